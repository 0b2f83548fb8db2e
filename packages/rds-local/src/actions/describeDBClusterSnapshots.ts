import type {
  DBClusterSnapshot,
  DBClusterSnapshotMessage,
  DescribeDBClusterSnapshotsMessage,
} from '@aws-sdk/client-rds';
import { idOf } from '../engine/arn.ts';
import type { Action } from './action.ts';
import { type FilterableBy, filterItems } from './reading/filter.ts';
import { page } from './reading/page.ts';
import { snapshotTypeFilter } from './reading/snapshotTypes.ts';
import { findClusterSnapshot } from './rules/findResource.ts';

// https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBClusterSnapshots.html
const FILTERS: FilterableBy<DBClusterSnapshot> = {
  'db-cluster-id': (snapshot) => [snapshot.DBClusterIdentifier, clusterArn(snapshot)],
  'db-cluster-snapshot-id': (snapshot) => [snapshot.DBClusterSnapshotIdentifier],
  'db-cluster-resource-id': (snapshot) => [snapshot.DbClusterResourceId],
  'snapshot-type': (snapshot) => [snapshot.SnapshotType],
  engine: (snapshot) => [snapshot.Engine],
};

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBClusterSnapshots.html */
export const describeDBClusterSnapshots: Action<DescribeDBClusterSnapshotsMessage, DBClusterSnapshotMessage> = (
  input,
  { region },
) => {
  const isShown = snapshotTypeFilter(input);
  const clusterId = input.DBClusterIdentifier && idOf(region, 'cluster', input.DBClusterIdentifier);
  const records =
    input.DBClusterSnapshotIdentifier === undefined
      ? region.clusterSnapshots.list()
      : [findClusterSnapshot(region, input.DBClusterSnapshotIdentifier)];
  const resourceId = input.DbClusterResourceId;
  const snapshots = records
    .map(({ value }) => value)
    .filter((snapshot) => isShown(snapshot.SnapshotType))
    .filter((snapshot) => clusterId === undefined || snapshot.DBClusterIdentifier === clusterId)
    .filter((snapshot) => resourceId === undefined || snapshot.DbClusterResourceId === resourceId);
  const { items, Marker } = page(
    'DescribeDBClusterSnapshots',
    filterItems(snapshots, input.Filters, FILTERS),
    (snapshot) => snapshot.DBClusterSnapshotIdentifier,
    input,
  );
  return { DBClusterSnapshots: items, Marker };
};

function clusterArn(snapshot: DBClusterSnapshot): string | undefined {
  return snapshot.DBClusterSnapshotArn?.replace(/:cluster-snapshot:.*$/, `:cluster:${snapshot.DBClusterIdentifier}`);
}
