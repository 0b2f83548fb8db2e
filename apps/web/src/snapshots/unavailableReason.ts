import { type Ability, snapshotCan } from '@rds-console/contract/states';
import { statusReason } from '../databases/statusReason.ts';
import { type AnySnapshot, isEncrypted, isOfOthers } from './anySnapshot.ts';
import { clusterEnginesFor } from './migrations.ts';

/** Why a snapshot cannot be restored now; undefined when it can. */
export function unrestorableReason(it: AnySnapshot) {
  if (isOfOthers(it) && isEncrypted(it)) {
    return 'Another account’s encrypted snapshot is copied with a key of this account first. Restore the copy.';
  }
  return statusSays(it, snapshotCan.restore);
}

/** Why a snapshot cannot be migrated to Aurora, or to a Multi-AZ DB cluster; undefined when it can. */
export function unmigratableReason(it: AnySnapshot) {
  if (it.kind !== 'DB snapshot') return 'It is of a DB cluster already. Restore it.';
  if (clusterEnginesFor(it.resource.Engine).length === 0) return 'Only MySQL and PostgreSQL are migrated.';
  return unrestorableReason(it);
}

/** Why a snapshot cannot be copied now; undefined when it can. */
export function uncopyableReason(it: AnySnapshot) {
  return statusSays(it, snapshotCan.copy);
}

/**
 * Why a snapshot cannot be shared; undefined when it can. Whether its key allows it is for RDS to say.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ShareSnapshot.html
 */
export function unshareableReason(it: AnySnapshot) {
  if (isOfOthers(it)) return 'It belongs to another account.';
  if (it.resource.SnapshotType !== 'manual') return 'Only manual snapshots can be shared. Copy it, and share the copy.';
  return statusSays(it, snapshotCan.share);
}

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBSnapshot.html */
const upgradeable = /^(mysql|mariadb|postgres|oracle-.*)$/;

/** Why a snapshot cannot be upgraded; undefined when it can. */
export function unupgradeableReason(it: AnySnapshot) {
  if (isOfOthers(it)) return 'It belongs to another account.';
  if (it.kind !== 'DB snapshot' || !upgradeable.test(it.resource.Engine)) {
    return 'RDS does not upgrade snapshots of this engine. Restore it, and upgrade the database.';
  }
  if (it.resource.SnapshotType !== 'manual') return 'Only manual snapshots can be upgraded. Copy it first.';
  return statusSays(it, snapshotCan.upgrade);
}

function statusSays({ resource: snapshot }: AnySnapshot, ability: Ability<AnySnapshot['resource']>) {
  return ability(snapshot) ? undefined : statusReason('snapshot', snapshot.Status, ability.states);
}
