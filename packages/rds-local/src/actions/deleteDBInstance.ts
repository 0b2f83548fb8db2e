import type { DeleteDBInstanceMessage, DeleteDBInstanceResult } from '@aws-sdk/client-rds';
import { promoteAnother } from '../engine/clusterMembers.ts';
import { describeInstance } from '../engine/describe.ts';
import { millisecondsFor } from '../engine/durations.ts';
import { RdsError } from '../engine/rdsError.ts';
import { releaseReplicas, unlinkReplica } from '../engine/replication.ts';
import { dropBackups, retainBackups } from '../engine/retainBackups.ts';
import type { InstanceRecord } from '../store/record.ts';
import type { Action, ActionContext } from './action.ts';
import { checkNewSnapshot, newSnapshot } from './builders/newSnapshot.ts';
import { findInstance } from './lookup/findResource.ts';
import { isFinalSnapshotAsked } from './validation/checkFinalSnapshot.ts';
import { checkMemberDeletable } from './validation/checkMemberDeletable.ts';
import { refuseMultiAzMember } from './validation/checkMultiAzCluster.ts';

/** https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DeleteDBInstance.html, SkipFinalSnapshot */
const WITHOUT_FINAL_SNAPSHOT = ['creating', 'deleting', 'failed', 'incompatible-restore', 'incompatible-network'];

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DeleteDBInstance.html */
export const deleteDBInstance: Action<DeleteDBInstanceMessage, DeleteDBInstanceResult> = (input, context) => {
  const { region, now } = context;
  const { DBInstanceIdentifier: id = '' } = findInstance(region, input.DBInstanceIdentifier).value;
  const record = region.instances.change(id);
  const { value } = record;
  refuseMultiAzMember(region, value, 'delete');
  if (value.DeletionProtection) {
    throw new RdsError(
      'InvalidParameterCombination',
      'Cannot delete protected DB Instance, please disable deletion protection and try again.',
    );
  }
  const snapshotAt = value.DBClusterIdentifier === undefined ? takeFinalSnapshot(record, input, context) : now;
  if (value.DBClusterIdentifier !== undefined && input.FinalDBSnapshotIdentifier !== undefined) {
    throw new RdsError(
      'InvalidParameterCombination',
      'A final snapshot is not taken of a DB instance in a DB cluster: its data stays with the cluster.',
    );
  }
  if (value.DBInstanceStatus === 'deleting') {
    throw new RdsError('InvalidDBInstanceState', `Instance ${id} is already being deleted.`);
  }
  checkMemberDeletable(region, value);
  if (input.DeleteAutomatedBackups === false) retainBackups(region, record, now);
  else dropBackups(region, record);
  unlinkReplica(region, record);
  releaseReplicas(region, record, now);
  value.DBInstanceStatus = 'deleting';
  value.PendingModifiedValues = {};
  record.windowAt = undefined;
  record.startAt = undefined;
  record.maintenance = undefined;
  record.steps = [
    {
      at: Math.max(snapshotAt, now + millisecondsFor('deleting', region.speed)),
      remove: true,
      events: ['RDS-EVENT-0003'],
    },
  ];
  if (value.DBClusterIdentifier !== undefined) promoteAnother(region, value.DBClusterIdentifier, id);
  return { DBInstance: describeInstance(region, record, now) };
};

// Returns when the final snapshot, if there is to be one, will be there: the instance stays for as long as it takes.
function takeFinalSnapshot({ value }: InstanceRecord, input: DeleteDBInstanceMessage, context: ActionContext): number {
  if (value.ReadReplicaSourceDBInstanceIdentifier !== undefined && input.FinalDBSnapshotIdentifier !== undefined) {
    throw new RdsError(
      'InvalidParameterCombination',
      'FinalDBSnapshotIdentifier can not be specified when deleting a read replica: specify SkipFinalSnapshot.',
    );
  }
  if (!isFinalSnapshotAsked(input)) return context.now;
  const id = checkNewSnapshot(context.region, 'FinalDBSnapshotIdentifier', input.FinalDBSnapshotIdentifier);
  const status = value.DBInstanceStatus;
  if (WITHOUT_FINAL_SNAPSHOT.includes(status ?? '')) {
    throw new RdsError(
      'InvalidDBInstanceState',
      `Instance ${value.DBInstanceIdentifier} is currently ${status} - a final snapshot cannot be taken.`,
    );
  }
  const snapshot = newSnapshot(id, value, undefined, context);
  context.region.snapshots.put(id, snapshot);
  return snapshot.steps.at(-1)?.at ?? context.now;
}
