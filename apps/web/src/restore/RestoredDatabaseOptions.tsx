import type { InstanceParameter } from '@rds-console/contract/parameters/instance';
import type { DBEngineVersion } from '@rds-console/contract/rows';
import type { UseFormReturn } from 'react-hook-form';
import { DirectoryFields } from '../databaseFields/DirectoryFields.tsx';
import { LogExportsField } from '../databaseFields/LogExportsField.tsx';
import { OptionGroupField } from '../databaseFields/OptionGroupField.tsx';
import { ParameterGroupField } from '../databaseFields/ParameterGroupField.tsx';
import { CheckField } from '../form/CheckField.tsx';
import { ParameterField } from '../form/ParameterField.tsx';
import { TextField } from '../form/TextField.tsx';
import { IamAuthenticationField } from '../iam/IamAuthenticationField.tsx';
import { Section } from '../page/Section.tsx';
import { IamOutcome } from './IamOutcome.tsx';
import type { RestoreInstanceValues } from './restoreInstanceValues.ts';
import type { RestoreSource } from './restoreSource.ts';

interface Props {
  form: UseFormReturn<RestoreInstanceValues>;
  source: RestoreSource;
  version: DBEngineVersion | undefined;
  applies: (name: InstanceParameter) => boolean;
  iamUnavailable: string | undefined;
}

/** Port, groups, the switch, and what the engine alone has. Master user, password and databases come with the source. */
export function RestoredDatabaseOptions(props: Props) {
  const { form, source, version, applies, iamUnavailable } = props;
  const { control } = form;
  const chosen = form.watch('EnableIAMDatabaseAuthentication');
  return (
    <Section title="Database options">
      {applies('DBName') && (
        <TextField control={control} name="DBName" constraintText="The Oracle system ID. Empty: the source’s." />
      )}
      <ParameterField form={form} name="Port" />
      <ParameterGroupField
        control={control}
        name="DBParameterGroupName"
        kind="instance"
        family={version?.DBParameterGroupFamily}
        mayBeDefault
      />
      <OptionGroupField
        control={control}
        name="OptionGroupName"
        version={version}
        mayBeDefault={!form.formState.defaultValues?.OptionGroupName}
      />
      <ParameterField form={form} name="CopyTagsToSnapshot" />
      <IamAuthenticationField
        control={control}
        name="EnableIAMDatabaseAuthentication"
        unavailableReason={iamUnavailable}
        unavailableValue={false}
      />
      <IamOutcome
        sourceName={source.name}
        source={source.IAMDatabaseAuthenticationEnabled}
        chosen={Boolean(chosen)}
        unavailableReason={iamUnavailable}
      />
      {applies('ManageMasterUserPassword') && (
        <CheckField
          control={control}
          name="ManageMasterUserPassword"
          label="Manage the master password in AWS Secrets Manager"
          description="RDS makes a new password, keeps it there and rotates it."
        />
      )}
      {applies('MasterUserSecretKmsKeyId') && (
        <TextField
          control={control}
          name="MasterUserSecretKmsKeyId"
          constraintText="ARN, ID or alias of a KMS key. Empty: the account’s default key for Secrets Manager."
        />
      )}
      <DirectoryFields form={form} applies={applies} />
      <LogExportsField form={form} logTypes={version?.ExportableLogTypes} />
    </Section>
  );
}
