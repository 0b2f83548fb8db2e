import type { StopDBClusterMessage, StopDBClusterResult } from '@aws-sdk/client-rds';
import { stopCluster } from '../engine/clusterLife.ts';
import { describeCluster } from '../engine/describe.ts';
import type { Action } from './action.ts';
import { findCluster } from './lookup/findResource.ts';
import { checkAuroraCluster, checkClusterStatus } from './validation/checkClusterStatus.ts';
import { checkStoppable } from './validation/checkStoppable.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_StopDBCluster.html */
export const stopDBCluster: Action<StopDBClusterMessage, StopDBClusterResult> = (input, { region, now }) => {
  const { DBClusterIdentifier = '' } = findCluster(region, input.DBClusterIdentifier).value;
  const record = region.clusters.change(DBClusterIdentifier);
  checkAuroraCluster(record.value, 'stopping');
  checkClusterStatus(record.value, ['available']);
  checkStoppable(region, record.value);
  stopCluster(region, record, now);
  return { DBCluster: describeCluster(region, record, now) };
};
