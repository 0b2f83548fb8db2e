import type { z } from 'zod';
import { isMultiAz } from '../clusterKind.ts';
import type { createDBClusterInput, restoreDBClusterToPointInTimeInput } from '../clusters.ts';
import type { ModifyDBClusterValues } from '../modifyInput.ts';
import { hasProvisionedIops } from '../orderable.ts';
import { both } from './both.ts';
import { asynchronously, atOnce } from './effect.ts';
import { instanceParameters } from './instance.ts';
import { applicableValues, applies, type Facts, type ParameterTable } from './parameter.ts';
import { type ClusterValues, type InstanceValues, memberParameters } from './values.ts';

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
  | 'DBInstanceClass';

const isMulti = ({ values: { Engine = '' } }: ClusterFacts) => isMultiAz(Engine);
// RestoreDBClusterFromSnapshot and RestoreDBClusterToPointInTime take these for Multi-AZ DB clusters only.
const isMonitored = (facts: ClusterFacts) => facts.source === undefined || isMulti(facts);

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
export const clusterParameters: ParameterTable<ClusterValues, ClusterParameter, Modifiable> = {
  ...both,
  AllocatedStorage: { ...both.AllocatedStorage, appliesTo: isMulti },
  AutoMinorVersionUpgrade: { ...both.AutoMinorVersionUpgrade, appliesTo: isMulti },
  BacktrackWindow: {
    label: 'Target backtrack window',
    text: (seconds) => (seconds === 0 ? 'Off' : `${Number(seconds) / 3600} hours`),
    effect: atOnce,
    appliesTo: ({ values }) => values.Engine === 'aurora-mysql',
    omittedAt: 0,
  },
  BackupRetentionPeriod: { ...both.BackupRetentionPeriod, effect: atOnce },
  CACertificateIdentifier: {
    ...both.CACertificateIdentifier,
    effect: { when: 'asynchronously', downtime: 'A restart, unless the engine version needs none.' },
    appliesTo: (facts) => isMulti(facts) && !facts.source,
  },
  DBClusterInstanceClass: {
    label: 'DB instance class',
    effect: { when: 'scheduled', downtime: 'The minute or two of a failover.' },
  },
  DBClusterParameterGroupName: {
    label: 'DB cluster parameter group',
    effect: { when: 'at reboot', downtime: 'None by itself. Each instance takes the parameters with its next reboot.' },
  },
  DBInstanceClass: {
    ...both.DBInstanceClass,
    // The class of an Aurora cluster is that of its writer.
    toRequest: (facts) => (isMulti(facts) ? { DBClusterInstanceClass: facts.values.DBInstanceClass } : {}),
  },
  DatabaseName: { label: 'Database name' },
  EnableLocalWriteForwarding: {
    label: 'Local write forwarding',
    effect: asynchronously,
    appliesTo: (facts) => !isMulti(facts),
    omittedAt: false,
  },
  EnablePerformanceInsights: {
    ...both.EnablePerformanceInsights,
    appliesTo: (facts) => isMonitored(facts) && facts.option?.SupportsPerformanceInsights !== false,
  },
  Iops: { ...both.Iops, appliesTo: (facts) => isMulti(facts) && hasProvisionedIops(facts.values.StorageType) },
  KmsKeyId: {
    ...both.KmsKeyId,
    // The data of a restore are encrypted, or can be, whatever a form says.
    appliesTo: ({ values, source }) => source !== undefined || values.StorageEncrypted === true,
  },
  MonitoringInterval: {
    ...both.MonitoringInterval,
    appliesTo: (facts) => isMonitored(facts) && facts.option?.SupportsEnhancedMonitoring !== false,
  },
  NetworkType: {
    ...both.NetworkType,
    effect: atOnce,
    appliesTo: (facts) => !isMulti(facts) && facts.option?.SupportedNetworkTypes?.includes('DUAL') === true,
  },
  NewDBClusterIdentifier: {
    label: 'DB cluster identifier',
    effect: { when: 'scheduled', downtime: 'None, but the endpoints of the cluster change.' },
  },
  Port: { ...both.Port, effect: { when: 'at once', downtime: 'All instances of the cluster restart.' } },
  PreferredBackupWindow: { ...both.PreferredBackupWindow, effect: atOnce },
  PubliclyAccessible: { ...both.PubliclyAccessible, appliesTo: isMulti },
  RestoreToTime: { label: 'Restore time' },
  ServerlessV2ScalingConfiguration: {
    label: 'Serverless capacity',
    text: (range) =>
      typeof range === 'object' && range !== null && 'MinCapacity' in range
        ? `${range.MinCapacity} to ${'MaxCapacity' in range ? range.MaxCapacity : '-'} ACUs`
        : String(range),
    effect: atOnce,
    appliesTo: ({ values }) => values.DBInstanceClass === 'db.serverless',
  },
  StorageType: {
    ...both.StorageType,
    text: (type) => storageNames[String(type)] ?? String(type),
    effect: asynchronously,
    omittedAt: 'aurora',
    inherited: true,
  },
  VpcSecurityGroupIds: { ...both.VpcSecurityGroupIds, effect: atOnce },
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
      keyof Values & Exclude<ClusterParameter, 'DBInstanceClass'>
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
