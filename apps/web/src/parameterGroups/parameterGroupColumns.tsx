import Link from '@cloudscape-design/components/link';
import { type Column, nameMaxWidth } from '../table/column.ts';
import type { Essential } from '../table/Essentials.tsx';
import { arnOf, isDefault, nameOf, pathOf } from './anyParameterGroup.ts';
import type { ParameterGroupRow } from './parameterGroupRow.ts';

function nameLink({ of }: ParameterGroupRow) {
  return (
    <Link href={pathOf(of)}>
      <span title={nameOf(of)}>{nameOf(of)}</span>
    </Link>
  );
}

const usersOf = ({ users }: ParameterGroupRow) => users?.map(({ identifier }) => identifier);

function usersText(row: ParameterGroupRow) {
  const text = usersOf(row)?.join(', ') || '-';
  return <span title={text}>{text}</span>;
}

/** What RDS says of a parameter group of either type, in the order in which the list has it at first. */
export const parameterGroupColumns: Column<ParameterGroupRow>[] = [
  {
    id: 'ParameterGroupName',
    header: 'Parameter group',
    value: ({ of }) => nameOf(of),
    cell: nameLink,
    maxWidth: nameMaxWidth,
  },
  { id: 'Type', header: 'Type', kind: 'choice', value: ({ of }) => of.kind },
  {
    id: 'DBParameterGroupFamily',
    header: 'Family',
    kind: 'choice',
    value: ({ of }) => of.group.DBParameterGroupFamily,
  },
  {
    id: 'Description',
    header: 'Description',
    value: ({ of }) => of.group.Description,
    cell: ({ of }) => <span title={of.group.Description}>{of.group.Description ?? '-'}</span>,
    maxWidth: nameMaxWidth,
  },
  { id: 'IsDefault', header: 'Default', kind: 'choice', value: ({ of }) => isDefault(of) },
  { id: 'UsedBy', header: 'Used by', value: usersOf, cell: usersText, maxWidth: nameMaxWidth },
  { id: 'ParameterGroupArn', header: 'ARN', value: ({ of }) => arnOf(of), isExtra: true },
];

/** What is worth seeing of a parameter group without opening it. */
export const parameterGroupEssentials: Essential<ParameterGroupRow>[] = [
  { label: 'Details', value: nameLink },
  { label: 'Type', value: ({ of }) => of.kind },
  { label: 'Family', value: ({ of }) => of.group.DBParameterGroupFamily },
  { label: 'Description', value: ({ of }) => of.group.Description },
  { label: 'Used by', value: (row) => usersOf(row)?.join(', ') || '-' },
];
