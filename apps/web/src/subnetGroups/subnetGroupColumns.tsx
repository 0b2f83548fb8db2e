import Link from '@cloudscape-design/components/link';
import { type Column, nameMaxWidth } from '../table/column.ts';
import type { Essential } from '../table/Essentials.tsx';
import { SubnetGroupStatus } from './SubnetGroupStatus.tsx';
import { pathOf, type SubnetGroupRow, zonesOf } from './subnetGroupRow.ts';

function nameLink({ group }: SubnetGroupRow) {
  return (
    <Link href={pathOf(group)}>
      <span title={group.DBSubnetGroupName}>{group.DBSubnetGroupName}</span>
    </Link>
  );
}

function description({ group }: SubnetGroupRow) {
  return <span title={group.DBSubnetGroupDescription}>{group.DBSubnetGroupDescription ?? '-'}</span>;
}

const usersOf = ({ users }: SubnetGroupRow) => users?.map(({ identifier }) => identifier);

function usersText(row: SubnetGroupRow) {
  const text = usersOf(row)?.join(', ') || '-';
  return <span title={text}>{text}</span>;
}

/** What RDS says of a subnet group, in the order in which the list has it at first. */
export const subnetGroupColumns: Column<SubnetGroupRow>[] = [
  {
    id: 'DBSubnetGroupName',
    header: 'Subnet group',
    value: ({ group }) => group.DBSubnetGroupName,
    cell: nameLink,
    maxWidth: nameMaxWidth,
  },
  {
    id: 'DBSubnetGroupDescription',
    header: 'Description',
    value: ({ group }) => group.DBSubnetGroupDescription,
    cell: description,
    maxWidth: nameMaxWidth,
  },
  {
    id: 'SubnetGroupStatus',
    header: 'Status',
    kind: 'choice',
    value: ({ group }) => group.SubnetGroupStatus,
    cell: ({ group }) => <SubnetGroupStatus group={group} />,
  },
  { id: 'VpcId', header: 'VPC', kind: 'choice', value: ({ group }) => group.VpcId },
  { id: 'SubnetAvailabilityZone', header: 'Zones', kind: 'choice', value: ({ group }) => zonesOf(group) },
  { id: 'Subnets', header: 'Subnets', kind: 'number', value: ({ group }) => group.Subnets?.length ?? 0 },
  { id: 'UsedBy', header: 'Used by', value: usersOf, cell: usersText, maxWidth: nameMaxWidth },
  { id: 'DBSubnetGroupArn', header: 'ARN', value: ({ group }) => group.DBSubnetGroupArn, isExtra: true },
];

/** What is worth seeing of a subnet group without opening it. */
export const subnetGroupEssentials: Essential<SubnetGroupRow>[] = [
  { label: 'Details', value: nameLink },
  { label: 'Description', value: ({ group }) => group.DBSubnetGroupDescription },
  { label: 'Status', value: ({ group }) => <SubnetGroupStatus group={group} /> },
  { label: 'VPC', value: ({ group }) => group.VpcId },
  {
    label: 'Subnets',
    value: ({ group }) =>
      group.Subnets?.map((it) => `${it.SubnetIdentifier} (${it.SubnetAvailabilityZone?.Name})`).join(', '),
  },
  { label: 'Used by', value: (row) => usersOf(row)?.join(', ') || '-' },
];
