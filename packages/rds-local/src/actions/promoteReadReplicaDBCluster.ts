import type { PromoteReadReplicaDBClusterMessage, PromoteReadReplicaDBClusterResult } from '@aws-sdk/client-rds';
import { pass } from '../engine/clusterLife.ts';
import { unlinkReplicaCluster } from '../engine/clusterReplication.ts';
import { describeCluster } from '../engine/describe.ts';
import { RdsError } from '../engine/rdsError.ts';
import type { Action } from './action.ts';
import { findCluster } from './lookup/findResource.ts';
import { checkClusterStatus } from './validation/checkClusterStatus.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_PromoteReadReplicaDBCluster.html */
export const promoteReadReplicaDBCluster: Action<
  PromoteReadReplicaDBClusterMessage,
  PromoteReadReplicaDBClusterResult
> = (input, { region, now }) => {
  const { DBClusterIdentifier = '' } = findCluster(region, input.DBClusterIdentifier).value;
  const record = region.clusters.change(DBClusterIdentifier);
  if (record.value.ReplicationSourceIdentifier === undefined) {
    throw new RdsError('InvalidDBClusterStateFault', `DB cluster ${DBClusterIdentifier} is not a read replica.`);
  }
  checkClusterStatus(record.value, ['available']);
  unlinkReplicaCluster(region, record);
  pass(region, record, 'promoting', now);
  return { DBCluster: describeCluster(region, record, now) };
};
