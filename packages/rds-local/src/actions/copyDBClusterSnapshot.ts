import type { CopyDBClusterSnapshotMessage, CopyDBClusterSnapshotResult } from '@aws-sdk/client-rds';
import { findEngine } from '../catalog/catalog.ts';
import { rdsArn } from '../engine/arn.ts';
import { RdsError } from '../engine/rdsError.ts';
import { snapshotSteps } from '../engine/snapshots.ts';
import type { ClusterSnapshotRecord } from '../store/record.ts';
import type { Action } from './action.ts';
import { checkCopiesAtOnce, keyOfCopy, tagsOfCopy } from './builders/copiedSnapshot.ts';
import { checkNewClusterSnapshot } from './builders/newSnapshot.ts';
import { findUsableClusterSnapshot } from './lookup/findUsableSnapshot.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CopyDBClusterSnapshot.html */
export const copyDBClusterSnapshot: Action<CopyDBClusterSnapshotMessage, CopyDBClusterSnapshotResult> = (
  input,
  context,
) => {
  const { region, now } = context;
  const source = findUsableClusterSnapshot(context, input.SourceDBClusterSnapshotIdentifier, 'all regions');
  const { value } = source.record;
  const id = checkNewClusterSnapshot(
    region,
    'TargetDBClusterSnapshotIdentifier',
    input.TargetDBClusterSnapshotIdentifier,
  );
  if (value.Status !== 'available') {
    throw new RdsError(
      'InvalidDBClusterSnapshotStateFault',
      `Cannot copy the cluster snapshot ${value.DBClusterSnapshotIdentifier} because it is ${value.Status}.`,
    );
  }
  if (input.KmsKeyId !== undefined && !value.StorageEncrypted && findEngine(value.Engine ?? '')?.isAurora) {
    throw new RdsError(
      'InvalidParameterCombination',
      'KmsKeyId can not be specified: an Aurora snapshot that is not encrypted has no encrypted copies. Restore it to an ' +
        'encrypted DB cluster instead.',
    );
  }
  const isEncrypted = value.StorageEncrypted;
  const KmsKeyId = keyOfCopy(region, { isEncrypted, KmsKeyId: value.KmsKeyId }, source, input.KmsKeyId);
  const TagList = tagsOfCopy(value.TagList, input, source.isShared);
  checkCopiesAtOnce(region.clusterSnapshots);
  const copy: ClusterSnapshotRecord = {
    value: {
      ...value,
      DBClusterSnapshotIdentifier: id,
      DBClusterSnapshotArn: rdsArn(region, 'cluster-snapshot', id),
      SourceDBClusterSnapshotArn: value.DBClusterSnapshotArn,
      SnapshotType: 'manual',
      SnapshotCreateTime: new Date(now),
      Status: 'copying',
      PercentProgress: 0,
      StorageEncrypted: KmsKeyId !== undefined,
      KmsKeyId,
      TagList,
    },
    // RDS documents no events for copies of DB cluster snapshots.
    steps: snapshotSteps<ClusterSnapshotRecord['value']>(region, 'copying a snapshot', now, {}, []),
    source: source.record.source,
    data: source.record.data,
  };
  region.clusterSnapshots.put(id, copy);
  return { DBClusterSnapshot: copy.value };
};
