import { processorText } from './processor.ts';

/**
 * The console's words for RDS's parameters: one table for labels, summaries and details.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.DBInstance.Modifying.html
 */
export const words: Record<string, string> = {
  AllocatedStorage: 'Allocated storage',
  AllowMajorVersionUpgrade: 'Allow major version upgrade',
  AutoMinorVersionUpgrade: 'Auto minor version upgrade',
  AvailabilityZone: 'Availability zone',
  BacktrackWindow: 'Target backtrack window',
  BackupRetentionPeriod: 'Backup retention period',
  CACertificateIdentifier: 'Certificate authority',
  CharacterSetName: 'Character set',
  ConfirmPassword: 'Confirm password',
  CopyTagsToSnapshot: 'Copy tags to snapshots',
  DBClusterInstanceClass: 'DB instance class',
  DBClusterIdentifier: 'DB cluster identifier',
  DBClusterParameterGroupName: 'DB cluster parameter group',
  DBInstanceClass: 'DB instance class',
  DBInstanceIdentifier: 'DB instance identifier',
  DBName: 'Database name',
  DBParameterGroupName: 'DB parameter group',
  DBPortNumber: 'Database port',
  DBSnapshotIdentifier: 'DB snapshot identifier',
  DBSubnetGroupName: 'Subnet group',
  DatabaseInsightsMode: 'Database Insights',
  DatabaseName: 'Database name',
  DedicatedLogVolume: 'Dedicated log volume',
  DeletionProtection: 'Deletion protection',
  Domain: 'Directory',
  DomainIAMRoleName: 'IAM role for the directory',
  EnableCloudwatchLogsExports: 'Log exports',
  EnableIAMDatabaseAuthentication: 'IAM DB authentication',
  EnableLocalWriteForwarding: 'Local write forwarding',
  EnablePerformanceInsights: 'Performance Insights',
  Engine: 'DB engine',
  EngineVersion: 'DB engine version',
  Iops: 'Provisioned IOPS',
  KmsKeyId: 'Master key',
  LicenseModel: 'License model',
  ManageMasterUserPassword: 'Master password in Secrets Manager',
  MasterUserPassword: 'Master password',
  MasterUserSecretKmsKeyId: 'Encryption key of the secret',
  MasterUsername: 'Master username',
  MaxAllocatedStorage: 'Maximum storage threshold',
  MonitoringInterval: 'Enhanced monitoring',
  MonitoringRoleArn: 'Monitoring role',
  MultiAZ: 'Multi-AZ deployment',
  NcharCharacterSetName: 'National character set',
  NetworkType: 'Network type',
  NewDBClusterIdentifier: 'DB cluster identifier',
  NewDBInstanceIdentifier: 'DB instance identifier',
  OptionGroupName: 'Option group',
  PerformanceInsightsKMSKeyId: 'KMS key of Performance Insights',
  PerformanceInsightsRetentionPeriod: 'Retention of Performance Insights',
  Port: 'Database port',
  PreferredBackupWindow: 'Backup window',
  PreferredMaintenanceWindow: 'Maintenance window',
  ProcessorFeatures: 'Processor',
  PromotionTier: 'Failover priority',
  PubliclyAccessible: 'Public accessibility',
  ReplicaMode: 'Replica mode',
  RotateMasterUserPassword: 'Rotate the master password',
  ServerlessV2ScalingConfiguration: 'Serverless capacity',
  StorageEncrypted: 'Encryption',
  StorageThroughput: 'Storage throughput',
  StorageType: 'Storage type',
  Tags: 'Tags',
  Timezone: 'Time zone',
  VpcSecurityGroupIds: 'VPC security groups',
};

/** The console's name of each engine. */
const engineNames: Record<string, string> = {
  'aurora-mysql': 'Amazon Aurora MySQL',
  'aurora-postgresql': 'Amazon Aurora PostgreSQL',
  mysql: 'MySQL',
  mariadb: 'MariaDB',
  postgres: 'PostgreSQL',
  'oracle-ee': 'Oracle Enterprise Edition',
  'oracle-ee-cdb': 'Oracle Enterprise Edition (CDB)',
  'oracle-se2': 'Oracle Standard Edition Two',
  'oracle-se2-cdb': 'Oracle Standard Edition Two (CDB)',
  'sqlserver-ee': 'SQL Server Enterprise Edition',
  'sqlserver-se': 'SQL Server Standard Edition',
  'sqlserver-ex': 'SQL Server Express Edition',
  'sqlserver-web': 'SQL Server Web Edition',
};

/** Whether the console knows an engine, and so what a database of it needs; RDS lists those of other services as well. */
export function isKnownEngine(Engine: string) {
  return Object.hasOwn(engineNames, Engine);
}

/** An engine by the console's name, or by RDS's own where the console has none. */
export function engineName(Engine: string | undefined) {
  return engineNames[Engine ?? ''] ?? Engine ?? '-';
}

/** Aurora's kinds of storage; RDS names the first one by saying nothing. */
const clusterStorageNames: Record<string, string> = {
  aurora: 'Aurora Standard',
  'aurora-iopt1': 'Aurora I/O-Optimized',
};

/** A setting's value as the console writes it. Passwords are never written. */
export function settingText(name: string, value: unknown): string {
  if (name === 'MasterUserPassword') return '••••••••';
  if (value === undefined || value === null || value === '') return '-';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (name === 'ProcessorFeatures' && Array.isArray(value)) return processorText(value);
  if (Array.isArray(value)) return value.length === 0 ? 'None' : value.map(String).join(', ');
  if (name === 'AllocatedStorage' || name === 'MaxAllocatedStorage') return `${value} GiB`;
  if (name === 'StorageThroughput') return `${value} MiB/s`;
  if (name === 'MonitoringInterval') return value === 0 ? 'Off' : `Every ${value} s`;
  if (name === 'PerformanceInsightsRetentionPeriod') return `${value} days`;
  if (name === 'BacktrackWindow') return value === 0 ? 'Off' : `${Number(value) / 3600} hours`;
  if (name === 'NetworkType') return value === 'DUAL' ? 'Dual-stack' : 'IPv4';
  if (name === 'StorageType') return clusterStorageNames[String(value)] ?? String(value);
  if (name === 'ServerlessV2ScalingConfiguration' && typeof value === 'object' && 'MinCapacity' in value)
    return `${value.MinCapacity} to ${'MaxCapacity' in value ? value.MaxCapacity : '-'} ACUs`;
  if (name === 'BackupRetentionPeriod') return value === 1 ? '1 day' : `${value} days`;
  if (name === 'PreferredMaintenanceWindow' || name === 'PreferredBackupWindow') return `${value} UTC`;
  return String(value);
}
