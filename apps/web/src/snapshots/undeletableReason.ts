import { snapshotCan } from '@rds-console/contract/states';
import { statusReason } from '../databases/statusReason.ts';
import type { AnySnapshot } from './anySnapshot.ts';

/**
 * Why RDS would not delete a snapshot, or undefined when it would.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_DeleteSnapshot.html
 */
export function undeletableReason({ resource: snapshot }: AnySnapshot) {
  const { SnapshotType, Status } = snapshot;
  if (SnapshotType === 'shared' || SnapshotType === 'public') return 'It belongs to another account.';
  if (SnapshotType !== 'manual')
    return 'Only manual snapshots can be deleted; automated ones go with their retention period.';
  if (snapshotCan.delete(snapshot)) return undefined;
  return statusReason('snapshot', Status, snapshotCan.delete.states);
}

/** Why none of them can be deleted. One that can be is enough: the window names the others and why they stay. */
export function noneDeletableReason(selected: readonly AnySnapshot[]) {
  const reasons = selected.map(undeletableReason);
  return reasons.includes(undefined) ? undefined : `None of them can be deleted. ${[...new Set(reasons)].join(' ')}`;
}
