import type { DBInstance, StopDBInstanceMessage, StopDBInstanceResult } from '@aws-sdk/client-rds';
import { describeInstance } from '../engine/describe.ts';
import { RdsError } from '../engine/rdsError.ts';
import { stopInstance } from '../engine/stopInstance.ts';
import type { Action } from './action.ts';
import { checkNewSnapshot, newSnapshot } from './builders/newSnapshot.ts';
import { findInstance } from './lookup/findResource.ts';
import { checkInstanceStatus } from './validation/checkInstanceStatus.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_StopDBInstance.html */
export const stopDBInstance: Action<StopDBInstanceMessage, StopDBInstanceResult> = (input, context) => {
  const { region, now } = context;
  const { DBInstanceIdentifier = '' } = findInstance(region, input.DBInstanceIdentifier).value;
  const record = region.instances.change(DBInstanceIdentifier);
  const { value } = record;
  checkMayStop(value);
  checkInstanceStatus(value, ['available']);
  let after = now;
  if (input.DBSnapshotIdentifier !== undefined) {
    const id = checkNewSnapshot(region, 'DBSnapshotIdentifier', input.DBSnapshotIdentifier);
    const snapshot = newSnapshot(id, value, undefined, context);
    region.snapshots.put(id, snapshot);
    after = snapshot.steps.at(-1)?.at ?? now;
  }
  stopInstance(region, record, now, after);
  return { DBInstance: describeInstance(region, record, now) };
};

// https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_StopInstance.html#USER_StopInstance.Limitations
function checkMayStop(value: DBInstance): void {
  const id = value.DBInstanceIdentifier;
  if (value.DBClusterIdentifier !== undefined) {
    throw new RdsError(
      'InvalidDBInstanceState',
      `Instance ${id} belongs to the DB cluster ${value.DBClusterIdentifier}: stop the cluster instead.`,
    );
  }
  if (value.ReadReplicaSourceDBInstanceIdentifier !== undefined) {
    throw new RdsError('InvalidDBInstanceState', `Instance ${id} is a read replica and cannot be stopped.`);
  }
  if ((value.ReadReplicaDBInstanceIdentifiers ?? []).length > 0) {
    throw new RdsError('InvalidDBInstanceState', `Instance ${id} has read replicas and cannot be stopped.`);
  }
  if (value.MultiAZ && value.Engine?.startsWith('sqlserver-')) {
    throw new RdsError('InvalidDBInstanceState', `Instance ${id} is a Multi-AZ SQL Server and cannot be stopped.`);
  }
}
