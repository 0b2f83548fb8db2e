import { processorFeaturesOf } from '@rds-console/contract/modifyInput';
import type { DBInstance } from '@rds-console/contract/rows';
import type { RestoreInstanceValues } from '../settings/restored/restoreInstanceValues.ts';
import type { RestoreSource } from '../settings/restored/restoreSource.ts';

/** An instance as what another one is made of: restored to a point in time, or following it. */
export function toRestoreSource(instance: DBInstance) {
  const { Engine = '', EngineVersion, AllocatedStorage, IAMDatabaseAuthenticationEnabled = false } = instance;
  const source: RestoreSource = {
    name: `the DB instance ${instance.DBInstanceIdentifier}`,
    Engine,
    EngineVersion,
    AllocatedStorage,
    IAMDatabaseAuthenticationEnabled,
  };
  const presets: Partial<RestoreInstanceValues> = {
    DBInstanceClass: instance.DBInstanceClass,
    ProcessorFeatures: processorFeaturesOf(instance.ProcessorFeatures),
    LicenseModel: instance.LicenseModel,
    StorageType: instance.StorageType,
    Iops: instance.Iops,
    StorageThroughput: instance.StorageThroughput,
    MaxAllocatedStorage: instance.MaxAllocatedStorage,
    DedicatedLogVolume: instance.DedicatedLogVolume ?? false,
    PubliclyAccessible: instance.PubliclyAccessible,
    CACertificateIdentifier: instance.CACertificateIdentifier,
    Port: instance.Endpoint?.Port,
    OptionGroupName: instance.OptionGroupMemberships?.[0]?.OptionGroupName,
    CopyTagsToSnapshot: instance.CopyTagsToSnapshot,
    EnableCloudwatchLogsExports: instance.EnabledCloudwatchLogsExports ?? [],
    BackupRetentionPeriod: instance.BackupRetentionPeriod,
    AutoMinorVersionUpgrade: instance.AutoMinorVersionUpgrade,
    DeletionProtection: instance.DeletionProtection,
  };
  return { source, presets };
}
