import type { DBClusterSnapshot, DBSnapshot } from '@rds-console/contract/rows';
import { api } from '../api.ts';
import { pollInterval } from '../polling.ts';

const statusesOf = (snapshots: (DBSnapshot | DBClusterSnapshot)[] = []) => snapshots.map((it) => it.Status);

/** All snapshots of DB instances in the region. */
export const snapshotsQuery = api.snapshots.list.queryOptions({
  refetchInterval: ({ state }) => pollInterval(statusesOf(state.data)),
});

/** All snapshots of DB clusters in the region. */
export const clusterSnapshotsQuery = api.clusterSnapshots.list.queryOptions({
  refetchInterval: ({ state }) => pollInterval(statusesOf(state.data)),
});

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
