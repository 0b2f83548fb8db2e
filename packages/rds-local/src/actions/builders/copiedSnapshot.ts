import type { Tag } from '@aws-sdk/client-rds';
import { noteEvents } from '../../engine/events.ts';
import { kmsKeyArn } from '../../engine/kmsKeyArn.ts';
import { RdsError } from '../../engine/rdsError.ts';
import type { Region } from '../../engine/region.ts';
import { COPYING } from '../../store/references.ts';
import type { Table } from '../../store/table.ts';
import type { UsableSnapshot } from '../lookup/findUsableSnapshot.ts';
import { withTags } from '../validation/checkTags.ts';

/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_CopySnapshot.html#USER_CopySnapshot.Limitations */
const MAX_COPIES_AT_ONCE = 20;

interface Source {
  isEncrypted: boolean | undefined;
  KmsKeyId: string | undefined;
}

/**
 * The key that encrypts a copy: the source's unless another is given; undefined for a copy that is not encrypted.
 *
 * @throws RdsError InvalidParameterCombination when the source's key is none of the copy's account and region and no other
 *   is given, KMSKeyNotAccessibleFault for a key of another region
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_CopySnapshot.html#USER_CopySnapshot.Encryption
 */
export function keyOfCopy(
  region: Region,
  source: Source,
  { home, isShared }: Pick<UsableSnapshot<unknown>, 'home' | 'isShared'>,
  KmsKeyId: string | undefined,
): string | undefined {
  if (KmsKeyId !== undefined) {
    const key = kmsKeyArn(region, KmsKeyId);
    if (key.split(':')[3] === region.name) return key;
    throw new RdsError('KMSKeyNotAccessibleFault', `The KMS key ${KmsKeyId} is none of the region ${region.name}.`);
  }
  if (!source.isEncrypted) return undefined;
  if (isShared || home.name !== region.name) {
    throw new RdsError(
      'InvalidParameterCombination',
      'KmsKeyId must be given to copy an encrypted snapshot from another region or another account.',
    );
  }
  return source.KmsKeyId;
}

/** The tags of a copy. Those of a snapshot that another account shares are that account's. @throws RdsError InvalidParameterValue */
export function tagsOfCopy(
  source: Tag[] | undefined,
  { CopyTags, Tags }: { CopyTags?: boolean; Tags?: Tag[] },
  isShared: boolean,
): Tag[] {
  return withTags(CopyTags && !isShared ? (source ?? []) : [], Tags);
}

/** @throws RdsError SnapshotQuotaExceeded when too many snapshots are being copied to the region */
export function checkCopiesAtOnce(snapshots: Pick<Table<unknown>, 'referring'>): void {
  if (snapshots.referring(COPYING).length < MAX_COPIES_AT_ONCE) return;
  throw new RdsError(
    'SnapshotQuotaExceeded',
    `At most ${MAX_COPIES_AT_ONCE} snapshots can be copied to a region at the same time.`,
  );
}

/** The events of a copy of a DB snapshot: those of a copy from another region are others. */
export function noteCopy(
  region: Region,
  value: { SourceRegion?: string },
  now: number,
  stage: 'started' | 'canceled',
  about: string,
): void {
  const isLocal = value.SourceRegion === region.name;
  if (stage === 'started')
    noteEvents(region, 'snapshot', value, now, [isLocal ? 'RDS-EVENT-0196' : 'RDS-EVENT-0059'], about);
  else noteEvents(region, 'snapshot', value, now, [isLocal ? 'RDS-EVENT-0190' : 'RDS-EVENT-0061'], about);
}
