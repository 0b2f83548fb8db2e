import type { DBSnapshot, DBSnapshotMessage, DescribeDBSnapshotsMessage } from '@aws-sdk/client-rds';
import { idOf } from '../engine/arn.ts';
import type { SnapshotRecord } from '../engine/record.ts';
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
import { findUsableSnapshot } from './rules/findUsableSnapshot.ts';

// https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBSnapshots.html
const FILTERS: FilterableBy<DBSnapshot> = {
  'db-instance-id': (snapshot) => [snapshot.DBInstanceIdentifier, instanceArn(snapshot)],
  'db-snapshot-id': (snapshot) => [snapshot.DBSnapshotIdentifier],
  'dbi-resource-id': (snapshot) => [snapshot.DbiResourceId],
  'snapshot-type': (snapshot) => [snapshot.SnapshotType],
  engine: (snapshot) => [snapshot.Engine],
};

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBSnapshots.html */
export const describeDBSnapshots: Action<DescribeDBSnapshotsMessage, DBSnapshotMessage> = (input, context) => {
  const isWanted = matcherOf(input.Filters, FILTERS);
  const instanceId = input.DBInstanceIdentifier && idOf(context.region, 'db', input.DBInstanceIdentifier);
  const { items, Marker } = pageOfTable('DescribeDBSnapshots', input, entriesFor(input, context), (found) => {
    const snapshot = describeFound(found);
    const isOfSource =
      (instanceId === undefined || snapshot.DBInstanceIdentifier === instanceId) &&
      (input.DbiResourceId === undefined || snapshot.DbiResourceId === input.DbiResourceId);
    return isOfSource && isWanted(snapshot) ? snapshot : undefined;
  });
  return { DBSnapshots: items, Marker };
};

function entriesFor(
  input: DescribeDBSnapshotsMessage,
  context: ActionContext,
): EntriesAfter<FoundSnapshot<SnapshotRecord>> {
  const { region } = context;
  if (input.DBSnapshotIdentifier === undefined) {
    return snapshotsAskedFor(context, input, ownEntries(region, input), (account) => account.snapshots);
  }
  const type = checkSnapshotType(input.SnapshotType);
  const { record, isShared } = findUsableSnapshot(context, input.DBSnapshotIdentifier, 'this region');
  const found = { record, foundAs: isShared ? foundAsOf(record, region.accountId) : ('own' as const) };
  return entriesAmong(isOfType(found, type) ? [[record.value.DBSnapshotIdentifier ?? '', found]] : []);
}

// Whatever names snapshots or their source finds them without looking at all others.
function ownEntries(region: Region, input: DescribeDBSnapshotsMessage): EntriesAfter<SnapshotRecord> {
  const { snapshots } = region;
  if (input.DBInstanceIdentifier !== undefined) {
    return entriesAmong(snapshots.referring(referenceTo('db', idOf(region, 'db', input.DBInstanceIdentifier))));
  }
  if (input.DbiResourceId !== undefined) return entriesAmong(snapshots.referring(input.DbiResourceId));
  const ids = filterValues(input.Filters, 'db-snapshot-id')?.map((id) => id.toLowerCase());
  if (ids === undefined) return snapshots.after;
  return entriesAmong(
    ids.flatMap((id): [string, SnapshotRecord][] => {
      const record = snapshots.get(id);
      return record === undefined ? [] : [[id, record]];
    }),
  );
}

// What other accounts share goes by its ARN, and their tags are theirs.
function describeFound({ record: { value }, foundAs }: FoundSnapshot<SnapshotRecord>): DBSnapshot {
  if (foundAs === 'own') return value;
  return { ...value, DBSnapshotIdentifier: value.DBSnapshotArn, SnapshotType: foundAs, TagList: [] };
}

function instanceArn(snapshot: DBSnapshot): string | undefined {
  return snapshot.DBSnapshotArn?.replace(/:snapshot:.*$/, `:db:${snapshot.DBInstanceIdentifier}`);
}
