import type { DBCluster, DBInstance } from '@aws-sdk/client-rds';
import { arnParts } from '../../engine/arn.ts';
import { RdsError } from '../../engine/rdsError.ts';
import type { Region } from '../../engine/region.ts';

/**
 * Refuses to delete the last DB instance of an Aurora cluster that follows another cluster, or is followed.
 *
 * @throws RdsError InvalidDBClusterStateFault
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DeleteDBInstance.html
 */
export function checkMemberDeletable(region: Region, { DBClusterIdentifier, DBInstanceIdentifier }: DBInstance): void {
  const cluster = DBClusterIdentifier === undefined ? undefined : region.clusters.get(DBClusterIdentifier)?.value;
  if (cluster === undefined || hasOthers(region, cluster, DBInstanceIdentifier)) return;
  if (arnParts(cluster.ReplicationSourceIdentifier ?? '')?.kind === 'cluster') {
    throw new RdsError(
      'InvalidDBClusterStateFault',
      'Cannot delete the last instance of the read replica DB cluster. Promote the DB cluster to a standalone DB cluster ' +
        'in order to delete it.',
    );
  }
  if ((cluster.ReadReplicaIdentifiers ?? []).length > 0) {
    throw new RdsError(
      'InvalidDBClusterStateFault',
      'Cannot delete the last instance of the master cluster. Delete the replica cluster before deleting the last master ' +
        'cluster instance.',
    );
  }
}

function hasOthers(region: Region, { DBClusterMembers = [] }: DBCluster, id: string | undefined): boolean {
  return DBClusterMembers.some(
    ({ DBInstanceIdentifier: other = '' }) =>
      other !== id && region.instances.get(other)?.value.DBInstanceStatus !== 'deleting',
  );
}
