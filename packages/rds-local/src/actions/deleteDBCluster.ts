import type { DeleteDBClusterMessage, DeleteDBClusterResult } from '@aws-sdk/client-rds';
import { stayingMembers } from '../engine/clusterLife.ts';
import { releaseReplicasOfCluster, unlinkReplicaCluster } from '../engine/clusterReplication.ts';
import { describeCluster } from '../engine/describe.ts';
import { millisecondsFor } from '../engine/durations.ts';
import { RdsError } from '../engine/rdsError.ts';
import type { Region } from '../engine/region.ts';
import { dropBackups, retainBackups } from '../engine/retainBackups.ts';
import type { ClusterRecord } from '../store/record.ts';
import type { Action, ActionContext } from './action.ts';
import { checkNewClusterSnapshot, newClusterSnapshot } from './builders/newSnapshot.ts';
import { findCluster } from './lookup/findResource.ts';
import { isFinalSnapshotAsked } from './validation/checkFinalSnapshot.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DeleteDBCluster.html */
export const deleteDBCluster: Action<DeleteDBClusterMessage, DeleteDBClusterResult> = (input, context) => {
  const { region, now } = context;
  const { DBClusterIdentifier: id = '' } = findCluster(region, input.DBClusterIdentifier).value;
  const record = region.clusters.change(id);
  const { value } = record;
  if (value.DeletionProtection) {
    throw new RdsError(
      'InvalidParameterCombination',
      'Cannot delete protected Cluster, please disable deletion protection and try again.',
    );
  }
  const snapshotAt = takeFinalSnapshot(record, input, context);
  if (value.Status === 'deleting') {
    throw new RdsError('InvalidDBClusterStateFault', `Cluster ${id} is already being deleted.`);
  }
  if (value.DBClusterInstanceClass === undefined && hasLivingMembers(region, record)) {
    throw new RdsError(
      'InvalidDBClusterStateFault',
      'Cluster cannot be deleted, it still contains DB instances in non-deleting state.',
    );
  }
  if (input.DeleteAutomatedBackups === false) retainBackups(region, record, now);
  else dropBackups(region, record);
  unlinkReplicaCluster(region, record);
  releaseReplicasOfCluster(region, record, now);
  value.Status = 'deleting';
  value.PendingModifiedValues = {};
  record.windowAt = undefined;
  record.startAt = undefined;
  record.maintenance = undefined;
  const goneAt = Math.max(snapshotAt, now + millisecondsFor('deleting a cluster', region.speed));
  record.steps = [{ at: goneAt, remove: true }];
  // The instances of a Multi-AZ DB cluster go with it; an Aurora cluster has none any more that stay.
  for (const member of stayingMembers(region, record)) {
    member.value.DBInstanceStatus = 'deleting';
    member.value.PendingModifiedValues = {};
    member.windowAt = undefined;
    member.steps = [{ at: goneAt, remove: true, events: ['RDS-EVENT-0003'] }];
  }
  return { DBCluster: describeCluster(region, record, now) };
};

// Returns when the final snapshot, if there is to be one, will be there: the cluster stays for as long as it takes.
function takeFinalSnapshot({ value }: ClusterRecord, input: DeleteDBClusterMessage, context: ActionContext): number {
  if (!isFinalSnapshotAsked(input)) return context.now;
  const id = checkNewClusterSnapshot(context.region, 'FinalDBSnapshotIdentifier', input.FinalDBSnapshotIdentifier);
  if (value.Status === 'creating' || value.Status === 'deleting') {
    throw new RdsError(
      'InvalidDBClusterStateFault',
      `Cluster ${value.DBClusterIdentifier} is currently ${value.Status} - a final snapshot cannot be taken.`,
    );
  }
  const snapshot = newClusterSnapshot(id, value, undefined, context);
  context.region.clusterSnapshots.put(id, snapshot);
  return snapshot.steps.at(-1)?.at ?? context.now;
}

function hasLivingMembers(region: Region, { value }: ClusterRecord): boolean {
  return (value.DBClusterMembers ?? []).some(
    ({ DBInstanceIdentifier = '' }) =>
      region.instances.get(DBInstanceIdentifier)?.value.DBInstanceStatus !== 'deleting',
  );
}
