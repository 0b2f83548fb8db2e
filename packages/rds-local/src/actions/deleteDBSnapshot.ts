import type { DeleteDBSnapshotMessage, DeleteDBSnapshotResult } from '@aws-sdk/client-rds';
import { RdsError } from '../engine/rdsError.ts';
import type { Action } from './action.ts';
import { findSnapshot } from './rules/findResource.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DeleteDBSnapshot.html */
export const deleteDBSnapshot: Action<DeleteDBSnapshotMessage, DeleteDBSnapshotResult> = (input, { region }) => {
  const { value } = findSnapshot(region, input.DBSnapshotIdentifier);
  const { DBSnapshotIdentifier: id = '' } = value;
  if (value.Status !== 'available') {
    throw new RdsError(
      'InvalidDBSnapshotState',
      `Cannot delete the snapshot because it is not currently in the available state: ${id} is ${value.Status}.`,
    );
  }
  region.snapshots.remove(id);
  return { DBSnapshot: { ...value, Status: 'deleted' } };
};
