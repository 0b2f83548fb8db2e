import type { StartDBInstanceMessage, StartDBInstanceResult } from '@aws-sdk/client-rds';
import { describeInstance } from '../engine/describe.ts';
import { RdsError } from '../engine/rdsError.ts';
import { startInstance } from '../engine/stopInstance.ts';
import type { Action } from './action.ts';
import { findInstance } from './lookup/findResource.ts';
import { checkInstanceStatus } from './validation/checkInstanceStatus.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_StartDBInstance.html */
export const startDBInstance: Action<StartDBInstanceMessage, StartDBInstanceResult> = (input, { region, now }) => {
  const { DBInstanceIdentifier = '' } = findInstance(region, input.DBInstanceIdentifier).value;
  const record = region.instances.change(DBInstanceIdentifier);
  const { value } = record;
  if (value.DBClusterIdentifier !== undefined) {
    throw new RdsError(
      'InvalidDBInstanceState',
      `Instance ${DBInstanceIdentifier} belongs to the DB cluster ${value.DBClusterIdentifier}: start the cluster instead.`,
    );
  }
  checkInstanceStatus(value, ['stopped']);
  startInstance(region, record, now);
  return { DBInstance: describeInstance(region, record, now) };
};
