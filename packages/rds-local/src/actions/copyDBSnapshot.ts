import type { CopyDBSnapshotMessage, CopyDBSnapshotResult } from '@aws-sdk/client-rds';
import { rdsArn } from '../engine/arn.ts';
import { RdsError } from '../engine/rdsError.ts';
import { snapshotSteps } from '../engine/snapshots.ts';
import type { SnapshotRecord } from '../store/record.ts';
import type { Action } from './action.ts';
import { checkCopiesAtOnce, keyOfCopy, noteCopy, tagsOfCopy } from './builders/copiedSnapshot.ts';
import { checkNewSnapshot } from './builders/newSnapshot.ts';
import { optionGroupOfCopy } from './builders/optionGroupOfCopy.ts';
import { findUsableSnapshot } from './lookup/findUsableSnapshot.ts';
import { checkUnsupported } from './validation/checkUnsupported.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CopyDBSnapshot.html */
export const copyDBSnapshot: Action<CopyDBSnapshotMessage, CopyDBSnapshotResult> = (input, context) => {
  const { region, now } = context;
  checkUnsupported(input);
  checkTarget(input.SnapshotTarget);
  const source = findUsableSnapshot(context, input.SourceDBSnapshotIdentifier, 'all regions');
  const { home, isShared, record } = source;
  const { value } = record;
  const id = checkNewSnapshot(region, 'TargetDBSnapshotIdentifier', input.TargetDBSnapshotIdentifier);
  if (value.Status !== 'available') {
    throw new RdsError(
      'InvalidDBSnapshotState',
      `Cannot copy the snapshot ${value.DBSnapshotIdentifier} because it is ${value.Status}.`,
    );
  }
  const KmsKeyId = keyOfCopy(
    region,
    { isEncrypted: value.Encrypted, KmsKeyId: value.KmsKeyId },
    source,
    input.KmsKeyId,
  );
  const TagList = tagsOfCopy(value.TagList, input, isShared);
  checkCopiesAtOnce(region.snapshots);
  const isLocal = home.name === region.name;
  const copy: SnapshotRecord = {
    value: {
      ...value,
      DBSnapshotIdentifier: id,
      DBSnapshotArn: rdsArn(region, 'snapshot', id),
      SnapshotType: 'manual',
      Status: 'copying',
      PercentProgress: 0,
      SnapshotCreateTime: undefined,
      SourceRegion: home.name,
      SourceDBSnapshotIdentifier: value.DBSnapshotArn,
      OptionGroupName: optionGroupOfCopy(region, source, input, now),
      Encrypted: KmsKeyId !== undefined,
      KmsKeyId,
      TagList,
    },
    steps: snapshotSteps<SnapshotRecord['value']>(
      region,
      'copying a snapshot',
      now,
      { SnapshotCreateTime: new Date(now) },
      [isLocal ? 'RDS-EVENT-0197' : 'RDS-EVENT-0060'],
    ),
    source: record.source,
    data: record.data,
  };
  region.snapshots.put(id, copy);
  noteCopy(region, copy.value, now, 'started', `${value.DBSnapshotIdentifier} from region ${home.name}`);
  return { DBSnapshot: copy.value };
};

/** @throws RdsError InvalidParameterValue: rds-local keeps snapshots in regions only */
function checkTarget(SnapshotTarget: string | undefined): void {
  if (SnapshotTarget === undefined || SnapshotTarget.toLowerCase() === 'region') return;
  throw new RdsError(
    'InvalidParameterValue',
    `Invalid snapshot target: ${SnapshotTarget}. rds-local keeps snapshots in regions, so it must be region.`,
  );
}
