import { useQuery } from '@tanstack/react-query';
import type { Control, FieldPath, FieldValues } from 'react-hook-form';
import { api } from '../api.ts';
import { SelectField } from '../form/SelectField.tsx';

interface Props<Values extends FieldValues> {
  control: Control<Values>;
  name: FieldPath<Values>;
  description?: string;
  /** For a new database: leaves the choice to RDS. */
  mayBeDefault?: boolean;
}

/** The subnet groups of the region, each with its VPC. */
export function SubnetGroupField<Values extends FieldValues>(props: Props<Values>) {
  const { control, name, description, mayBeDefault = false } = props;
  const { data } = useQuery(api.subnetGroups.list.queryOptions());
  const choices = (data ?? []).map((group) => ({ value: group.DBSubnetGroupName, description: group.VpcId }));
  return (
    <SelectField
      control={control}
      name={name}
      label="Subnet group"
      description={description}
      choices={mayBeDefault ? [{ value: '', label: 'Default' }, ...choices] : choices}
      loading={!data}
      filtering={choices.length > 10}
    />
  );
}
