import type { PromoteReadReplicaMessage, PromoteReadReplicaResult } from '@aws-sdk/client-rds';
import { describeInstance } from '../engine/describe.ts';
import { millisecondsFor } from '../engine/durations.ts';
import { chooseWindows } from '../engine/maintenanceWindow.ts';
import { RdsError } from '../engine/rdsError.ts';
import { restarted } from '../engine/rebootInstance.ts';
import { unlinkReplica } from '../engine/replication.ts';
import type { Action } from './action.ts';
import { findInstance } from './lookup/findResource.ts';
import { checkInstanceStatus } from './validation/checkInstanceStatus.ts';
import { checkRetention } from './validation/checkNumbers.ts';
import { checkReplicasBackedUp } from './validation/checkReplicasBackedUp.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_PromoteReadReplica.html */
export const promoteReadReplica: Action<PromoteReadReplicaMessage, PromoteReadReplicaResult> = (input, context) => {
  const { region, now } = context;
  const { DBInstanceIdentifier = '' } = findInstance(region, input.DBInstanceIdentifier).value;
  const record = region.instances.change(DBInstanceIdentifier);
  const { value } = record;
  const source = value.ReadReplicaSourceDBInstanceIdentifier ?? value.ReadReplicaSourceDBClusterIdentifier;
  if (source === undefined) {
    throw new RdsError('InvalidDBInstanceState', `DB instance ${DBInstanceIdentifier} is not a read replica.`);
  }
  // https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_PromoteReadReplica.html: one day unless said otherwise.
  const BackupRetentionPeriod = input.BackupRetentionPeriod ?? 1;
  checkRetention(BackupRetentionPeriod, 0);
  checkReplicasBackedUp(value, BackupRetentionPeriod);
  const { PreferredBackupWindow } = chooseWindows(
    {
      PreferredBackupWindow: input.PreferredBackupWindow ?? value.PreferredBackupWindow,
      PreferredMaintenanceWindow: value.PreferredMaintenanceWindow,
    },
    region.random,
  );
  checkInstanceStatus(value, ['available']);
  unlinkReplica(region, record);
  Object.assign(value, { BackupRetentionPeriod, PreferredBackupWindow, DBInstanceStatus: 'modifying' });
  const modifiedAt = now + millisecondsFor('modifying', region.speed);
  record.steps = [
    { at: modifiedAt, set: { DBInstanceStatus: 'rebooting' }, events: ['RDS-EVENT-0004'] },
    {
      at: modifiedAt + millisecondsFor('rebooting', region.speed),
      set: { DBInstanceStatus: 'available', ...restarted(value) },
      events: ['RDS-EVENT-0006', ...(BackupRetentionPeriod > 0 ? (['RDS-EVENT-0032'] as const) : [])],
    },
  ];
  return { DBInstance: describeInstance(region, record, now) };
};
