import type { DBEngineVersion } from '@rds-console/contract/rows';
import { NumberField } from '../../form/NumberField.tsx';
import { ParameterField } from '../../form/ParameterField.tsx';
import { IamAuthenticationField } from '../../settings/IamAuthenticationField.tsx';
import { useIamUnavailableReason } from '../../settings/iamEligibility.ts';
import { LogExportsField } from '../../settings/LogExportsField.tsx';
import { ParameterGroupField } from '../../settings/ParameterGroupField.tsx';
import { pendingIamNote } from '../../settings/pendingIamNote.ts';
import { Section } from '../../settings/Section.tsx';
import type { ClusterSectionProps } from './clusterSectionProps.ts';

interface Props extends ClusterSectionProps {
  version: DBEngineVersion | undefined;
  /** Those of the instances. */
  classes: readonly (string | undefined)[];
}

/** Port, parameter group, the switch, log exports, and what Aurora's engines have besides. */
export function ClusterDatabaseOptions({ cluster, form, version, classes }: Props) {
  const { control } = form;
  const isMultiAz = cluster.DBClusterInstanceClass !== undefined;
  const iamUnavailable = useIamUnavailableReason(
    {
      Engine: cluster.Engine,
      EngineVersion: form.watch('EngineVersion'),
      classes,
    },
    isMultiAz ? undefined : 'Modify the members of that class first.',
  );

  return (
    <Section title="Database options">
      {!isMultiAz && (
        <NumberField
          control={control}
          name="Port"
          description="A new port is set at once, and restarts all instances of the cluster."
        />
      )}
      <ParameterGroupField
        control={control}
        name="DBClusterParameterGroupName"
        kind="cluster"
        family={version?.DBParameterGroupFamily}
        description="Each instance takes the parameters of another group with its next reboot."
      />
      <IamAuthenticationField
        control={control}
        name="EnableIAMDatabaseAuthentication"
        note={
          pendingIamNote(cluster.PendingModifiedValues?.IAMDatabaseAuthenticationEnabled) ??
          'Holds for all instances of the cluster.'
        }
        unavailableBecause={iamUnavailable}
      />
      <LogExportsField form={form} logTypes={version?.ExportableLogTypes} />
      {cluster.LocalWriteForwardingStatus !== undefined && (
        <ParameterField form={form} name="EnableLocalWriteForwarding" />
      )}
    </Section>
  );
}
