import type { z } from 'zod';
import { isMultiAz } from '../clusterKind.ts';
import type { createDBClusterInput, restoreDBClusterToPointInTimeInput } from '../clusters.ts';
import { hasProvisionedIops } from '../orderable.ts';
import type { DBCluster } from '../rows.ts';
import { both } from './both.ts';
import { asynchronously, atOnce } from './effect.ts';
import { instanceParameters } from './instance.ts';
import { applicableValues, applies, type Facts, type ParameterTable } from './parameter.ts';
import { type ClusterValues, type InstanceValues, type ModifyDBClusterValues, memberParameters } from './values.ts';

export type ClusterFacts<Values extends ClusterValues = ClusterValues> = Facts<ClusterValues> & { values: Values };

type Created = keyof z.input<typeof createDBClusterInput> | keyof z.input<typeof restoreDBClusterToPointInTimeInput>;

/** The settings of a Modify form; the rest of its input says which cluster is meant, and how it is modified. */
type Modifiable = Exclude<
  keyof ModifyDBClusterValues,
  'DBClusterIdentifier' | 'AllowMajorVersionUpgrade' | 'ApplyImmediately' | 'CloudwatchLogsExportConfiguration'
>;

export type ClusterParameter =
  | Exclude<Created, 'SourceDBClusterIdentifier' | 'RestoreType'>
  | Modifiable
  | (typeof memberParameters)[number];

const isMulti = ({ values: { Engine = '' } }: ClusterFacts) => isMultiAz(Engine);
// RestoreDBClusterFromSnapshot and RestoreDBClusterToPointInTime take these for Multi-AZ DB clusters only.
const isMonitored = (facts: ClusterFacts) => facts.source === undefined || isMulti(facts);

/** The writer's alone. */
type WriterParameter =
  | 'DBInstanceClass'
  | 'DBInstanceIdentifier'
  | 'AvailabilityZone'
  | 'DBParameterGroupName'
  | 'PromotionTier';
const toWriter = { toRequest: () => ({}) };

/** Aurora's kinds of storage; RDS names the first one by saying nothing. */
const storageNames: Readonly<Record<string, string>> = {
  aurora: 'Aurora Standard',
  'aurora-iopt1': 'Aurora I/O-Optimized',
};

/**
 * The parameters of DB clusters, Aurora's and Multi-AZ DB clusters.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBCluster.html
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Modifying.html#Aurora.Modifying.Settings
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/modify-multi-az-db-cluster.html
 */
export const clusterParameters: ParameterTable<ClusterValues, ClusterParameter, Modifiable, DBCluster> = {
  Engine: both.Engine,
  EngineVersion: both.EngineVersion,
  DBInstanceClass: {
    ...both.DBInstanceClass,
    // The class of an Aurora cluster is that of its writer.
    toRequest: (facts) => (isMulti(facts) ? { DBClusterInstanceClass: facts.values.DBInstanceClass } : {}),
    sentAs: { DBClusterInstanceClass: (sent) => (typeof sent === 'string' ? sent : undefined) },
    read: ({ DBClusterInstanceClass }) => DBClusterInstanceClass,
  },
  DBClusterInstanceClass: {
    label: 'DB instance class',
    effect: { when: 'scheduled', downtime: 'The minute or two of a failover.' },
  },
  StorageType: {
    ...both.StorageType,
    text: (type) => storageNames[String(type)] ?? String(type),
    initial: '',
    effect: asynchronously,
    // Aurora's own type is the one that RDS doesn't name.
    read: ({ PendingModifiedValues: pending, StorageType = 'aurora' }) => pending?.StorageType ?? StorageType,
    omittedAt: 'aurora',
    inherited: true,
  },
  AllocatedStorage: {
    ...both.AllocatedStorage,
    initial: 100,
    read: ({ PendingModifiedValues: pending, AllocatedStorage, DBClusterInstanceClass }) =>
      DBClusterInstanceClass ? (pending?.AllocatedStorage ?? AllocatedStorage) : undefined,
    appliesTo: isMulti,
  },
  Iops: { ...both.Iops, appliesTo: (facts) => isMulti(facts) && hasProvisionedIops(facts.values.StorageType) },
  ServerlessV2ScalingConfiguration: {
    label: 'Serverless capacity',
    text: (range) =>
      typeof range === 'object' && range !== null && 'MinCapacity' in range
        ? `${range.MinCapacity} to ${'MaxCapacity' in range ? range.MaxCapacity : '-'} ACUs`
        : String(range),
    page: 'details',
    effect: atOnce,
    read: ({ ServerlessV2ScalingConfiguration: range }) =>
      range && { MinCapacity: range.MinCapacity, MaxCapacity: range.MaxCapacity },
    appliesTo: ({ values }) => values.DBInstanceClass === 'db.serverless',
    copied: true,
  },
  DBInstanceIdentifier: { ...both.DBInstanceIdentifier, ...toWriter },
  MasterUsername: both.MasterUsername,
  ManageMasterUserPassword: both.ManageMasterUserPassword,
  MasterUserSecretKmsKeyId: both.MasterUserSecretKmsKeyId,
  RotateMasterUserPassword: both.RotateMasterUserPassword,
  MasterUserPassword: both.MasterUserPassword,
  DBSubnetGroupName: { ...both.DBSubnetGroupName, read: ({ DBSubnetGroup }) => DBSubnetGroup },
  NetworkType: {
    ...both.NetworkType,
    effect: atOnce,
    appliesTo: (facts) => !isMulti(facts) && facts.option?.SupportedNetworkTypes?.includes('DUAL') === true,
  },
  PubliclyAccessible: { ...both.PubliclyAccessible, appliesTo: isMulti },
  AvailabilityZone: { ...both.AvailabilityZone, ...toWriter },
  VpcSecurityGroupIds: { ...both.VpcSecurityGroupIds, effect: atOnce },
  CACertificateIdentifier: {
    ...both.CACertificateIdentifier,
    effect: { when: 'asynchronously', downtime: 'A restart, unless the engine version needs none.' },
    read: ({ PendingModifiedValues: pending, CertificateDetails }) =>
      pending?.CertificateDetails?.CAIdentifier ?? CertificateDetails?.CAIdentifier,
    pendingAs: 'CertificateDetails',
    appliesTo: (facts) => isMulti(facts) && !facts.source,
  },
  DBClusterIdentifier: { ...both.DBClusterIdentifier, page: 'advanced', initial: '' },
  NewDBClusterIdentifier: {
    label: 'DB cluster identifier',
    effect: { when: 'scheduled', downtime: 'None, but the endpoints of the cluster change.' },
    read: ({ PendingModifiedValues: pending, DBClusterIdentifier }) =>
      pending?.DBClusterIdentifier ?? DBClusterIdentifier,
    pendingAs: 'DBClusterIdentifier',
  },
  RestoreToTime: { label: 'Restore time' },
  UseLatestRestorableTime: both.UseLatestRestorableTime,
  DatabaseName: { label: 'Database name', page: 'advanced', initial: '' },
  Port: {
    ...both.Port,
    inBackups: true,
    effect: { when: 'at once', downtime: 'All instances of the cluster restart.' },
  },
  DBClusterParameterGroupName: {
    label: 'DB cluster parameter group',
    page: 'advanced',
    initial: '',
    ofVersion: true,
    effect: { when: 'at reboot', downtime: 'None by itself. Each instance takes the parameters with its next reboot.' },
    read: ({ DBClusterParameterGroup }) => DBClusterParameterGroup,
  },
  DBParameterGroupName: { ...both.DBParameterGroupName, ...toWriter },
  CopyTagsToSnapshot: both.CopyTagsToSnapshot,
  EnableIAMDatabaseAuthentication: both.EnableIAMDatabaseAuthentication,
  EnableLocalWriteForwarding: {
    label: 'Local write forwarding',
    field: { control: 'check', description: 'Readers take writes too, and hand them to the writer.' },
    page: 'advanced',
    initial: false,
    effect: asynchronously,
    // It is on, or on its way.
    read: ({ LocalWriteForwardingStatus: status }) =>
      status === undefined ? undefined : ['enabled', 'enabling', 'requested'].includes(status),
    appliesTo: (facts) => !isMulti(facts),
    omittedAt: false,
  },
  EnableCloudwatchLogsExports: both.EnableCloudwatchLogsExports,
  BacktrackWindow: {
    label: 'Target backtrack window',
    text: (seconds) => (seconds === 0 ? 'Off' : `${Number(seconds) / 3600} hours`),
    page: 'advanced',
    initial: 0,
    effect: atOnce,
    appliesTo: ({ values }) => values.Engine === 'aurora-mysql',
    omittedAt: 0,
  },
  PromotionTier: { ...both.PromotionTier, page: 'advanced', initial: 1, ...toWriter },
  DatabaseInsightsMode: both.DatabaseInsightsMode,
  EnablePerformanceInsights: {
    ...both.EnablePerformanceInsights,
    appliesTo: (facts) => isMonitored(facts) && facts.option?.SupportsPerformanceInsights !== false,
  },
  PerformanceInsightsRetentionPeriod: both.PerformanceInsightsRetentionPeriod,
  PerformanceInsightsKMSKeyId: both.PerformanceInsightsKMSKeyId,
  MonitoringInterval: {
    ...both.MonitoringInterval,
    appliesTo: (facts) => isMonitored(facts) && facts.option?.SupportsEnhancedMonitoring !== false,
  },
  MonitoringRoleArn: both.MonitoringRoleArn,
  StorageEncrypted: both.StorageEncrypted,
  KmsKeyId: {
    ...both.KmsKeyId,
    // The data of a restore are encrypted, or can be, whatever a form says.
    appliesTo: ({ values, source }) => source !== undefined || values.StorageEncrypted === true,
  },
  BackupRetentionPeriod: { ...both.BackupRetentionPeriod, initial: 1, effect: atOnce },
  PreferredBackupWindow: { ...both.PreferredBackupWindow, effect: atOnce },
  AutoMinorVersionUpgrade: { ...both.AutoMinorVersionUpgrade, appliesTo: isMulti },
  PreferredMaintenanceWindow: both.PreferredMaintenanceWindow,
  DeletionProtection: both.DeletionProtection,
  Tags: both.Tags,
};

/** Whether a parameter applies to a DB cluster as chosen. */
export function appliesToCluster(name: ClusterParameter, facts: ClusterFacts) {
  return applies<ClusterValues>(clusterParameters, name, facts);
}

/**
 * Inputs of the actions that create a DB cluster, or restore one, and then create its writer as a form has them.
 *
 * @returns the parameters that apply, without those that RDS takes to be so anyway; no writer for a Multi-AZ DB cluster
 */
export function clusterInputs<Values extends ClusterValues>(facts: ClusterFacts<Values>) {
  const ofMember = Object.fromEntries(memberParameters.map((name) => [name, facts.values[name]]));
  return {
    // What is left out is optional in the inputs of all these actions.
    cluster: applicableValues<ClusterValues>(clusterParameters, facts) as Pick<
      Values,
      keyof Values & Exclude<ClusterParameter, WriterParameter>
    > &
      Pick<ClusterValues, 'DBClusterInstanceClass'>,
    writer: isMulti(facts)
      ? undefined
      : (applicableValues<InstanceValues>(instanceParameters, {
          ...facts,
          source: undefined,
          values: ofMember,
        }) as Pick<Values, keyof Values & (typeof memberParameters)[number]>),
  };
}
