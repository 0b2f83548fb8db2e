import type { InstanceParameter } from '@rds-console/contract/parameters/instance';
import type { DBEngineVersion } from '@rds-console/contract/rows';
import { DirectoryFields } from '../../databaseFields/DirectoryFields.tsx';
import { LogExportsField } from '../../databaseFields/LogExportsField.tsx';
import { OptionGroupField } from '../../databaseFields/OptionGroupField.tsx';
import { ParameterGroupField } from '../../databaseFields/ParameterGroupField.tsx';
import { ParameterField } from '../../form/ParameterField.tsx';
import { SelectField } from '../../form/SelectField.tsx';
import { TextField } from '../../form/TextField.tsx';
import { IamAuthenticationField } from '../../iam/IamAuthenticationField.tsx';
import { Section } from '../../page/Section.tsx';
import type { CreateInstanceForm } from './createInstanceForm.ts';

interface Props {
  form: CreateInstanceForm;
  version: DBEngineVersion | undefined;
  applies: (name: InstanceParameter) => boolean;
  iamUnavailable: string | undefined;
}

/** Name, port, groups, what the engine alone has, and the switch. */
export function DatabaseOptionsSection({ form, version, applies, iamUnavailable }: Props) {
  const { control } = form;
  const Engine = form.watch('Engine');
  const characterSets = namesOf(version?.SupportedCharacterSets);
  const nationalSets = namesOf(version?.SupportedNcharCharacterSets);
  const timezones = version?.SupportedTimezones.map(({ TimezoneName }) => TimezoneName) ?? [];

  return (
    <Section title="Database options">
      {applies('DBName') && <TextField control={control} name="DBName" constraintText={emptyNameMeans(Engine)} />}
      <ParameterField form={form} name="Port" />
      <ParameterGroupField
        control={control}
        name="DBParameterGroupName"
        kind="instance"
        family={version?.DBParameterGroupFamily}
        mayBeDefault
      />
      <OptionGroupField control={control} name="OptionGroupName" version={version} mayBeDefault />
      {characterSets.length > 0 && (
        <SelectField
          control={control}
          name="CharacterSetName"
          label={Engine.startsWith('sqlserver') ? 'Collation' : 'Character set'}
          choices={orDefault(characterSets)}
          filtering={characterSets.length > 10}
        />
      )}
      {nationalSets.length > 0 && (
        <SelectField control={control} name="NcharCharacterSetName" choices={orDefault(nationalSets)} />
      )}
      {applies('Timezone') && timezones.length > 0 && (
        <SelectField control={control} name="Timezone" choices={orDefault(timezones)} filtering />
      )}
      <ParameterField form={form} name="CopyTagsToSnapshot" />
      <IamAuthenticationField
        control={control}
        name="EnableIAMDatabaseAuthentication"
        unavailableReason={iamUnavailable}
        unavailableValue={false}
      />
      <DirectoryFields form={form} applies={applies} />
      <LogExportsField form={form} logTypes={version?.ExportableLogTypes} />
    </Section>
  );
}

function namesOf(sets: DBEngineVersion['SupportedCharacterSets'] = []) {
  return sets.map(({ CharacterSetName }) => CharacterSetName);
}

function orDefault(values: string[]) {
  return [{ value: '', label: 'Default of the engine' }, ...values.map((value) => ({ value }))];
}

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html, DBName */
function emptyNameMeans(Engine: string) {
  if (Engine === 'postgres') return 'Empty: a database called postgres.';
  return Engine.startsWith('oracle') ? 'The Oracle system ID. Empty: ORCL.' : 'Empty: no database is created.';
}
