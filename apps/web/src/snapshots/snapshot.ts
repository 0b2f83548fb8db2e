import type { DBClusterSnapshot, DBSnapshot } from '@rds-console/contract/rows';
import { api } from '../api.ts';
import { pollInterval } from '../polling.ts';
import { defineResource } from '../resource/resourceType.ts';
import type { SnapshotScope } from './snapshotScope.ts';

export const dbSnapshot = defineResource({
  noun: 'DB snapshot',
  path: '/snapshots',
  id: 'DBSnapshotIdentifier',
  idOf: (snapshot: DBSnapshot) => snapshot.DBSnapshotIdentifier,
  statusOf: (snapshot) => snapshot.Status,
  operations: api.snapshots,
});

export const clusterSnapshot = defineResource({
  noun: 'DB cluster snapshot',
  path: '/cluster-snapshots',
  id: 'DBClusterSnapshotIdentifier',
  idOf: (snapshot: DBClusterSnapshot) => snapshot.DBClusterSnapshotIdentifier,
  statusOf: (snapshot) => snapshot.Status,
  operations: api.clusterSnapshots,
});

/** Snapshots in the region: the account's own, or those of others that it may use. */
export function snapshotsQueries(SnapshotType?: SnapshotScope) {
  if (!SnapshotType) return [dbSnapshot.listQuery, clusterSnapshot.listQuery] as const;
  const input = { SnapshotType };
  return [
    api.snapshots.list.queryOptions({
      input,
      refetchInterval: ({ state }) => pollInterval(state.data?.map(({ Status }) => Status)),
    }),
    api.clusterSnapshots.list.queryOptions({
      input,
      refetchInterval: ({ state }) => pollInterval(state.data?.map(({ Status }) => Status)),
    }),
  ] as const;
}
