import { oc } from '@orpc/contract';
import { z } from 'zod';
import { masterUserPassword } from './credentials.ts';
import { optional, text, wholeNumber } from './fields.ts';
import { dbClusterIdentifier, dbSnapshotIdentifier, existing } from './identifiers.ts';
import { rdsAction } from './rdsAction.ts';
import { answer, listOf } from './reading.ts';
import {
  clusterPasswordRule,
  clusterUsernameRule,
  databaseNameRule,
  finalSnapshotRule,
  restoreTimeRule,
  windowsRule,
} from './refinements.ts';
import { restoredClusterSettings } from './restoredSettings.ts';
import { dbCluster } from './rows.ts';
import {
  auroraSettings,
  backupAndMaintenance,
  clusterSettings,
  logExportChanges,
  logExports,
  managedPassword,
  monitoring,
  multiAzClusterSettings,
  tags,
} from './settings.ts';

/** A cluster's backups cannot be turned off. */
const clusterBackupAndMaintenance = {
  ...backupAndMaintenance,
  BackupRetentionPeriod: wholeNumber(1, 35, 'days').optional(),
};

/**
 * Input of CreateDBCluster. It creates an Aurora cluster without instances; CreateDBInstance adds the writer. A
 * Multi-AZ DB cluster, which has another engine, is created with its three instances.
 */
export const createDBClusterInput = z
  .object({
    ...clusterSettings,
    ...auroraSettings,
    ...multiAzClusterSettings,
    ...managedPassword,
    ...monitoring,
    ...logExports,
    ...clusterBackupAndMaintenance,
    CACertificateIdentifier: optional(text),
    PubliclyAccessible: z.boolean().optional(),
    DBClusterIdentifier: dbClusterIdentifier,
    Engine: text.min(1, 'Choose an engine.'),
    MasterUsername: optional(text),
    MasterUserPassword: optional(text),
    DatabaseName: optional(text),
    StorageEncrypted: z.boolean().optional(),
    KmsKeyId: optional(text),
    Tags: tags.optional(),
  })
  .check(clusterUsernameRule, clusterPasswordRule, databaseNameRule, windowsRule);

const { DBSubnetGroupName: _subnetGroup, ...changeableSettings } = clusterSettings;

/** Input of ModifyDBCluster. A cluster stays in its subnet group. */
export const modifyDBClusterInput = z
  .object({
    ...changeableSettings,
    ...auroraSettings,
    ...multiAzClusterSettings,
    ...managedPassword,
    ...monitoring,
    ...logExportChanges,
    ...clusterBackupAndMaintenance,
    RotateMasterUserPassword: z.boolean().optional(),
    CACertificateIdentifier: optional(text),
    DBClusterIdentifier: existing,
    NewDBClusterIdentifier: optional(dbClusterIdentifier),
    MasterUserPassword: optional(masterUserPassword()),
    AllowMajorVersionUpgrade: z.boolean().optional(),
    ApplyImmediately: z.boolean().optional(),
  })
  .check(windowsRule);

/** Input of DeleteDBCluster. */
export const deleteDBClusterInput = z
  .object({
    DBClusterIdentifier: existing,
    SkipFinalSnapshot: z.boolean().optional(),
    FinalDBSnapshotIdentifier: optional(dbSnapshotIdentifier),
    DeleteAutomatedBackups: z.boolean().optional(),
  })
  .check(finalSnapshotRule);

/**
 * Input of RestoreDBClusterToPointInTime. `RestoreToTime` is ISO 8601 and excludes `UseLatestRestorableTime`. A copy-on-write
 * restore is a clone: it shares the volume of its source as it is now.
 */
export const restoreDBClusterToPointInTimeInput = z
  .object({
    ...restoredClusterSettings,
    RestoreType: z.enum(['full-copy', 'copy-on-write']).optional(),
    DBClusterIdentifier: dbClusterIdentifier,
    SourceDBClusterIdentifier: existing,
    RestoreToTime: z.iso.datetime('Enter a date and a time.').optional(),
    UseLatestRestorableTime: z.boolean().optional(),
  })
  .check(restoreTimeRule('RestoreToTime'));

const named = z.object({ DBClusterIdentifier: existing });

/** Input of FailoverDBCluster. Without a target RDS chooses the reader by its failover priority. */
export const failoverDBClusterInput = named.extend({ TargetDBInstanceIdentifier: optional(existing) });

const one = '/clusters/{DBClusterIdentifier}';

export const clusters = {
  list: oc.route({ method: 'GET', path: '/clusters' }).output(answer(listOf(dbCluster))),
  get: oc.route({ method: 'GET', path: one }).input(named).output(answer(dbCluster)),
  create: rdsAction('CreateDBCluster')
    .route({ method: 'POST', path: '/clusters', successStatus: 201 })
    .input(createDBClusterInput)
    .output(answer(dbCluster)),
  modify: rdsAction('ModifyDBCluster')
    .route({ method: 'PATCH', path: one })
    .input(modifyDBClusterInput)
    .output(answer(dbCluster)),
  delete: rdsAction('DeleteDBCluster')
    .route({ method: 'DELETE', path: one })
    .input(deleteDBClusterInput)
    .output(answer(dbCluster)),
  restoreToPointInTime: rdsAction('RestoreDBClusterToPointInTime')
    .route({ method: 'POST', path: '/clusters/{SourceDBClusterIdentifier}/restore', successStatus: 201 })
    .input(restoreDBClusterToPointInTimeInput)
    .output(answer(dbCluster)),
  start: rdsAction('StartDBCluster')
    .route({ method: 'POST', path: `${one}/start` })
    .input(named)
    .output(answer(dbCluster)),
  stop: rdsAction('StopDBCluster')
    .route({ method: 'POST', path: `${one}/stop` })
    .input(named)
    .output(answer(dbCluster)),
  reboot: rdsAction('RebootDBCluster')
    .route({ method: 'POST', path: `${one}/reboot` })
    .input(named)
    .output(answer(dbCluster)),
  failover: rdsAction('FailoverDBCluster')
    .route({ method: 'POST', path: `${one}/failover` })
    .input(failoverDBClusterInput)
    .output(answer(dbCluster)),
  promote: rdsAction('PromoteReadReplicaDBCluster')
    .route({ method: 'POST', path: `${one}/promote` })
    .input(named)
    .output(answer(dbCluster)),
};
