import Link from '@cloudscape-design/components/link';
import type { TableProps } from '@cloudscape-design/components/table';
import { useSuspenseQuery } from '@tanstack/react-query';
import { localTime } from '../settings/times.ts';
import { engineName, settingText } from '../settings/words.ts';
import { nameMaxWidth, ResourceTable } from '../table/ResourceTable.tsx';
import { type AnySnapshot, identifierOf, isEncrypted, pathOf, sourceOf, storageText } from './anySnapshot.ts';
import { clusterSnapshotsQuery, snapshotsQuery } from './queries.ts';
import { SnapshotActions } from './SnapshotActions.tsx';
import { SnapshotStatus } from './SnapshotStatus.tsx';

const columns: TableProps.ColumnDefinition<AnySnapshot>[] = [
  {
    id: 'identifier',
    header: 'Snapshot',
    cell: (it) => (
      <Link href={pathOf(it)}>
        <span title={identifierOf(it)}>{identifierOf(it)}</span>
      </Link>
    ),
    sortingComparator: (a, b) => identifierOf(a).localeCompare(identifierOf(b)),
    isRowHeader: true,
    maxWidth: nameMaxWidth,
  },
  {
    id: 'source',
    header: 'DB instance or cluster',
    cell: (it) => <span title={sourceOf(it)}>{sourceOf(it)}</span>,
    sortingComparator: (a, b) => sourceOf(a).localeCompare(sourceOf(b)),
    maxWidth: nameMaxWidth,
  },
  {
    id: 'Status',
    header: 'Status',
    cell: (it) => <SnapshotStatus snapshot={it.snapshot} />,
    sortingComparator: (a, b) => (a.snapshot.Status ?? '').localeCompare(b.snapshot.Status ?? ''),
  },
  column('IAMDatabaseAuthenticationEnabled', 'IAM DB authentication', (it) =>
    settingText('', it.snapshot.IAMDatabaseAuthenticationEnabled ?? false),
  ),
  column('kind', 'Kind', (it) => it.kind),
  column('SnapshotType', 'Type', (it) => it.snapshot.SnapshotType ?? '-'),
  {
    id: 'SnapshotCreateTime',
    header: 'Created',
    cell: (it) => localTime(it.snapshot.SnapshotCreateTime),
    sortingComparator: (a, b) =>
      (a.snapshot.SnapshotCreateTime ?? '').localeCompare(b.snapshot.SnapshotCreateTime ?? ''),
  },
  column('Engine', 'Engine', (it) => engineName(it.snapshot.Engine)),
  column('EngineVersion', 'Engine version', (it) => it.snapshot.EngineVersion ?? '-'),
  {
    id: 'AllocatedStorage',
    header: 'Storage',
    cell: storageText,
    sortingComparator: (a, b) => (a.snapshot.AllocatedStorage ?? 0) - (b.snapshot.AllocatedStorage ?? 0),
  },
  column('encrypted', 'Encrypted', (it) => settingText('StorageEncrypted', isEncrypted(it))),
];

function column(
  id: string,
  header: string,
  textOf: (it: AnySnapshot) => string,
): TableProps.ColumnDefinition<AnySnapshot> {
  return { id, header, cell: textOf, sortingComparator: (a, b) => textOf(a).localeCompare(textOf(b)) };
}

/** All snapshots of the region, of DB instances and of DB clusters. */
export function SnapshotsPage() {
  const ofInstances = useSuspenseQuery(snapshotsQuery);
  const ofClusters = useSuspenseQuery(clusterSnapshotsQuery);
  const items: AnySnapshot[] = [
    ...ofInstances.data.map((snapshot) => ({ kind: 'DB snapshot' as const, snapshot })),
    ...ofClusters.data.map((snapshot) => ({ kind: 'DB cluster snapshot' as const, snapshot })),
  ];
  return (
    <ResourceTable
      title="Snapshots"
      what="snapshots"
      items={items}
      columns={columns}
      idOf={(it) => `${it.kind} ${identifierOf(it)}`}
      filterTextOf={(it) =>
        [
          identifierOf(it),
          sourceOf(it),
          it.kind,
          it.snapshot.SnapshotType,
          it.snapshot.Status,
          engineName(it.snapshot.Engine),
        ].join(' ')
      }
      actions={(selected) => <SnapshotActions of={selected} />}
      empty={{
        explanation: 'Take one with the actions of an instance or a cluster.',
      }}
      onRefresh={() => void Promise.all([ofInstances.refetch(), ofClusters.refetch()])}
      isRefreshing={ofInstances.isFetching || ofClusters.isFetching}
    />
  );
}
