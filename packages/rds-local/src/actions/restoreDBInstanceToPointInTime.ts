import type {
  RestoreDBInstanceToPointInTimeMessage,
  RestoreDBInstanceToPointInTimeResult,
  RestoreWindow,
} from '@aws-sdk/client-rds';
import { dataFromDatabase } from '../engine/databaseData.ts';
import { describeInstance, restoreWindow } from '../engine/describe.ts';
import { noteEvents } from '../engine/events.ts';
import { wasIamEnabledAt } from '../engine/iamHistory.ts';
import { RdsError } from '../engine/rdsError.ts';
import type { Region } from '../engine/region.ts';
import { automatedBackup, keyOf, retainedWindow } from '../engine/retainBackups.ts';
import type { AutomatedBackupRecord, InstanceRecord } from '../store/record.ts';
import type { Action } from './action.ts';
import { newInstance } from './builders/newInstance.ts';
import { findInstance } from './lookup/findResource.ts';
import { settingsOfInstance } from './restore/instanceSources.ts';
import { restoredInstanceSettings } from './restore/restoredInstanceSettings.ts';
import { restorePoint } from './restore/restorePoint.ts';
import { checkInstanceIdFree, checkInstanceQuota, checkStorageQuota } from './validation/checkFree.ts';
import { checkIdentifier, DATABASE_IDENTIFIER_LENGTH } from './validation/checkIdentifier.ts';
import { checkOneOf } from './validation/checkOneOf.ts';

/** Backups to restore from: those of an instance that is there, or of a deleted one. */
interface Source {
  instance: InstanceRecord;
  window: RestoreWindow | undefined;
}

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
  const { instance, window } = findSource(region, input, now);
  const { value } = instance;
  const time = { parameter: 'RestoreTime', value: input.RestoreTime } as const;
  const moment = restorePoint(window, time, input.UseLatestRestorableTime);
  const isIamEnabled = moment === 'latest' ? value.IAMDatabaseAuthenticationEnabled : wasIamEnabledAt(instance, moment);
  const settings = restoredInstanceSettings(settingsOfInstance(id, value, isIamEnabled), input);
  const record = newInstance(id, settings, context, 'restoring');
  record.data = dataFromDatabase(region, value.DbiResourceId, instance);
  checkInstanceIdFree(region, id);
  checkInstanceQuota(region);
  checkStorageQuota(region, record.value.AllocatedStorage ?? 0);
  region.instances.put(id, record);
  noteEvents(region, 'db', record.value, now, ['RDS-EVENT-0019'], value.DBInstanceIdentifier);
  return { DBInstance: describeInstance(region, record, now) };
};

function findSource(region: Region, input: RestoreDBInstanceToPointInTimeMessage, now: number): Source {
  checkOneOf(input, ['SourceDBInstanceIdentifier', 'SourceDbiResourceId', 'SourceDBInstanceAutomatedBackupsArn']);
  const { SourceDbiResourceId: resourceId, SourceDBInstanceAutomatedBackupsArn: arn } = input;
  if (arn !== undefined) return sourceOfArn(region, arn, now);
  if (resourceId === undefined) return present(findInstance(region, input.SourceDBInstanceIdentifier), now);
  const [, instance] = region.instances.referring(resourceId)[0] ?? [];
  const backup = region.automatedBackups.get(keyOf(resourceId));
  if (instance !== undefined && (backup === undefined || instance.value.DBInstanceStatus !== 'deleting')) {
    return present(instance, now);
  }
  if (backup !== undefined) return retained(backup, now);
  throw new RdsError('DBInstanceNotFound', `DBInstance ${resourceId} not found.`);
}

function sourceOfArn(region: Region, arn: string, now: number): Source {
  const [, backup] = region.automatedBackups.referring(arn)[0] ?? [];
  if (backup !== undefined) return retained(backup, now);
  const isMeant = (each: InstanceRecord) => automatedBackup(region, each, now).DBInstanceAutomatedBackupsArn === arn;
  const instance = region.instances.list().find(isMeant);
  if (instance !== undefined) return present(instance, now);
  throw new RdsError('DBInstanceAutomatedBackupNotFound', `DBInstanceAutomatedBackup ${arn} not found.`);
}

function retained(backup: AutomatedBackupRecord, now: number): Source {
  return { instance: backup.instance, window: retainedWindow(backup, now) };
}

/** @throws RdsError InvalidParameterValue, PointInTimeRestoreNotEnabled, InvalidDBInstanceState */
function present(instance: InstanceRecord, now: number): Source {
  const { value } = instance;
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
  return { instance, window: restoreWindow(instance, now) };
}
