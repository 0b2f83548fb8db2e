import type { DBEngineVersion } from '@rds-console/contract/rows';
import { useQuery } from '@tanstack/react-query';
import type { Control, FieldPath, FieldValues } from 'react-hook-form';
import { api } from '../api.ts';
import { SelectField } from '../form/SelectField.tsx';

interface Props<Values extends FieldValues> {
  control: Control<Values>;
  name: FieldPath<Values>;
  /** Only groups of the engine and its major version fit. */
  version: DBEngineVersion | undefined;
  /** For a new database: leaves the choice to RDS. */
  mayBeDefault?: boolean;
}

/** The option groups that RDS has for an engine version. */
export function OptionGroupField<Values extends FieldValues>({ control, name, version, mayBeDefault }: Props<Values>) {
  const { data } = useQuery(api.optionGroups.list.queryOptions());
  const choices = (data ?? [])
    .filter(
      ({ EngineName, MajorEngineVersion }) =>
        EngineName === version?.Engine && MajorEngineVersion === version?.MajorEngineVersion,
    )
    .map((group) => ({ value: group.OptionGroupName, description: group.OptionGroupDescription }));
  return (
    <SelectField
      control={control}
      name={name}
      label="Option group"
      choices={mayBeDefault ? [{ value: '', label: 'Default of the engine version' }, ...choices] : choices}
      loading={!data}
      filtering={choices.length > 10}
    />
  );
}
