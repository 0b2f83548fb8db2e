import type { DBCluster, DBInstance } from '@aws-sdk/client-rds';
import type { ClusterRecord, InstanceRecord } from '../store/record.ts';
import { arnParts, rdsArn } from './arn.ts';
import { noteEvents } from './events.ts';
import type { Region } from './region.ts';

/** The instance with that name as `region` knows it, as a copy that may be changed; undefined when it is gone. */
function instanceNamed(region: Region, name: string): InstanceRecord | undefined {
  const parts = arnParts(name);
  const there = parts ? region.regionNamed(parts.region) : region;
  const id = parts?.id ?? name;
  return there.instances.get(id) && there.instances.change(id);
}

/** The cluster with that ARN, as a copy that may be changed; undefined when it is gone. */
function clusterNamed(region: Region, arn: string): ClusterRecord | undefined {
  const parts = arnParts(arn);
  if (parts?.kind !== 'cluster') return undefined;
  const there = region.regionNamed(parts.region);
  return there.clusters.get(parts.id) && there.clusters.change(parts.id);
}

/** The ARNs of the clusters that follow what a cluster that is a read replica follows, to be changed. */
function changeFollowers(
  region: Region,
  sourceArn: string | undefined,
  change: (arns: readonly string[]) => string[],
): void {
  if (sourceArn === undefined) return;
  const cluster = clusterNamed(region, sourceArn)?.value;
  if (cluster) cluster.ReadReplicaIdentifiers = change(cluster.ReadReplicaIdentifiers ?? []);
  if (arnParts(sourceArn)?.kind !== 'db') return;
  const instance = instanceNamed(region, sourceArn)?.value;
  if (instance) instance.ReadReplicaDBClusterIdentifiers = change(instance.ReadReplicaDBClusterIdentifiers ?? []);
}

/** Shows a cluster as a read replica of the instance or the cluster with that ARN. @param record may be changed */
export function linkReplicaCluster(region: Region, { value }: ClusterRecord, sourceArn: string): void {
  const { DBClusterArn = '' } = value;
  value.ReplicationSourceIdentifier = sourceArn;
  changeFollowers(region, sourceArn, (arns) => [...arns, DBClusterArn]);
}

/** Makes a cluster that was a read replica one of its own, also in the eyes of its source. @param record may be changed */
export function unlinkReplicaCluster(region: Region, { value }: ClusterRecord): void {
  const { DBClusterArn, ReplicationSourceIdentifier } = value;
  changeFollowers(region, ReplicationSourceIdentifier, (arns) => arns.filter((arn) => arn !== DBClusterArn));
  value.ReplicationSourceIdentifier = undefined;
}

/** Lets go of the read replicas of a cluster that is being deleted: they become databases of their own. */
export function releaseReplicasOfCluster(region: Region, { value }: ClusterRecord, now: number): void {
  const names = value.ReadReplicaIdentifiers ?? [];
  releaseReplicaClusters(region, names);
  for (const name of names) {
    const instance = clusterNamed(region, name) ? undefined : instanceNamed(region, name)?.value;
    if (instance?.ReadReplicaSourceDBClusterIdentifier === undefined) continue;
    instance.ReadReplicaSourceDBClusterIdentifier = undefined;
    instance.StatusInfos = undefined;
    noteEvents(region, 'db', instance, now, ['RDS-EVENT-0057']);
  }
  value.ReadReplicaIdentifiers = [];
}

/** Lets go of the clusters that follow what is being deleted. */
export function releaseReplicaClusters(region: Region, arns: readonly string[] | undefined): void {
  for (const arn of arns ?? []) {
    const cluster = clusterNamed(region, arn)?.value;
    if (cluster) cluster.ReplicationSourceIdentifier = undefined;
  }
}

/** Tells the other sides that a cluster has another name. @param former its identifier before */
export function followClusterRename(region: Region, value: DBCluster, former: string): void {
  const { DBClusterArn = '', DBClusterIdentifier, ReplicationSourceIdentifier } = value;
  const formerArn = rdsArn(region, 'cluster', former);
  changeFollowers(region, ReplicationSourceIdentifier, (arns) =>
    arns.map((arn) => (arn === formerArn ? DBClusterArn : arn)),
  );
  for (const name of value.ReadReplicaIdentifiers ?? []) {
    const cluster = clusterNamed(region, name)?.value;
    if (cluster) {
      cluster.ReplicationSourceIdentifier = DBClusterArn;
      continue;
    }
    const instance = instanceNamed(region, name)?.value;
    if (instance) instance.ReadReplicaSourceDBClusterIdentifier = DBClusterIdentifier;
  }
}

/** Tells the clusters that an instance follows, or is followed by, that it has another name. @param former it as it was */
export function followInstanceRename(region: Region, value: DBInstance, former: DBInstance): void {
  for (const arn of value.ReadReplicaDBClusterIdentifiers ?? []) {
    const cluster = clusterNamed(region, arn)?.value;
    if (cluster) cluster.ReplicationSourceIdentifier = value.DBInstanceArn;
  }
  const sourceId = value.ReadReplicaSourceDBClusterIdentifier;
  if (sourceId === undefined || region.clusters.get(sourceId) === undefined) return;
  const { value: source } = region.clusters.change(sourceId);
  source.ReadReplicaIdentifiers = source.ReadReplicaIdentifiers?.map((name) =>
    name === former.DBInstanceIdentifier ? (value.DBInstanceIdentifier ?? '') : name,
  );
}
