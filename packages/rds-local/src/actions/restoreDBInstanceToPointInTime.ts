import type {
  DBInstance,
  RestoreDBInstanceToPointInTimeMessage,
  RestoreDBInstanceToPointInTimeResult,
} from '@aws-sdk/client-rds';
import { describeInstance } from '../engine/describe.ts';
import { wasIamEnabledAt } from '../engine/iamHistory.ts';
import { RdsError } from '../engine/rdsError.ts';
import type { InstanceRecord } from '../engine/record.ts';
import type { Region } from '../engine/region.ts';
import type { Action } from './action.ts';
import { type InstanceSettings, newInstance } from './making/newInstance.ts';
import { restoredInstanceSettings } from './restoring/restoredInstanceSettings.ts';
import { restorePoint } from './restoring/restorePoint.ts';
import { checkInstanceIdFree, checkInstanceQuota } from './rules/checkFree.ts';
import { checkIdentifier, DATABASE_IDENTIFIER_LENGTH } from './rules/checkIdentifier.ts';
import { findInstance } from './rules/findResource.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_RestoreDBInstanceToPointInTime.html */
export const restoreDBInstanceToPointInTime: Action<
  RestoreDBInstanceToPointInTimeMessage,
  RestoreDBInstanceToPointInTimeResult
> = (input, context) => {
  const { region, now } = context;
  const id = checkIdentifier(
    'TargetDBInstanceIdentifier',
    input.TargetDBInstanceIdentifier,
    DATABASE_IDENTIFIER_LENGTH,
  );
  const source = findSource(region, input);
  const { value } = source;
  if (value.DBClusterIdentifier !== undefined) {
    throw new RdsError(
      'InvalidParameterValue',
      'The specified instance is a member of a cluster. Use the RestoreDBClusterToPointInTime API instead.',
    );
  }
  if ((value.BackupRetentionPeriod ?? 0) === 0) {
    throw new RdsError(
      'PointInTimeRestoreNotEnabled',
      `Point in time restore is not enabled for instance ${value.DBInstanceIdentifier}: it keeps no automated backups.`,
    );
  }
  if (value.InstanceCreateTime === undefined || value.DBInstanceStatus === 'deleting') {
    throw new RdsError(
      'InvalidDBInstanceState',
      `Instance ${value.DBInstanceIdentifier} is ${value.DBInstanceStatus} and cannot be restored from.`,
    );
  }
  const time = { parameter: 'RestoreTime', value: input.RestoreTime } as const;
  const moment = restorePoint(value, time, input.UseLatestRestorableTime, now);
  const isIamEnabled = moment === 'latest' ? value.IAMDatabaseAuthenticationEnabled : wasIamEnabledAt(source, moment);
  const settings = restoredInstanceSettings(sourceSettings(id, value, isIamEnabled), input);
  const record = newInstance(id, settings, context, 'restoring');
  checkInstanceIdFree(region, id);
  checkInstanceQuota(region);
  region.instances.put(id, record);
  return { DBInstance: describeInstance(region, record, now) };
};

function findSource(region: Region, input: RestoreDBInstanceToPointInTimeMessage): InstanceRecord {
  if (input.SourceDBInstanceAutomatedBackupsArn !== undefined) {
    throw new RdsError(
      'DBInstanceAutomatedBackupNotFound',
      `DBInstanceAutomatedBackup ${input.SourceDBInstanceAutomatedBackupsArn} not found.`,
    );
  }
  const { SourceDbiResourceId } = input;
  if (SourceDbiResourceId === undefined) return findInstance(region, input.SourceDBInstanceIdentifier);
  const [, record] = region.instances.referring(SourceDbiResourceId)[0] ?? [];
  if (record === undefined) throw new RdsError('DBInstanceNotFound', `DBInstance ${SourceDbiResourceId} not found.`);
  return record;
}

/** What a backup brings with it: not its security and parameter groups, its zone, nor whether it was Multi-AZ. */
function sourceSettings(
  DBInstanceIdentifier: string,
  value: DBInstance,
  EnableIAMDatabaseAuthentication: boolean | undefined,
): InstanceSettings {
  return {
    DBInstanceIdentifier,
    DBInstanceClass: value.DBInstanceClass,
    DBName: value.DBName,
    Engine: value.Engine,
    EngineVersion: value.EngineVersion,
    LicenseModel: value.LicenseModel,
    MasterUsername: value.MasterUsername,
    Port: value.Endpoint?.Port,
    AllocatedStorage: value.AllocatedStorage,
    MaxAllocatedStorage: value.MaxAllocatedStorage,
    StorageType: value.StorageType,
    Iops: value.Iops,
    StorageThroughput: value.StorageThroughput,
    StorageEncrypted: value.StorageEncrypted,
    KmsKeyId: value.KmsKeyId,
    TdeCredentialArn: value.TdeCredentialArn,
    Timezone: value.Timezone,
    CharacterSetName: value.CharacterSetName,
    OptionGroupName: value.OptionGroupMemberships?.[0]?.OptionGroupName,
    ProcessorFeatures: value.ProcessorFeatures,
    MultiTenant: value.MultiTenant,
    DedicatedLogVolume: value.DedicatedLogVolume,
    BackupRetentionPeriod: value.BackupRetentionPeriod,
    EnableIAMDatabaseAuthentication,
  };
}
