import { dbInstanceIdentifier } from '@rds-console/contract/identifiers';
import { restoreTimeRule, rule } from '@rds-console/contract/refinements';
import { restoredInstanceSettings } from '@rds-console/contract/restoredSettings';
import type { OrderableDBInstanceOption } from '@rds-console/contract/rows';
import { autoscaling } from '@rds-console/contract/settings';
import { z } from 'zod';
import { modifiedStorageRules } from '../modifiedStorageRules.ts';
import { newStorageInput } from '../newStorageInput.ts';
import { restoredProcessorInput } from '../processor.ts';
import { unrestorableBecause } from '../restorableTimes.ts';
import { storageOption } from '../storageRules.ts';
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
type Checked = z.output<typeof fields>;

/** What a form for the restore of an instance has to keep to. */
export function restoreInstanceSchema(source: RestoreSource) {
  const { times } = source;
  const withStorage = fields.check(...modifiedStorageRules(source));
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

/**
 * What the form sends. A control that is disabled or hidden for the chosen configuration keeps what was chosen before, in
 * case the configuration is changed back; none of that is sent, and neither is what the source has anyway. The switch is
 * always said, since RDS's guide and its model differ on what leaving it out means.
 *
 * @param values the checked values of the form
 * @param options what the engine version can be ordered with
 * @param iamUnavailable why IAM DB authentication cannot be had
 */
export function restoreInstanceInput(
  values: Checked,
  source: RestoreSource,
  presets: Partial<RestoreInstanceValues>,
  options: readonly OrderableDBInstanceOption[],
  iamUnavailable: string | undefined,
) {
  const { Engine = source.Engine, MaxAllocatedStorage: limit } = values;
  const option = storageOption(options, values);
  const MultiAZ = Boolean(values.MultiAZ) && option?.MultiAZCapable !== false;
  const isInDirectory = Boolean(values.Domain) && option?.SupportsKerberosAuthentication === true;
  const isManaged = Engine.startsWith('oracle') && values.ManageMasterUserPassword === true;
  const hasLogVolume = Boolean(option?.SupportsDedicatedLogVolume && values.DedicatedLogVolume);
  return {
    ...values,
    ...newStorageInput({ ...values, Engine }, options),
    ProcessorFeatures: undefined,
    // Of a class that is not named, it is not known what it can have.
    ...(values.DBInstanceClass
      ? restoredProcessorInput(values.ProcessorFeatures, presets.ProcessorFeatures, option?.AvailableProcessorFeatures)
      : {}),
    Engine: Engine === source.Engine ? undefined : Engine,
    AllocatedStorage: values.AllocatedStorage === source.AllocatedStorage ? undefined : values.AllocatedStorage,
    // Turning autoscaling off is said by a limit that does not exceed the storage.
    MaxAllocatedStorage: limit === presets.MaxAllocatedStorage ? undefined : limit,
    DedicatedLogVolume: hasLogVolume === Boolean(presets.DedicatedLogVolume) ? undefined : hasLogVolume,
    MultiAZ,
    AvailabilityZone: MultiAZ ? undefined : values.AvailabilityZone,
    NetworkType: values.NetworkType === 'DUAL' && option?.SupportedNetworkTypes?.includes('DUAL') ? 'DUAL' : undefined,
    DBName: Engine.startsWith('oracle') ? values.DBName : undefined,
    Domain: isInDirectory ? values.Domain : undefined,
    DomainIAMRoleName: isInDirectory ? values.DomainIAMRoleName : undefined,
    ManageMasterUserPassword: isManaged || undefined,
    MasterUserSecretKmsKeyId: isManaged ? values.MasterUserSecretKmsKeyId : undefined,
    EnableIAMDatabaseAuthentication: Boolean(values.EnableIAMDatabaseAuthentication) && iamUnavailable === undefined,
    EnableCloudwatchLogsExports: values.EnableCloudwatchLogsExports?.length
      ? values.EnableCloudwatchLogsExports
      : undefined,
    Tags: values.Tags?.length ? values.Tags : undefined,
  };
}

export type RestoreInstanceInput = ReturnType<typeof restoreInstanceInput>;
