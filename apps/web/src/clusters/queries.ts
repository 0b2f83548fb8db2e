import type { DBCluster, DBClusterSnapshot, DBInstance } from '@rds-console/contract/rows';
import { api, queryClient } from '../api.ts';
import { pollInterval } from '../polling.ts';

/** All DB clusters of the region, asked again quickly while one of them is on its way to another status. */
export const clustersQuery = api.clusters.list.queryOptions({
  refetchInterval: ({ state }) => pollInterval(state.data?.map((it) => it.Status)),
});

/** One DB cluster. */
export function clusterQuery(DBClusterIdentifier: string) {
  return api.clusters.get.queryOptions({
    input: { DBClusterIdentifier },
    refetchInterval: ({ state }) => pollInterval([state.data?.Status]),
  });
}

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

/** Puts RDS's answer to a write where the pages read, and asks again for the lists and the members, which follow it. */
export async function keepCluster(cluster: DBCluster) {
  queryClient.setQueryData(clusterQuery(cluster.DBClusterIdentifier ?? '').queryKey, cluster);
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: api.clusters.list.key() }),
    queryClient.invalidateQueries({ queryKey: api.instances.key() }),
  ]);
}
