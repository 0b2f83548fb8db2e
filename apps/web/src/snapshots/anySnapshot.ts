import type { DBClusterSnapshot, DBSnapshot } from '@rds-console/contract/rows';
import { type Either, eitherType } from '../resource/eitherType.ts';
import { settingText } from '../text/settingText.ts';
import { clusterSnapshot, dbSnapshot } from './snapshot.ts';

/** A snapshot of either kind, as the list has it; each keeps RDS's own shape. */
export type AnySnapshot = Either<'DB snapshot', DBSnapshot, 'DB cluster snapshot', DBClusterSnapshot>;

export const anySnapshot = eitherType(
  'snapshot',
  { kind: 'DB snapshot', type: dbSnapshot },
  { kind: 'DB cluster snapshot', type: clusterSnapshot },
);

/** The DB instance or DB cluster that the snapshot was taken of. */
export function sourceOf(it: AnySnapshot) {
  return it.kind === 'DB snapshot' ? it.resource.DBInstanceIdentifier : it.resource.DBClusterIdentifier;
}

export function arnOf(it: AnySnapshot) {
  return it.kind === 'DB snapshot' ? it.resource.DBSnapshotArn : it.resource.DBClusterSnapshotArn;
}

/** RDS calls it `Encrypted` in the one kind and `StorageEncrypted` in the other. */
export function isEncrypted(it: AnySnapshot) {
  return (it.kind === 'DB snapshot' ? it.resource.Encrypted : it.resource.StorageEncrypted) ?? false;
}

/** Snapshots of other accounts are known by their ARNs. */
export function isOfOthers(it: AnySnapshot) {
  return anySnapshot.nameOf(it).startsWith('arn:');
}

/** The storage that was asked for; Aurora's volumes grow by themselves, and have none. */
export function storageText({ resource: snapshot }: AnySnapshot) {
  return snapshot.Engine.startsWith('aurora') ? '-' : settingText('AllocatedStorage', snapshot.AllocatedStorage);
}
