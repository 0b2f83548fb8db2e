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
  BackupRetentionPeriod: 'Backup retention period',
  CopyTagsToSnapshot: 'Copy tags to snapshots',
  DBClusterIdentifier: 'DB cluster identifier',
  DBClusterParameterGroupName: 'DB cluster parameter group',
  DBInstanceClass: 'DB instance class',
  DBInstanceIdentifier: 'DB instance identifier',
  DBName: 'Database name',
  DBParameterGroupName: 'DB parameter group',
  DBPortNumber: 'Database port',
  DBSnapshotIdentifier: 'DB snapshot identifier',
  DBSubnetGroupName: 'Subnet group',
  DatabaseName: 'Database name',
  DeletionProtection: 'Deletion protection',
  EnableIAMDatabaseAuthentication: 'IAM DB authentication',
  Engine: 'DB engine',
  EngineVersion: 'DB engine version',
  Iops: 'Provisioned IOPS',
  KmsKeyId: 'Master key',
  LicenseModel: 'License model',
  MasterUserPassword: 'Master password',
  MasterUsername: 'Master username',
  MultiAZ: 'Multi-AZ deployment',
  NewDBClusterIdentifier: 'DB cluster identifier',
  NewDBInstanceIdentifier: 'DB instance identifier',
  OptionGroupName: 'Option group',
  Port: 'Database port',
  PreferredBackupWindow: 'Backup window',
  PreferredMaintenanceWindow: 'Maintenance window',
  PromotionTier: 'Failover priority',
  PubliclyAccessible: 'Public accessibility',
  StorageEncrypted: 'Encryption',
  StorageType: 'Storage type',
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

/** A setting's value as the console writes it. Passwords are never written. */
export function settingText(name: string, value: unknown): string {
  if (name === 'MasterUserPassword') return '••••••••';
  if (value === undefined || value === null || value === '') return '-';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (Array.isArray(value)) return value.length === 0 ? 'None' : value.map(String).join(', ');
  if (name === 'AllocatedStorage') return `${value} GiB`;
  if (name === 'BackupRetentionPeriod') return value === 1 ? '1 day' : `${value} days`;
  if (name === 'PreferredMaintenanceWindow' || name === 'PreferredBackupWindow') return `${value} UTC`;
  return String(value);
}
