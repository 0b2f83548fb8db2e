import { dbInstanceIdentifier } from '@rds-console/contract/identifiers';
import type { OptionsOf } from '@rds-console/contract/orderable';
import { restoreTimeRule, rule } from '@rds-console/contract/refinements';
import { restoredInstanceSettings } from '@rds-console/contract/restoredSettings';
import { autoscaling } from '@rds-console/contract/settings';
import { z } from 'zod';
import { unrestorableBecause } from '../restorableTimes.ts';
import { modifiedStorageRules } from '../storageRules.ts';
import type { RestoreSource } from './restoreSource.ts';

const fields = z.object({
  ...restoredInstanceSettings,
  ...autoscaling,
  /** The new instance's, which the restore to a point in time calls the target. */
  DBInstanceIdentifier: dbInstanceIdentifier,
  RestoreTime: z.iso.datetime('Enter a date and a time.').optional(),
  UseLatestRestorableTime: z.boolean().optional(),
});

export type RestoreInstanceValues = z.input<typeof fields>;
/** What a form for the restore of an instance has to keep to. */
export function restoreInstanceSchema(source: RestoreSource, optionsOf: OptionsOf) {
  const { times } = source;
  const withStorage = fields.check(...modifiedStorageRules(source, optionsOf));
  return times
    ? withStorage.check(
        restoreTimeRule('RestoreTime'),
        rule<{ RestoreTime?: string | undefined }>('RestoreTime', ({ RestoreTime }) =>
          unrestorableBecause(RestoreTime, times),
        ),
      )
    : withStorage;
}

/** What the source does not say begins with RDS's default. */
export function restoreInstanceDefaults(
  source: RestoreSource,
  presets: Partial<RestoreInstanceValues>,
): RestoreInstanceValues {
  return {
    DBInstanceIdentifier: '',
    RestoreTime: undefined,
    UseLatestRestorableTime: source.times ? true : undefined,
    Engine: source.Engine,
    LicenseModel: '',
    DBInstanceClass: '',
    ProcessorFeatures: [],
    MultiAZ: false,
    StorageType: '',
    AllocatedStorage: source.AllocatedStorage,
    Iops: undefined,
    StorageThroughput: undefined,
    MaxAllocatedStorage: undefined,
    DedicatedLogVolume: false,
    DBSubnetGroupName: '',
    NetworkType: 'IPV4',
    PubliclyAccessible: false,
    AvailabilityZone: '',
    VpcSecurityGroupIds: undefined,
    CACertificateIdentifier: '',
    DBName: '',
    Port: undefined,
    DBParameterGroupName: '',
    OptionGroupName: '',
    CopyTagsToSnapshot: false,
    EnableIAMDatabaseAuthentication: source.IAMDatabaseAuthenticationEnabled,
    Domain: '',
    DomainIAMRoleName: '',
    ManageMasterUserPassword: false,
    MasterUserSecretKmsKeyId: '',
    EnableCloudwatchLogsExports: [],
    BackupRetentionPeriod: undefined,
    PreferredBackupWindow: '',
    AutoMinorVersionUpgrade: true,
    DeletionProtection: false,
    Tags: [],
    ...presets,
  };
}
