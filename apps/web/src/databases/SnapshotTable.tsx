import Link from '@cloudscape-design/components/link';
import type { TableProps } from '@cloudscape-design/components/table';
import type { ReactNode } from 'react';
import { Status } from '../page/Status.tsx';
import { SectionTable } from '../table/SectionTable.tsx';
import { localTime, utcTime } from '../text/times.ts';

/** What the snapshots of instances and those of clusters have in common. */
interface AnySnapshot {
  SnapshotType?: string;
  Status?: string;
  SnapshotCreateTime?: string;
  EngineVersion?: string;
  IAMDatabaseAuthenticationEnabled?: boolean;
}

interface Props<Snapshot extends AnySnapshot> {
  /** Undefined while the answer is on its way. */
  snapshots: readonly Snapshot[] | undefined;
  error: Error | null;
  identifierOf: (snapshot: Snapshot) => string;
  /** `/snapshots` or `/cluster-snapshots`: each kind has names of its own. */
  folder: string;
  actions: ReactNode;
}

/** The snapshots of one database, the newest first. */
export function SnapshotTable<Snapshot extends AnySnapshot>(props: Props<Snapshot>) {
  const { snapshots, error, identifierOf, folder, actions } = props;
  const columns: TableProps.ColumnDefinition<Snapshot>[] = [
    {
      id: 'identifier',
      header: 'Snapshot',
      cell: (it) => <Link href={`${folder}/${encodeURIComponent(identifierOf(it))}`}>{identifierOf(it)}</Link>,
      isRowHeader: true,
      minWidth: 260,
    },
    { id: 'SnapshotType', header: 'Type', cell: (it) => it.SnapshotType, sortingField: 'SnapshotType' },
    {
      id: 'Status',
      header: 'Status',
      minWidth: 130,
      cell: (it) => <Status status={it.Status} />,
      sortingField: 'Status',
    },
    {
      id: 'SnapshotCreateTime',
      header: 'Created',
      minWidth: 190,
      cell: (it) => <span title={utcTime(it.SnapshotCreateTime)}>{localTime(it.SnapshotCreateTime)}</span>,
      sortingField: 'SnapshotCreateTime',
    },
    { id: 'EngineVersion', header: 'Engine version', cell: (it) => it.EngineVersion },
    {
      id: 'IAMDatabaseAuthenticationEnabled',
      header: 'IAM DB authentication',
      cell: (it) => (it.IAMDatabaseAuthenticationEnabled ? 'Yes' : 'No'),
    },
  ];
  // One that is just beginning has no time yet, and is the newest.
  const timeOf = (it: Snapshot) => it.SnapshotCreateTime ?? '9';
  return (
    <SectionTable
      title="Snapshots"
      what="snapshots"
      description="Manual and automated snapshots of this database."
      items={snapshots?.toSorted((a, b) => timeOf(b).localeCompare(timeOf(a)))}
      error={error}
      columns={columns}
      idOf={identifierOf}
      filterTextOf={(it) => [identifierOf(it), it.SnapshotType, it.Status].join(' ')}
      actions={actions}
      empty="No snapshots of this database yet."
    />
  );
}
