import type { DBCluster } from '@aws-sdk/client-rds';
import { RdsError } from '../../engine/rdsError.ts';
import type { Region } from '../../engine/region.ts';
import { checkInstanceStatus } from './checkInstanceStatus.ts';

/**
 * @throws RdsError InvalidDBClusterStateFault while another cluster follows it, InvalidDBInstanceState while one of its
 *   instances is busy
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-cluster-stop-start.html
 */
export function checkStoppable(region: Region, cluster: DBCluster): void {
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
