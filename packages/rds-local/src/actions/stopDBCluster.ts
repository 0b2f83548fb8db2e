import type { DBCluster, StopDBClusterMessage, StopDBClusterResult } from '@aws-sdk/client-rds';
import { stopCluster } from '../engine/clusterLife.ts';
import { describeCluster } from '../engine/describe.ts';
import { RdsError } from '../engine/rdsError.ts';
import type { Region } from '../engine/region.ts';
import type { Action } from './action.ts';
import { findCluster } from './lookup/findResource.ts';
import { checkAuroraCluster, checkClusterStatus } from './validation/checkClusterStatus.ts';
import { checkInstanceStatus } from './validation/checkInstanceStatus.ts';

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

/**
 * @throws RdsError InvalidDBClusterStateFault while another cluster follows it, InvalidDBInstanceState while one of its
 *   instances is busy
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-cluster-stop-start.html
 */
function checkStoppable(region: Region, cluster: DBCluster): void {
  if ((cluster.ReadReplicaIdentifiers ?? []).length > 0) {
    throw new RdsError(
      'InvalidDBClusterStateFault',
      `The DB cluster ${cluster.DBClusterIdentifier} has read replicas and cannot be stopped.`,
    );
  }
  for (const { DBInstanceIdentifier = '' } of cluster.DBClusterMembers ?? []) {
    const member = region.instances.get(DBInstanceIdentifier)?.value;
    if (member !== undefined && member.DBInstanceStatus !== 'deleting') checkInstanceStatus(member, ['available']);
  }
}
