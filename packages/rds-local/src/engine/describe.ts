import type { DBCluster, DBInstance } from '@aws-sdk/client-rds';
import type { ClusterRecord, InstanceRecord } from '../store/record.ts';
import { memberZones } from './clusterMembers.ts';
import { isInstance } from './maintenancePlan.ts';
import type { Region } from './region.ts';

// The logs from which a database is restored are saved every five minutes.
// https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIT.html
const LOG_INTERVAL_MS = 5 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;
// A stopped database starts by itself after that.
// https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_StopInstance.html
const LONGEST_STOP_MS = 7 * DAY_MS;

/** A DB instance as DescribeDBInstances returns it at `now`; a member has its cluster's values for cluster settings. */
export function describeInstance(region: Region, record: InstanceRecord, now: number): DBInstance {
  const { value } = record;
  const { DBClusterIdentifier } = value;
  const cluster = DBClusterIdentifier === undefined ? undefined : region.clusters.get(DBClusterIdentifier)?.value;
  if (cluster === undefined) {
    const LatestRestorableTime = restoreWindow(record, now)?.LatestTime;
    return LatestRestorableTime === undefined ? value : { ...value, LatestRestorableTime };
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

/** A DB cluster as DescribeDBClusters returns it at `now`. */
export function describeCluster(region: Region, record: ClusterRecord, now: number): DBCluster {
  const { value } = record;
  const window = restoreWindow(record, now);
  return {
    ...value,
    // https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBCluster.html: only the other storage types
    // are shown.
    StorageType: value.StorageType === 'aurora' ? undefined : value.StorageType,
    EarliestBacktrackTime: earliestBacktrack(value, now),
    MultiAZ: memberZones(region, value).length > 1,
    EarliestRestorableTime: window?.EarliestTime,
    LatestRestorableTime: window?.LatestTime,
  };
}

/**
 * The restorable time range: from the start of the retention period, or of the backups, to five minutes before `now`,
 * or before the time at which the database was stopped.
 *
 * @returns undefined until the database is created, and without automated backups
 */
export function restoreWindow(
  record: InstanceRecord | ClusterRecord,
  now: number,
): { EarliestTime: Date; LatestTime: Date } | undefined {
  const { backups, startAt } = record;
  const createdAt = isInstance(record) ? record.value.InstanceCreateTime : clusterCreatedAt(record.value);
  const days = record.value.BackupRetentionPeriod ?? 0;
  if (createdAt === undefined || days === 0) return undefined;
  const since = Math.max(createdAt.getTime(), backups?.since ?? 0);
  const until = savedUntil(startAt === undefined ? now : Math.min(now, startAt - LONGEST_STOP_MS));
  return {
    EarliestTime: new Date(Math.max(since, until - days * DAY_MS)),
    LatestTime: new Date(Math.max(since, until)),
  };
}

/** The earliest moment to which a cluster can be backtracked; undefined when it cannot be. */
export function earliestBacktrack({ ClusterCreateTime, BacktrackWindow }: DBCluster, now: number): Date | undefined {
  if (BacktrackWindow === undefined) return undefined;
  return new Date(Math.max(ClusterCreateTime?.getTime() ?? 0, now - BacktrackWindow * 1000));
}

function clusterCreatedAt({ Status, ClusterCreateTime }: DBCluster): Date | undefined {
  return Status === 'creating' || Status === 'migrating' ? undefined : ClusterCreateTime;
}

function savedUntil(now: number): number {
  return Math.floor(now / LOG_INTERVAL_MS) * LOG_INTERVAL_MS;
}
