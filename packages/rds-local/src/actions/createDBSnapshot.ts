import type { CreateDBSnapshotMessage, CreateDBSnapshotResult } from '@aws-sdk/client-rds';
import { startBackingUp } from '../engine/automatedBackups.ts';
import { RdsError } from '../engine/rdsError.ts';
import type { Action } from './action.ts';
import { checkNewSnapshot, newSnapshot } from './builders/newSnapshot.ts';
import { findInstance } from './lookup/findResource.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBSnapshot.html */
export const createDBSnapshot: Action<CreateDBSnapshotMessage, CreateDBSnapshotResult> = (input, context) => {
  const { region, now } = context;
  const id = checkNewSnapshot(region, 'DBSnapshotIdentifier', input.DBSnapshotIdentifier);
  const { DBInstanceIdentifier = '' } = findInstance(region, input.DBInstanceIdentifier).value;
  const instance = region.instances.change(DBInstanceIdentifier);
  if (instance.value.DBClusterIdentifier !== undefined) {
    throw new RdsError(
      'InvalidParameterValue',
      'The specified instance is a member of a cluster and a snapshot cannot be created directly. ' +
        'Please use the CreateDBClusterSnapshot API instead.',
    );
  }
  if (!['available', 'storage-optimization'].includes(instance.value.DBInstanceStatus ?? '')) {
    throw new RdsError(
      'InvalidDBInstanceState',
      `Cannot create a snapshot because the database instance ${DBInstanceIdentifier} is not currently in the available state.`,
    );
  }
  const snapshot = newSnapshot(id, instance.value, input.Tags, context);
  region.snapshots.put(id, snapshot);
  startBackingUp(region, instance, now);
  return { DBSnapshot: snapshot.value };
};
