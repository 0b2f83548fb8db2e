import type {
  ModifyDBClusterSnapshotAttributeMessage,
  ModifyDBClusterSnapshotAttributeResult,
} from '@aws-sdk/client-rds';
import type { Action } from './action.ts';
import { describeClusterSharing } from './describeDBClusterSnapshotAttributes.ts';
import { findClusterSnapshot } from './lookup/findResource.ts';
import { changedSharing } from './modify/snapshotSharing.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBClusterSnapshotAttribute.html */
export const modifyDBClusterSnapshotAttribute: Action<
  ModifyDBClusterSnapshotAttributeMessage,
  ModifyDBClusterSnapshotAttributeResult
> = (input, { region }) => {
  const { value, sharedWith = [] } = findClusterSnapshot(region, input.DBClusterSnapshotIdentifier);
  const { DBClusterSnapshotIdentifier: id = '', SnapshotType, Status, KmsKeyId } = value;
  const source = { id, SnapshotType, Status, isEncrypted: value.StorageEncrypted, KmsKeyId, sharedWith };
  const accounts = changedSharing(region, source, input, 'InvalidDBClusterSnapshotStateFault');
  const record = region.clusterSnapshots.change(id);
  record.sharedWith = accounts;
  return { DBClusterSnapshotAttributesResult: describeClusterSharing(record) };
};
