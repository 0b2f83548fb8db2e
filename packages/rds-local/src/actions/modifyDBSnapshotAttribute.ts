import type { ModifyDBSnapshotAttributeMessage, ModifyDBSnapshotAttributeResult } from '@aws-sdk/client-rds';
import type { Action } from './action.ts';
import { describeSharing } from './describeDBSnapshotAttributes.ts';
import { findSnapshot } from './lookup/findResource.ts';
import { changedSharing } from './modify/snapshotSharing.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBSnapshotAttribute.html */
export const modifyDBSnapshotAttribute: Action<ModifyDBSnapshotAttributeMessage, ModifyDBSnapshotAttributeResult> = (
  input,
  { region },
) => {
  const { value, sharedWith = [] } = findSnapshot(region, input.DBSnapshotIdentifier);
  const { DBSnapshotIdentifier: id = '', SnapshotType, Status, KmsKeyId, TdeCredentialArn, OptionGroupName } = value;
  const source = {
    id,
    SnapshotType,
    Status,
    isEncrypted: value.Encrypted,
    KmsKeyId,
    TdeCredentialArn,
    OptionGroupName,
  };
  const accounts = changedSharing(region, { ...source, sharedWith }, input, 'InvalidDBSnapshotState');
  const record = region.snapshots.change(id);
  record.sharedWith = accounts;
  return { DBSnapshotAttributesResult: describeSharing(record) };
};
