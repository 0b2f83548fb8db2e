import type { DeleteDBSnapshotMessage, DeleteDBSnapshotResult } from '@aws-sdk/client-rds';
import { noteEvents } from '../engine/events.ts';
import { RdsError } from '../engine/rdsError.ts';
import type { Action } from './action.ts';
import { noteCopy } from './builders/copiedSnapshot.ts';
import { findSnapshot } from './lookup/findResource.ts';

/**
 * Deletes a manual snapshot; while it is being copied, that ends the copying.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DeleteDBSnapshot.html
 */
export const deleteDBSnapshot: Action<DeleteDBSnapshotMessage, DeleteDBSnapshotResult> = (input, { region, now }) => {
  const { value } = findSnapshot(region, input.DBSnapshotIdentifier);
  const { DBSnapshotIdentifier: id = '' } = value;
  if (value.SnapshotType === 'automated') {
    throw new RdsError(
      'InvalidDBSnapshotState',
      `The snapshot ${id} is automated: it is deleted with the end of its retention period.`,
    );
  }
  if (value.Status !== 'available' && value.Status !== 'copying') {
    throw new RdsError(
      'InvalidDBSnapshotState',
      `Cannot delete the snapshot because it is not currently in the available state: ${id} is ${value.Status}.`,
    );
  }
  region.snapshots.remove(id);
  if (value.Status === 'copying') noteCopy(region, value, now, 'canceled', id);
  else noteEvents(region, 'snapshot', value, now, ['RDS-EVENT-0041']);
  return { DBSnapshot: { ...value, Status: 'deleted' } };
};
