import { arnParts } from '../../engine/arn.ts';
import { RdsError } from '../../engine/rdsError.ts';
import type { ActionContext } from '../action.ts';

/** The engines that an Aurora cluster can be a read replica of. */
const FOLLOWS: ReadonlyMap<string, readonly string[]> = new Map([
  ['aurora-mysql', ['aurora-mysql', 'mysql']],
  ['aurora-postgresql', ['postgres']],
]);

/**
 * Checks the instance or cluster that an Aurora cluster is to be a read replica of.
 *
 * @throws RdsError InvalidParameterValue, DBClusterNotFoundFault, InvalidParameterCombination, InvalidDBClusterStateFault
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBCluster.html, ReplicationSourceIdentifier
 */
export function checkReplicationSource(context: ActionContext, engine: string, arn: string): void {
  const parts = arnParts(arn);
  if (parts === undefined || (parts.kind !== 'db' && parts.kind !== 'cluster')) {
    throw new RdsError(
      'InvalidParameterValue',
      `ReplicationSourceIdentifier must be the ARN of a DB instance or cluster: ${arn}`,
    );
  }
  const region = context.regionNamed(parts.region);
  const value = (parts.kind === 'db' ? region.instances : region.clusters).get(parts.id)?.value;
  if (value === undefined || parts.accountId !== region.accountId) {
    throw new RdsError('DBClusterNotFoundFault', `The source ${arn} was not found.`);
  }
  if (!FOLLOWS.get(engine)?.includes(value.Engine ?? '')) {
    throw new RdsError(
      'InvalidParameterCombination',
      `A DB cluster of the engine ${engine} cannot be a read replica of ${value.Engine}.`,
    );
  }
  const status = 'Status' in value ? value.Status : 'DBInstanceStatus' in value ? value.DBInstanceStatus : undefined;
  if (status === 'available') return;
  throw new RdsError('InvalidDBClusterStateFault', `The source ${arn} is ${status} and cannot be replicated now.`);
}
