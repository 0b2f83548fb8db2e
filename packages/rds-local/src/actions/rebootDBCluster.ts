import type { RebootDBClusterMessage, RebootDBClusterResult } from '@aws-sdk/client-rds';
import { pass, stayingMembers } from '../engine/clusterLife.ts';
import { describeCluster } from '../engine/describe.ts';
import { RdsError } from '../engine/rdsError.ts';
import { rebootInstance } from '../engine/rebootInstance.ts';
import type { Action } from './action.ts';
import { findCluster } from './lookup/findResource.ts';
import { checkClusterStatus, isAuroraCluster } from './validation/checkClusterStatus.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_RebootDBCluster.html */
export const rebootDBCluster: Action<RebootDBClusterMessage, RebootDBClusterResult> = (input, { region, now }) => {
  const { DBClusterIdentifier = '' } = findCluster(region, input.DBClusterIdentifier).value;
  const record = region.clusters.change(DBClusterIdentifier);
  if (isAuroraCluster(record.value)) {
    throw new RdsError(
      'InvalidDBClusterStateFault',
      `DB cluster ${DBClusterIdentifier} is an Aurora DB cluster: reboot its DB instances with RebootDBInstance.`,
    );
  }
  checkClusterStatus(record.value, ['available']);
  for (const member of stayingMembers(region, record)) rebootInstance(region, member, now);
  record.restarting = true;
  pass(region, record, 'rebooting', now);
  return { DBCluster: describeCluster(region, record, now) };
};
