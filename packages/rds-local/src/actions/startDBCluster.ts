import type { StartDBClusterMessage, StartDBClusterResult } from '@aws-sdk/client-rds';
import { startCluster } from '../engine/clusterLife.ts';
import { describeCluster } from '../engine/describe.ts';
import type { Action } from './action.ts';
import { findCluster } from './lookup/findResource.ts';
import { checkClusterStatus } from './validation/checkClusterStatus.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_StartDBCluster.html */
export const startDBCluster: Action<StartDBClusterMessage, StartDBClusterResult> = (input, { region, now }) => {
  const { DBClusterIdentifier = '' } = findCluster(region, input.DBClusterIdentifier).value;
  const record = region.clusters.change(DBClusterIdentifier);
  checkClusterStatus(record.value, ['stopped']);
  startCluster(region, record, now);
  return { DBCluster: describeCluster(region, record, now) };
};
