import type { DBClusterAutomatedBackup, DBInstanceAutomatedBackup } from '@aws-sdk/client-rds';
import type {
  AutomatedBackupRecord,
  ClusterAutomatedBackupRecord,
  ClusterRecord,
  InstanceRecord,
} from '../store/record.ts';
import { rdsArn } from './arn.ts';
import { automatedSnapshots, dropAutomatedSnapshots, takenAt } from './automatedBackups.ts';
import { restoreWindow } from './describe.ts';
import { isInstance } from './maintenancePlan.ts';
import { plainSettingsInBackups } from './plainSettings.ts';
import { RdsError } from './rdsError.ts';
import type { Region } from './region.ts';
import { stableId } from './stableId.ts';
import { findSubnetGroup } from './subnetGroups.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const LETTERS_AND_DIGITS = 'abcdefghijklmnopqrstuvwxyz234567';
/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.Retaining.html */
const MAX_RETAINED = 40;

/** Deletes the automated backups of a database that is being deleted. */
export function dropBackups(region: Region, record: InstanceRecord | ClusterRecord): void {
  dropAutomatedSnapshots(region, record, Number.POSITIVE_INFINITY);
}

/**
 * Keeps the automated backups of a database that is about to be deleted for as long as its retention period says.
 *
 * @throws RdsError DBInstanceAutomatedBackupQuotaExceeded, DBClusterAutomatedBackupQuotaExceededFault
 */
export function retainBackups(region: Region, record: InstanceRecord | ClusterRecord, now: number): void {
  const lengthMs = (record.value.BackupRetentionPeriod ?? 0) * DAY_MS;
  if (lengthMs === 0 || restoreWindow(record, now) === undefined) return;
  const steps = [{ at: now + lengthMs, remove: true as const }];
  if (isInstance(record)) {
    checkRoom(region.automatedBackups.size(), 'DBInstanceAutomatedBackupQuotaExceeded');
    const value = { ...automatedBackup(region, record, now), Status: 'retained' };
    region.automatedBackups.put(keyOf(value.DbiResourceId), { value, steps, instance: structuredClone(record) });
  } else {
    checkRoom(region.clusterAutomatedBackups.size(), 'DBClusterAutomatedBackupQuotaExceededFault');
    const value = { ...clusterAutomatedBackup(region, record, now), Status: 'retained' };
    region.clusterAutomatedBackups.put(keyOf(value.DbClusterResourceId), {
      value,
      steps,
      cluster: structuredClone(record),
    });
  }
  const table = isInstance(record) ? region.snapshots : region.clusterSnapshots;
  for (const [id, snapshot] of automatedSnapshots(region, record)) {
    table.change(id).steps.push({ at: Math.max(now, takenAt(snapshot) + lengthMs), remove: true });
  }
}

/** What retained backups are stored under: the resource id of the database, in lower case as all identifiers. */
export function keyOf(resourceId: string | undefined): string {
  return (resourceId ?? '').toLowerCase();
}

/** The automated backups of an existing DB instance. */
export function automatedBackup(region: Region, record: InstanceRecord, now: number): DBInstanceAutomatedBackup {
  const { value } = record;
  const { DbiResourceId = '' } = value;
  return {
    ...plainSettingsInBackups(value),
    DBInstanceArn: value.DBInstanceArn,
    DbiResourceId,
    Region: region.name,
    DBInstanceIdentifier: value.DBInstanceIdentifier,
    RestoreWindow: restoreWindow(record, now),
    AllocatedStorage: value.AllocatedStorage,
    Status: statusOfBackups(region, record),
    Port: value.Endpoint?.Port,
    AvailabilityZone: value.AvailabilityZone,
    VpcId: value.DBSubnetGroup?.VpcId,
    InstanceCreateTime: value.InstanceCreateTime,
    MasterUsername: value.MasterUsername,
    Engine: value.Engine,
    EngineVersion: value.EngineVersion,
    LicenseModel: value.LicenseModel,
    Iops: value.Iops,
    StorageThroughput: value.StorageThroughput,
    StorageType: value.StorageType,
    OptionGroupName: value.OptionGroupMemberships?.[0]?.OptionGroupName,
    Encrypted: value.StorageEncrypted,
    KmsKeyId: value.KmsKeyId,
    IAMDatabaseAuthenticationEnabled: value.IAMDatabaseAuthenticationEnabled,
    BackupRetentionPeriod: value.BackupRetentionPeriod,
    PreferredBackupWindow: value.PreferredBackupWindow,
    DBInstanceAutomatedBackupsArn: rdsArn(region, 'auto-backup', backupName(DbiResourceId)),
    DBInstanceAutomatedBackupsReplications: [],
    BackupTarget: value.BackupTarget,
    TagList: record.backupTags ?? [],
  };
}

/** The automated backups of an existing DB cluster. */
export function clusterAutomatedBackup(region: Region, record: ClusterRecord, now: number): DBClusterAutomatedBackup {
  const { value } = record;
  const { DbClusterResourceId = '' } = value;
  return {
    DBClusterAutomatedBackupsArn: rdsArn(region, 'cluster-auto-backup', backupName(DbClusterResourceId)),
    DBClusterArn: value.DBClusterArn,
    DBClusterIdentifier: value.DBClusterIdentifier,
    DbClusterResourceId,
    Region: region.name,
    Status: statusOfBackups(region, record),
    RestoreWindow: restoreWindow(record, now),
    Engine: value.Engine,
    EngineVersion: value.EngineVersion,
    EngineMode: value.EngineMode,
    LicenseModel: value.Engine?.includes('postgres') ? 'postgresql-license' : 'general-public-license',
    MasterUsername: value.MasterUsername,
    AllocatedStorage: value.AllocatedStorage,
    StorageType: value.StorageType,
    Iops: value.Iops,
    StorageThroughput: value.StorageThroughput,
    StorageEncrypted: value.StorageEncrypted,
    KmsKeyId: value.KmsKeyId,
    IAMDatabaseAuthenticationEnabled: value.IAMDatabaseAuthenticationEnabled,
    ClusterCreateTime: value.ClusterCreateTime,
    BackupRetentionPeriod: value.BackupRetentionPeriod,
    PreferredBackupWindow: value.PreferredBackupWindow,
    AvailabilityZones: value.AvailabilityZones,
    Port: value.Port,
    VpcId: findSubnetGroup(region, value.DBSubnetGroup ?? 'default')?.VpcId,
    TagList: record.backupTags ?? [],
  };
}

/** The restorable time range of retained backups, which expire one by one. */
export function retainedWindow(
  { value }: AutomatedBackupRecord | ClusterAutomatedBackupRecord,
  now: number,
): { EarliestTime: Date; LatestTime: Date } | undefined {
  const { EarliestTime, LatestTime } = value.RestoreWindow ?? {};
  if (EarliestTime === undefined || LatestTime === undefined) return undefined;
  const firstKept = now - (value.BackupRetentionPeriod ?? 0) * DAY_MS;
  const earliest = Math.min(LatestTime.getTime(), Math.max(EarliestTime.getTime(), firstKept));
  return { EarliestTime: new Date(earliest), LatestTime };
}

function statusOfBackups(region: Region, record: InstanceRecord | ClusterRecord): string {
  const isThere = automatedSnapshots(region, record).some(([, { value }]) => value.Status === 'available');
  return isThere ? 'active' : 'creating';
}

function backupName(resourceId: string): string {
  return `ab-${stableId(resourceId, LETTERS_AND_DIGITS, 39)}`;
}

function checkRoom(count: number, code: string): void {
  if (count < MAX_RETAINED) return;
  throw new RdsError(code, `The backups of at most ${MAX_RETAINED} deleted databases can be retained in a region.`);
}
