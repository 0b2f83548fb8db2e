import type {
  DBClusterSnapshotAttributesResult,
  DescribeDBClusterSnapshotAttributesMessage,
  DescribeDBClusterSnapshotAttributesResult,
} from '@aws-sdk/client-rds';
import type { ClusterSnapshotRecord } from '../store/record.ts';
import type { Action } from './action.ts';
import { findClusterSnapshot } from './lookup/findResource.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBClusterSnapshotAttributes.html */
export const describeDBClusterSnapshotAttributes: Action<
  DescribeDBClusterSnapshotAttributesMessage,
  DescribeDBClusterSnapshotAttributesResult
> = (input, { region }) => ({
  DBClusterSnapshotAttributesResult: describeClusterSharing(
    findClusterSnapshot(region, input.DBClusterSnapshotIdentifier),
  ),
});

/** The accounts that may copy and restore a DB cluster snapshot, as its one attribute. */
export function describeClusterSharing({
  value,
  sharedWith = [],
}: ClusterSnapshotRecord): DBClusterSnapshotAttributesResult {
  return {
    DBClusterSnapshotIdentifier: value.DBClusterSnapshotIdentifier,
    DBClusterSnapshotAttributes: [{ AttributeName: 'restore', AttributeValues: sharedWith }],
  };
}
