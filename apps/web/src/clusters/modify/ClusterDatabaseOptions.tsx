import type { DBEngineVersion } from '@rds-console/contract/rows';
import { LogExportsField } from '../../databaseFields/LogExportsField.tsx';
import { ParameterGroupField } from '../../databaseFields/ParameterGroupField.tsx';
import { NumberField } from '../../form/NumberField.tsx';
import { ParameterField } from '../../form/ParameterField.tsx';
import { IamAuthenticationField } from '../../iam/IamAuthenticationField.tsx';
import { useIamUnavailableReason } from '../../iam/iamEligibility.ts';
import { pendingIamNote } from '../../iam/pendingIamNote.ts';
import { Section } from '../../page/Section.tsx';
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
        unavailableReason={iamUnavailable}
      />
      <LogExportsField form={form} logTypes={version?.ExportableLogTypes} />
      {cluster.LocalWriteForwardingStatus !== undefined && (
        <ParameterField form={form} name="EnableLocalWriteForwarding" />
      )}
    </Section>
  );
}
