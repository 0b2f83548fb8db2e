import type * as rds from '@aws-sdk/client-rds';
import type { z } from 'zod';
import { isMultiAz } from '../clusterKind.ts';
import type { createDBClusterInput, restoreDBClusterToPointInTimeInput } from '../clusters.ts';
import { hasProvisionedIops } from '../orderable.ts';
import type { Row } from '../rows.ts';
import { type InstanceValues, instanceParameters } from './instance.ts';
import { applicableValues, applies, type Facts, type ParameterTable } from './parameter.ts';

/** The parameters of an Aurora cluster's instances that a form for the cluster has. All others are the cluster's. */
export const memberParameters = [
  'DBClusterIdentifier',
  'Engine',
  'DBInstanceIdentifier',
  'DBInstanceClass',
  'AvailabilityZone',
  'PubliclyAccessible',
  'CACertificateIdentifier',
  'DBParameterGroupName',
  'PromotionTier',
  'AutoMinorVersionUpgrade',
  'Tags',
] as const satisfies readonly (keyof InstanceValues)[];

/** The parameters of the actions that create a DB cluster, and those of its writer. */
export type ClusterValues = Partial<
  Row<rds.CreateDBClusterMessage & rds.RestoreDBClusterToPointInTimeMessage & rds.RestoreDBClusterFromSnapshotMessage>
> &
  Pick<InstanceValues, (typeof memberParameters)[number]>;

export type ClusterFacts<Values extends ClusterValues = ClusterValues> = Facts<ClusterValues> & { values: Values };

type Asked = keyof z.input<typeof createDBClusterInput> | keyof z.input<typeof restoreDBClusterToPointInTimeInput>;
export type ClusterParameter =
  | Exclude<Asked, 'SourceDBClusterIdentifier' | 'RestoreType' | 'DBClusterInstanceClass'>
  | 'DBInstanceClass';

const isMulti = ({ values: { Engine = '' } }: ClusterFacts) => isMultiAz(Engine);
// RestoreDBClusterFromSnapshot and RestoreDBClusterToPointInTime take these for Multi-AZ DB clusters only.
const isMonitored = (facts: ClusterFacts) => facts.source === undefined || isMulti(facts);

/**
 * The parameters of DB clusters, Aurora's and Multi-AZ DB clusters.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBCluster.html
 */
const clusterParameters: ParameterTable<ClusterValues, ClusterParameter> = {
  AllocatedStorage: { appliesTo: isMulti },
  AutoMinorVersionUpgrade: { appliesTo: isMulti },
  BacktrackWindow: { appliesTo: ({ values }) => values.Engine === 'aurora-mysql', omittedAt: 0 },
  BackupRetentionPeriod: {},
  CACertificateIdentifier: { appliesTo: (facts) => isMulti(facts) && !facts.source },
  CopyTagsToSnapshot: {},
  DBClusterIdentifier: {},
  DBClusterParameterGroupName: {},
  // The class of an Aurora cluster is that of its writer.
  DBInstanceClass: {
    toRequest: (facts) => (isMulti(facts) ? { DBClusterInstanceClass: facts.values.DBInstanceClass } : {}),
  },
  DBSubnetGroupName: {},
  DatabaseInsightsMode: { requires: 'EnablePerformanceInsights', omittedAt: 'standard' },
  DatabaseName: {},
  DeletionProtection: {},
  EnableCloudwatchLogsExports: {},
  EnableIAMDatabaseAuthentication: {
    appliesTo: ({ iamUnavailable }) => iamUnavailable === undefined,
    // RDS's guide and its API model differ on what a restore without it means, so it is always sent.
    otherwise: ({ source }) => (source ? false : undefined),
  },
  EnableLocalWriteForwarding: { appliesTo: (facts) => !isMulti(facts), omittedAt: false },
  EnablePerformanceInsights: {
    appliesTo: (facts) => isMonitored(facts) && facts.option?.SupportsPerformanceInsights !== false,
    omittedAt: false,
  },
  Engine: {},
  EngineVersion: {},
  Iops: { appliesTo: (facts) => isMulti(facts) && hasProvisionedIops(facts.values.StorageType) },
  // The data of a restore are encrypted, or can be, whatever a form says.
  KmsKeyId: { appliesTo: ({ values, source }) => source !== undefined || values.StorageEncrypted === true },
  ManageMasterUserPassword: { omittedAt: false },
  MasterUserPassword: { excludedBy: 'ManageMasterUserPassword' },
  MasterUserSecretKmsKeyId: { requires: 'ManageMasterUserPassword' },
  MasterUsername: {},
  MonitoringInterval: {
    appliesTo: (facts) => isMonitored(facts) && facts.option?.SupportsEnhancedMonitoring !== false,
    omittedAt: 0,
  },
  MonitoringRoleArn: { requires: 'MonitoringInterval' },
  NetworkType: {
    appliesTo: (facts) => !isMulti(facts) && facts.option?.SupportedNetworkTypes?.includes('DUAL') === true,
    omittedAt: 'IPV4',
  },
  PerformanceInsightsKMSKeyId: { requires: 'EnablePerformanceInsights' },
  PerformanceInsightsRetentionPeriod: { requires: 'EnablePerformanceInsights' },
  Port: {},
  PreferredBackupWindow: {},
  PreferredMaintenanceWindow: {},
  PubliclyAccessible: { appliesTo: isMulti },
  RestoreToTime: {},
  ServerlessV2ScalingConfiguration: { appliesTo: ({ values }) => values.DBInstanceClass === 'db.serverless' },
  StorageEncrypted: {},
  // RDS names Aurora's standard storage by naming none.
  StorageType: { omittedAt: 'aurora', inherited: true },
  Tags: {},
  UseLatestRestorableTime: {},
  VpcSecurityGroupIds: {},
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
