import type { DBCluster, DBInstance, Tag } from '@aws-sdk/client-rds';
import { rdsArn } from '../../engine/arn.ts';
import { millisecondsFor } from '../../engine/durations.ts';
import { defaultVpcId } from '../../engine/network.ts';
import { RdsError } from '../../engine/rdsError.ts';
import type { ClusterSnapshotRecord, SnapshotRecord } from '../../engine/record.ts';
import type { Region } from '../../engine/region.ts';
import type { ActionContext } from '../action.ts';
import {
  CLUSTER_SNAPSHOT_IDENTIFIER_LENGTH,
  checkIdentifier,
  SNAPSHOT_IDENTIFIER_LENGTH,
} from '../rules/checkIdentifier.ts';
import { withTags } from '../rules/checkTags.ts';

/**
 * The identifier of a manual DB snapshot that may be made.
 *
 * @throws RdsError InvalidParameterValue, DBSnapshotAlreadyExists, SnapshotQuotaExceeded
 */
export function checkNewSnapshot(region: Region, parameter: string, identifier: string | undefined): string {
  const id = checkIdentifier(parameter, identifier, SNAPSHOT_IDENTIFIER_LENGTH);
  if (region.snapshots.get(id) !== undefined) {
    throw new RdsError(
      'DBSnapshotAlreadyExists',
      `Cannot create the snapshot because a snapshot with the identifier ${id} already exists.`,
    );
  }
  checkSnapshotQuota(region.snapshots.referring('manual').length, region.quotas.ManualSnapshots);
  return id;
}

/** The same for DB cluster snapshots. */
export function checkNewClusterSnapshot(region: Region, parameter: string, identifier: string | undefined): string {
  const id = checkIdentifier(parameter, identifier, CLUSTER_SNAPSHOT_IDENTIFIER_LENGTH);
  if (region.clusterSnapshots.get(id) !== undefined) {
    throw new RdsError(
      'DBClusterSnapshotAlreadyExistsFault',
      `Cannot create the cluster snapshot because a cluster snapshot with the identifier ${id} already exists.`,
    );
  }
  checkSnapshotQuota(region.clusterSnapshots.referring('manual').length, region.quotas.ManualClusterSnapshots);
  return id;
}

/** A manual snapshot that holds the instance as it is now, the setting for IAM database authentication included. */
export function newSnapshot(
  id: string,
  source: DBInstance,
  tags: Tag[] | undefined,
  { region, now }: ActionContext,
): SnapshotRecord {
  const taken = new Date(now);
  return {
    value: {
      DBSnapshotIdentifier: id,
      DBSnapshotArn: rdsArn(region, 'snapshot', id),
      DBInstanceIdentifier: source.DBInstanceIdentifier,
      DbiResourceId: source.DbiResourceId,
      Status: 'creating',
      PercentProgress: 0,
      SnapshotType: 'manual',
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
      TdeCredentialArn: source.TdeCredentialArn,
      Timezone: source.Timezone,
      IAMDatabaseAuthenticationEnabled: source.IAMDatabaseAuthenticationEnabled,
      ProcessorFeatures: source.ProcessorFeatures ?? [],
      MultiTenant: source.MultiTenant,
      DedicatedLogVolume: source.DedicatedLogVolume,
      BackupRetentionPeriod: source.BackupRetentionPeriod,
      PreferredBackupWindow: source.PreferredBackupWindow,
      TagList: withTags(source.CopyTagsToSnapshot ? (source.TagList ?? []) : [], tags),
    },
    // The creation time is shown once the snapshot is there.
    steps: [
      {
        at: now + millisecondsFor('creating a snapshot', region.speed),
        set: {
          Status: 'available',
          PercentProgress: 100,
          SnapshotCreateTime: taken,
          OriginalSnapshotCreateTime: taken,
          SnapshotDatabaseTime: taken,
        },
      },
    ],
    source: { DBInstanceClass: source.DBInstanceClass, DBName: source.DBName },
  };
}

/** A manual snapshot that holds the cluster as it is now, the setting for IAM database authentication included. */
export function newClusterSnapshot(
  id: string,
  source: DBCluster,
  tags: Tag[] | undefined,
  { region, now }: ActionContext,
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
      SnapshotType: 'manual',
      SnapshotCreateTime: new Date(now),
      Engine: source.Engine,
      EngineVersion: source.EngineVersion,
      EngineMode: source.EngineMode,
      LicenseModel: source.Engine === 'aurora-postgresql' ? 'postgresql-license' : 'general-public-license',
      AllocatedStorage: source.AllocatedStorage,
      StorageType: source.StorageType,
      Port: source.Port,
      VpcId: defaultVpcId(region),
      ClusterCreateTime: source.ClusterCreateTime,
      MasterUsername: source.MasterUsername,
      StorageEncrypted: source.StorageEncrypted,
      KmsKeyId: source.KmsKeyId,
      IAMDatabaseAuthenticationEnabled: source.IAMDatabaseAuthenticationEnabled,
      BackupRetentionPeriod: source.BackupRetentionPeriod,
      PreferredBackupWindow: source.PreferredBackupWindow,
      TagList: withTags(source.CopyTagsToSnapshot ? (source.TagList ?? []) : [], tags),
    },
    steps: [
      {
        at: now + millisecondsFor('creating a snapshot', region.speed),
        set: { Status: 'available', PercentProgress: 100 },
      },
    ],
    source: { DatabaseName: source.DatabaseName },
  };
}

function checkSnapshotQuota(count: number, quota: number): void {
  if (count < quota) return;
  throw new RdsError('SnapshotQuotaExceeded', `Snapshot quota exceeded: ${quota} manual snapshots in this region.`);
}
