import { RdsError } from '../../engine/rdsError.ts';
import type { Region } from '../../engine/region.ts';

/** @throws RdsError DBInstanceAlreadyExists, also when an instance is about to be renamed to `id` */
export function checkInstanceIdFree(region: Region, id: string): void {
  const isTaken = (taken: string | undefined) => taken === id;
  const clash = region.instances
    .list()
    .some(
      ({ value }) => isTaken(value.DBInstanceIdentifier) || isTaken(value.PendingModifiedValues?.DBInstanceIdentifier),
    );
  if (clash) throw new RdsError('DBInstanceAlreadyExists', 'DB instance already exists');
}

/** @throws RdsError DBClusterAlreadyExistsFault, also when a cluster is about to be renamed to `id` */
export function checkClusterIdFree(region: Region, id: string): void {
  const isTaken = (taken: string | undefined) => taken === id;
  const clash = region.clusters
    .list()
    .some(
      ({ value }) => isTaken(value.DBClusterIdentifier) || isTaken(value.PendingModifiedValues?.DBClusterIdentifier),
    );
  if (clash) throw new RdsError('DBClusterAlreadyExistsFault', 'DB Cluster already exists');
}

/** @throws RdsError InstanceQuotaExceeded */
export function checkInstanceQuota(region: Region): void {
  if (region.instances.list().length < region.quotas.DBInstances) return;
  throw new RdsError(
    'InstanceQuotaExceeded',
    `DB Instance quota exceeded: ${region.quotas.DBInstances} in this region.`,
  );
}

/** @throws RdsError DBClusterQuotaExceededFault */
export function checkClusterQuota(region: Region): void {
  if (region.clusters.list().length < region.quotas.DBClusters) return;
  throw new RdsError(
    'DBClusterQuotaExceededFault',
    `DB Cluster quota exceeded: ${region.quotas.DBClusters} in this region.`,
  );
}
