import type * as rds from '@aws-sdk/client-rds';
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { masterUserPassword } from './credentials.ts';
import { optional, text, wholeNumber } from './fields.ts';
import { dbInstanceIdentifier, dbSnapshotIdentifier, existing } from './identifiers.ts';
import {
  dbNameRule,
  finalSnapshotRule,
  instancePasswordRule,
  instanceUsernameRule,
  restoreTimeRule,
  windowsRule,
} from './refinements.ts';
import { answer } from './rows.ts';
import { backupAndMaintenance, instanceSettings, placement, tags } from './settings.ts';

/** Input of CreateDBInstance, for databases of their own and for members of a cluster. */
export const createDBInstanceInput = z
  .object({
    ...instanceSettings,
    ...backupAndMaintenance,
    ...placement,
    DBInstanceIdentifier: dbInstanceIdentifier,
    DBInstanceClass: text.min(1, 'Choose a DB instance class.'),
    Engine: text.min(1, 'Choose an engine.'),
    DBClusterIdentifier: optional(existing),
    MasterUsername: optional(text),
    MasterUserPassword: optional(text),
    DBName: optional(text),
    StorageEncrypted: z.boolean().optional(),
    KmsKeyId: optional(text),
    PromotionTier: wholeNumber(0, 15).optional(),
    Tags: tags.optional(),
  })
  .check(instanceUsernameRule, instancePasswordRule, dbNameRule, windowsRule);

/** Input of ModifyDBInstance. */
export const modifyDBInstanceInput = z
  .object({
    ...instanceSettings,
    ...backupAndMaintenance,
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
    ...instanceSettings,
    ...placement,
    SourceDBInstanceIdentifier: existing,
    TargetDBInstanceIdentifier: dbInstanceIdentifier,
    RestoreTime: z.iso.datetime('Enter a date and a time.').optional(),
    UseLatestRestorableTime: z.boolean().optional(),
  })
  .check(restoreTimeRule('RestoreTime'));

const one = '/instances/{DBInstanceIdentifier}';

export const instances = {
  list: oc.route({ method: 'GET', path: '/instances' }).output(answer<rds.DBInstance[]>()),
  get: oc
    .route({ method: 'GET', path: one })
    .input(z.object({ DBInstanceIdentifier: existing }))
    .output(answer<rds.DBInstance>()),
  create: oc
    .route({ method: 'POST', path: '/instances', successStatus: 201 })
    .input(createDBInstanceInput)
    .output(answer<rds.DBInstance>()),
  modify: oc.route({ method: 'PATCH', path: one }).input(modifyDBInstanceInput).output(answer<rds.DBInstance>()),
  delete: oc.route({ method: 'DELETE', path: one }).input(deleteDBInstanceInput).output(answer<rds.DBInstance>()),
  restoreToPointInTime: oc
    .route({ method: 'POST', path: '/instances/{SourceDBInstanceIdentifier}/restore', successStatus: 201 })
    .input(restoreDBInstanceToPointInTimeInput)
    .output(answer<rds.DBInstance>()),
};
