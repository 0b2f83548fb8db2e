import { oc } from '@orpc/contract';
import { z } from 'zod';
import { dbClusterIdentifier, dbInstanceIdentifier, existing } from './identifiers.ts';
import { rdsAction } from './rdsAction.ts';
import { answer, listOf } from './reading.ts';
import { restoreTimeRule } from './refinements.ts';
import { restoredClusterSettings, restoredInstanceSettings } from './restoredSettings.ts';
import { dbCluster, dbClusterAutomatedBackup, dbInstance, dbInstanceAutomatedBackup } from './rows.ts';
import { autoscaling } from './settings.ts';

const time = z.iso.datetime('Enter a date and a time.').optional();

/** Input of RestoreDBInstanceToPointInTime whose source may be deleted, so that only its resource id names it. */
export const restoreDBInstanceBackupInput = z
  .object({
    ...restoredInstanceSettings,
    ...autoscaling,
    SourceDbiResourceId: existing,
    TargetDBInstanceIdentifier: dbInstanceIdentifier,
    RestoreTime: time,
    UseLatestRestorableTime: z.boolean().optional(),
  })
  .check(restoreTimeRule('RestoreTime'));

/** Input of RestoreDBClusterToPointInTime whose source may be deleted, so that only its resource id names it. */
export const restoreDBClusterBackupInput = z
  .object({
    ...restoredClusterSettings,
    SourceDbClusterResourceId: existing,
    DBClusterIdentifier: dbClusterIdentifier,
    RestoreToTime: time,
    UseLatestRestorableTime: z.boolean().optional(),
  })
  .check(restoreTimeRule('RestoreToTime'));

const ofInstance = z.object({ DbiResourceId: existing });
const ofCluster = z.object({ DbClusterResourceId: existing });
const oneOfInstance = '/automated-backups/{DbiResourceId}';
const oneOfCluster = '/cluster-automated-backups/{DbClusterResourceId}';

/** Automated backups of DB instances, those of deleted ones included. */
export const automatedBackups = {
  list: oc.route({ method: 'GET', path: '/automated-backups' }).output(answer(listOf(dbInstanceAutomatedBackup))),
  get: oc.route({ method: 'GET', path: oneOfInstance }).input(ofInstance).output(answer(dbInstanceAutomatedBackup)),
  delete: rdsAction('DeleteDBInstanceAutomatedBackup')
    .route({ method: 'DELETE', path: oneOfInstance })
    .input(ofInstance)
    .output(answer(dbInstanceAutomatedBackup)),
  restore: rdsAction('RestoreDBInstanceToPointInTime')
    .route({ method: 'POST', path: '/automated-backups/{SourceDbiResourceId}/restore', successStatus: 201 })
    .input(restoreDBInstanceBackupInput)
    .output(answer(dbInstance)),
};

/** Automated backups of DB clusters, those of deleted ones included. */
export const clusterAutomatedBackups = {
  list: oc
    .route({ method: 'GET', path: '/cluster-automated-backups' })
    .output(answer(listOf(dbClusterAutomatedBackup))),
  get: oc.route({ method: 'GET', path: oneOfCluster }).input(ofCluster).output(answer(dbClusterAutomatedBackup)),
  delete: rdsAction('DeleteDBClusterAutomatedBackup')
    .route({ method: 'DELETE', path: oneOfCluster })
    .input(ofCluster)
    .output(answer(dbClusterAutomatedBackup)),
  restore: rdsAction('RestoreDBClusterToPointInTime')
    .route({
      method: 'POST',
      path: '/cluster-automated-backups/{SourceDbClusterResourceId}/restore',
      successStatus: 201,
    })
    .input(restoreDBClusterBackupInput)
    .output(answer(dbCluster)),
};
