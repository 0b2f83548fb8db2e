import type { DBCluster, DBInstance } from '@aws-sdk/client-rds';
import { memberZones } from './clusterMembers.ts';
import type { ClusterRecord, InstanceRecord } from './record.ts';
import type { Region } from './region.ts';

// The logs from which a database is restored are saved every five minutes.
// https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIT.html
const LOG_INTERVAL_MS = 5 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

interface Description {
  cluster: DBCluster | undefined;
  savedUntil: number;
  instance: DBInstance;
}

/** How stored instances were last described: the same until the instance, its cluster or the last restorable time is another. */
const described = new WeakMap<InstanceRecord, Description>();

/** A DB instance as Describe answers it at `now`: what belongs to its cluster is shown as the cluster has it. */
export function describeInstance(region: Region, record: InstanceRecord, now: number): DBInstance {
  const { DBClusterIdentifier } = record.value;
  const cluster = DBClusterIdentifier === undefined ? undefined : region.clusters.get(DBClusterIdentifier)?.value;
  const isAsStored =
    region.instances.isAsStored(record.value.DBInstanceIdentifier ?? '') &&
    (DBClusterIdentifier === undefined || region.clusters.isAsStored(DBClusterIdentifier));
  if (!isAsStored) return newDescription(record, cluster, now);
  const last = described.get(record);
  if (last !== undefined && last.cluster === cluster && last.savedUntil === savedUntil(now)) return last.instance;
  const instance = newDescription(record, cluster, now);
  described.set(record, { cluster, savedUntil: savedUntil(now), instance });
  return instance;
}

function newDescription({ value }: InstanceRecord, cluster: DBCluster | undefined, now: number): DBInstance {
  if (cluster === undefined) {
    const isBackedUp = (value.BackupRetentionPeriod ?? 0) > 0;
    return { ...value, LatestRestorableTime: isBackedUp ? latestRestorable(value.InstanceCreateTime, now) : undefined };
  }
  return {
    ...value,
    MasterUsername: cluster.MasterUsername,
    DBName: cluster.DatabaseName,
    EngineVersion: cluster.EngineVersion,
    BackupRetentionPeriod: cluster.BackupRetentionPeriod,
    PreferredBackupWindow: cluster.PreferredBackupWindow,
    VpcSecurityGroups: cluster.VpcSecurityGroups,
    StorageEncrypted: cluster.StorageEncrypted,
    StorageType: cluster.StorageType,
    KmsKeyId: cluster.KmsKeyId,
    NetworkType: cluster.NetworkType,
    EnabledCloudwatchLogsExports: cluster.EnabledCloudwatchLogsExports,
    IAMDatabaseAuthenticationEnabled: cluster.IAMDatabaseAuthenticationEnabled,
    Endpoint: value.Endpoint && { ...value.Endpoint, Port: cluster.Port },
  };
}

/** A DB cluster as Describe answers it at `now`. */
export function describeCluster(region: Region, { value }: ClusterRecord, now: number): DBCluster {
  const isRestorable = value.Status !== 'creating';
  return {
    ...value,
    MultiAZ: memberZones(region, value).length > 1,
    EarliestRestorableTime: isRestorable ? earliestRestorable(value, now) : undefined,
    LatestRestorableTime: isRestorable ? latestRestorable(value.ClusterCreateTime, now) : undefined,
  };
}

/** The first moment to which one can restore: the beginning of the retention period, or of the database. */
export function earliestRestorable(
  value: { BackupRetentionPeriod?: number; ClusterCreateTime?: Date; InstanceCreateTime?: Date },
  now: number,
): Date | undefined {
  const createdAt = value.ClusterCreateTime ?? value.InstanceCreateTime;
  if (createdAt === undefined) return undefined;
  const retained = savedUntil(now) - (value.BackupRetentionPeriod ?? 0) * DAY_MS;
  return new Date(Math.max(createdAt.getTime(), retained));
}

/** The last moment to which one can restore, within five minutes of `now`; undefined before the database is there. */
export function latestRestorable(createdAt: Date | undefined, now: number): Date | undefined {
  return createdAt && new Date(Math.max(createdAt.getTime(), savedUntil(now)));
}

function savedUntil(now: number): number {
  return Math.floor(now / LOG_INTERVAL_MS) * LOG_INTERVAL_MS;
}
