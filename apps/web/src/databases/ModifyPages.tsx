import Alert from '@cloudscape-design/components/alert';
import { effectOf } from '@rds-console/contract/modifyEffects';
import { changesOf } from '@rds-console/contract/modifyInput';
import type { DBCluster, DBInstance } from '@rds-console/contract/rows';
import type { ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import type { Fill } from '../code/fill/useFill.tsx';
import { DraftNotice } from '../form/DraftNotice.tsx';
import { FormPage } from '../form/FormPage.tsx';
import { IamSwitchFacts } from '../iam/IamSwitchFacts.tsx';
import { Section } from '../page/Section.tsx';
import { ModificationSummary } from './ModificationSummary.tsx';
import { pendingTexts } from './pendingTexts.ts';
import { Scheduling } from './Scheduling.tsx';
import type { ModifyForm } from './useModifyForm.ts';

interface Props<Values extends FieldValues> {
  kind: 'instance' | 'cluster';
  title: string;
  submitLabel: string;
  modify: ModifyForm<Values>;
  /** For the settings, which can be filled from a command. */
  fill: Fill;
  /** The settings that are in force, whatever waits for the maintenance window. */
  current: Values;
  database: DBInstance | DBCluster;
  /** The resource's maintenance window as it will be, `ddd:hh24:mi-ddd:hh24:mi` in UTC. */
  maintenanceWindow: string | undefined;
  /** The resource's details page. */
  cancelHref: string;
  /** The sections of the first page. */
  children: ReactNode;
}

/** The two pages of a Modify form. Only what changed is listed on the second one, and sent. */
export function ModifyPages<Values extends FieldValues>(props: Props<Values>) {
  const { kind, title, submitLabel, modify, fill, current, database, maintenanceWindow, cancelHref, children } = props;

  if (modify.page === 'settings') {
    return (
      <FormPage
        title={title}
        code={modify.code}
        fill={fill}
        problem={undefined}
        pending={false}
        submitLabel="Continue"
        onSubmit={modify.continueToSummary}
        cancelHref={cancelHref}
      >
        <DraftNotice isRestored={modify.draft.isRestored} onStartOver={modify.draft.startOver} />
        {children}
        {modify.isUnchanged && (
          <div role="alert">
            <Alert type="info">Nothing was changed yet. Change a setting, then continue.</Alert>
          </div>
        )}
      </FormPage>
    );
  }
  const changes = changesOf(modify.saved, modify.form.getValues());
  const hasChoice = changes.some(
    ({ name, to }) => effectOf(kind, name, { from: current[name], to }).when === 'scheduled',
  );
  // What is taken back before it happened brings nothing about.
  const iamSwitch = changes.find(({ name, to }) => name === 'EnableIAMDatabaseAuthentication' && to !== current[name]);
  return (
    <FormPage
      title={title}
      code={modify.code}
      problem={modify.problem}
      pending={modify.pending}
      submitLabel={submitLabel}
      onSubmit={() => void modify.submit()}
      onBack={modify.backToSettings}
      cancelHref={cancelHref}
    >
      <ModificationSummary kind={kind} changes={changes} current={current} applyImmediately={modify.applyImmediately} />
      {iamSwitch && (
        <Section title="What will happen with IAM DB authentication">
          <IamSwitchFacts kind={kind} Engine={database.Engine} to={iamSwitch.to === true} />
        </Section>
      )}
      <Scheduling
        applyImmediately={modify.applyImmediately}
        onChange={modify.setApplyImmediately}
        maintenanceWindow={maintenanceWindow}
        alsoPending={pendingTexts(
          database,
          changes.map(({ name }) => name),
        )}
        hasChoice={hasChoice || modify.mustBeImmediate}
        mustBeImmediate={modify.mustBeImmediate}
      />
    </FormPage>
  );
}
