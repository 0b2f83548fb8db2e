import type { RebootDBInstanceMessage, RebootDBInstanceResult } from '@aws-sdk/client-rds';
import { clusterParametersInSync } from '../engine/clusterMembers.ts';
import { describeInstance } from '../engine/describe.ts';
import { RdsError } from '../engine/rdsError.ts';
import { rebootInstance } from '../engine/rebootInstance.ts';
import type { Action } from './action.ts';
import { findInstance } from './lookup/findResource.ts';
import { checkInstanceStatus } from './validation/checkInstanceStatus.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_RebootDBInstance.html */
export const rebootDBInstance: Action<RebootDBInstanceMessage, RebootDBInstanceResult> = (input, { region, now }) => {
  const { DBInstanceIdentifier: id = '' } = findInstance(region, input.DBInstanceIdentifier).value;
  const record = region.instances.change(id);
  const { value } = record;
  if (input.ForceFailover && !value.MultiAZ) {
    throw new RdsError(
      'InvalidParameterCombination',
      `ForceFailover cannot be specified: the instance ${id} is not configured for Multi-AZ.`,
    );
  }
  checkInstanceStatus(value, ['available', 'storage-optimization', 'incompatible-parameters']);
  rebootInstance(region, record, now, input.ForceFailover);
  if (value.DBClusterIdentifier !== undefined) clusterParametersInSync(region, id);
  return { DBInstance: describeInstance(region, record, now) };
};
