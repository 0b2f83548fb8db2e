import type { DBCluster, DBClusterMember } from '@aws-sdk/client-rds';
import { replaceEndpointMember } from './clusterEndpoints.ts';
import type { Region } from './region.ts';

/** Adds an instance to a cluster; the first one becomes the writer. */
export function joinCluster(region: Region, clusterId: string, instanceId: string, PromotionTier: number): void {
  const cluster = region.clusters.change(clusterId).value;
  const members = cluster.DBClusterMembers ?? [];
  cluster.DBClusterMembers = [
    ...members,
    {
      DBInstanceIdentifier: instanceId,
      IsClusterWriter: !members.some((member) => member.IsClusterWriter),
      DBClusterParameterGroupStatus: 'in-sync',
      PromotionTier,
    },
  ];
}

/** Removes an instance from its cluster, if it is in one. */
export function leaveCluster(region: Region, clusterId: string | undefined, instanceId: string): void {
  if (clusterId === undefined || region.clusters.get(clusterId) === undefined) return;
  const cluster = region.clusters.change(clusterId).value;
  cluster.DBClusterMembers = cluster.DBClusterMembers?.filter((each) => each.DBInstanceIdentifier !== instanceId);
  replaceEndpointMember(region, clusterId, instanceId, undefined);
}

/**
 * Makes the member with the lowest promotion tier the writer when the current one is being deleted.
 * https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Concepts.AuroraHighAvailability.html
 */
export function promoteAnother(region: Region, clusterId: string, leavingId: string): void {
  const cluster = region.clusters.change(clusterId).value;
  if (!memberOf(cluster, leavingId)?.IsClusterWriter) return;
  const candidates = (cluster.DBClusterMembers ?? [])
    .filter(({ DBInstanceIdentifier: id = '' }) => id !== leavingId && isStaying(region, id))
    .sort((one, other) => (one.PromotionTier ?? 1) - (other.PromotionTier ?? 1));
  const [next] = candidates;
  if (next === undefined) return;
  for (const member of cluster.DBClusterMembers ?? []) member.IsClusterWriter = member === next;
}

/** A member that is restarted runs with the parameters of its cluster's group as they are now. */
export function clusterParametersInSync(region: Region, instanceId: string): void {
  const clusterId = region.instances.get(instanceId)?.value.DBClusterIdentifier;
  if (clusterId === undefined || region.clusters.get(clusterId) === undefined) return;
  const member = memberOf(region.clusters.change(clusterId).value, instanceId);
  if (member) member.DBClusterParameterGroupStatus = 'in-sync';
}

/** The zones in which a cluster has instances, each once. */
export function memberZones(region: Region, cluster: DBCluster): string[] {
  const zones = (cluster.DBClusterMembers ?? []).map(
    ({ DBInstanceIdentifier: id = '' }) => region.instances.get(id)?.value.AvailabilityZone,
  );
  return [...new Set(zones.filter((zone) => zone !== undefined))];
}

function memberOf(cluster: DBCluster, id: string): DBClusterMember | undefined {
  return cluster.DBClusterMembers?.find((member) => member.DBInstanceIdentifier === id);
}

function isStaying(region: Region, id: string): boolean {
  return region.instances.get(id)?.value.DBInstanceStatus !== 'deleting';
}
