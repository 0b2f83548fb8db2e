import SpaceBetween from '@cloudscape-design/components/space-between';
import { forClusters, isMultiAz } from '@rds-console/contract/clusterKind';
import { orderableOption } from '@rds-console/contract/orderable';
import { appliesToCluster, type ClusterParameter, clusterInputs } from '@rds-console/contract/parameters/cluster';
import type { DBCluster } from '@rds-console/contract/rows';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { z } from 'zod';
import { api, queryClient } from '../api.ts';
import type { Call } from '../code/call.ts';
import { useFill } from '../code/fill/useFill.tsx';
import { knownOptions, toZoneChoices, useClassChoices, useEngineVersion } from '../databaseFields/engineChoices.ts';
import { MonitoringSection } from '../databaseFields/MonitoringSection.tsx';
import { NewNetworkSection } from '../databaseFields/NewNetworkSection.tsx';
import { DraftNotice } from '../form/DraftNotice.tsx';
import { FormPage } from '../form/FormPage.tsx';
import { ParameterField } from '../form/ParameterField.tsx';
import { TextField } from '../form/TextField.tsx';
import { useRdsForm } from '../form/useRdsForm.ts';
import { useIamUnavailableReason } from '../iam/iamEligibility.ts';
import { Section } from '../page/Section.tsx';
import { useFlashes } from '../shell/flashes.tsx';
import { BackupMaintenanceSection } from './BackupMaintenanceSection.tsx';
import { writerCreation } from './createWriterWhenAvailable.ts';
import { fillRestore } from './fillRestore.ts';
import { RestoredClusterOptions } from './RestoredClusterOptions.tsx';
import { RestoredClusterSpecifications } from './RestoredClusterSpecifications.tsx';
import { RestoredClusterStorage } from './RestoredClusterStorage.tsx';
import { RestoredEncryption } from './RestoredEncryption.tsx';
import { RestoreTimeField } from './RestoreTimeField.tsx';
import { type RestoreClusterValues, restoreClusterDefaults, restoreClusterSchema } from './restoreClusterValues.ts';
import type { RestoreSource } from './restoreSource.ts';
import { useRestorableVersions } from './useRestorableVersions.ts';
import { useWriterCreation } from './useWriterCreation.ts';

interface Props {
  /** The words of the page's title and of its button. */
  title: string;
  source: RestoreSource;
  /** Whether the source is encrypted; undefined where the new cluster cannot be given a key. */
  isEncrypted: boolean | undefined;
  /** What the source says of its settings. */
  presets: Partial<RestoreClusterValues>;
  /** Whether the new cluster can have another version than its source. */
  canUpgrade?: boolean;
  /** The engines to choose from, where the source is of another one. */
  engines?: readonly string[];
  description: string;
  cancelHref: string;
  /** The name under which what is typed outlives a reload. */
  draft: string;
  /** Asks RDS for the restore. */
  restore: (input: ReturnType<typeof clusterInputs<RestoreClusterValues>>['cluster']) => Call<DBCluster>;
}

/** Restore DB cluster: a new DB cluster with the data of a snapshot or of backups, and for Aurora then its writer instance. */
export function RestoreClusterForm(props: Props) {
  const { title, source, isEncrypted, presets, canUpgrade = false, engines = [], restore } = props;
  const { data: instances } = useSuspenseQuery(api.instances.list.queryOptions());
  const [schema] = useState(() => restoreClusterSchema(source, presets.StorageType, instances, knownOptions));
  const [defaultValues] = useState(() => restoreClusterDefaults(source, presets));
  const createWriter = useWriterCreation();
  const { show } = useFlashes();
  const navigate = useNavigate();
  const { times } = source;

  const requestsOf = (values: z.output<typeof schema>) => clusterInputs(factsOf(values));
  const it = useRdsForm<RestoreClusterValues, typeof schema>({
    schema,
    defaultValues,
    draft: props.draft,
    calls: (values) => {
      const { cluster, writer } = requestsOf(values);
      const { DBClusterIdentifier } = cluster;
      return [restore(cluster), ...(writer ? [writerCreation({ ...writer, DBClusterIdentifier })] : [])];
    },
    send: async (values) => {
      const { cluster, writer } = requestsOf(values);
      const { DBClusterIdentifier } = await restore(cluster).send();
      await queryClient.invalidateQueries({ queryKey: api.clusters.key() });
      if (writer) createWriter({ DBClusterIdentifier, instance: { ...writer, DBClusterIdentifier } });
      else {
        show(`cluster ${DBClusterIdentifier}`, {
          type: 'success',
          header: `Restoring the DB cluster ${DBClusterIdentifier} from ${source.name}`,
        });
      }
      await navigate({ to: `/clusters/${DBClusterIdentifier}` });
    },
  });
  const { form } = it;
  const fill = useFill(form, fillRestore(restore(defaultValues)));
  const edited = form.watch();
  const { Engine, EngineVersion, DBInstanceClass } = edited;
  const versions = useRestorableVersions(source, Engine);
  const newest = versions[0]?.value;
  useEffect(() => {
    if (!EngineVersion && newest) form.setValue('EngineVersion', newest);
  }, [form, EngineVersion, newest]);
  const { options: all, isFetching } = useClassChoices(Engine, EngineVersion);
  const options = forClusters(Engine, all);
  const version = useEngineVersion(Engine, EngineVersion);
  const iamUnavailable = useIamUnavailableReason({ Engine, EngineVersion, classes: [DBInstanceClass || undefined] });
  function factsOf<Values extends RestoreClusterValues>(values: Values) {
    return { values, option: orderableOption(options, values), iamUnavailable, source: presets };
  }
  const applies = (name: ClusterParameter) => appliesToCluster(name, factsOf(edited));
  const isMulti = isMultiAz(Engine);
  const notForClass = `Not available for ${DBInstanceClass}.`;

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
              name="RestoreToTime"
              latestName="UseLatestRestorableTime"
              times={times}
            />
          </Section>
        )}
        <Section title="Settings">
          <TextField
            control={form.control}
            name="DBClusterIdentifier"
            description="The name of the new cluster, and part of its endpoints."
            constraintText={`1 to ${isMulti ? 52 : 63} letters, digits and hyphens, beginning with a letter.`}
          />
          {!isMulti && (
            <ParameterField
              form={form}
              name="DBInstanceIdentifier"
              description="The name of its writer instance, which is created when the cluster is available."
            />
          )}
        </Section>
        <RestoredClusterSpecifications
          form={form}
          engines={engines}
          versions={canUpgrade || Engine !== source.Engine ? versions : undefined}
          options={options}
          isFetching={isFetching}
        />
        <RestoredClusterStorage form={form} applies={applies} source={source} options={options} version={version} />
        <NewNetworkSection
          form={form}
          version={version}
          hasDualStack={isMulti ? undefined : applies('NetworkType')}
          zones={isMulti ? undefined : toZoneChoices(options, DBInstanceClass)}
          hasCertificate={!isMulti}
        />
        <RestoredClusterOptions
          form={form}
          applies={applies}
          source={source}
          version={version}
          iamUnavailable={iamUnavailable}
        />
        {isMulti && (
          <MonitoringSection
            form={form}
            hasMode={false}
            unavailable={{
              enhanced: applies('MonitoringInterval') ? undefined : notForClass,
              insights: applies('EnablePerformanceInsights') ? undefined : notForClass,
            }}
          />
        )}
        {isEncrypted !== undefined && <RestoredEncryption form={form} isEncrypted={isEncrypted} />}
        <BackupMaintenanceSection form={form} minRetention={1} />
      </SpaceBetween>
    </FormPage>
  );
}
