import type { DBCluster, DBInstance } from '@rds-console/contract/rows';
import type { RestoreClusterValues } from '../settings/restored/restoreClusterValues.ts';
import type { RestoreSource } from '../settings/restored/restoreSource.ts';

/** A cluster as what another one is made of: to a point in time, or as a clone. */
export function toRestoreSource(cluster: DBCluster, members: readonly DBInstance[]) {
  const { Engine = '', EngineVersion, AllocatedStorage, IAMDatabaseAuthenticationEnabled = false } = cluster;
  const writer = cluster.DBClusterMembers?.find((member) => member.IsClusterWriter)?.DBInstanceIdentifier;
  const DBInstanceClass =
    cluster.DBClusterInstanceClass ?? members.find((it) => it.DBInstanceIdentifier === writer)?.DBInstanceClass;
  const source: RestoreSource = {
    name: `the DB cluster ${cluster.DBClusterIdentifier}`,
    Engine,
    EngineVersion,
    AllocatedStorage,
    IAMDatabaseAuthenticationEnabled,
  };
  const presets: Partial<RestoreClusterValues> = {
    ...(DBInstanceClass ? { DBInstanceClass } : {}),
    ...(cluster.StorageType ? { StorageType: cluster.StorageType } : {}),
    Iops: cluster.Iops,
    ServerlessV2ScalingConfiguration: cluster.ServerlessV2ScalingConfiguration,
    Port: cluster.Port,
    CopyTagsToSnapshot: cluster.CopyTagsToSnapshot,
    EnableCloudwatchLogsExports: cluster.EnabledCloudwatchLogsExports ?? [],
    BackupRetentionPeriod: cluster.BackupRetentionPeriod,
    DeletionProtection: cluster.DeletionProtection,
  };
  // RDS refuses a key for the restore of a cluster that is not encrypted.
  return { source, presets, isEncrypted: cluster.StorageEncrypted ? true : undefined };
}
