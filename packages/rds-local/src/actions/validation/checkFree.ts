import { RdsError } from '../../engine/rdsError.ts';
import type { Region } from '../../engine/region.ts';
import { referenceToPendingName } from '../../store/references.ts';

/** @throws RdsError DBInstanceAlreadyExists, also when an instance is about to be renamed to `id` */
export function checkInstanceIdFree(region: Region, id: string): void {
  if (region.instances.get(id) === undefined && !region.instances.isReferredTo(referenceToPendingName(id))) {
    return;
  }
  throw new RdsError('DBInstanceAlreadyExists', 'DB instance already exists');
}

/** @throws RdsError DBClusterAlreadyExistsFault, also when a cluster is about to be renamed to `id` */
export function checkClusterIdFree(region: Region, id: string): void {
  if (region.clusters.get(id) === undefined && !region.clusters.isReferredTo(referenceToPendingName(id))) {
    return;
  }
  throw new RdsError('DBClusterAlreadyExistsFault', 'DB Cluster already exists');
}

/** @throws RdsError InstanceQuotaExceeded */
export function checkInstanceQuota(region: Region): void {
  if (region.instances.size() < region.quotas.DBInstances) return;
  throw new RdsError(
    'InstanceQuotaExceeded',
    `DB Instance quota exceeded: ${region.quotas.DBInstances} in this region.`,
  );
}

/** @param more GiB that are to be added. @throws RdsError StorageQuotaExceeded */
export function checkStorageQuota(region: Region, more: number): void {
  const { AllocatedStorage: max } = region.quotas;
  if (more <= 0 || region.instances.storage() + more <= max) return;
  throw new RdsError(
    'StorageQuotaExceeded',
    `Storage quota exceeded: ${max} GiB in this region, of which ${region.instances.storage()} GiB are used.`,
  );
}

/** @throws RdsError DBClusterQuotaExceededFault */
export function checkClusterQuota(region: Region): void {
  if (region.clusters.size() < region.quotas.DBClusters) return;
  throw new RdsError(
    'DBClusterQuotaExceededFault',
    `DB Cluster quota exceeded: ${region.quotas.DBClusters} in this region.`,
  );
}
