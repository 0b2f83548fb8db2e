import { idOf } from '../../engine/arn.ts';
import { RdsError } from '../../engine/rdsError.ts';
import type { Region } from '../../engine/region.ts';
import type {
  ClusterRecord,
  ClusterSnapshotRecord,
  InstanceRecord,
  SnapshotRecord,
  StoredRecord,
} from '../../store/record.ts';

/** @param idOrArn in any letter case. @throws RdsError DBInstanceNotFound */
export function findInstance(region: Region, idOrArn: string | undefined): StoredRecord<InstanceRecord> {
  const id = idOf(region, 'db', idOrArn ?? '');
  const record = region.instances.get(id);
  if (record === undefined) throw new RdsError('DBInstanceNotFound', `DBInstance ${id} not found.`);
  return record;
}

/** @param idOrArn in any letter case. @throws RdsError DBClusterNotFoundFault */
export function findCluster(region: Region, idOrArn: string | undefined): StoredRecord<ClusterRecord> {
  const id = idOf(region, 'cluster', idOrArn ?? '');
  const record = region.clusters.get(id);
  if (record === undefined) throw new RdsError('DBClusterNotFoundFault', `DBCluster ${id} not found.`);
  return record;
}

/** @param idOrArn in any letter case. @throws RdsError DBSnapshotNotFound */
export function findSnapshot(region: Region, idOrArn: string | undefined): StoredRecord<SnapshotRecord> {
  const id = idOf(region, 'snapshot', idOrArn ?? '');
  const record = region.snapshots.get(id);
  if (record === undefined) throw new RdsError('DBSnapshotNotFound', `DBSnapshot ${id} not found.`);
  return record;
}

/** @param idOrArn in any letter case. @throws RdsError DBClusterSnapshotNotFoundFault */
export function findClusterSnapshot(region: Region, idOrArn: string | undefined): StoredRecord<ClusterSnapshotRecord> {
  const id = idOf(region, 'cluster-snapshot', idOrArn ?? '');
  const record = region.clusterSnapshots.get(id);
  if (record === undefined) throw new RdsError('DBClusterSnapshotNotFoundFault', `DBClusterSnapshot ${id} not found.`);
  return record;
}
