import type { DBInstance } from '@aws-sdk/client-rds';
import { findEngine } from '../../catalog/catalog.ts';
import { plainRequest } from '../../engine/plainSettings.ts';
import { RdsError } from '../../engine/rdsError.ts';
import type { ClusterSnapshotRecord, SnapshotRecord } from '../../store/record.ts';
import type { InstanceSettings } from '../builders/newInstance.ts';

/**
 * What a DB snapshot brings with it: not its security and parameter groups, its zone, nor whether it was Multi-AZ.
 *
 * @param isShared by another account, whose option groups this one does not have
 */
export function settingsOfSnapshot(
  DBInstanceIdentifier: string,
  { value, source }: SnapshotRecord,
  isShared: boolean,
): InstanceSettings {
  return {
    ...plainRequest('inBackups', value),
    DBInstanceIdentifier,
    DBInstanceClass: source.DBInstanceClass,
    DBName: source.DBName,
    CharacterSetName: source.CharacterSetName,
    NcharCharacterSetName: source.NcharCharacterSetName,
    Engine: value.Engine,
    EngineVersion: value.EngineVersion,
    LicenseModel: value.LicenseModel,
    MasterUsername: value.MasterUsername,
    Port: value.Port,
    AllocatedStorage: value.AllocatedStorage,
    StorageType: value.StorageType,
    Iops: value.Iops,
    StorageThroughput: value.StorageThroughput,
    StorageEncrypted: value.Encrypted,
    KmsKeyId: value.KmsKeyId,
    OptionGroupName: isShared ? undefined : value.OptionGroupName,
    ProcessorFeatures: value.ProcessorFeatures?.length ? value.ProcessorFeatures : undefined,
    BackupRetentionPeriod: value.BackupRetentionPeriod,
    EnableIAMDatabaseAuthentication: value.IAMDatabaseAuthenticationEnabled,
  };
}

/**
 * What the snapshot of a Multi-AZ DB cluster brings with it for a DB instance outside of any cluster.
 *
 * @throws RdsError InvalidParameterValue for the snapshot of an Aurora cluster
 */
export function settingsOfClusterSnapshot(
  DBInstanceIdentifier: string,
  { value, source }: ClusterSnapshotRecord,
): InstanceSettings {
  if (findEngine(value.Engine ?? '')?.isAurora) {
    throw new RdsError(
      'InvalidParameterValue',
      `The cluster snapshot ${value.DBClusterSnapshotIdentifier} is of an Aurora DB cluster, which cannot be restored to a ` +
        'DB instance. Use the RestoreDBClusterFromSnapshot API instead.',
    );
  }
  return {
    DBInstanceIdentifier,
    DBInstanceClass: source.DBClusterInstanceClass,
    DBName: source.DatabaseName,
    Engine: value.Engine,
    EngineVersion: value.EngineVersion,
    LicenseModel: value.LicenseModel,
    MasterUsername: value.MasterUsername,
    Port: value.Port,
    AllocatedStorage: value.AllocatedStorage,
    StorageType: value.StorageType,
    Iops: source.Iops,
    StorageThroughput: value.StorageThroughput,
    StorageEncrypted: value.StorageEncrypted,
    KmsKeyId: value.KmsKeyId,
    BackupRetentionPeriod: value.BackupRetentionPeriod,
    EnableIAMDatabaseAuthentication: value.IAMDatabaseAuthenticationEnabled,
  };
}

/** What the backups of a DB instance bring with them: not its security and parameter groups, its zone, nor whether it was Multi-AZ. */
export function settingsOfInstance(
  DBInstanceIdentifier: string,
  value: DBInstance,
  EnableIAMDatabaseAuthentication: boolean | undefined,
): InstanceSettings {
  return {
    ...plainRequest('inBackups', value),
    DBInstanceIdentifier,
    DBInstanceClass: value.DBInstanceClass,
    DBName: value.DBName,
    Engine: value.Engine,
    EngineVersion: value.EngineVersion,
    LicenseModel: value.LicenseModel,
    MasterUsername: value.MasterUsername,
    Port: value.Endpoint?.Port,
    AllocatedStorage: value.AllocatedStorage,
    MaxAllocatedStorage: value.MaxAllocatedStorage,
    StorageType: value.StorageType,
    Iops: value.Iops,
    StorageThroughput: value.StorageThroughput,
    StorageEncrypted: value.StorageEncrypted,
    KmsKeyId: value.KmsKeyId,
    CharacterSetName: value.CharacterSetName,
    NcharCharacterSetName: value.NcharCharacterSetName,
    OptionGroupName: value.OptionGroupMemberships?.[0]?.OptionGroupName,
    ProcessorFeatures: value.ProcessorFeatures,
    BackupRetentionPeriod: value.BackupRetentionPeriod,
    EnableIAMDatabaseAuthentication,
  };
}
