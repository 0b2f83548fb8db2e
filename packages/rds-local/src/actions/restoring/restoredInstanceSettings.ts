import type {
  RestoreDBInstanceFromDBSnapshotMessage,
  RestoreDBInstanceToPointInTimeMessage,
} from '@aws-sdk/client-rds';
import { RdsError } from '../../engine/rdsError.ts';
import type { InstanceSettings } from '../making/newInstance.ts';
import { checkEngine } from '../rules/checkEngine.ts';

type RestoreInput = Partial<RestoreDBInstanceFromDBSnapshotMessage & RestoreDBInstanceToPointInTimeMessage>;

/** Parameters of both restores that are settings of the new instance under the same name. */
const SETTINGS = [
  'AllocatedStorage',
  'AutoMinorVersionUpgrade',
  'AvailabilityZone',
  'BackupRetentionPeriod',
  'BackupTarget',
  'CACertificateIdentifier',
  'CopyTagsToSnapshot',
  'CustomIamInstanceProfile',
  'DBCapacityReservationIdentifier',
  'DBInstanceClass',
  'DBParameterGroupName',
  'DBSubnetGroupName',
  'DedicatedLogVolume',
  'DeletionProtection',
  'Domain',
  'DomainAuthSecretArn',
  'DomainDnsIps',
  'DomainFqdn',
  'DomainIAMRoleName',
  'DomainOu',
  'AdditionalStorageVolumes',
  'EnableCloudwatchLogsExports',
  'EnableCustomerOwnedIp',
  'EnableIAMDatabaseAuthentication',
  'EngineLifecycleSupport',
  'Iops',
  'LicenseModel',
  'ManageMasterUserPassword',
  'MasterUserSecretKmsKeyId',
  'MaxAllocatedStorage',
  'MultiAZ',
  'NetworkType',
  'OptionGroupName',
  'Port',
  'PreferredBackupWindow',
  'ProcessorFeatures',
  'PubliclyAccessible',
  'StorageThroughput',
  'StorageType',
  'Tags',
  'TdeCredentialArn',
  'VpcSecurityGroupIds',
] as const satisfies readonly (keyof RestoreInput & keyof InstanceSettings)[];

/**
 * The settings of an instance that is restored: the source's, and those of the request in their place.
 *
 * @param source what the backup brings with it, the setting for IAM database authentication included
 * @throws RdsError InvalidParameterValue, InvalidParameterCombination
 */
export function restoredInstanceSettings(source: InstanceSettings, input: RestoreInput): InstanceSettings {
  const settings: InstanceSettings = { ...source };
  if (input.Engine !== undefined && checkEngine(input.Engine).Engine !== source.Engine) {
    throw new RdsError(
      'InvalidParameterCombination',
      `A backup of the engine ${source.Engine} cannot be restored to the engine ${input.Engine}.`,
    );
  }
  if (input.DBName !== undefined && !source.Engine?.includes('oracle')) {
    throw new RdsError(
      'InvalidParameterValue',
      `DBName can not be specified when restoring the engine ${source.Engine}.`,
    );
  }
  const size = input.AllocatedStorage;
  if (size !== undefined && source.AllocatedStorage !== undefined && size < source.AllocatedStorage) {
    throw new RdsError(
      'InvalidParameterValue',
      `Invalid storage size: ${size} GiB. The backup needs ${source.AllocatedStorage} GiB.`,
    );
  }
  const isOtherStorage = input.StorageType !== undefined && input.StorageType.toLowerCase() !== source.StorageType;
  if (isOtherStorage || input.Iops === 0) {
    settings.Iops = undefined;
    settings.StorageThroughput = undefined;
    // Zero IOPS is how a request says that it does without provisioned ones.
    if (input.Iops === 0 && source.StorageType?.startsWith('io')) settings.StorageType = 'gp3';
  }
  if (input.UseDefaultProcessorFeatures) settings.ProcessorFeatures = undefined;
  for (const name of SETTINGS) {
    if (input[name] !== undefined) Object.assign(settings, { [name]: input[name] });
  }
  if (input.DBName !== undefined) settings.DBName = input.DBName;
  return settings;
}
