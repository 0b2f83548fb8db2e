import type { ClusterParameter } from '@rds-console/contract/parameters/cluster';
import type { DBEngineVersion } from '@rds-console/contract/rows';
import type { UseFormReturn } from 'react-hook-form';
import { BacktrackField } from '../databaseFields/BacktrackField.tsx';
import { LogExportsField } from '../databaseFields/LogExportsField.tsx';
import { ParameterGroupField } from '../databaseFields/ParameterGroupField.tsx';
import { ParameterField } from '../form/ParameterField.tsx';
import { IamAuthenticationField } from '../iam/IamAuthenticationField.tsx';
import { Section } from '../page/Section.tsx';
import { IamOutcome } from './IamOutcome.tsx';
import type { RestoreClusterValues } from './restoreClusterValues.ts';
import type { RestoreSource } from './restoreSource.ts';

interface Props {
  form: UseFormReturn<RestoreClusterValues>;
  applies: (name: ClusterParameter) => boolean;
  source: RestoreSource;
  version: DBEngineVersion | undefined;
  iamUnavailable: string | undefined;
}

/** Port, parameter group and the switch of a restored cluster. Master user, password and databases come with the source. */
export function RestoredClusterOptions({ form, applies, source, version, iamUnavailable }: Props) {
  const { control } = form;
  const chosen = form.watch('EnableIAMDatabaseAuthentication');
  return (
    <Section title="Database options">
      <ParameterField form={form} name="Port" />
      <ParameterGroupField
        control={control}
        name="DBClusterParameterGroupName"
        kind="cluster"
        family={version?.DBParameterGroupFamily}
        mayBeDefault
      />
      <ParameterField form={form} name="CopyTagsToSnapshot" />
      <IamAuthenticationField
        control={control}
        name="EnableIAMDatabaseAuthentication"
        note="Set for the cluster; all its instances follow."
        unavailableReason={iamUnavailable}
        unavailableValue={false}
      />
      <IamOutcome
        sourceName={source.name}
        source={source.IAMDatabaseAuthenticationEnabled}
        chosen={Boolean(chosen)}
        unavailableReason={iamUnavailable}
      />
      {applies('BacktrackWindow') && <BacktrackField form={form} />}
      <LogExportsField form={form} logTypes={version?.ExportableLogTypes} />
    </Section>
  );
}
