import type { z } from 'zod';
import type { createDBInstanceInput, restoreDBInstanceToPointInTimeInput } from '../instances.ts';
import type { ModifyDBInstanceValues } from '../modifyInput.ts';
import { areIopsChosen, isThroughputChosen } from '../orderable.ts';
import { processorKey, processorText } from '../processorFeatures.ts';
import { both } from './both.ts';
import { asynchronously, atOnce, scheduled, scheduledRestart } from './effect.ts';
import { applicableValues, applies, type Facts, type ParameterTable } from './parameter.ts';
import type { InstanceValues } from './values.ts';

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
export const instanceParameters: ParameterTable<InstanceValues, InstanceParameter, Modifiable> = {
  ...both,
  AllocatedStorage: { ...both.AllocatedStorage, inherited: true },
  // With Multi-AZ, RDS chooses both zones.
  AvailabilityZone: { label: 'Availability zone', excludedBy: 'MultiAZ' },
  BackupRetentionPeriod: {
    ...both.BackupRetentionPeriod,
    // Between two lengths of retention nothing has to stop; automated backups are turned on and off with a restart.
    effect: (from, to) => (from === 0 || to === 0 ? scheduledRestart : asynchronously),
  },
  CACertificateIdentifier: {
    ...both.CACertificateIdentifier,
    effect: {
      when: 'scheduled',
      downtime: 'A restart, unless the engine version takes a new certificate without one.',
    },
  },
  CharacterSetName: { label: 'Character set' },
  DBInstanceClass: {
    ...both.DBInstanceClass,
    effect: {
      when: 'scheduled',
      downtime: 'Not available while it moves; with Multi-AZ for the minute or two of a failover.',
    },
  },
  DBInstanceIdentifier: { label: 'DB instance identifier' },
  DBName: {
    label: 'Database name',
    // A restore has its source's databases; only the system ID of an Oracle instance can be another one.
    appliesTo: (facts) => (facts.source ? isOracle(facts) && !facts.isReplica : !isSqlServer(facts)),
  },
  DBParameterGroupName: {
    label: 'DB parameter group',
    effect: { when: 'at reboot', downtime: 'None by itself. Its parameters come with the next reboot.' },
  },
  DBPortNumber: { ...both.Port, effect: { when: 'at once', downtime: scheduledRestart.downtime } },
  DBSubnetGroupName: { ...both.DBSubnetGroupName, effect: scheduledRestart },
  DedicatedLogVolume: {
    label: 'Dedicated log volume',
    effect: scheduledRestart,
    appliesTo: ({ option }) => option?.SupportsDedicatedLogVolume === true,
    otherwise: () => false,
    omittedAt: false,
    inherited: true,
  },
  Domain: {
    label: 'Directory',
    effect: shortOutage,
    appliesTo: ({ option }) => option?.SupportsKerberosAuthentication === true,
  },
  DomainIAMRoleName: { label: 'IAM role for the directory', effect: shortOutage, requires: 'Domain' },
  EnablePerformanceInsights: {
    ...both.EnablePerformanceInsights,
    appliesTo: ({ option }) => option?.SupportsPerformanceInsights !== false,
  },
  Engine: { ...both.Engine, inherited: true },
  Iops: { ...both.Iops, appliesTo: (facts) => areIopsChosen(engineOf(facts), facts.values) },
  KmsKeyId: { ...both.KmsKeyId, requires: 'StorageEncrypted' },
  LicenseModel: { label: 'License model', effect: shortOutage },
  ManageMasterUserPassword: {
    ...both.ManageMasterUserPassword,
    appliesTo: (facts) => !facts.source || (isOracle(facts) && !facts.isReplica),
  },
  MaxAllocatedStorage: {
    label: 'Maximum storage threshold',
    text: both.AllocatedStorage.text,
    effect: atOnce,
    // A limit that doesn't exceed the storage turns autoscaling off, which a restore has to say and a new instance doesn't.
    appliesTo: ({ values: { MaxAllocatedStorage = 0, AllocatedStorage = 0 }, option, source }) =>
      source !== undefined || (MaxAllocatedStorage > AllocatedStorage && option?.SupportsStorageAutoscaling !== false),
    inherited: true,
  },
  MonitoringInterval: {
    ...both.MonitoringInterval,
    appliesTo: ({ option }) => option?.SupportsEnhancedMonitoring !== false,
  },
  MultiAZ: {
    label: 'Multi-AZ deployment',
    effect: scheduled,
    appliesTo: ({ option }) => option?.MultiAZCapable !== false,
    otherwise: () => false,
  },
  NcharCharacterSetName: { label: 'National character set' },
  NetworkType: {
    ...both.NetworkType,
    effect: { when: 'scheduled', downtime: 'Possible.' },
    appliesTo: ({ option }) => option?.SupportedNetworkTypes?.includes('DUAL') === true,
  },
  NewDBInstanceIdentifier: {
    label: 'DB instance identifier',
    effect: { when: 'scheduled', downtime: 'The instance restarts, and its endpoint changes.' },
  },
  OptionGroupName: { label: 'Option group', effect: scheduled },
  PreferredBackupWindow: { ...both.PreferredBackupWindow, effect: asynchronously },
  ProcessorFeatures: {
    label: 'Processor',
    text: (features) => (Array.isArray(features) ? processorText(features) : String(features)),
    effect: scheduledRestart,
    // Without a class it isn't known what the source's class offers.
    appliesTo: ({ values, option }) =>
      Boolean(values.DBInstanceClass) && (option?.AvailableProcessorFeatures ?? []).length > 0,
    toRequest: processorRequest,
  },
  PromotionTier: { label: 'Failover priority', effect: atOnce },
  PubliclyAccessible: { ...both.PubliclyAccessible, effect: atOnce },
  ReplicaMode: { label: 'Replica mode', effect: { when: 'scheduled', downtime: 'A short outage of the replica.' } },
  RestoreTime: { label: 'Restore time' },
  StorageEncrypted: {
    ...both.StorageEncrypted,
    appliesTo: ({ option }) => option?.SupportsStorageEncryption !== false,
    otherwise: () => false,
  },
  StorageThroughput: {
    label: 'Storage throughput',
    text: (value) => `${value} MiB/s`,
    effect: scheduled,
    appliesTo: (facts) => isThroughputChosen(engineOf(facts), facts.values),
  },
  StorageType: {
    ...both.StorageType,
    effect: (from, to) =>
      from === 'standard' || to === 'standard'
        ? { when: 'scheduled', downtime: 'A short outage as it begins, since magnetic storage is involved.' }
        : scheduled,
  },
  Timezone: { label: 'Time zone', appliesTo: isSqlServer },
  VpcSecurityGroupIds: { ...both.VpcSecurityGroupIds, effect: asynchronously },
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
