import { masterUserPassword } from '@rds-console/contract/credentials';
import { optional } from '@rds-console/contract/fields';
import { modifyDBInstanceInput } from '@rds-console/contract/instances';
import { changedInput, changesOf, toModifyInput } from '@rds-console/contract/modifyInput';
import type { DBInstance } from '@rds-console/contract/rows';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { api } from '../api.ts';
import { FormPage } from '../form/FormPage.tsx';
import { useRdsForm } from '../form/useRdsForm.ts';
import { useUpgradeChoices } from '../settings/engineChoices.ts';
import { ModificationSummary } from '../settings/ModificationSummary.tsx';
import { pendingTexts } from '../settings/PendingModifications.tsx';
import { Scheduling } from '../settings/Scheduling.tsx';
import { useFlashes } from '../shell/flashes.tsx';
import { ModifyInstanceSections } from './ModifyInstanceSections.tsx';
import { instanceQuery, keepInstance } from './queries.ts';

/** The page under `/instances/{id}/modify`. The form begins with the values of now and keeps what is typed while RDS is asked again. */
export function ModifyInstancePage() {
  const { DBInstanceIdentifier = '' } = useParams({ strict: false });
  const { data } = useSuspenseQuery(instanceQuery(DBInstanceIdentifier));
  const [instance] = useState(data);
  return <ModifyInstanceForm instance={instance} />;
}

const nothingChanged = {
  code: 'NothingChanged',
  status: 0,
  message: 'Nothing was changed yet. Change a setting, then continue.',
};

/** Modify DB instance: settings, then a summary with the scheduling. Only what changed is sent. */
function ModifyInstanceForm({ instance }: { instance: DBInstance }) {
  const [saved] = useState(() => toModifyInput(instance));
  const [page, setPage] = useState<'settings' | 'summary'>('settings');
  const [applyImmediately, setApplyImmediately] = useState(false);
  const [isUnchanged, setUnchanged] = useState(false);
  const { show } = useFlashes();
  const navigate = useNavigate();
  const upgrades = useUpgradeChoices(instance.Engine, instance.EngineVersion);
  const detailsHref = `/instances/${instance.DBInstanceIdentifier}`;

  const { form, problem, pending, submit } = useRdsForm({
    schema: modifyDBInstanceInput.safeExtend({ MasterUserPassword: optional(masterUserPassword(instance.Engine)) }),
    defaultValues: saved,
    send: async (edited) => {
      const modified = await api.instances.modify.call({
        ...changedInput('DBInstanceIdentifier', saved, edited),
        ...(upgrades.isMajor(edited.EngineVersion) ? { AllowMajorVersionUpgrade: true } : {}),
        ApplyImmediately: applyImmediately,
      });
      form.resetField('MasterUserPassword');
      await keepInstance(modified);
      show(`instance ${instance.DBInstanceIdentifier}`, {
        type: 'success',
        header: applyImmediately
          ? `Modifying the DB instance ${instance.DBInstanceIdentifier}`
          : `Modifications of the DB instance ${instance.DBInstanceIdentifier} wait for its maintenance window`,
      });
      await navigate({ to: detailsHref });
    },
    showField: () => flushSync(() => setPage('settings')),
  });

  if (page === 'summary') {
    return (
      <FormPage
        title={`Modify DB instance: ${instance.DBInstanceIdentifier}`}
        problem={problem}
        pending={pending}
        submitLabel="Modify DB instance"
        onSubmit={() => void submit()}
        onBack={() => setPage('settings')}
        cancelHref={detailsHref}
      >
        <ModificationSummary
          changes={changesOf(saved, form.getValues())}
          current={toModifyInput({ ...instance, PendingModifiedValues: undefined })}
        />
        <Scheduling
          applyImmediately={applyImmediately}
          onChange={setApplyImmediately}
          maintenanceWindow={form.getValues('PreferredMaintenanceWindow')}
          alsoPending={pendingTexts(instance.PendingModifiedValues)}
        />
      </FormPage>
    );
  }

  return (
    <FormPage
      title={`Modify DB instance: ${instance.DBInstanceIdentifier}`}
      problem={isUnchanged ? nothingChanged : undefined}
      pending={false}
      submitLabel="Continue"
      onSubmit={form.handleSubmit(() => {
        const hasChanges = changesOf(saved, form.getValues()).length > 0;
        setUnchanged(!hasChanges);
        if (hasChanges) setPage('summary');
      })}
      cancelHref={detailsHref}
    >
      <ModifyInstanceSections instance={instance} form={form} versionChoices={upgrades.versionChoices} />
    </FormPage>
  );
}
