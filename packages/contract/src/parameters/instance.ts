import type * as rds from '@aws-sdk/client-rds';
import type { z } from 'zod';
import type { createDBInstanceInput, restoreDBInstanceToPointInTimeInput } from '../instances.ts';
import { areIopsChosen, isThroughputChosen } from '../orderable.ts';
import { processorKey } from '../processorFeatures.ts';
import type { Row } from '../rows.ts';
import { applicableValues, applies, type Facts, type ParameterTable } from './parameter.ts';

/** The parameters of the actions that create a DB instance. */
export type InstanceValues = Partial<
  Row<
    rds.CreateDBInstanceMessage &
      rds.RestoreDBInstanceToPointInTimeMessage &
      rds.RestoreDBInstanceFromDBSnapshotMessage &
      rds.CreateDBInstanceReadReplicaMessage
  >
>;

export type InstanceFacts<Values extends InstanceValues = InstanceValues> = Facts<InstanceValues> & { values: Values };

type Asked = keyof z.input<typeof createDBInstanceInput> | keyof z.input<typeof restoreDBInstanceToPointInTimeInput>;
export type InstanceParameter = Exclude<
  Asked,
  'SourceDBInstanceIdentifier' | 'TargetDBInstanceIdentifier' | 'UseDefaultProcessorFeatures'
>;

const engineOf = ({ values, source }: InstanceFacts) => values.Engine ?? source?.Engine ?? '';
const isSqlServer = (facts: InstanceFacts) => engineOf(facts).startsWith('sqlserver');
const isOracle = (facts: InstanceFacts) => engineOf(facts).startsWith('oracle');

/**
 * The parameters of DB instances.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html
 */
export const instanceParameters: ParameterTable<InstanceValues, InstanceParameter> = {
  AllocatedStorage: { inherited: true },
  AutoMinorVersionUpgrade: {},
  // With Multi-AZ, RDS chooses both zones.
  AvailabilityZone: { excludedBy: 'MultiAZ' },
  BackupRetentionPeriod: {},
  CACertificateIdentifier: {},
  CharacterSetName: {},
  CopyTagsToSnapshot: {},
  DBClusterIdentifier: {},
  DBInstanceClass: {},
  DBInstanceIdentifier: {},
  // A restore has its source's databases; only the system ID of an Oracle instance can be another one.
  DBName: { appliesTo: (facts) => (facts.source ? isOracle(facts) && !facts.isReplica : !isSqlServer(facts)) },
  DBParameterGroupName: {},
  DBSubnetGroupName: {},
  DatabaseInsightsMode: { requires: 'EnablePerformanceInsights', omittedAt: 'standard' },
  DedicatedLogVolume: {
    appliesTo: ({ option }) => option?.SupportsDedicatedLogVolume === true,
    otherwise: () => false,
    omittedAt: false,
    inherited: true,
  },
  DeletionProtection: {},
  Domain: { appliesTo: ({ option }) => option?.SupportsKerberosAuthentication === true },
  DomainIAMRoleName: { requires: 'Domain' },
  EnableCloudwatchLogsExports: {},
  EnableIAMDatabaseAuthentication: {
    appliesTo: ({ iamUnavailable }) => iamUnavailable === undefined,
    // RDS's guide and its API model differ on what a restore without it means, so it is always sent.
    otherwise: ({ source }) => (source ? false : undefined),
  },
  EnablePerformanceInsights: {
    appliesTo: ({ option }) => option?.SupportsPerformanceInsights !== false,
    omittedAt: false,
  },
  Engine: { inherited: true },
  EngineVersion: {},
  Iops: { appliesTo: (facts) => areIopsChosen(engineOf(facts), facts.values) },
  KmsKeyId: { requires: 'StorageEncrypted' },
  LicenseModel: {},
  ManageMasterUserPassword: {
    appliesTo: (facts) => !facts.source || (isOracle(facts) && !facts.isReplica),
    omittedAt: false,
  },
  MasterUserPassword: { excludedBy: 'ManageMasterUserPassword' },
  MasterUserSecretKmsKeyId: { requires: 'ManageMasterUserPassword' },
  MasterUsername: {},
  MaxAllocatedStorage: {
    // A limit that doesn't exceed the storage turns autoscaling off, which a restore has to say and a new instance doesn't.
    appliesTo: ({ values: { MaxAllocatedStorage = 0, AllocatedStorage = 0 }, option, source }) =>
      source !== undefined || (MaxAllocatedStorage > AllocatedStorage && option?.SupportsStorageAutoscaling !== false),
    inherited: true,
  },
  MonitoringInterval: { appliesTo: ({ option }) => option?.SupportsEnhancedMonitoring !== false, omittedAt: 0 },
  MonitoringRoleArn: { requires: 'MonitoringInterval' },
  MultiAZ: { appliesTo: ({ option }) => option?.MultiAZCapable !== false, otherwise: () => false },
  NcharCharacterSetName: {},
  NetworkType: {
    appliesTo: ({ option }) => option?.SupportedNetworkTypes?.includes('DUAL') === true,
    omittedAt: 'IPV4',
  },
  OptionGroupName: {},
  PerformanceInsightsKMSKeyId: { requires: 'EnablePerformanceInsights' },
  PerformanceInsightsRetentionPeriod: { requires: 'EnablePerformanceInsights' },
  Port: {},
  PreferredBackupWindow: {},
  PreferredMaintenanceWindow: {},
  ProcessorFeatures: {
    // Without a class it isn't known what the source's class offers.
    appliesTo: ({ values, option }) =>
      Boolean(values.DBInstanceClass) && (option?.AvailableProcessorFeatures ?? []).length > 0,
    toRequest: processorRequest,
  },
  PromotionTier: {},
  PubliclyAccessible: {},
  RestoreTime: {},
  StorageEncrypted: { appliesTo: ({ option }) => option?.SupportsStorageEncryption !== false, otherwise: () => false },
  StorageThroughput: { appliesTo: (facts) => isThroughputChosen(engineOf(facts), facts.values) },
  StorageType: {},
  Tags: {},
  Timezone: { appliesTo: isSqlServer },
  UseLatestRestorableTime: {},
  VpcSecurityGroupIds: {},
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
