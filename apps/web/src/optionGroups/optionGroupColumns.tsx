import Link from '@cloudscape-design/components/link';
import { engineName } from '../settings/words.ts';
import { type Column, nameMaxWidth } from '../table/column.ts';
import type { Essential } from '../table/Essentials.tsx';
import { isDefault, type OptionGroupRow, pathOf } from './optionGroupRow.ts';

function nameLink({ group }: OptionGroupRow) {
  return (
    <Link href={pathOf(group)}>
      <span title={group.OptionGroupName}>{group.OptionGroupName}</span>
    </Link>
  );
}

const optionsOf = ({ group }: OptionGroupRow) => group.Options?.map(({ OptionName }) => OptionName ?? '');
const usersOf = ({ users }: OptionGroupRow) => users?.map(({ identifier }) => identifier);

function textOf(names: readonly string[] | undefined) {
  const text = names?.join(', ') || '-';
  return <span title={text}>{text}</span>;
}

/** What RDS says of an option group, in the order in which the list has it at first. */
export const optionGroupColumns: Column<OptionGroupRow>[] = [
  {
    id: 'OptionGroupName',
    header: 'Option group',
    value: ({ group }) => group.OptionGroupName,
    cell: nameLink,
    maxWidth: nameMaxWidth,
  },
  { id: 'EngineName', header: 'Engine', kind: 'choice', value: ({ group }) => engineName(group.EngineName) },
  {
    id: 'MajorEngineVersion',
    header: 'Major version',
    kind: 'choice',
    value: ({ group }) => group.MajorEngineVersion,
  },
  {
    id: 'Options',
    header: 'Options',
    value: optionsOf,
    cell: (row) => textOf(optionsOf(row)),
    maxWidth: nameMaxWidth,
  },
  {
    id: 'OptionGroupDescription',
    header: 'Description',
    value: ({ group }) => group.OptionGroupDescription,
    cell: ({ group }) => <span title={group.OptionGroupDescription}>{group.OptionGroupDescription ?? '-'}</span>,
    maxWidth: nameMaxWidth,
  },
  { id: 'IsDefault', header: 'Default', kind: 'choice', value: ({ group }) => isDefault(group) },
  {
    id: 'UsedBy',
    header: 'Used by',
    value: usersOf,
    cell: (row) => textOf(usersOf(row)),
    maxWidth: nameMaxWidth,
  },
  { id: 'VpcId', header: 'VPC', kind: 'choice', value: ({ group }) => group.VpcId, isExtra: true },
  { id: 'OptionGroupArn', header: 'ARN', value: ({ group }) => group.OptionGroupArn, isExtra: true },
];

/** What is worth seeing of an option group without opening it. */
export const optionGroupEssentials: Essential<OptionGroupRow>[] = [
  { label: 'Details', value: nameLink },
  { label: 'Engine', value: ({ group }) => `${engineName(group.EngineName)} ${group.MajorEngineVersion ?? ''}` },
  { label: 'Options', value: (row) => optionsOf(row)?.join(', ') || '-' },
  { label: 'Used by', value: (row) => usersOf(row)?.join(', ') || '-' },
];
