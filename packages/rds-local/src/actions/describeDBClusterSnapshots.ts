import type {
  DBClusterSnapshot,
  DBClusterSnapshotMessage,
  DescribeDBClusterSnapshotsMessage,
} from '@aws-sdk/client-rds';
import { idOf } from '../engine/arn.ts';
import type { ClusterSnapshotRecord } from '../engine/record.ts';
import { referenceTo } from '../engine/references.ts';
import type { Region } from '../engine/region.ts';
import type { Action, ActionContext } from './action.ts';
import { type FilterableBy, filterValues, matcherOf } from './reading/filter.ts';
import { type EntriesAfter, entriesAmong, pageOfTable } from './reading/pageOfTable.ts';
import {
  checkSnapshotType,
  type FoundSnapshot,
  foundAsOf,
  isOfType,
  snapshotsAskedFor,
} from './reading/sharedSnapshots.ts';
import { findUsableClusterSnapshot } from './rules/findUsableSnapshot.ts';

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
  context,
) => {
  const isWanted = matcherOf(input.Filters, FILTERS);
  const clusterId = input.DBClusterIdentifier && idOf(context.region, 'cluster', input.DBClusterIdentifier);
  const { items, Marker } = pageOfTable('DescribeDBClusterSnapshots', input, entriesFor(input, context), (found) => {
    const snapshot = describeFound(found);
    const isOfSource =
      (clusterId === undefined || snapshot.DBClusterIdentifier === clusterId) &&
      (input.DbClusterResourceId === undefined || snapshot.DbClusterResourceId === input.DbClusterResourceId);
    return isOfSource && isWanted(snapshot) ? snapshot : undefined;
  });
  return { DBClusterSnapshots: items, Marker };
};

function entriesFor(
  input: DescribeDBClusterSnapshotsMessage,
  context: ActionContext,
): EntriesAfter<FoundSnapshot<ClusterSnapshotRecord>> {
  const { region } = context;
  if (input.DBClusterSnapshotIdentifier === undefined) {
    return snapshotsAskedFor(context, input, ownEntries(region, input), (account) => account.clusterSnapshots);
  }
  const type = checkSnapshotType(input.SnapshotType);
  const { record, isShared } = findUsableClusterSnapshot(context, input.DBClusterSnapshotIdentifier, 'this region');
  const found = { record, foundAs: isShared ? foundAsOf(record, region.accountId) : ('own' as const) };
  return entriesAmong(isOfType(found, type) ? [[record.value.DBClusterSnapshotIdentifier ?? '', found]] : []);
}

// Whatever names snapshots or their source finds them without looking at all others.
function ownEntries(region: Region, input: DescribeDBClusterSnapshotsMessage): EntriesAfter<ClusterSnapshotRecord> {
  const { clusterSnapshots: snapshots } = region;
  if (input.DBClusterIdentifier !== undefined) {
    return entriesAmong(
      snapshots.referring(referenceTo('cluster', idOf(region, 'cluster', input.DBClusterIdentifier))),
    );
  }
  if (input.DbClusterResourceId !== undefined) return entriesAmong(snapshots.referring(input.DbClusterResourceId));
  const ids = filterValues(input.Filters, 'db-cluster-snapshot-id')?.map((id) => id.toLowerCase());
  if (ids === undefined) return snapshots.after;
  return entriesAmong(
    ids.flatMap((id): [string, ClusterSnapshotRecord][] => {
      const record = snapshots.get(id);
      return record === undefined ? [] : [[id, record]];
    }),
  );
}

// What other accounts share goes by its ARN, and their tags are theirs.
function describeFound({ record: { value }, foundAs }: FoundSnapshot<ClusterSnapshotRecord>): DBClusterSnapshot {
  if (foundAs === 'own') return value;
  return { ...value, DBClusterSnapshotIdentifier: value.DBClusterSnapshotArn, SnapshotType: foundAs, TagList: [] };
}

function clusterArn(snapshot: DBClusterSnapshot): string | undefined {
  return snapshot.DBClusterSnapshotArn?.replace(/:cluster-snapshot:.*$/, `:cluster:${snapshot.DBClusterIdentifier}`);
}
