import { asynchronously, atOnce, scheduled } from './effect.ts';
import type { Parameter } from './parameter.ts';
import type { InstanceValues } from './values.ts';

const utc = (value: unknown) => `${value} UTC`;
const gibibytes = (value: unknown) => `${value} GiB`;

type Rows = { readonly [Name in keyof InstanceValues]: Parameter<InstanceValues, Name> };

/** What holds for a parameter of DB instances and for that of DB clusters alike. */
export const both = {
  AllocatedStorage: { label: 'Allocated storage', text: gibibytes, effect: scheduled },
  AutoMinorVersionUpgrade: { label: 'Auto minor version upgrade', effect: atOnce },
  BackupRetentionPeriod: {
    label: 'Backup retention period',
    text: (value: unknown) => (value === 1 ? '1 day' : `${value} days`),
  },
  CACertificateIdentifier: { label: 'Certificate authority' },
  CopyTagsToSnapshot: { label: 'Copy tags to snapshots', effect: atOnce },
  DBClusterIdentifier: { label: 'DB cluster identifier' },
  DBInstanceClass: { label: 'DB instance class' },
  DBSubnetGroupName: { label: 'Subnet group' },
  DatabaseInsightsMode: {
    label: 'Database Insights',
    effect: atOnce,
    requires: 'EnablePerformanceInsights',
    omittedAt: 'standard',
  },
  DeletionProtection: { label: 'Deletion protection', effect: atOnce },
  EnableCloudwatchLogsExports: { label: 'Log exports', effect: atOnce },
  EnableIAMDatabaseAuthentication: {
    label: 'IAM DB authentication',
    effect: scheduled,
    appliesTo: ({ iamUnavailable }) => iamUnavailable === undefined,
    // RDS's guide and its API model differ on what a restore without it means, so it is always sent.
    otherwise: ({ source }) => (source ? false : undefined),
  },
  EnablePerformanceInsights: { label: 'Performance Insights', effect: atOnce, omittedAt: false },
  Engine: { label: 'DB engine' },
  EngineVersion: {
    label: 'DB engine version',
    effect: { when: 'scheduled', downtime: 'Not available during the upgrade.' },
  },
  Iops: { label: 'Provisioned IOPS', effect: scheduled },
  KmsKeyId: { label: 'Master key' },
  ManageMasterUserPassword: { label: 'Master password in Secrets Manager', effect: atOnce, omittedAt: false },
  MasterUserPassword: {
    label: 'Master password',
    effect: asynchronously,
    excludedBy: 'ManageMasterUserPassword',
  },
  MasterUserSecretKmsKeyId: {
    label: 'Encryption key of the secret',
    effect: atOnce,
    requires: 'ManageMasterUserPassword',
  },
  MasterUsername: { label: 'Master username' },
  MonitoringInterval: {
    label: 'Enhanced monitoring',
    text: (value: unknown) => (value === 0 ? 'Off' : `Every ${value} s`),
    effect: atOnce,
    omittedAt: 0,
  },
  MonitoringRoleArn: { label: 'Monitoring role', effect: atOnce, requires: 'MonitoringInterval' },
  NetworkType: {
    label: 'Network type',
    text: (value: unknown) => (value === 'DUAL' ? 'Dual-stack' : 'IPv4'),
    omittedAt: 'IPV4',
  },
  PerformanceInsightsKMSKeyId: {
    label: 'KMS key of Performance Insights',
    effect: atOnce,
    requires: 'EnablePerformanceInsights',
  },
  PerformanceInsightsRetentionPeriod: {
    label: 'Retention of Performance Insights',
    text: (value: unknown) => `${value} days`,
    effect: atOnce,
    requires: 'EnablePerformanceInsights',
  },
  Port: { label: 'Database port' },
  PreferredBackupWindow: { label: 'Backup window', text: utc },
  PreferredMaintenanceWindow: { label: 'Maintenance window', text: utc, effect: atOnce },
  PubliclyAccessible: { label: 'Public accessibility' },
  RotateMasterUserPassword: { label: 'Rotate the master password', effect: asynchronously },
  StorageEncrypted: { label: 'Encryption' },
  StorageType: { label: 'Storage type' },
  Tags: { label: 'Tags' },
  UseLatestRestorableTime: { label: 'Latest restorable time' },
  VpcSecurityGroupIds: { label: 'VPC security groups' },
} as const satisfies Rows;
