import type { DBCluster, DBInstance } from '../rows.ts';
import { asynchronously, atOnce, scheduled } from './effect.ts';
import type { Parameter } from './parameter.ts';
import type { InstanceValues } from './values.ts';

type Database = DBInstance | DBCluster;
type BothRows = { readonly [Name in keyof InstanceValues]: Parameter<InstanceValues, Name, Database> };

const utc = (value: unknown) => `${value} UTC`;

/** What holds for a parameter of DB instances and for that of DB clusters alike. */
export const both = {
  AllocatedStorage: {
    label: 'Allocated storage',
    unit: 'GiB',
    field: { control: 'number' },
    page: 'details',
    effect: scheduled,
  },
  AutoMinorVersionUpgrade: {
    label: 'Auto minor version upgrade',
    field: { control: 'yes-no', labels: { yes: 'Enable auto minor version upgrade', no: 'Disable' } },
    page: 'advanced',
    initial: true,
    effect: atOnce,
  },
  AvailabilityZone: { label: 'Availability zone', page: 'advanced', initial: '' },
  BackupRetentionPeriod: {
    label: 'Backup retention period',
    unit: 'days',
    text: (value: unknown) => (value === 1 ? '1 day' : `${value} days`),
    field: { control: 'number' },
    page: 'advanced',
    copied: true,
  },
  CACertificateIdentifier: { label: 'Certificate authority', page: 'advanced', initial: '' },
  CopyTagsToSnapshot: {
    label: 'Copy tags to snapshots',
    field: { control: 'check' },
    page: 'advanced',
    initial: false,
    effect: atOnce,
    copied: true,
  },
  DBClusterIdentifier: { label: 'DB cluster identifier' },
  DBInstanceClass: { label: 'DB instance class', page: 'details', initial: '' },
  DBInstanceIdentifier: {
    label: 'DB instance identifier',
    field: { control: 'text', constraintText: '1 to 63 letters, digits and hyphens, beginning with a letter.' },
    page: 'details',
    initial: '',
  },
  DBParameterGroupName: { label: 'DB parameter group', page: 'advanced', initial: '', ofVersion: true },
  DBSubnetGroupName: { label: 'Subnet group', page: 'advanced', initial: '' },
  DatabaseInsightsMode: {
    label: 'Database Insights',
    page: 'advanced',
    initial: 'standard',
    effect: atOnce,
    read: (database: Database) => database.DatabaseInsightsMode ?? 'standard',
    requires: 'EnablePerformanceInsights',
    omittedAt: 'standard',
  },
  DeletionProtection: {
    label: 'Deletion protection',
    field: { control: 'check', label: 'Enable deletion protection' },
    page: 'advanced',
    initial: false,
    effect: atOnce,
    copied: true,
  },
  EnableCloudwatchLogsExports: {
    label: 'Log exports',
    page: 'advanced',
    initial: [],
    effect: atOnce,
    read: exportedLogTypes,
    pendingAs: 'PendingCloudwatchLogsExports',
    toChange: logTypeChanges,
    sentAs: { CloudwatchLogsExportConfiguration: changedLogTypes },
    ofVersion: true,
    copied: true,
  },
  EnableIAMDatabaseAuthentication: {
    label: 'IAM DB authentication',
    page: 'advanced',
    initial: false,
    effect: scheduled,
    read: ({ PendingModifiedValues: pending, ...database }: Database) =>
      pending?.IAMDatabaseAuthenticationEnabled ?? database.IAMDatabaseAuthenticationEnabled ?? false,
    pendingAs: 'IAMDatabaseAuthenticationEnabled',
    appliesTo: ({ iamUnavailable }) => iamUnavailable === undefined,
    // RDS's guide and its API model differ on what a restore without it means, so it is always sent.
    otherwise: ({ source }) => (source ? false : undefined),
  },
  EnablePerformanceInsights: {
    label: 'Performance Insights',
    page: 'advanced',
    initial: false,
    effect: atOnce,
    read: (database: Database) => database.PerformanceInsightsEnabled ?? false,
    omittedAt: false,
  },
  Engine: { label: 'DB engine', page: 'engine' },
  EngineVersion: {
    label: 'DB engine version',
    page: 'details',
    initial: '',
    effect: { when: 'scheduled', downtime: 'Not available during the upgrade.' },
  },
  Iops: {
    label: 'Provisioned IOPS',
    unit: 'IOPS',
    text: String,
    field: { control: 'number' },
    page: 'details',
    effect: scheduled,
    copied: true,
    inBackups: true,
  },
  KmsKeyId: { label: 'Master key', page: 'advanced', initial: '' },
  ManageMasterUserPassword: {
    label: 'Master password in Secrets Manager',
    page: 'details',
    initial: false,
    effect: atOnce,
    read: (database: Database) => database.MasterUserSecret !== undefined,
    omittedAt: false,
  },
  MasterUserPassword: {
    label: 'Master password',
    page: 'details',
    initial: '',
    effect: asynchronously,
    // RDS never returns it.
    read: () => '',
    excludedBy: 'ManageMasterUserPassword',
  },
  MasterUserSecretKmsKeyId: {
    label: 'Encryption key of the secret',
    page: 'details',
    initial: '',
    effect: atOnce,
    read: (database: Database) => database.MasterUserSecret?.KmsKeyId ?? '',
    requires: 'ManageMasterUserPassword',
  },
  MasterUsername: { label: 'Master username', page: 'details', initial: '' },
  MonitoringInterval: {
    label: 'Enhanced monitoring',
    text: (value: unknown) => (value === 0 ? 'Off' : `Every ${value} s`),
    page: 'advanced',
    initial: 0,
    effect: atOnce,
    read: (database: Database) => database.MonitoringInterval ?? 0,
    omittedAt: 0,
  },
  MonitoringRoleArn: {
    label: 'Monitoring role',
    page: 'advanced',
    initial: '',
    effect: atOnce,
    read: (database: Database) => database.MonitoringRoleArn ?? '',
    requires: 'MonitoringInterval',
  },
  NetworkType: {
    label: 'Network type',
    text: (value: unknown) => (value === 'DUAL' ? 'Dual-stack' : 'IPv4'),
    page: 'advanced',
    initial: 'IPV4',
    omittedAt: 'IPV4',
  },
  PerformanceInsightsKMSKeyId: {
    label: 'KMS key of Performance Insights',
    page: 'advanced',
    initial: '',
    effect: atOnce,
    read: (database: Database) => database.PerformanceInsightsKMSKeyId ?? '',
    requires: 'EnablePerformanceInsights',
  },
  PerformanceInsightsRetentionPeriod: {
    label: 'Retention of Performance Insights',
    unit: 'days',
    page: 'advanced',
    initial: 7,
    effect: atOnce,
    requires: 'EnablePerformanceInsights',
  },
  Port: {
    label: 'Database port',
    field: { control: 'number', constraintText: '1150 to 65535.' },
    page: 'advanced',
    copied: true,
  },
  PreferredBackupWindow: { label: 'Backup window', text: utc, page: 'advanced', initial: '' },
  PreferredMaintenanceWindow: {
    label: 'Maintenance window',
    text: utc,
    page: 'advanced',
    initial: '',
    effect: atOnce,
  },
  PromotionTier: { label: 'Failover priority' },
  PubliclyAccessible: { label: 'Public accessibility', page: 'advanced', initial: false },
  RotateMasterUserPassword: {
    label: 'Rotate the master password',
    effect: asynchronously,
    read: () => false,
  },
  StorageEncrypted: { label: 'Encryption', page: 'advanced', initial: false },
  StorageType: { label: 'Storage type', page: 'details', copied: true, inBackups: true },
  Tags: {
    label: 'Tags',
    page: 'advanced',
    initial: [],
    // Names that begin with aws: are kept for AWS.
    read: ({ TagList }: Database) => TagList.filter(({ Key }) => !Key.startsWith('aws:')),
  },
  UseLatestRestorableTime: { label: 'Latest restorable time' },
  VpcSecurityGroupIds: {
    label: 'VPC security groups',
    page: 'advanced',
    read: (database: Database) => database.VpcSecurityGroups.map((group) => group.VpcSecurityGroupId),
  },
} satisfies BothRows;

/** In an order of their own, so that another order is no change. */
function exportedLogTypes({ PendingModifiedValues: pending, EnabledCloudwatchLogsExports }: Database) {
  const { LogTypesToEnable = [], LogTypesToDisable = [] } = pending?.PendingCloudwatchLogsExports ?? {};
  const types = new Set([...EnabledCloudwatchLogsExports, ...LogTypesToEnable]);
  return [...types].filter((type) => !LogTypesToDisable.includes(type)).sort();
}

/** What is on after a change that Modify is sent. */
function changedLogTypes(sent: unknown, before: unknown) {
  if (typeof sent !== 'object' || sent === null) return undefined;
  const { EnableLogTypes, DisableLogTypes } = { EnableLogTypes: [], DisableLogTypes: [], ...sent };
  const on = new Set([...textsIn(before), ...textsIn(EnableLogTypes)]);
  for (const type of textsIn(DisableLogTypes)) on.delete(type);
  return [...on].sort();
}

function textsIn(value: unknown) {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

/** Modify is sent what is turned on and what off. */
function logTypeChanges(from: string[] = [], to: string[] = []) {
  const EnableLogTypes = to.filter((type) => !from.includes(type));
  const DisableLogTypes = from.filter((type) => !to.includes(type));
  return {
    CloudwatchLogsExportConfiguration: {
      ...(EnableLogTypes.length > 0 ? { EnableLogTypes } : {}),
      ...(DisableLogTypes.length > 0 ? { DisableLogTypes } : {}),
    },
  };
}
