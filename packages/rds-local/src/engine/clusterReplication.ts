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

/** Changes the list of replica ARNs at the source of read replica clusters. */
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

/** Turns a read replica cluster into a standalone one, at its source too. @param record may be changed */
export function unlinkReplicaCluster(region: Region, { value }: ClusterRecord): void {
  const { DBClusterArn, ReplicationSourceIdentifier } = value;
  changeFollowers(region, ReplicationSourceIdentifier, (arns) => arns.filter((arn) => arn !== DBClusterArn));
  value.ReplicationSourceIdentifier = undefined;
}

/** Turns the read replicas of a cluster that is being deleted into standalone databases. */
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

/** Turns the replica clusters of a source that is being deleted into standalone clusters. */
export function releaseReplicaClusters(region: Region, arns: readonly string[] | undefined): void {
  for (const arn of arns ?? []) {
    const cluster = clusterNamed(region, arn)?.value;
    if (cluster) cluster.ReplicationSourceIdentifier = undefined;
  }
}

/** Updates a renamed cluster's sources and replicas. @param former its previous identifier */
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

/** Updates the source and replica clusters of a renamed instance. @param former the instance before */
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
