import type { z } from 'zod';
import type { createDBInstanceInput, restoreDBInstanceToPointInTimeInput } from '../instances.ts';
import { areIopsChosen, isThroughputChosen } from '../orderable.ts';
import { processorFeaturesOf, processorKey, processorText } from '../processorFeatures.ts';
import type { DBInstance } from '../rows.ts';
import { both } from './both.ts';
import { asynchronously, atOnce, scheduled, scheduledRestart } from './effect.ts';
import { applicableValues, applies, type Facts, type ParameterTable } from './parameter.ts';
import type { InstanceValues, ModifyDBInstanceValues } from './values.ts';

export type InstanceFacts<Values extends InstanceValues = InstanceValues> = Facts<InstanceValues> & { values: Values };

type Created = keyof z.input<typeof createDBInstanceInput> | keyof z.input<typeof restoreDBInstanceToPointInTimeInput>;

/** The settings of a Modify form; the rest of its input says which instance is meant, and how it is modified. */
type Modifiable = Exclude<
  keyof ModifyDBInstanceValues,
  | 'DBInstanceIdentifier'
  | 'AllowMajorVersionUpgrade'
  | 'ApplyImmediately'
  | 'CloudwatchLogsExportConfiguration'
  | 'UseDefaultProcessorFeatures'
>;

export type InstanceParameter =
  | Exclude<Created, 'SourceDBInstanceIdentifier' | 'TargetDBInstanceIdentifier' | 'UseDefaultProcessorFeatures'>
  | Modifiable;

const engineOf = ({ values, source }: InstanceFacts) => values.Engine ?? source?.Engine ?? '';
const isSqlServer = (facts: InstanceFacts) => engineOf(facts).startsWith('sqlserver');
const isOracle = (facts: InstanceFacts) => engineOf(facts).startsWith('oracle');

const shortOutage = { when: 'scheduled', downtime: 'A short outage.' } as const;

/**
 * The parameters of DB instances.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ModifyInstance.Settings.html
 */
export const instanceParameters: ParameterTable<InstanceValues, InstanceParameter, Modifiable, DBInstance> = {
  Engine: { ...both.Engine, initial: 'mysql', inherited: true },
  LicenseModel: { label: 'License model', page: 'details', initial: '', effect: shortOutage, copied: true },
  EngineVersion: both.EngineVersion,
  DBInstanceClass: {
    ...both.DBInstanceClass,
    effect: {
      when: 'scheduled',
      downtime: 'Not available while it moves; with Multi-AZ for the minute or two of a failover.',
    },
    copied: true,
  },
  ProcessorFeatures: {
    label: 'Processor',
    text: (features) => (Array.isArray(features) ? processorText(features) : String(features)),
    page: 'details',
    initial: [],
    effect: scheduledRestart,
    read: ({ PendingModifiedValues: pending, ProcessorFeatures }) =>
      processorFeaturesOf(pending?.ProcessorFeatures ?? ProcessorFeatures),
    // Without a class it isn't known what the source's class offers.
    appliesTo: ({ values, option }) =>
      Boolean(values.DBInstanceClass) && (option?.AvailableProcessorFeatures ?? []).length > 0,
    toRequest: processorRequest,
    toChange: (_from, ProcessorFeatures) =>
      ProcessorFeatures?.length ? { ProcessorFeatures } : { UseDefaultProcessorFeatures: true },
    sentAs: { UseDefaultProcessorFeatures: (sent) => (sent ? [] : undefined) },
    copied: true,
    inBackups: true,
  },
  MultiAZ: {
    label: 'Multi-AZ deployment',
    field: { control: 'yes-no', labels: { yes: 'Create a standby instance in a different zone', no: 'No' } },
    page: 'details',
    initial: false,
    effect: scheduled,
    appliesTo: ({ option }) => option?.MultiAZCapable !== false,
    otherwise: () => false,
  },
  PromotionTier: { ...both.PromotionTier, effect: atOnce },
  StorageType: {
    ...both.StorageType,
    initial: 'gp3',
    effect: (from, to) =>
      from === 'standard' || to === 'standard'
        ? { when: 'scheduled', downtime: 'A short outage as it begins, since magnetic storage is involved.' }
        : scheduled,
  },
  AllocatedStorage: { ...both.AllocatedStorage, initial: 20, inherited: true },
  Iops: { ...both.Iops, appliesTo: (facts) => areIopsChosen(engineOf(facts), facts.values) },
  StorageThroughput: {
    label: 'Storage throughput',
    unit: 'MiB/s',
    field: { control: 'number' },
    page: 'details',
    effect: scheduled,
    appliesTo: (facts) => isThroughputChosen(engineOf(facts), facts.values),
    copied: true,
    inBackups: true,
  },
  MaxAllocatedStorage: {
    label: 'Maximum storage threshold',
    unit: both.AllocatedStorage.unit,
    field: { control: 'number' },
    page: 'details',
    effect: atOnce,
    // A limit that doesn't exceed the storage turns autoscaling off, which a restore has to say and a new instance doesn't.
    appliesTo: ({ values: { MaxAllocatedStorage = 0, AllocatedStorage = 0 }, option, source }) =>
      source !== undefined || (MaxAllocatedStorage > AllocatedStorage && option?.SupportsStorageAutoscaling !== false),
    inherited: true,
    copied: true,
  },
  DedicatedLogVolume: {
    label: 'Dedicated log volume',
    field: { control: 'check', description: 'The transaction log has a volume of its own.' },
    page: 'details',
    section: 'storage',
    initial: false,
    effect: scheduledRestart,
    read: ({ PendingModifiedValues: pending, DedicatedLogVolume = false }) =>
      pending?.DedicatedLogVolume ?? DedicatedLogVolume,
    appliesTo: ({ option }) => option?.SupportsDedicatedLogVolume === true,
    otherwise: () => false,
    omittedAt: false,
    inherited: true,
    copied: true,
    inBackups: true,
  },
  DBClusterIdentifier: both.DBClusterIdentifier,
  DBInstanceIdentifier: both.DBInstanceIdentifier,
  NewDBInstanceIdentifier: {
    label: 'DB instance identifier',
    effect: { when: 'scheduled', downtime: 'The instance restarts, and its endpoint changes.' },
    read: ({ PendingModifiedValues: pending, DBInstanceIdentifier }) =>
      pending?.DBInstanceIdentifier ?? DBInstanceIdentifier,
    pendingAs: 'DBInstanceIdentifier',
  },
  RestoreTime: { label: 'Restore time' },
  UseLatestRestorableTime: both.UseLatestRestorableTime,
  MasterUsername: both.MasterUsername,
  ManageMasterUserPassword: {
    ...both.ManageMasterUserPassword,
    appliesTo: (facts) => !facts.source || (isOracle(facts) && !facts.isReplica),
  },
  MasterUserSecretKmsKeyId: both.MasterUserSecretKmsKeyId,
  RotateMasterUserPassword: both.RotateMasterUserPassword,
  MasterUserPassword: both.MasterUserPassword,
  DBSubnetGroupName: {
    ...both.DBSubnetGroupName,
    effect: scheduledRestart,
    read: ({ PendingModifiedValues: pending, DBSubnetGroup }) =>
      pending?.DBSubnetGroupName ?? DBSubnetGroup?.DBSubnetGroupName,
  },
  NetworkType: {
    ...both.NetworkType,
    effect: { when: 'scheduled', downtime: 'Possible.' },
    appliesTo: ({ option }) => option?.SupportedNetworkTypes?.includes('DUAL') === true,
  },
  PubliclyAccessible: { ...both.PubliclyAccessible, effect: atOnce, copied: true },
  // With Multi-AZ, RDS chooses both zones.
  AvailabilityZone: { ...both.AvailabilityZone, excludedBy: 'MultiAZ' },
  VpcSecurityGroupIds: { ...both.VpcSecurityGroupIds, effect: asynchronously },
  CACertificateIdentifier: {
    ...both.CACertificateIdentifier,
    effect: {
      when: 'scheduled',
      downtime: 'A restart, unless the engine version takes a new certificate without one.',
    },
    copied: true,
  },
  DBName: {
    label: 'Database name',
    page: 'advanced',
    initial: '',
    // A restore has its source's databases; only the system ID of an Oracle instance can be another one.
    appliesTo: (facts) => (facts.source ? isOracle(facts) && !facts.isReplica : !isSqlServer(facts)),
  },
  Port: { ...both.Port, read: ({ Endpoint }) => Endpoint?.Port },
  DBPortNumber: {
    label: both.Port.label,
    effect: { when: 'at once', downtime: scheduledRestart.downtime },
    read: ({ PendingModifiedValues: pending, Endpoint }) => pending?.Port ?? Endpoint?.Port,
    pendingAs: 'Port',
  },
  DBParameterGroupName: {
    ...both.DBParameterGroupName,
    effect: { when: 'at reboot', downtime: 'None by itself. Its parameters come with the next reboot.' },
    read: ({ DBParameterGroups }) => DBParameterGroups[0]?.DBParameterGroupName,
  },
  OptionGroupName: {
    label: 'Option group',
    page: 'advanced',
    initial: '',
    ofVersion: true,
    effect: scheduled,
    // While it changes, the last one is the new one.
    read: ({ OptionGroupMemberships }) => OptionGroupMemberships.at(-1)?.OptionGroupName,
    copied: true,
  },
  CharacterSetName: { label: 'Character set', page: 'advanced', initial: '', ofVersion: true },
  NcharCharacterSetName: { label: 'National character set', page: 'advanced', initial: '', ofVersion: true },
  Timezone: { label: 'Time zone', page: 'advanced', initial: '', ofVersion: true, appliesTo: isSqlServer },
  Domain: {
    label: 'Directory',
    field: {
      control: 'text',
      description: 'The ID of an AWS Managed Microsoft AD in which the users of the database are known.',
      constraintText: 'Such as d-1234567890. Empty: none.',
    },
    page: 'advanced',
    initial: '',
    effect: shortOutage,
    read: ({ DomainMemberships }) => DomainMemberships[0]?.Domain ?? '',
    appliesTo: ({ option }) => option?.SupportsKerberosAuthentication === true,
  },
  DomainIAMRoleName: {
    label: 'IAM role for the directory',
    field: { control: 'text', constraintText: 'The name of the role by which RDS asks the directory.' },
    page: 'advanced',
    initial: '',
    effect: shortOutage,
    read: ({ DomainMemberships }) => DomainMemberships[0]?.IAMRoleName ?? '',
    requires: 'Domain',
  },
  ReplicaMode: {
    label: 'Replica mode',
    effect: { when: 'scheduled', downtime: 'A short outage of the replica.' },
    read: ({ ReplicaMode: mode }) => (mode === 'mounted' || mode === 'open-read-only' ? mode : undefined),
  },
  CopyTagsToSnapshot: both.CopyTagsToSnapshot,
  EnableIAMDatabaseAuthentication: both.EnableIAMDatabaseAuthentication,
  EnableCloudwatchLogsExports: both.EnableCloudwatchLogsExports,
  DatabaseInsightsMode: both.DatabaseInsightsMode,
  EnablePerformanceInsights: {
    ...both.EnablePerformanceInsights,
    appliesTo: ({ option }) => option?.SupportsPerformanceInsights !== false,
  },
  PerformanceInsightsRetentionPeriod: both.PerformanceInsightsRetentionPeriod,
  PerformanceInsightsKMSKeyId: both.PerformanceInsightsKMSKeyId,
  MonitoringInterval: {
    ...both.MonitoringInterval,
    appliesTo: ({ option }) => option?.SupportsEnhancedMonitoring !== false,
  },
  MonitoringRoleArn: both.MonitoringRoleArn,
  StorageEncrypted: {
    ...both.StorageEncrypted,
    appliesTo: ({ option }) => option?.SupportsStorageEncryption !== false,
    otherwise: () => false,
  },
  KmsKeyId: { ...both.KmsKeyId, requires: 'StorageEncrypted' },
  BackupRetentionPeriod: {
    ...both.BackupRetentionPeriod,
    initial: 7,
    // Between two lengths of retention nothing has to stop; automated backups are turned on and off with a restart.
    effect: (from, to) => (from === 0 || to === 0 ? scheduledRestart : asynchronously),
  },
  PreferredBackupWindow: { ...both.PreferredBackupWindow, effect: asynchronously },
  AutoMinorVersionUpgrade: { ...both.AutoMinorVersionUpgrade, copied: true },
  PreferredMaintenanceWindow: both.PreferredMaintenanceWindow,
  DeletionProtection: both.DeletionProtection,
  Tags: both.Tags,
};

/**
 * The class's default processor is no features in a form. A new instance has it when nothing is sent; a restore or a
 * replica then has its source's, unless UseDefaultProcessorFeatures is sent.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ConfigureProcessor.html
 */
function processorRequest(facts: InstanceFacts): Partial<InstanceValues> {
  const { values, option, source } = facts;
  const available = option?.AvailableProcessorFeatures;
  const chosen = processorKey(values.ProcessorFeatures, available);
  const features = { ProcessorFeatures: values.ProcessorFeatures };
  const isChoice = applies<InstanceValues>(instanceParameters, 'ProcessorFeatures', facts);
  if (!source) return isChoice && chosen !== '' ? features : {};
  if (!values.DBInstanceClass) return {};
  if (!isChoice) return source.ProcessorFeatures?.length ? { UseDefaultProcessorFeatures: true } : {};
  if (chosen === processorKey(source.ProcessorFeatures, available)) return {};
  return chosen === '' ? { UseDefaultProcessorFeatures: true } : features;
}

/** Whether a parameter applies to a DB instance as chosen. */
export function appliesToInstance(name: InstanceParameter, facts: InstanceFacts) {
  return applies<InstanceValues>(instanceParameters, name, facts);
}

/**
 * Input of the action that creates, restores or replicates a DB instance as a form has it.
 *
 * @returns the parameters that apply, without those that RDS takes to be so anyway
 */
export function instanceInput<Values extends InstanceValues>(facts: InstanceFacts<Values>) {
  // What is left out is optional in the input of every action.
  return applicableValues<InstanceValues>(instanceParameters, facts) as Pick<Values, keyof Values & InstanceParameter> &
    Pick<InstanceValues, 'UseDefaultProcessorFeatures'>;
}
