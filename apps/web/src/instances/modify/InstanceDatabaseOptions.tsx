import type { InstanceParameter } from '@rds-console/contract/parameters/instance';
import type { DBEngineVersion } from '@rds-console/contract/rows';
import { LogExportsField } from '../../databaseFields/LogExportsField.tsx';
import { OptionGroupField } from '../../databaseFields/OptionGroupField.tsx';
import { ParameterGroupField } from '../../databaseFields/ParameterGroupField.tsx';
import { NumberField } from '../../form/NumberField.tsx';
import { ParameterField } from '../../form/ParameterField.tsx';
import { SelectField } from '../../form/SelectField.tsx';
import { IamAuthenticationField } from '../../iam/IamAuthenticationField.tsx';
import { pendingIamNote } from '../../iam/pendingIamNote.ts';
import { Section } from '../../page/Section.tsx';
import type { ModifySectionProps } from './modifySectionProps.ts';

interface Props extends ModifySectionProps {
  applies: (name: InstanceParameter) => boolean;
  iamUnavailable: string | undefined;
  version: DBEngineVersion | undefined;
}

/** Port, groups, the switch, log exports, and the directory that the users are known in. */
export function InstanceDatabaseOptions({ instance, form, applies, iamUnavailable, version }: Props) {
  const { control } = form;
  const { Engine, DBClusterIdentifier } = instance;
  const isOracleReplica = Engine.startsWith('oracle') && instance.ReadReplicaSourceDBInstanceIdentifier !== undefined;

  return (
    <Section title="Database options">
      {!DBClusterIdentifier && (
        <NumberField
          control={control}
          name="DBPortNumber"
          description="A new port is set at once, and restarts the instance."
        />
      )}
      <ParameterGroupField
        control={control}
        name="DBParameterGroupName"
        kind="instance"
        family={version?.DBParameterGroupFamily}
        description="The parameters of another group come with the next reboot."
      />
      {!DBClusterIdentifier && <OptionGroupField control={control} name="OptionGroupName" version={version} />}
      <IamAuthenticationField
        control={control}
        name="EnableIAMDatabaseAuthentication"
        note={pendingIamNote(instance.PendingModifiedValues?.IAMDatabaseAuthenticationEnabled)}
        unavailableReason={
          DBClusterIdentifier
            ? `Decided by the cluster ${DBClusterIdentifier}: modify the cluster to change it.`
            : iamUnavailable
        }
      />
      {!DBClusterIdentifier && <LogExportsField form={form} logTypes={version?.ExportableLogTypes} />}
      {isOracleReplica && (
        <SelectField
          control={control}
          name="ReplicaMode"
          choices={[
            { value: 'open-read-only', label: 'Read-only' },
            { value: 'mounted', label: 'Mounted', description: 'For disaster recovery only: it answers no queries' },
          ]}
        />
      )}
      {!DBClusterIdentifier && applies('Domain') && (
        <ParameterField
          form={form}
          name="Domain"
          constraintText="Such as d-1234567890. Enter none to leave the directory."
        />
      )}
      {form.watch('Domain') && form.watch('Domain') !== 'none' && (
        <ParameterField form={form} name="DomainIAMRoleName" />
      )}
    </Section>
  );
}
