import { useQuery } from '@tanstack/react-query';
import type { Control, FieldPath, FieldValues } from 'react-hook-form';
import { api } from '../api.ts';
import { SelectField } from '../form/SelectField.tsx';

interface Props<Values extends FieldValues> {
  control: Control<Values>;
  name: FieldPath<Values>;
  DBSubnetGroupName: string | undefined;
  /** Whether the class can have IPv6 addresses. */
  hasDualStack: boolean;
}

/** Whether the database is reached by IPv4 only, or by IPv6 too; both the class and the subnet group must be able to. */
export function NetworkTypeField<Values extends FieldValues>(props: Props<Values>) {
  const { control, name, DBSubnetGroupName, hasDualStack } = props;
  const { data } = useQuery(api.subnetGroups.list.queryOptions());
  const group = data?.find((it) => it.DBSubnetGroupName === (DBSubnetGroupName || 'default'));
  const disabledReason = !hasDualStack
    ? 'Not available for this DB instance class.'
    : group && !group.SupportedNetworkTypes?.includes('DUAL')
      ? `The subnet group ${group.DBSubnetGroupName} has no IPv6 addresses.`
      : undefined;
  return (
    <SelectField
      control={control}
      name={name}
      label="Network type"
      choices={[
        { value: 'IPV4', label: 'IPv4' },
        {
          value: 'DUAL',
          label: 'Dual-stack (IPv4 and IPv6)',
          description: disabledReason,
          disabled: disabledReason !== undefined,
        },
      ]}
    />
  );
}
