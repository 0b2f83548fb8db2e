import type { DBInstance } from '@aws-sdk/client-rds';
import type { InstanceRecord } from '../store/record.ts';
import { arnParts } from './arn.ts';
import { followInstanceRename, releaseReplicaClusters } from './clusterReplication.ts';
import { noteEvents } from './events.ts';
import type { Region } from './region.ts';

/** An instance in its region. */
interface Placed {
  region: Region;
  record: InstanceRecord;
}

/** How a read replica and its source name each other: by identifier within a region, by ARN across regions. */
function nameOf(value: DBInstance, isSameRegion: boolean): string {
  return (isSameRegion ? value.DBInstanceIdentifier : value.DBInstanceArn) ?? '';
}

/** The instance that a name in `region` refers to, as a copy that may be changed; undefined if it doesn't exist. */
function linked(region: Region, name: string | undefined): Placed | undefined {
  if (name === undefined) return undefined;
  const arn = arnParts(name);
  const there = arn ? region.regionNamed(arn.region) : region;
  const id = arn?.id ?? name;
  return there.instances.get(id) === undefined ? undefined : { region: there, record: there.instances.change(id) };
}

/** Shows the two as source and read replica. Both records may be changed. */
export function linkReplica(source: Placed, replica: Placed): void {
  const isSameRegion = source.region.name === replica.region.name;
  const { value } = source.record;
  const replicas = value.ReadReplicaDBInstanceIdentifiers ?? [];
  value.ReadReplicaDBInstanceIdentifiers = [...replicas, nameOf(replica.record.value, isSameRegion)];
  replica.record.value.ReadReplicaSourceDBInstanceIdentifier = nameOf(value, isSameRegion);
}

/** Turns a read replica into a standalone instance: neither it nor its source refers to the other any longer. */
export function unlinkReplica(region: Region, { value }: InstanceRecord): void {
  const source = linked(region, value.ReadReplicaSourceDBInstanceIdentifier);
  if (source) {
    const name = nameOf(value, source.region.name === region.name);
    const { value: its } = source.record;
    its.ReadReplicaDBInstanceIdentifiers = its.ReadReplicaDBInstanceIdentifiers?.filter((each) => each !== name);
  }
  const clusterId = value.ReadReplicaSourceDBClusterIdentifier;
  if (clusterId !== undefined && region.clusters.get(clusterId) !== undefined) {
    const { value: cluster } = region.clusters.change(clusterId);
    cluster.ReadReplicaIdentifiers = cluster.ReadReplicaIdentifiers?.filter(
      (each) => each !== value.DBInstanceIdentifier,
    );
  }
  value.ReadReplicaSourceDBInstanceIdentifier = undefined;
  value.ReadReplicaSourceDBClusterIdentifier = undefined;
  value.StatusInfos = undefined;
  value.ReplicaMode = undefined;
}

/**
 * Turns the read replicas of an instance that is being deleted into standalone instances.
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_DeleteInstance.html
 */
export function releaseReplicas(region: Region, { value }: InstanceRecord, now: number): void {
  for (const name of value.ReadReplicaDBInstanceIdentifiers ?? []) {
    const replica = linked(region, name);
    if (replica === undefined) continue;
    replica.record.value.ReadReplicaSourceDBInstanceIdentifier = undefined;
    replica.record.value.StatusInfos = undefined;
    noteEvents(replica.region, 'db', replica.record.value, now, ['RDS-EVENT-0057']);
  }
  value.ReadReplicaDBInstanceIdentifiers = [];
  releaseReplicaClusters(region, value.ReadReplicaDBClusterIdentifiers);
  value.ReadReplicaDBClusterIdentifiers = undefined;
}

/**
 * Updates the sources and replicas of a renamed instance.
 *
 * @param former the instance under its previous identifier
 */
export function followRename(region: Region, { value }: InstanceRecord, former: DBInstance): void {
  followInstanceRename(region, value, former);
  const source = linked(region, value.ReadReplicaSourceDBInstanceIdentifier);
  if (source) {
    const isSameRegion = source.region.name === region.name;
    const { value: its } = source.record;
    its.ReadReplicaDBInstanceIdentifiers = its.ReadReplicaDBInstanceIdentifiers?.map((each) =>
      each === nameOf(former, isSameRegion) ? nameOf(value, isSameRegion) : each,
    );
  }
  for (const name of value.ReadReplicaDBInstanceIdentifiers ?? []) {
    const replica = linked(region, name);
    if (replica === undefined) continue;
    const isSameRegion = replica.region.name === region.name;
    replica.record.value.ReadReplicaSourceDBInstanceIdentifier = nameOf(value, isSameRegion);
  }
}
