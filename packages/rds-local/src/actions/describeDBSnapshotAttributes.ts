import type {
  DBSnapshotAttributesResult,
  DescribeDBSnapshotAttributesMessage,
  DescribeDBSnapshotAttributesResult,
} from '@aws-sdk/client-rds';
import type { SnapshotRecord } from '../store/record.ts';
import type { Action } from './action.ts';
import { findSnapshot } from './lookup/findResource.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBSnapshotAttributes.html */
export const describeDBSnapshotAttributes: Action<
  DescribeDBSnapshotAttributesMessage,
  DescribeDBSnapshotAttributesResult
> = (input, { region }) => ({
  DBSnapshotAttributesResult: describeSharing(findSnapshot(region, input.DBSnapshotIdentifier)),
});

/** The accounts that may copy and restore a DB snapshot, as its one attribute. */
export function describeSharing({ value, sharedWith = [] }: SnapshotRecord): DBSnapshotAttributesResult {
  return {
    DBSnapshotIdentifier: value.DBSnapshotIdentifier,
    DBSnapshotAttributes: [{ AttributeName: 'restore', AttributeValues: sharedWith }],
  };
}
