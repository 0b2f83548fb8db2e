import type {
  RestoreDBInstanceFromDBSnapshotMessage,
  RestoreDBInstanceToPointInTimeMessage,
} from '@aws-sdk/client-rds';
import { plainRequests } from '../../engine/plainSettings.ts';
import { RdsError } from '../../engine/rdsError.ts';
import type { InstanceSettings } from '../builders/newInstance.ts';
import { checkEngine } from '../validation/checkEngine.ts';

type RestoreInput = Partial<RestoreDBInstanceFromDBSnapshotMessage & RestoreDBInstanceToPointInTimeMessage>;

/** Parameters of both restores that are settings of the new instance under the same name, besides the plain ones. */
const SETTINGS = [
  'AllocatedStorage',
  'AvailabilityZone',
  'BackupRetentionPeriod',
  'CACertificateIdentifier',
  'CustomIamInstanceProfile',
  'DBCapacityReservationIdentifier',
  'DBInstanceClass',
  'DBParameterGroupName',
  'DBSubnetGroupName',
  'Domain',
  'DomainAuthSecretArn',
  'DomainDnsIps',
  'DomainFqdn',
  'DomainIAMRoleName',
  'DomainOu',
  'AdditionalStorageVolumes',
  'EnableCloudwatchLogsExports',
  'EnableIAMDatabaseAuthentication',
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
  'StorageThroughput',
  'StorageType',
  'TagSpecifications',
  'Tags',
  'VpcSecurityGroupIds',
] as const satisfies readonly (keyof RestoreInput & keyof InstanceSettings)[];

/**
 * The settings of an instance that is restored: the source's, and those of the request in their place.
 *
 * @param source what the backup brings with it, the setting for IAM database authentication included
 * @throws RdsError InvalidParameterValue, InvalidParameterCombination
 */
export function restoredInstanceSettings(source: InstanceSettings, input: RestoreInput): InstanceSettings {
  const { Engine: from = '' } = source;
  const settings: InstanceSettings = { ...source, Engine: restoredEngine(from, input.Engine) };
  // An option group is for one engine.
  if (settings.Engine !== from) settings.OptionGroupName = undefined;
  checkForEngine(from, input);
  checkSize(from, source.AllocatedStorage, input.AllocatedStorage);
  const isOtherStorage = input.StorageType !== undefined && input.StorageType.toLowerCase() !== source.StorageType;
  if (isOtherStorage || input.Iops === 0) {
    settings.Iops = undefined;
    settings.StorageThroughput = undefined;
    // Zero IOPS is how a request says that it does without provisioned ones.
    if (input.Iops === 0 && source.StorageType?.startsWith('io')) settings.StorageType = 'gp3';
  }
  if (input.UseDefaultProcessorFeatures) settings.ProcessorFeatures = undefined;
  const names = new Set<string>([...SETTINGS, ...plainRequests]);
  const given = Object.entries(input).filter(([name, value]) => names.has(name) && value !== undefined);
  Object.assign(settings, Object.fromEntries(given));
  if (input.DBName !== undefined) settings.DBName = input.DBName;
  return settings;
}

/** The editions to which a backup of another edition can be restored besides its own. */
const OTHER_EDITIONS: Readonly<Record<string, readonly string[]>> = {
  'oracle-se2': ['oracle-ee'],
  'oracle-se2-cdb': ['oracle-ee-cdb'],
  'sqlserver-ex': ['sqlserver-web', 'sqlserver-se', 'sqlserver-ee'],
  'sqlserver-web': ['sqlserver-se', 'sqlserver-ee'],
  'sqlserver-se': ['sqlserver-ee'],
};

/** @throws RdsError InvalidParameterCombination for an engine that cannot read the backup */
function restoredEngine(from: string, asked: string | undefined): string {
  if (asked === undefined) return from;
  const { Engine } = checkEngine(asked);
  if (Engine === from || OTHER_EDITIONS[from]?.includes(Engine)) return Engine;
  throw new RdsError(
    'InvalidParameterCombination',
    `A backup of the engine ${from} cannot be restored to the engine ${Engine}.`,
  );
}

/** @throws RdsError InvalidParameterValue, InvalidParameterCombination for what only some engines have */
function checkForEngine(engine: string, input: RestoreInput): void {
  if (input.DBName !== undefined && !/^(oracle|sqlserver)/.test(engine)) {
    throw new RdsError('InvalidParameterValue', `DBName can not be specified when restoring the engine ${engine}.`);
  }
  if (input.ManageMasterUserPassword && !engine.startsWith('oracle')) {
    throw new RdsError(
      'InvalidParameterCombination',
      `ManageMasterUserPassword can not be specified when restoring the engine ${engine}: it is for Oracle only.`,
    );
  }
  if (input.MasterUserSecretKmsKeyId !== undefined && !input.ManageMasterUserPassword) {
    throw new RdsError(
      'InvalidParameterCombination',
      'MasterUserSecretKmsKeyId can only be specified when ManageMasterUserPassword is true.',
    );
  }
}

// Growing takes a tenth at least, as it does for an instance that is there.
function checkSize(engine: string, present: number | undefined, asked: number | undefined): void {
  if (asked === undefined || present === undefined || asked === present) return;
  if (engine.startsWith('sqlserver')) {
    throw new RdsError(
      'InvalidParameterCombination',
      'AllocatedStorage can not be specified when restoring a SQL Server backup.',
    );
  }
  if (asked >= Math.ceil(present * 1.1)) return;
  throw new RdsError(
    'InvalidParameterValue',
    `Invalid storage size: ${asked} GiB. The backup needs ${present} GiB, or at least a tenth more.`,
  );
}
