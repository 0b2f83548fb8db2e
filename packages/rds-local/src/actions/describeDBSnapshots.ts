import type { DBSnapshot, DBSnapshotMessage, DescribeDBSnapshotsMessage } from '@aws-sdk/client-rds';
import { idOf } from '../engine/arn.ts';
import type { Action } from './action.ts';
import { type FilterableBy, filterItems } from './reading/filter.ts';
import { page } from './reading/page.ts';
import { snapshotTypeFilter } from './reading/snapshotTypes.ts';
import { findSnapshot } from './rules/findResource.ts';

// https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBSnapshots.html
const FILTERS: FilterableBy<DBSnapshot> = {
  'db-instance-id': (snapshot) => [snapshot.DBInstanceIdentifier, instanceArn(snapshot)],
  'db-snapshot-id': (snapshot) => [snapshot.DBSnapshotIdentifier],
  'dbi-resource-id': (snapshot) => [snapshot.DbiResourceId],
  'snapshot-type': (snapshot) => [snapshot.SnapshotType],
  engine: (snapshot) => [snapshot.Engine],
};

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBSnapshots.html */
export const describeDBSnapshots: Action<DescribeDBSnapshotsMessage, DBSnapshotMessage> = (input, { region }) => {
  const isShown = snapshotTypeFilter(input);
  const instanceId = input.DBInstanceIdentifier && idOf(region, 'db', input.DBInstanceIdentifier);
  const records =
    input.DBSnapshotIdentifier === undefined
      ? region.snapshots.list()
      : [findSnapshot(region, input.DBSnapshotIdentifier)];
  const snapshots = records
    .map(({ value }) => value)
    .filter((snapshot) => isShown(snapshot.SnapshotType))
    .filter((snapshot) => instanceId === undefined || snapshot.DBInstanceIdentifier === instanceId)
    .filter((snapshot) => input.DbiResourceId === undefined || snapshot.DbiResourceId === input.DbiResourceId);
  const { items, Marker } = page(
    'DescribeDBSnapshots',
    filterItems(snapshots, input.Filters, FILTERS),
    (snapshot) => snapshot.DBSnapshotIdentifier,
    input,
  );
  return { DBSnapshots: items, Marker };
};

function instanceArn(snapshot: DBSnapshot): string | undefined {
  return snapshot.DBSnapshotArn?.replace(/:snapshot:.*$/, `:db:${snapshot.DBInstanceIdentifier}`);
}
