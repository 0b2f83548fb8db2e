import type { CreateDBClusterSnapshotMessage, CreateDBClusterSnapshotResult } from '@aws-sdk/client-rds';
import { millisecondsFor } from '../engine/durations.ts';
import { RdsError } from '../engine/rdsError.ts';
import type { Action } from './action.ts';
import { checkNewClusterSnapshot, newClusterSnapshot } from './builders/newSnapshot.ts';
import { findCluster } from './lookup/findResource.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBClusterSnapshot.html */
export const createDBClusterSnapshot: Action<CreateDBClusterSnapshotMessage, CreateDBClusterSnapshotResult> = (
  input,
  context,
) => {
  const { region, now } = context;
  const id = checkNewClusterSnapshot(region, 'DBClusterSnapshotIdentifier', input.DBClusterSnapshotIdentifier);
  const { DBClusterIdentifier = '' } = findCluster(region, input.DBClusterIdentifier).value;
  const cluster = region.clusters.change(DBClusterIdentifier);
  if (cluster.value.Status !== 'available') {
    throw new RdsError(
      'InvalidDBClusterStateFault',
      `Cannot create a snapshot because the DB cluster ${DBClusterIdentifier} is not currently in the available state.`,
    );
  }
  const snapshot = newClusterSnapshot(id, cluster.value, input.Tags, context);
  region.clusterSnapshots.put(id, snapshot);
  cluster.value.Status = 'backing-up';
  cluster.steps = [{ at: now + millisecondsFor('backing-up', region.speed), set: { Status: 'available' } }];
  return { DBClusterSnapshot: snapshot.value };
};
