import type { DBClusterSnapshot, DBSnapshot } from '@rds-console/contract/rows';
import { api } from '../api.ts';
import { pollInterval } from '../polling.ts';
import type { SnapshotScope } from './snapshotScope.ts';

const statusesOf = (snapshots: (DBSnapshot | DBClusterSnapshot)[] = []) => snapshots.map((it) => it.Status);

/** Snapshots of DB instances in the region: the account's own, or those of others that it may use. */
export function snapshotsQuery(SnapshotType?: SnapshotScope) {
  return api.snapshots.list.queryOptions({
    ...(SnapshotType ? { input: { SnapshotType } } : {}),
    refetchInterval: ({ state }) => pollInterval(statusesOf(state.data)),
  });
}

/** Snapshots of DB clusters in the region, as {@link snapshotsQuery}. */
export function clusterSnapshotsQuery(SnapshotType?: SnapshotScope) {
  return api.clusterSnapshots.list.queryOptions({
    ...(SnapshotType ? { input: { SnapshotType } } : {}),
    refetchInterval: ({ state }) => pollInterval(statusesOf(state.data)),
  });
}

/** One snapshot of a DB instance. */
export function snapshotQuery(DBSnapshotIdentifier: string) {
  return api.snapshots.get.queryOptions({
    input: { DBSnapshotIdentifier },
    refetchInterval: ({ state }) => pollInterval([state.data?.Status]),
  });
}

/** One snapshot of a DB cluster. */
export function clusterSnapshotQuery(DBClusterSnapshotIdentifier: string) {
  return api.clusterSnapshots.get.queryOptions({
    input: { DBClusterSnapshotIdentifier },
    refetchInterval: ({ state }) => pollInterval([state.data?.Status]),
  });
}
