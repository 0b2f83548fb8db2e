import Link from '@cloudscape-design/components/link';
import type { TableProps } from '@cloudscape-design/components/table';
import { SectionTable } from '../table/SectionTable.tsx';

/** A database that uses something else. */
export interface User {
  kind: 'DB instance' | 'DB cluster';
  identifier: string;
  /** How far the database has come with it, in RDS's word, where RDS tells. */
  status?: string | undefined;
}

const identifier: TableProps.ColumnDefinition<User> = {
  id: 'identifier',
  header: 'Database',
  cell: (it) => (
    <Link href={`${it.kind === 'DB instance' ? '/instances' : '/clusters'}/${it.identifier}`}>{it.identifier}</Link>
  ),
  isRowHeader: true,
};
const kind: TableProps.ColumnDefinition<User> = { id: 'kind', header: 'Type', cell: (it) => it.kind };
const status: TableProps.ColumnDefinition<User> = {
  id: 'status',
  header: 'Apply status',
  cell: (it) => it.status || '-',
};

interface Props {
  /** Undefined while the answer is on its way. */
  users: readonly User[] | undefined;
  /** The group in the singular: `subnet group`. */
  what: string;
  hasStatus?: boolean;
}

/** The databases that have a group, which are why it cannot be deleted. */
export function UsedBy({ users, what, hasStatus = false }: Props) {
  return (
    <SectionTable
      title="Used by"
      what="databases"
      items={users}
      columns={hasStatus ? [identifier, kind, status] : [identifier, kind]}
      idOf={(it) => `${it.kind} ${it.identifier}`}
      filterTextOf={(it) => `${it.identifier} ${it.kind}`}
      empty={`No database uses this ${what}.`}
    />
  );
}

/** Why something that databases use cannot be deleted, or undefined when nothing speaks against it so far as is known. */
export function inUseReason(users: readonly User[] = []) {
  const [first, ...others] = users;
  if (!first) return undefined;
  return `In use by the ${first.kind} ${first.identifier}${others.length > 0 ? ` and ${others.length} more` : ''}.`;
}
