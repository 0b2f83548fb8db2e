import type { DBCluster, DBInstance, Tag } from '@aws-sdk/client-rds';
import { noteEvents } from '../../engine/events.ts';
import { RdsError } from '../../engine/rdsError.ts';
import type { Region } from '../../engine/region.ts';
import { clusterSnapshot, instanceSnapshot } from '../../engine/snapshots.ts';
import type { ClusterSnapshotRecord, SnapshotRecord } from '../../store/record.ts';
import type { ActionContext } from '../action.ts';
import {
  CLUSTER_SNAPSHOT_IDENTIFIER_LENGTH,
  checkIdentifier,
  SNAPSHOT_IDENTIFIER_LENGTH,
} from '../validation/checkIdentifier.ts';
import { withTags } from '../validation/checkTags.ts';

/**
 * The identifier of a manual DB snapshot that may be made.
 *
 * @throws RdsError InvalidParameterValue, DBSnapshotAlreadyExists, SnapshotQuotaExceeded
 */
export function checkNewSnapshot(region: Region, parameter: string, identifier: string | undefined): string {
  const id = checkIdentifier(parameter, identifier, SNAPSHOT_IDENTIFIER_LENGTH);
  if (region.snapshots.get(id) !== undefined) {
    throw new RdsError(
      'DBSnapshotAlreadyExists',
      `Cannot create the snapshot because a snapshot with the identifier ${id} already exists.`,
    );
  }
  checkSnapshotQuota(region.snapshots.referring('manual').length, region.quotas.ManualSnapshots);
  return id;
}

/** The same for DB cluster snapshots. */
export function checkNewClusterSnapshot(region: Region, parameter: string, identifier: string | undefined): string {
  const id = checkIdentifier(parameter, identifier, CLUSTER_SNAPSHOT_IDENTIFIER_LENGTH);
  if (region.clusterSnapshots.get(id) !== undefined) {
    throw new RdsError(
      'DBClusterSnapshotAlreadyExistsFault',
      `Cannot create the cluster snapshot because a cluster snapshot with the identifier ${id} already exists.`,
    );
  }
  checkSnapshotQuota(region.clusterSnapshots.referring('manual').length, region.quotas.ManualClusterSnapshots);
  return id;
}

/** A manual snapshot that holds the instance as it is now, the setting for IAM database authentication included. */
export function newSnapshot(
  id: string,
  source: DBInstance,
  tags: Tag[] | undefined,
  { region, now }: ActionContext,
): SnapshotRecord {
  const TagList = withTags(source.CopyTagsToSnapshot ? (source.TagList ?? []) : [], tags);
  const snapshot = instanceSnapshot(region, source, { id, SnapshotType: 'manual', TagList }, now);
  noteEvents(region, 'snapshot', snapshot.value, now, ['RDS-EVENT-0040']);
  return snapshot;
}

/** A manual snapshot that holds the cluster as it is now, the setting for IAM database authentication included. */
export function newClusterSnapshot(
  id: string,
  source: DBCluster,
  tags: Tag[] | undefined,
  { region, now }: ActionContext,
): ClusterSnapshotRecord {
  const TagList = withTags(source.CopyTagsToSnapshot ? (source.TagList ?? []) : [], tags);
  const snapshot = clusterSnapshot(region, source, { id, SnapshotType: 'manual', TagList }, now);
  noteEvents(region, 'cluster-snapshot', snapshot.value, now, ['RDS-EVENT-0074']);
  return snapshot;
}

function checkSnapshotQuota(count: number, quota: number): void {
  if (count < quota) return;
  throw new RdsError('SnapshotQuotaExceeded', `Snapshot quota exceeded: ${quota} manual snapshots in this region.`);
}
