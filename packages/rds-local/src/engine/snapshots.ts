import type { DBCluster, DBClusterSnapshot, DBInstance, DBSnapshot, Tag } from '@aws-sdk/client-rds';
import type { EventId } from '../catalog/data/events.ts';
import type { ClusterSnapshotRecord, SnapshotRecord, Step } from '../store/record.ts';
import { rdsArn } from './arn.ts';
import { snapshotData } from './databaseData.ts';
import { type Duration, millisecondsFor } from './durations.ts';
import { plainSettingsInBackups } from './plainSettings.ts';
import type { Region } from './region.ts';
import { findSubnetGroup } from './subnetGroups.ts';

/** The properties of a snapshot that don't come from its source. */
export interface SnapshotKind {
  id: string;
  SnapshotType: 'manual' | 'automated';
  TagList: Tag[];
}

/** What Describe returns of a snapshot's progress. */
interface Progress {
  Status?: string;
  PercentProgress?: number;
}

/** A snapshot that holds the instance as it is now, the setting for IAM database authentication included. */
export function instanceSnapshot(
  region: Region,
  source: DBInstance,
  { id, SnapshotType, TagList }: SnapshotKind,
  now: number,
): SnapshotRecord {
  const taken = new Date(now);
  return {
    value: {
      ...plainSettingsInBackups(source),
      DBSnapshotIdentifier: id,
      DBSnapshotArn: rdsArn(region, 'snapshot', id),
      DBInstanceIdentifier: source.DBInstanceIdentifier,
      DbiResourceId: source.DbiResourceId,
      Status: 'creating',
      PercentProgress: 0,
      SnapshotType,
      SnapshotTarget: 'region',
      Engine: source.Engine,
      EngineVersion: source.EngineVersion,
      LicenseModel: source.LicenseModel,
      AllocatedStorage: source.AllocatedStorage,
      StorageType: source.StorageType,
      Iops: source.Iops,
      StorageThroughput: source.StorageThroughput,
      Port: source.Endpoint?.Port,
      AvailabilityZone: source.AvailabilityZone,
      VpcId: source.DBSubnetGroup?.VpcId,
      InstanceCreateTime: source.InstanceCreateTime,
      MasterUsername: source.MasterUsername,
      OptionGroupName: source.OptionGroupMemberships?.[0]?.OptionGroupName,
      Encrypted: source.StorageEncrypted,
      KmsKeyId: source.KmsKeyId,
      IAMDatabaseAuthenticationEnabled: source.IAMDatabaseAuthenticationEnabled,
      ProcessorFeatures: source.ProcessorFeatures ?? [],
      BackupRetentionPeriod: source.BackupRetentionPeriod,
      PreferredBackupWindow: source.PreferredBackupWindow,
      TagList,
    },
    // The creation time is returned once the snapshot is complete.
    steps: snapshotSteps<DBSnapshot>(
      region,
      'creating a snapshot',
      now,
      { SnapshotCreateTime: taken, OriginalSnapshotCreateTime: taken, SnapshotDatabaseTime: taken },
      [SnapshotType === 'manual' ? 'RDS-EVENT-0042' : 'RDS-EVENT-0091'],
    ),
    source: {
      DBInstanceClass: source.DBInstanceClass,
      DBName: source.DBName,
      CharacterSetName: source.CharacterSetName,
      NcharCharacterSetName: source.NcharCharacterSetName,
    },
    data: snapshotData(region, region.instances.get(source.DBInstanceIdentifier ?? '')?.data),
  };
}

/** A snapshot that holds the cluster as it is now, the setting for IAM database authentication included. */
export function clusterSnapshot(
  region: Region,
  source: DBCluster,
  { id, SnapshotType, TagList }: SnapshotKind,
  now: number,
): ClusterSnapshotRecord {
  return {
    value: {
      DBClusterSnapshotIdentifier: id,
      DBClusterSnapshotArn: rdsArn(region, 'cluster-snapshot', id),
      DBClusterIdentifier: source.DBClusterIdentifier,
      DbClusterResourceId: source.DbClusterResourceId,
      AvailabilityZones: source.AvailabilityZones,
      Status: 'creating',
      PercentProgress: 0,
      SnapshotType,
      SnapshotCreateTime: new Date(now),
      Engine: source.Engine,
      EngineVersion: source.EngineVersion,
      EngineMode: source.EngineMode,
      LicenseModel: source.Engine?.includes('postgres') ? 'postgresql-license' : 'general-public-license',
      AllocatedStorage: source.AllocatedStorage,
      StorageType: source.StorageType,
      StorageThroughput: source.StorageThroughput,
      Port: source.Port,
      VpcId: findSubnetGroup(region, source.DBSubnetGroup ?? 'default')?.VpcId,
      ClusterCreateTime: source.ClusterCreateTime,
      MasterUsername: source.MasterUsername,
      StorageEncrypted: source.StorageEncrypted,
      KmsKeyId: source.KmsKeyId,
      IAMDatabaseAuthenticationEnabled: source.IAMDatabaseAuthenticationEnabled,
      BackupRetentionPeriod: source.BackupRetentionPeriod,
      PreferredBackupWindow: source.PreferredBackupWindow,
      TagList,
    },
    steps: snapshotSteps<DBClusterSnapshot>(region, 'creating a snapshot', now, {}, [
      SnapshotType === 'manual' ? 'RDS-EVENT-0075' : 'RDS-EVENT-0169',
    ]),
    source: {
      DatabaseName: source.DatabaseName,
      DBClusterInstanceClass: source.DBClusterInstanceClass,
      Iops: source.Iops,
    },
    data: snapshotData(region, region.clusters.get(source.DBClusterIdentifier ?? '')?.data),
  };
}

/**
 * The steps of a snapshot to `available`, with its progress.
 *
 * @param atEnd  further members that are returned once it is available
 * @param events the events at that time
 */
export function snapshotSteps<Value extends Progress>(
  region: Region,
  course: Duration,
  now: number,
  atEnd: Partial<Value>,
  events: EventId[],
): Step<Value>[] {
  const length = millisecondsFor(course, region.speed);
  const passing = [0.2, 0.6].map((part) => ({
    at: Math.round(now + part * length),
    set: progress<Value>({ PercentProgress: part * 100 }),
  }));
  const end = progress<Value>({ Status: 'available', PercentProgress: 100 });
  return [...passing, { at: now + length, set: { ...end, ...atEnd }, events }];
}

// TypeScript can't infer that members of every snapshot are members of one kind of snapshot.
function progress<Value extends Progress>(shown: Progress): Partial<Value> {
  return shown as Partial<Value>;
}
