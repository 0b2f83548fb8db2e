import type { DBClusterSnapshot, DBSnapshot } from '@rds-console/contract/rows';
import { settingText } from '../settings/words.ts';
import { clusterSnapshot, dbSnapshot } from './snapshot.ts';

/** A snapshot of either kind, as the list has it; each keeps RDS's own shape. */
export type AnySnapshot =
  | { kind: 'DB snapshot'; snapshot: DBSnapshot }
  | { kind: 'DB cluster snapshot'; snapshot: DBClusterSnapshot };

export function identifierOf(it: AnySnapshot) {
  return it.kind === 'DB snapshot' ? dbSnapshot.nameOf(it.snapshot) : clusterSnapshot.nameOf(it.snapshot);
}

/** The DB instance or DB cluster that the snapshot was taken of. */
export function sourceOf(it: AnySnapshot) {
  return it.kind === 'DB snapshot' ? it.snapshot.DBInstanceIdentifier : it.snapshot.DBClusterIdentifier;
}

export function arnOf(it: AnySnapshot) {
  return it.kind === 'DB snapshot' ? it.snapshot.DBSnapshotArn : it.snapshot.DBClusterSnapshotArn;
}

/** RDS calls it `Encrypted` in the one kind and `StorageEncrypted` in the other. */
export function isEncrypted(it: AnySnapshot) {
  return (it.kind === 'DB snapshot' ? it.snapshot.Encrypted : it.snapshot.StorageEncrypted) ?? false;
}

/** Snapshots of other accounts are known by their ARNs. */
export function isOfOthers(it: AnySnapshot) {
  return identifierOf(it).startsWith('arn:');
}

/** The storage that was asked for; Aurora's volumes grow by themselves, and have none. */
export function storageText({ snapshot }: AnySnapshot) {
  return snapshot.Engine?.startsWith('aurora') ? '-' : settingText('AllocatedStorage', snapshot.AllocatedStorage);
}

/** The address of the snapshot's page; both kinds have names of their own. */
export function pathOf(it: AnySnapshot) {
  return it.kind === 'DB snapshot' ? dbSnapshot.pathOf(it.snapshot) : clusterSnapshot.pathOf(it.snapshot);
}
