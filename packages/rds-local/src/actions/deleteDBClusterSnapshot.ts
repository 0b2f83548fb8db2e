import type { DeleteDBClusterSnapshotMessage, DeleteDBClusterSnapshotResult } from '@aws-sdk/client-rds';
import { RdsError } from '../engine/rdsError.ts';
import type { Action } from './action.ts';
import { findClusterSnapshot } from './lookup/findResource.ts';

/**
 * Deletes a manual snapshot; while it is being copied, that ends the copying.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DeleteDBClusterSnapshot.html
 */
export const deleteDBClusterSnapshot: Action<DeleteDBClusterSnapshotMessage, DeleteDBClusterSnapshotResult> = (
  input,
  { region },
) => {
  const { value } = findClusterSnapshot(region, input.DBClusterSnapshotIdentifier);
  const { DBClusterSnapshotIdentifier: id = '' } = value;
  if (value.SnapshotType === 'automated') {
    throw new RdsError(
      'InvalidDBClusterSnapshotStateFault',
      `The snapshot ${id} is automated: it is deleted with the end of its retention period.`,
    );
  }
  if (value.Status !== 'available' && value.Status !== 'copying') {
    throw new RdsError(
      'InvalidDBClusterSnapshotStateFault',
      `Cannot delete the cluster snapshot because it is not currently in the available state: ${id} is ${value.Status}.`,
    );
  }
  region.clusterSnapshots.remove(id);
  return { DBClusterSnapshot: { ...value, Status: 'deleted' } };
};
