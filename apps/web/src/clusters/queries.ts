import type { DBCluster, DBClusterSnapshot, DBInstance } from '@rds-console/contract/rows';
import { api } from '../api.ts';
import { pollInterval } from '../polling.ts';

const isAnyMember = (instance: DBInstance) => instance.DBClusterIdentifier !== undefined;

/** The instances of all clusters. */
export const allMembersQuery = api.instances.list.queryOptions({
  select: (instances: DBInstance[]) => instances.filter(isAnyMember),
  refetchInterval: ({ state }) => pollInterval(state.data?.filter(isAnyMember).map((it) => it.DBInstanceStatus)),
});

/** The instances of one cluster, those that are being created included. */
export function membersQuery(DBClusterIdentifier: string) {
  const isMember = (instance: DBInstance) => instance.DBClusterIdentifier === DBClusterIdentifier;
  return api.instances.list.queryOptions({
    select: (instances) => instances.filter(isMember),
    refetchInterval: ({ state }) => pollInterval(state.data?.filter(isMember).map((it) => it.DBInstanceStatus)),
  });
}

/** The snapshots of one cluster, whatever it was called when they were taken. */
export function snapshotsOfQuery({ DbClusterResourceId }: DBCluster) {
  const isOfCluster = (snapshot: DBClusterSnapshot) => snapshot.DbClusterResourceId === DbClusterResourceId;
  return api.clusterSnapshots.list.queryOptions({
    select: (snapshots) => snapshots.filter(isOfCluster),
    refetchInterval: ({ state }) => pollInterval(state.data?.filter(isOfCluster).map((it) => it.Status)),
  });
}
