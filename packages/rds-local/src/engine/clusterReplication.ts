import { arnParts } from './arn.ts';
import type { ClusterRecord, InstanceRecord } from './record.ts';
import type { Region } from './region.ts';

/** What a cluster that is a read replica follows, as a copy that may be changed; undefined when it is gone. */
function sourceOf(region: Region, arn: string | undefined): ClusterRecord | InstanceRecord | undefined {
  const parts = arnParts(arn ?? '');
  if (parts === undefined) return undefined;
  const there = region.regionNamed(parts.region);
  if (parts.kind === 'db') return there.instances.get(parts.id) && there.instances.change(parts.id);
  return there.clusters.get(parts.id) && there.clusters.change(parts.id);
}

/** Shows a cluster as a read replica of the instance or the cluster with that ARN. @param record may be changed */
export function linkReplicaCluster(region: Region, record: ClusterRecord, sourceArn: string): void {
  const { DBClusterArn = '' } = record.value;
  record.value.ReplicationSourceIdentifier = sourceArn;
  const source = sourceOf(region, sourceArn);
  if (source === undefined) return;
  if ('DBInstanceIdentifier' in source.value) {
    const { value } = source as InstanceRecord;
    value.ReadReplicaDBClusterIdentifiers = [...(value.ReadReplicaDBClusterIdentifiers ?? []), DBClusterArn];
  } else {
    const { value } = source as ClusterRecord;
    value.ReadReplicaIdentifiers = [...(value.ReadReplicaIdentifiers ?? []), DBClusterArn];
  }
}

/** Makes a cluster that was a read replica one of its own, also in the eyes of its source. @param record may be changed */
export function unlinkReplicaCluster(region: Region, record: ClusterRecord): void {
  const { DBClusterArn, ReplicationSourceIdentifier } = record.value;
  const source = sourceOf(region, ReplicationSourceIdentifier);
  const others = (arns: string[] | undefined) => arns?.filter((arn) => arn !== DBClusterArn);
  if (source !== undefined && 'DBInstanceIdentifier' in source.value) {
    source.value.ReadReplicaDBClusterIdentifiers = others(source.value.ReadReplicaDBClusterIdentifiers);
  } else if (source !== undefined) {
    const { value } = source as ClusterRecord;
    value.ReadReplicaIdentifiers = others(value.ReadReplicaIdentifiers);
  }
  record.value.ReplicationSourceIdentifier = undefined;
}
