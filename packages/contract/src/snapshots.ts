import { oc } from '@orpc/contract';
import { z } from 'zod';
import { text } from './fields.ts';
import {
  dbClusterIdentifier,
  dbClusterSnapshotIdentifier,
  dbInstanceIdentifier,
  dbSnapshotIdentifier,
  existing,
} from './identifiers.ts';
import { rdsAction } from './rdsAction.ts';
import { answer, listOf } from './reading.ts';
import { restoredClusterSettings, restoredInstanceSettings } from './restoredSettings.ts';
import {
  dbCluster,
  dbClusterSnapshot,
  dbClusterSnapshotAttributes,
  dbInstance,
  dbSnapshot,
  dbSnapshotAttributes,
} from './rows.ts';
import { tags } from './settings.ts';
import {
  copyDBClusterSnapshotInput,
  copyDBSnapshotInput,
  modifyDBClusterSnapshotAttributeInput,
  modifyDBSnapshotAttributeInput,
  modifyDBSnapshotInput,
} from './snapshotChanges.ts';

/** Input of CreateDBSnapshot. */
export const createDBSnapshotInput = z.object({
  DBInstanceIdentifier: existing,
  DBSnapshotIdentifier: dbSnapshotIdentifier,
  Tags: tags.optional(),
});

/** Input of CreateDBClusterSnapshot. */
export const createDBClusterSnapshotInput = z.object({
  DBClusterIdentifier: existing,
  DBClusterSnapshotIdentifier: dbClusterSnapshotIdentifier,
  Tags: tags.optional(),
});

/** Input of RestoreDBInstanceFromDBSnapshot. */
export const restoreDBInstanceFromDBSnapshotInput = z.object({
  ...restoredInstanceSettings,
  DBInstanceIdentifier: dbInstanceIdentifier,
  DBSnapshotIdentifier: existing,
});

/**
 * Input of RestoreDBClusterFromSnapshot. It makes an Aurora cluster without instances; CreateDBInstance adds the writer. A
 * snapshot of a DB instance, to be migrated to Aurora or made a Multi-AZ DB cluster of, is named by its ARN.
 */
export const restoreDBClusterFromSnapshotInput = z.object({
  ...restoredClusterSettings,
  DBClusterIdentifier: dbClusterIdentifier,
  SnapshotIdentifier: existing,
  Engine: text.min(1, 'Choose an engine.'),
});

/** Which snapshots: without a type the account's own, manual and automated ones. */
const listInput = z.object({ SnapshotType: z.enum(['manual', 'automated', 'shared', 'public']).optional() }).optional();

const oneSnapshot = '/snapshots/{DBSnapshotIdentifier}';
const oneClusterSnapshot = '/cluster-snapshots/{DBClusterSnapshotIdentifier}';

/** Snapshots of DB instances. */
export const snapshots = {
  list: oc
    .route({ method: 'GET', path: '/snapshots' })
    .input(listInput)
    .output(answer(listOf(dbSnapshot))),
  get: oc
    .route({ method: 'GET', path: oneSnapshot })
    .input(z.object({ DBSnapshotIdentifier: existing }))
    .output(answer(dbSnapshot)),
  create: rdsAction('CreateDBSnapshot')
    .route({ method: 'POST', path: '/snapshots', successStatus: 201 })
    .input(createDBSnapshotInput)
    .output(answer(dbSnapshot)),
  delete: rdsAction('DeleteDBSnapshot')
    .route({ method: 'DELETE', path: oneSnapshot })
    .input(z.object({ DBSnapshotIdentifier: existing }))
    .output(answer(dbSnapshot)),
  restore: rdsAction('RestoreDBInstanceFromDBSnapshot')
    .route({ method: 'POST', path: `${oneSnapshot}/restore`, successStatus: 201 })
    .input(restoreDBInstanceFromDBSnapshotInput)
    .output(answer(dbInstance)),
  copy: rdsAction('CopyDBSnapshot')
    .route({ method: 'POST', path: '/snapshots/{SourceDBSnapshotIdentifier}/copies', successStatus: 201 })
    .input(copyDBSnapshotInput)
    .output(answer(dbSnapshot)),
  modify: rdsAction('ModifyDBSnapshot')
    .route({ method: 'PATCH', path: oneSnapshot })
    .input(modifyDBSnapshotInput)
    .output(answer(dbSnapshot)),
  sharing: oc
    .route({ method: 'GET', path: `${oneSnapshot}/sharing` })
    .input(z.object({ DBSnapshotIdentifier: existing }))
    .output(answer(dbSnapshotAttributes)),
  share: rdsAction('ModifyDBSnapshotAttribute')
    .route({ method: 'PATCH', path: `${oneSnapshot}/sharing` })
    .input(modifyDBSnapshotAttributeInput)
    .output(answer(dbSnapshotAttributes)),
};

/** Snapshots of DB clusters. */
export const clusterSnapshots = {
  list: oc
    .route({ method: 'GET', path: '/cluster-snapshots' })
    .input(listInput)
    .output(answer(listOf(dbClusterSnapshot))),
  get: oc
    .route({ method: 'GET', path: oneClusterSnapshot })
    .input(z.object({ DBClusterSnapshotIdentifier: existing }))
    .output(answer(dbClusterSnapshot)),
  create: rdsAction('CreateDBClusterSnapshot')
    .route({ method: 'POST', path: '/cluster-snapshots', successStatus: 201 })
    .input(createDBClusterSnapshotInput)
    .output(answer(dbClusterSnapshot)),
  delete: rdsAction('DeleteDBClusterSnapshot')
    .route({ method: 'DELETE', path: oneClusterSnapshot })
    .input(z.object({ DBClusterSnapshotIdentifier: existing }))
    .output(answer(dbClusterSnapshot)),
  restore: rdsAction('RestoreDBClusterFromSnapshot')
    .route({ method: 'POST', path: '/cluster-snapshots/{SnapshotIdentifier}/restore', successStatus: 201 })
    .input(restoreDBClusterFromSnapshotInput)
    .output(answer(dbCluster)),
  copy: rdsAction('CopyDBClusterSnapshot')
    .route({
      method: 'POST',
      path: '/cluster-snapshots/{SourceDBClusterSnapshotIdentifier}/copies',
      successStatus: 201,
    })
    .input(copyDBClusterSnapshotInput)
    .output(answer(dbClusterSnapshot)),
  sharing: oc
    .route({ method: 'GET', path: `${oneClusterSnapshot}/sharing` })
    .input(z.object({ DBClusterSnapshotIdentifier: existing }))
    .output(answer(dbClusterSnapshotAttributes)),
  share: rdsAction('ModifyDBClusterSnapshotAttribute')
    .route({ method: 'PATCH', path: `${oneClusterSnapshot}/sharing` })
    .input(modifyDBClusterSnapshotAttributeInput)
    .output(answer(dbClusterSnapshotAttributes)),
};
