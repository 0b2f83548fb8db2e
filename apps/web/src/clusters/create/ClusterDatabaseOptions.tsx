import { isMultiAz } from '@rds-console/contract/clusterKind';
import type { ClusterParameter } from '@rds-console/contract/parameters/cluster';
import type { DBEngineVersion } from '@rds-console/contract/rows';
import { BacktrackField } from '../../databaseFields/BacktrackField.tsx';
import { LogExportsField } from '../../databaseFields/LogExportsField.tsx';
import { ParameterGroupField } from '../../databaseFields/ParameterGroupField.tsx';
import { ParameterField } from '../../form/ParameterField.tsx';
import { TextField } from '../../form/TextField.tsx';
import { IamAuthenticationField } from '../../iam/IamAuthenticationField.tsx';
import { Section } from '../../page/Section.tsx';
import { ClusterNameField } from './ClusterNameField.tsx';
import type { CreateClusterForm } from './createClusterForm.ts';

interface Props {
  form: CreateClusterForm;
  version: DBEngineVersion | undefined;
  applies: (name: ClusterParameter) => boolean;
  iamUnavailable: string | undefined;
}

/** Name, port, groups, the switch, log exports, and what Aurora's engines have besides. */
export function ClusterDatabaseOptions({ form, version, applies, iamUnavailable }: Props) {
  const { control } = form;
  const Engine = form.watch('Engine');
  const isMulti = isMultiAz(Engine);
  return (
    <Section title="Database options">
      {!isMulti && <ClusterNameField form={form} />}
      <TextField
        control={control}
        name="DatabaseName"
        constraintText={
          Engine.includes('postgres') ? 'Empty: a database called postgres.' : 'Empty: no database is created.'
        }
      />
      <ParameterField form={form} name="Port" />
      <ParameterGroupField
        control={control}
        name="DBClusterParameterGroupName"
        kind="cluster"
        family={version?.DBParameterGroupFamily}
        mayBeDefault
      />
      {!isMulti && (
        <ParameterGroupField
          control={control}
          name="DBParameterGroupName"
          kind="instance"
          family={version?.DBParameterGroupFamily}
          mayBeDefault
        />
      )}
      <ParameterField form={form} name="CopyTagsToSnapshot" />
      <IamAuthenticationField
        control={control}
        name="EnableIAMDatabaseAuthentication"
        note="Set for the cluster; all its instances follow."
        unavailableReason={iamUnavailable}
        unavailableValue={false}
      />
      {applies('EnableLocalWriteForwarding') && version?.SupportsLocalWriteForwarding && (
        <ParameterField form={form} name="EnableLocalWriteForwarding" />
      )}
      {applies('BacktrackWindow') && <BacktrackField form={form} />}
      <LogExportsField form={form} logTypes={version?.ExportableLogTypes} />
    </Section>
  );
}
