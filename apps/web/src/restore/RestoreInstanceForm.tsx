import SpaceBetween from '@cloudscape-design/components/space-between';
import { orderableOption } from '@rds-console/contract/orderable';
import { appliesToInstance, type InstanceParameter, instanceInput } from '@rds-console/contract/parameters/instance';
import type { DBInstance } from '@rds-console/contract/rows';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { z } from 'zod';
import { api, queryClient } from '../api.ts';
import type { Call } from '../code/call.ts';
import { useFill } from '../code/fill/useFill.tsx';
import { knownOptions, toZoneChoices, useClassChoices, useEngineVersion } from '../databaseFields/engineChoices.ts';
import { NewNetworkSection } from '../databaseFields/NewNetworkSection.tsx';
import { DraftNotice } from '../form/DraftNotice.tsx';
import { FormPage } from '../form/FormPage.tsx';
import { ParameterField } from '../form/ParameterField.tsx';
import { useRdsForm } from '../form/useRdsForm.ts';
import { useIamUnavailableReason } from '../iam/iamEligibility.ts';
import { Section } from '../page/Section.tsx';
import { useFlashes } from '../shell/flashes.tsx';
import { BackupMaintenanceSection } from './BackupMaintenanceSection.tsx';
import { fillRestore } from './fillRestore.ts';
import { RestoredDatabaseOptions } from './RestoredDatabaseOptions.tsx';
import { RestoredInstanceSpecifications } from './RestoredInstanceSpecifications.tsx';
import { RestoreTimeField } from './RestoreTimeField.tsx';
import { type RestoreInstanceValues, restoreInstanceDefaults, restoreInstanceSchema } from './restoreInstanceValues.ts';
import type { RestoreSource } from './restoreSource.ts';

interface Props {
  /** The words of the page's title and of its button. */
  title: string;
  /** What the flash says is being done, before the new instance's name. */
  doing: string;
  source: RestoreSource;
  /** What the source says of its settings. */
  presets: Partial<RestoreInstanceValues>;
  description: string;
  cancelHref: string;
  /** The name under which what is typed outlives a reload. */
  draft: string;
  /** Asks RDS for the restore. */
  restore: (input: RestoreInstanceValues) => Call<DBInstance>;
  /** A read replica has the engine, the master user and the backups of its source. */
  isReplica?: boolean;
}

/** A new DB instance with the data of another one, of a snapshot, or as backups have it at a moment. */
export function RestoreInstanceForm(props: Props) {
  const { title, source, presets, isReplica = false } = props;
  const [schema] = useState(() => restoreInstanceSchema(source, knownOptions));
  const [defaultValues] = useState(() => restoreInstanceDefaults(source, presets));
  const { show } = useFlashes();
  const navigate = useNavigate();
  const { EngineVersion, times } = source;

  const restoring = (values: z.output<typeof schema>) => props.restore(instanceInput(factsOf(values)));
  const it = useRdsForm<RestoreInstanceValues, typeof schema>({
    schema,
    defaultValues,
    draft: props.draft,
    calls: (values) => [restoring(values)],
    send: async (values) => {
      const { DBInstanceIdentifier } = await restoring(values).send();
      await queryClient.invalidateQueries({ queryKey: api.instances.key() });
      show(`instance ${DBInstanceIdentifier}`, {
        type: 'success',
        header: `${props.doing} ${DBInstanceIdentifier} from ${source.name}`,
      });
      await navigate({ to: `/instances/${DBInstanceIdentifier}` });
    },
  });
  const { form } = it;
  const fill = useFill(form, fillRestore(props.restore(defaultValues)));
  const values = form.watch();
  const { Engine = source.Engine, DBInstanceClass } = values;
  const { options, classChoices, isFetching } = useClassChoices(Engine, EngineVersion);
  const version = useEngineVersion(Engine, EngineVersion);
  const iamUnavailable = useIamUnavailableReason({ Engine, EngineVersion, classes: [DBInstanceClass || undefined] });

  function factsOf<Values extends RestoreInstanceValues>(edited: Values) {
    const { Engine: from, AllocatedStorage } = source;
    return {
      values: edited,
      option: orderableOption(options, edited),
      iamUnavailable,
      source: { ...presets, Engine: from, AllocatedStorage },
      isReplica,
    };
  }
  const applies = (name: InstanceParameter) => appliesToInstance(name, factsOf(values));

  return (
    <FormPage
      title={title}
      description={props.description}
      code={it.code}
      fill={fill}
      problem={it.problem}
      pending={it.pending}
      submitLabel={title}
      onSubmit={() => void it.submit()}
      cancelHref={props.cancelHref}
    >
      <DraftNotice isRestored={it.draft.isRestored} onStartOver={it.draft.startOver} />
      <SpaceBetween size="l">
        {times && (
          <Section title="Restore time">
            <RestoreTimeField
              control={form.control}
              name="RestoreTime"
              latestName="UseLatestRestorableTime"
              times={times}
            />
          </Section>
        )}
        <Section title="Settings">
          <ParameterField
            form={form}
            name="DBInstanceIdentifier"
            description="The name of the new instance. A restore never replaces an existing one; the name of a deleted one may be given again."
          />
        </Section>
        <RestoredInstanceSpecifications
          form={form}
          source={source}
          isReplica={isReplica}
          applies={applies}
          options={options}
          classChoices={classChoices}
          isFetching={isFetching}
        />
        <NewNetworkSection
          form={form}
          version={version}
          hasDualStack={applies('NetworkType')}
          zones={applies('AvailabilityZone') ? toZoneChoices(options, DBInstanceClass) : undefined}
        />
        <RestoredDatabaseOptions
          form={form}
          source={source}
          version={version}
          applies={applies}
          iamUnavailable={iamUnavailable}
        />
        <BackupMaintenanceSection form={form} minRetention={isReplica ? undefined : 0} hasMinorUpgrades />
      </SpaceBetween>
    </FormPage>
  );
}
