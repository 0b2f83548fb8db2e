import type { z } from 'zod';
import type { modifyDBClusterInput } from './clusters.ts';
import type { modifyDBInstanceInput } from './instances.ts';
import type { DBCluster, DBInstance } from './rows.ts';

/** The log types that are on are one list to whoever edits it, and to RDS what is turned on and what off. */
type LogTypes = { EnableCloudwatchLogsExports?: string[] | undefined };

/** What a Modify form holds: the input, with all log types that are to be on in the place of the changes to them. */
export type ModifyDBInstanceValues = z.input<typeof modifyDBInstanceInput> & LogTypes;
export type ModifyDBClusterValues = z.input<typeof modifyDBClusterInput> & LogTypes;

/**
 * The settings of a DB instance under the names by which ModifyDBInstance takes them: the one place where RDS's names
 * for reading and for writing meet. A value that waits for the maintenance window counts as the setting, so that
 * choosing the present value again is a change, and withdraws it.
 *
 * @returns `AllocatedStorage` in GiB, `BackupRetentionPeriod` in days; no password, since RDS never tells it
 */
export function toModifyInput(instance: DBInstance): ModifyDBInstanceValues {
  const pending = instance.PendingModifiedValues ?? {};
  return {
    DBInstanceIdentifier: instance.DBInstanceIdentifier ?? '',
    NewDBInstanceIdentifier: pending.DBInstanceIdentifier ?? instance.DBInstanceIdentifier ?? '',
    EngineVersion: pending.EngineVersion ?? instance.EngineVersion,
    DBInstanceClass: pending.DBInstanceClass ?? instance.DBInstanceClass,
    ProcessorFeatures: processorFeaturesOf(pending.ProcessorFeatures ?? instance.ProcessorFeatures),
    LicenseModel: pending.LicenseModel ?? instance.LicenseModel,
    MultiAZ: pending.MultiAZ ?? instance.MultiAZ,
    StorageType: pending.StorageType ?? instance.StorageType,
    AllocatedStorage: pending.AllocatedStorage ?? instance.AllocatedStorage,
    Iops: pending.Iops ?? instance.Iops,
    StorageThroughput: pending.StorageThroughput ?? instance.StorageThroughput,
    MaxAllocatedStorage: instance.MaxAllocatedStorage,
    DedicatedLogVolume: pending.DedicatedLogVolume ?? instance.DedicatedLogVolume ?? false,
    ManageMasterUserPassword: instance.MasterUserSecret !== undefined,
    MasterUserSecretKmsKeyId: instance.MasterUserSecret?.KmsKeyId ?? '',
    RotateMasterUserPassword: false,
    MasterUserPassword: '',
    PubliclyAccessible: instance.PubliclyAccessible,
    DBSubnetGroupName: pending.DBSubnetGroupName ?? instance.DBSubnetGroup?.DBSubnetGroupName,
    NetworkType: instance.NetworkType,
    VpcSecurityGroupIds: instance.VpcSecurityGroups?.flatMap((group) => group.VpcSecurityGroupId ?? []),
    CACertificateIdentifier: pending.CACertificateIdentifier ?? instance.CACertificateIdentifier,
    DBPortNumber: pending.Port ?? instance.Endpoint?.Port,
    DBParameterGroupName: instance.DBParameterGroups?.[0]?.DBParameterGroupName,
    OptionGroupName: instance.OptionGroupMemberships?.at(-1)?.OptionGroupName,
    Domain: instance.DomainMemberships?.[0]?.Domain ?? '',
    DomainIAMRoleName: instance.DomainMemberships?.[0]?.IAMRoleName ?? '',
    ReplicaMode:
      instance.ReplicaMode === 'mounted' || instance.ReplicaMode === 'open-read-only'
        ? instance.ReplicaMode
        : undefined,
    CopyTagsToSnapshot: instance.CopyTagsToSnapshot,
    EnableIAMDatabaseAuthentication:
      pending.IAMDatabaseAuthenticationEnabled ?? instance.IAMDatabaseAuthenticationEnabled ?? false,
    BackupRetentionPeriod: pending.BackupRetentionPeriod ?? instance.BackupRetentionPeriod,
    PreferredBackupWindow: instance.PreferredBackupWindow,
    PreferredMaintenanceWindow: instance.PreferredMaintenanceWindow,
    AutoMinorVersionUpgrade: instance.AutoMinorVersionUpgrade,
    DeletionProtection: instance.DeletionProtection,
    PromotionTier: instance.PromotionTier,
    ...monitoringOf(instance),
    EnableCloudwatchLogsExports: logTypesOf(instance),
  };
}

/** The same for a DB cluster and ModifyDBCluster. */
export function toModifyClusterInput(cluster: DBCluster): ModifyDBClusterValues {
  const pending = cluster.PendingModifiedValues ?? {};
  return {
    DBClusterIdentifier: cluster.DBClusterIdentifier ?? '',
    NewDBClusterIdentifier: pending.DBClusterIdentifier ?? cluster.DBClusterIdentifier ?? '',
    EngineVersion: pending.EngineVersion ?? cluster.EngineVersion,
    DBClusterInstanceClass: cluster.DBClusterInstanceClass,
    // Aurora's own type is the one that RDS does not name.
    StorageType: pending.StorageType ?? cluster.StorageType ?? 'aurora',
    AllocatedStorage: cluster.DBClusterInstanceClass
      ? (pending.AllocatedStorage ?? cluster.AllocatedStorage)
      : undefined,
    Iops: pending.Iops ?? cluster.Iops,
    ServerlessV2ScalingConfiguration: cluster.ServerlessV2ScalingConfiguration && {
      MinCapacity: cluster.ServerlessV2ScalingConfiguration.MinCapacity,
      MaxCapacity: cluster.ServerlessV2ScalingConfiguration.MaxCapacity,
    },
    BacktrackWindow: cluster.BacktrackWindow,
    EnableLocalWriteForwarding: isForwarding(cluster),
    ManageMasterUserPassword: cluster.MasterUserSecret !== undefined,
    MasterUserSecretKmsKeyId: cluster.MasterUserSecret?.KmsKeyId ?? '',
    RotateMasterUserPassword: false,
    MasterUserPassword: '',
    NetworkType: cluster.NetworkType,
    CACertificateIdentifier: pending.CertificateDetails?.CAIdentifier ?? cluster.CertificateDetails?.CAIdentifier,
    Port: cluster.Port,
    VpcSecurityGroupIds: cluster.VpcSecurityGroups?.flatMap((group) => group.VpcSecurityGroupId ?? []),
    DBClusterParameterGroupName: cluster.DBClusterParameterGroup,
    CopyTagsToSnapshot: cluster.CopyTagsToSnapshot,
    EnableIAMDatabaseAuthentication:
      pending.IAMDatabaseAuthenticationEnabled ?? cluster.IAMDatabaseAuthenticationEnabled ?? false,
    BackupRetentionPeriod: pending.BackupRetentionPeriod ?? cluster.BackupRetentionPeriod,
    PreferredBackupWindow: cluster.PreferredBackupWindow,
    PreferredMaintenanceWindow: cluster.PreferredMaintenanceWindow,
    DeletionProtection: cluster.DeletionProtection,
    AutoMinorVersionUpgrade: cluster.AutoMinorVersionUpgrade,
    ...monitoringOf(cluster),
    EnableCloudwatchLogsExports: logTypesOf(cluster),
  };
}

function monitoringOf(database: DBInstance | DBCluster) {
  return {
    MonitoringInterval: database.MonitoringInterval ?? 0,
    MonitoringRoleArn: database.MonitoringRoleArn ?? '',
    EnablePerformanceInsights: database.PerformanceInsightsEnabled ?? false,
    PerformanceInsightsRetentionPeriod: database.PerformanceInsightsRetentionPeriod,
    PerformanceInsightsKMSKeyId: database.PerformanceInsightsKMSKeyId ?? '',
    DatabaseInsightsMode: database.DatabaseInsightsMode ?? 'standard',
  };
}

/** Processor features as they are asked for; none where they are those of the class. */
export function processorFeaturesOf(features: DBInstance['ProcessorFeatures'] = []) {
  return features.map(({ Name = '', Value = '' }) => ({ Name, Value }));
}

/** In an order of their own, so that another order is no change. */
function logTypesOf(database: DBInstance | DBCluster) {
  const waiting = database.PendingModifiedValues?.PendingCloudwatchLogsExports;
  const types = waiting
    ? pendingValue(database, 'PendingCloudwatchLogsExports', waiting)
    : database.EnabledCloudwatchLogsExports;
  return Array.isArray(types) ? types.map(String).sort() : [];
}

/** Local write forwarding is on, or on its way. */
function isForwarding({ LocalWriteForwardingStatus: status }: DBCluster) {
  return status === undefined ? undefined : ['enabled', 'enabling', 'requested'].includes(status);
}

/** The settings of an instance that are in force, whatever waits. */
export function settingsInForce(instance: DBInstance) {
  return toModifyInput({
    ...instance,
    PendingModifiedValues: undefined,
    // The first is the one in force, a second one that which is to come.
    OptionGroupMemberships: instance.OptionGroupMemberships?.slice(0, 1),
  });
}

/** The same of a cluster. */
export function clusterSettingsInForce(cluster: DBCluster) {
  return toModifyClusterInput({ ...cluster, PendingModifiedValues: undefined });
}

/** PendingModifiedValues has RDS's names for reading; these are the parameters that asked for them. */
const parameterOf: Readonly<Record<string, string>> = {
  CertificateDetails: 'CACertificateIdentifier',
  DBClusterIdentifier: 'NewDBClusterIdentifier',
  DBInstanceIdentifier: 'NewDBInstanceIdentifier',
  IAMDatabaseAuthenticationEnabled: 'EnableIAMDatabaseAuthentication',
  PendingCloudwatchLogsExports: 'EnableCloudwatchLogsExports',
  Port: 'DBPortNumber',
};

/** A change that waits, under the name of the parameter that asked for it. */
export interface PendingChange {
  name: string;
  value: unknown;
}

/**
 * The changes of an instance or a cluster that wait for the maintenance window or are being made. RDS tells most of them
 * in PendingModifiedValues, and an option group by the statuses of the old and the new one.
 */
export function pendingChanges(database: DBInstance | DBCluster): PendingChange[] {
  const pending = Object.entries(database.PendingModifiedValues ?? {})
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]): PendingChange => ({
        name: parameterOf[name] ?? name,
        value: pendingValue(database, name, value),
      }),
    );
  const coming = 'OptionGroupMemberships' in database ? database.OptionGroupMemberships?.find(isComing) : undefined;
  return coming ? [...pending, { name: 'OptionGroupName', value: coming.OptionGroupName }] : pending;
}

function isComing({ Status = '' }: { Status?: string | undefined }) {
  return ['pending-apply', 'pending-maintenance-apply', 'applying'].includes(Status);
}

/** The value as the parameter takes it, where RDS tells it in another shape. */
function pendingValue(
  { PendingModifiedValues, EnabledCloudwatchLogsExports }: DBInstance | DBCluster,
  name: string,
  value: unknown,
) {
  if (name === 'CertificateDetails' && PendingModifiedValues && 'CertificateDetails' in PendingModifiedValues)
    return PendingModifiedValues.CertificateDetails?.CAIdentifier;
  if (name !== 'PendingCloudwatchLogsExports') return value;
  const { LogTypesToEnable = [], LogTypesToDisable = [] } = PendingModifiedValues?.PendingCloudwatchLogsExports ?? {};
  const types = new Set([...(EnabledCloudwatchLogsExports ?? []), ...LogTypesToEnable]);
  return [...types].filter((type) => !LogTypesToDisable.includes(type));
}

/** One changed setting; `name` is the RDS parameter. */
export interface Change<Values> {
  name: keyof Values & string;
  from: unknown;
  to: unknown;
}

/**
 * The settings that the user changed, in the order in which the form has them. The summary page shows this list, and
 * {@link changedInput} sends it, so that the two cannot differ.
 *
 * @param saved the form's values as RDS last described them
 * @param edited the values now; an emptied field counts as unchanged, since RDS has no way to unset these
 */
export function changesOf<Values extends object>(saved: Values, edited: Values): Change<Values>[] {
  return (Object.keys(edited) as (keyof Values & string)[])
    .filter((name) => isGiven(edited[name]))
    .filter((name) => JSON.stringify(saved[name]) !== JSON.stringify(edited[name]))
    .map((name) => ({ name, from: saved[name], to: edited[name] }));
}

/**
 * What a Modify form has to send: what identifies the resource and the parameters that changed.
 *
 * @param identifier the name of the parameter that says which resource is meant
 * @returns Modify input; only the identifier when nothing changed
 * @throws never; whether the values are acceptable is for RDS to say
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBInstance.html
 */
export function changedInput<Values extends object, Identifier extends keyof Values & string>(
  identifier: Identifier,
  saved: Values,
  edited: Values,
): Partial<Values> & Pick<Values, Identifier> {
  const changed = Object.fromEntries(
    changesOf(saved, edited).flatMap(({ name, from, to }) => toParameters(name, from, to)),
  );
  return { ...(changed as Partial<Values>), [identifier]: saved[identifier] } as Partial<Values> &
    Pick<Values, Identifier>;
}

/** The parameter by which a setting is changed, where it has another name than the setting. */
function toParameters(name: string, from: unknown, to: unknown): [string, unknown][] {
  if (name === 'ProcessorFeatures' && Array.isArray(to) && to.length === 0) {
    return [['UseDefaultProcessorFeatures', true]];
  }
  if (name !== 'EnableCloudwatchLogsExports' || !Array.isArray(from) || !Array.isArray(to)) return [[name, to]];
  const EnableLogTypes = to.filter((type) => !from.includes(type));
  const DisableLogTypes = from.filter((type) => !to.includes(type));
  return [
    [
      'CloudwatchLogsExportConfiguration',
      {
        ...(EnableLogTypes.length > 0 ? { EnableLogTypes } : {}),
        ...(DisableLogTypes.length > 0 ? { DisableLogTypes } : {}),
      },
    ],
  ];
}

/** An emptied field gives nothing, nor does a structure of which every field is empty. */
function isGiven(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value !== undefined && value !== '';
  return Object.values(value).some(isGiven);
}
