import type { Tag } from '@aws-sdk/client-rds';
import { partitionOf } from '../../engine/arn.ts';
import { RdsError } from '../../engine/rdsError.ts';
import type { Region } from '../../engine/region.ts';
import { findCluster, findClusterSnapshot, findInstance, findSnapshot } from './findResource.ts';

/** A resource that can have tags, to be read or changed. */
export interface Tagged {
  TagList?: Tag[];
}

/**
 * What an ARN names.
 *
 * @param mode `change` when the tags are going to be changed in place
 * @throws RdsError InvalidParameterValue for what is no ARN of this account and region, NotFound of the resource's kind
 */
export function taggedResource(region: Region, arn: string | undefined, mode: 'read' | 'change'): Tagged {
  const prefix = `arn:${partitionOf(region.name)}:rds:${region.name}:${region.accountId}:`;
  if (!arn?.startsWith(prefix)) throw new RdsError('InvalidParameterValue', `Invalid resource name: ${arn}`);
  const [kind] = arn.slice(prefix.length).split(':');
  const isChange = mode === 'change';
  switch (kind) {
    case 'db': {
      const found = findInstance(region, arn).value;
      return isChange ? region.instances.change(found.DBInstanceIdentifier ?? '').value : found;
    }
    case 'cluster': {
      const found = findCluster(region, arn).value;
      return isChange ? region.clusters.change(found.DBClusterIdentifier ?? '').value : found;
    }
    case 'snapshot': {
      const found = findSnapshot(region, arn).value;
      return isChange ? region.snapshots.change(found.DBSnapshotIdentifier ?? '').value : found;
    }
    case 'cluster-snapshot': {
      const found = findClusterSnapshot(region, arn).value;
      return isChange ? region.clusterSnapshots.change(found.DBClusterSnapshotIdentifier ?? '').value : found;
    }
    default:
      throw new RdsError('InvalidParameterValue', `Invalid resource name: ${arn}`);
  }
}
