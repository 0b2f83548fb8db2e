import type * as rds from '@aws-sdk/client-rds';
import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import { masterUserPassword } from './credentials.ts';
import { optional, text, wholeNumber } from './fields.ts';
import { dbInstanceIdentifier, dbSnapshotIdentifier, existing } from './identifiers.ts';
import { rdsAction } from './rdsAction.ts';
import { answer, listOf } from './reading.ts';
import {
  dbNameRule,
  finalSnapshotRule,
  instancePasswordRule,
  instanceUsernameRule,
  restoreTimeRule,
  windowsRule,
} from './refinements.ts';
import { restoredInstanceSettings } from './restoredSettings.ts';
import { dbInstance, logFile } from './rows.ts';
import {
  autoscaling,
  backupAndMaintenance,
  directory,
  instanceSettings,
  logExportChanges,
  logExports,
  managedPassword,
  monitoring,
  onlyAtCreation,
  placement,
  processor,
  processorChanges,
  tags,
} from './settings.ts';

/** Input of CreateDBInstance, for databases of their own and for members of a cluster. */
export const createDBInstanceInput = z
  .object({
    ...instanceSettings,
    ...processor,
    ...autoscaling,
    ...managedPassword,
    ...monitoring,
    ...logExports,
    ...directory,
    ...backupAndMaintenance,
    ...placement,
    ...onlyAtCreation,
    DBInstanceIdentifier: dbInstanceIdentifier,
    DBInstanceClass: text.min(1, 'Choose a DB instance class.'),
    Engine: text.min(1, 'Choose an engine.'),
    DBClusterIdentifier: optional(existing),
    MasterUsername: optional(text),
    MasterUserPassword: optional(text),
    DBName: optional(text),
    PromotionTier: wholeNumber(0, 15).optional(),
    Tags: tags.optional(),
  })
  .check(instanceUsernameRule, instancePasswordRule, dbNameRule, windowsRule);

/** Input of ModifyDBInstance. */
export const modifyDBInstanceInput = z
  .object({
    ...instanceSettings,
    ...processorChanges,
    ...autoscaling,
    ...managedPassword,
    ...monitoring,
    ...logExportChanges,
    ...directory,
    ...backupAndMaintenance,
    RotateMasterUserPassword: z.boolean().optional(),
    ReplicaMode: z.enum(['open-read-only', 'mounted']).optional(),
    DBInstanceIdentifier: existing,
    NewDBInstanceIdentifier: optional(dbInstanceIdentifier),
    MasterUserPassword: optional(masterUserPassword()),
    DBPortNumber: placement.Port,
    PromotionTier: wholeNumber(0, 15).optional(),
    AllowMajorVersionUpgrade: z.boolean().optional(),
    ApplyImmediately: z.boolean().optional(),
  })
  .check(windowsRule);

/** Input of DeleteDBInstance. */
export const deleteDBInstanceInput = z
  .object({
    DBInstanceIdentifier: existing,
    SkipFinalSnapshot: z.boolean().optional(),
    FinalDBSnapshotIdentifier: optional(dbSnapshotIdentifier),
    DeleteAutomatedBackups: z.boolean().optional(),
  })
  .check(finalSnapshotRule);

/** Input of RestoreDBInstanceToPointInTime. `RestoreTime` is ISO 8601 and excludes `UseLatestRestorableTime`. */
export const restoreDBInstanceToPointInTimeInput = z
  .object({
    ...restoredInstanceSettings,
    ...autoscaling,
    SourceDBInstanceIdentifier: existing,
    TargetDBInstanceIdentifier: dbInstanceIdentifier,
    RestoreTime: z.iso.datetime('Enter a date and a time.').optional(),
    UseLatestRestorableTime: z.boolean().optional(),
  })
  .check(restoreTimeRule('RestoreTime'));

const named = z.object({ DBInstanceIdentifier: existing });

/** Input of RebootDBInstance. `ForceFailover` is for Multi-AZ deployments only. */
export const rebootDBInstanceInput = named.extend({ ForceFailover: z.boolean().optional() });

/** Input of StopDBInstance, which may take a snapshot first. */
export const stopDBInstanceInput = named.extend({ DBSnapshotIdentifier: optional(dbSnapshotIdentifier) });

const { EngineVersion: _version, LicenseModel: _license, ...replicaSettings } = instanceSettings;

/** Input of CreateDBInstanceReadReplica: the source decides engine, version and license. */
export const createDBInstanceReadReplicaInput = z.object({
  ...replicaSettings,
  ...processorChanges,
  ...placement,
  ...autoscaling,
  ...logExports,
  ...directory,
  Tags: tags.optional(),
  SourceDBInstanceIdentifier: existing,
  DBInstanceIdentifier: dbInstanceIdentifier,
});

/** Input of PromoteReadReplica. */
export const promoteReadReplicaInput = named.extend({
  BackupRetentionPeriod: backupAndMaintenance.BackupRetentionPeriod,
  PreferredBackupWindow: backupAndMaintenance.PreferredBackupWindow,
});

/** Input of DownloadDBLogFilePortion: from `Marker` on, or the last lines of the file where there is none. */
export const downloadDBLogFilePortionInput = named.extend({
  LogFileName: text.min(1, 'Enter the name of a log file.'),
  Marker: optional(text),
  /** Over HTTP, which is where it comes from, a number is digits. */
  NumberOfLines: z.coerce.number().int().min(1).max(10_000).optional(),
});

const one = '/instances/{DBInstanceIdentifier}';

export const instances = {
  list: oc.route({ method: 'GET', path: '/instances' }).output(answer(listOf(dbInstance))),
  get: oc.route({ method: 'GET', path: one }).input(named).output(answer(dbInstance)),
  create: rdsAction('CreateDBInstance')
    .route({ method: 'POST', path: '/instances', successStatus: 201 })
    .input(createDBInstanceInput)
    .output(answer(dbInstance)),
  modify: rdsAction('ModifyDBInstance')
    .route({ method: 'PATCH', path: one })
    .input(modifyDBInstanceInput)
    .output(answer(dbInstance)),
  delete: rdsAction('DeleteDBInstance')
    .route({ method: 'DELETE', path: one })
    .input(deleteDBInstanceInput)
    .output(answer(dbInstance)),
  restoreToPointInTime: rdsAction('RestoreDBInstanceToPointInTime')
    .route({ method: 'POST', path: '/instances/{SourceDBInstanceIdentifier}/restore', successStatus: 201 })
    .input(restoreDBInstanceToPointInTimeInput)
    .output(answer(dbInstance)),
  reboot: rdsAction('RebootDBInstance')
    .route({ method: 'POST', path: `${one}/reboot` })
    .input(rebootDBInstanceInput)
    .output(answer(dbInstance)),
  start: rdsAction('StartDBInstance')
    .route({ method: 'POST', path: `${one}/start` })
    .input(named)
    .output(answer(dbInstance)),
  stop: rdsAction('StopDBInstance')
    .route({ method: 'POST', path: `${one}/stop` })
    .input(stopDBInstanceInput)
    .output(answer(dbInstance)),
  createReadReplica: rdsAction('CreateDBInstanceReadReplica')
    .route({ method: 'POST', path: '/instances/{SourceDBInstanceIdentifier}/read-replicas', successStatus: 201 })
    .input(createDBInstanceReadReplicaInput)
    .output(answer(dbInstance)),
  promote: rdsAction('PromoteReadReplica')
    .route({ method: 'POST', path: `${one}/promote` })
    .input(promoteReadReplicaInput)
    .output(answer(dbInstance)),
  logFiles: oc
    .route({ method: 'GET', path: `${one}/log-files` })
    .input(named)
    .output(answer(listOf(logFile))),
  /** The file's name stands in the query, since it has slashes: `error/mysql-error.log`. */
  logFilePortion: oc
    .route({ method: 'GET', path: `${one}/log-file-portion` })
    .input(downloadDBLogFilePortionInput)
    .output(type<rds.DownloadDBLogFilePortionDetails>()),
};
