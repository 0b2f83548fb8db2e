import type {
  DBClusterSnapshot,
  DBClusterSnapshotMessage,
  DescribeDBClusterSnapshotsMessage,
} from '@aws-sdk/client-rds';
import { idOf } from '../engine/arn.ts';
import { referenceTo } from '../store/references.ts';
import { describe } from './describe/describe.ts';
import { filterValues } from './describe/filter.ts';
import { snapshotEntries } from './describe/sharedSnapshots.ts';
import { findUsableClusterSnapshot } from './lookup/findUsableSnapshot.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBClusterSnapshots.html */
export const describeDBClusterSnapshots = describe<DescribeDBClusterSnapshotsMessage, DBClusterSnapshotMessage>(
  'DescribeDBClusterSnapshots',
)({
  list: 'DBClusterSnapshots',
  filters: {
    'db-cluster-id': (snapshot) => [snapshot.DBClusterIdentifier, clusterArn(snapshot)],
    'db-cluster-snapshot-id': (snapshot) => [snapshot.DBClusterSnapshotIdentifier],
    'db-cluster-resource-id': (snapshot) => [snapshot.DbClusterResourceId],
    'snapshot-type': (snapshot) => [snapshot.SnapshotType],
    engine: (snapshot) => [snapshot.Engine],
  },
  selects: ({ DBClusterIdentifier, DbClusterResourceId }, { region }) => {
    const id = DBClusterIdentifier && idOf(region, 'cluster', DBClusterIdentifier);
    return (snapshot) =>
      [undefined, snapshot.DBClusterIdentifier].includes(id) &&
      [undefined, snapshot.DbClusterResourceId].includes(DbClusterResourceId);
  },
  entries: (input, context) =>
    snapshotEntries(context, input, {
      tableOf: ({ clusterSnapshots }) => clusterSnapshots,
      find: findUsableClusterSnapshot,
      named: input.DBClusterSnapshotIdentifier,
      reference:
        input.DBClusterIdentifier === undefined
          ? input.DbClusterResourceId
          : referenceTo('cluster', idOf(context.region, 'cluster', input.DBClusterIdentifier)),
      ids: filterValues(input.Filters, 'db-cluster-snapshot-id'),
    }),
  // What other accounts share goes by its ARN, and their tags are theirs.
  item: ({ record: { value }, foundAs }) =>
    foundAs === 'own'
      ? value
      : { ...value, DBClusterSnapshotIdentifier: value.DBClusterSnapshotArn, SnapshotType: foundAs, TagList: [] },
});

function clusterArn(snapshot: DBClusterSnapshot): string | undefined {
  return snapshot.DBClusterSnapshotArn?.replace(/:cluster-snapshot:.*$/, `:cluster:${snapshot.DBClusterIdentifier}`);
}
