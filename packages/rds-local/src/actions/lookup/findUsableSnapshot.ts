import { arnParts, idOf } from '../../engine/arn.ts';
import { RdsError } from '../../engine/rdsError.ts';
import type { Region } from '../../engine/region.ts';
import type { ClusterSnapshotRecord, SnapshotRecord } from '../../store/record.ts';
import type { ActionContext } from '../action.ts';
import { findClusterSnapshot, findSnapshot } from './findResource.ts';

/** A snapshot that the caller may copy or restore, and where it lies. */
export interface UsableSnapshot<R> {
  record: R;
  home: Region;
  /** It belongs to another account, which shares it. */
  isShared: boolean;
}

interface SharedKind<R> {
  kind: 'snapshot' | 'cluster-snapshot';
  code: string;
  word: string;
  find(region: Region, idOrArn: string | undefined): R;
  get(region: Region, id: string): R | undefined;
}

const INSTANCE_SNAPSHOT: SharedKind<SnapshotRecord> = {
  kind: 'snapshot',
  code: 'DBSnapshotNotFound',
  word: 'DBSnapshot',
  find: findSnapshot,
  get: (region, id) => region.snapshots.get(id),
};

const CLUSTER_SNAPSHOT: SharedKind<ClusterSnapshotRecord> = {
  kind: 'cluster-snapshot',
  code: 'DBClusterSnapshotNotFoundFault',
  word: 'DBClusterSnapshot',
  find: findClusterSnapshot,
  get: (region, id) => region.clusterSnapshots.get(id),
};

/** Whether only snapshots of the caller's region are looked for, or those of all regions. */
export type Reach = 'this region' | 'all regions';

/**
 * The caller's own DB snapshot, or by its ARN one that another account shares.
 *
 * @throws RdsError DBSnapshotNotFound, also for one that is not shared; InvalidParameterValue for an ARN of something else
 */
export function findUsableSnapshot(
  context: ActionContext,
  idOrArn: string | undefined,
  reach: Reach,
): UsableSnapshot<SnapshotRecord> {
  return findUsable(context, INSTANCE_SNAPSHOT, idOrArn, reach);
}

/** The same for DB cluster snapshots. @throws RdsError DBClusterSnapshotNotFoundFault, InvalidParameterValue */
export function findUsableClusterSnapshot(
  context: ActionContext,
  idOrArn: string | undefined,
  reach: Reach,
): UsableSnapshot<ClusterSnapshotRecord> {
  return findUsable(context, CLUSTER_SNAPSHOT, idOrArn, reach);
}

/** @throws RdsError KMSKeyNotAccessibleFault: who restores an encrypted snapshot of another account copies it first */
export function checkKeyAccessible(isShared: boolean, isEncrypted: boolean | undefined): void {
  if (!isShared || !isEncrypted) return;
  throw new RdsError(
    'KMSKeyNotAccessibleFault',
    'An encrypted snapshot that another account shares cannot be restored directly. Copy it with a KMS key of this ' +
      'account, then restore the copy.',
  );
}

/** Whether a snapshot may be copied and restored by an account that is not its owner. */
export function isSharedWith({ sharedWith = [] }: { sharedWith?: string[] }, accountId: string): boolean {
  return sharedWith.includes('all') || sharedWith.includes(accountId);
}

function findUsable<R extends { sharedWith?: string[] }>(
  context: ActionContext,
  { kind, code, word, find, get }: SharedKind<R>,
  idOrArn: string | undefined,
  reach: Reach,
): UsableSnapshot<R> {
  const { region } = context;
  const parts = arnParts(idOrArn ?? '');
  if (parts === undefined || parts.kind !== kind)
    return { record: find(region, idOrArn), home: region, isShared: false };
  if (parts.region !== region.name && reach === 'this region') {
    throw new RdsError(
      'InvalidParameterValue',
      `${idOrArn} lies in another region. Copy the snapshot to ${region.name} first.`,
    );
  }
  const isShared = parts.accountId !== region.accountId;
  const home = isShared
    ? context.accountsIn(parts.region).find(({ accountId }) => accountId === parts.accountId)
    : context.regionNamed(parts.region);
  const record = home && get(home, idOf(home, kind, idOrArn ?? ''));
  if (home === undefined || record === undefined || (isShared && !isSharedWith(record, region.accountId))) {
    throw new RdsError(code, `${word} ${idOrArn} not found.`);
  }
  return { record, home, isShared };
}
