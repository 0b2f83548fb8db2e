import type { DBSnapshot, DBSnapshotMessage, DescribeDBSnapshotsMessage } from '@aws-sdk/client-rds';
import { idOf } from '../engine/arn.ts';
import { referenceTo } from '../store/references.ts';
import { describe } from './describe/describe.ts';
import { filterValues } from './describe/filter.ts';
import { snapshotEntries } from './describe/sharedSnapshots.ts';
import { findUsableSnapshot } from './lookup/findUsableSnapshot.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBSnapshots.html */
export const describeDBSnapshots = describe<DescribeDBSnapshotsMessage, DBSnapshotMessage>('DescribeDBSnapshots')({
  list: 'DBSnapshots',
  filters: {
    'db-instance-id': (snapshot) => [snapshot.DBInstanceIdentifier, instanceArn(snapshot)],
    'db-snapshot-id': (snapshot) => [snapshot.DBSnapshotIdentifier],
    'dbi-resource-id': (snapshot) => [snapshot.DbiResourceId],
    'snapshot-type': (snapshot) => [snapshot.SnapshotType],
    engine: (snapshot) => [snapshot.Engine],
  },
  selects: ({ DBInstanceIdentifier, DbiResourceId }, { region }) => {
    const id = DBInstanceIdentifier && idOf(region, 'db', DBInstanceIdentifier);
    return (snapshot) =>
      [undefined, snapshot.DBInstanceIdentifier].includes(id) &&
      [undefined, snapshot.DbiResourceId].includes(DbiResourceId);
  },
  entries: (input, context) =>
    snapshotEntries(context, input, {
      tableOf: ({ snapshots }) => snapshots,
      find: findUsableSnapshot,
      named: input.DBSnapshotIdentifier,
      reference:
        input.DBInstanceIdentifier === undefined
          ? input.DbiResourceId
          : referenceTo('db', idOf(context.region, 'db', input.DBInstanceIdentifier)),
      ids: filterValues(input.Filters, 'db-snapshot-id'),
    }),
  // What other accounts share goes by its ARN, and their tags are theirs.
  item: ({ record: { value }, foundAs }) =>
    foundAs === 'own'
      ? value
      : { ...value, DBSnapshotIdentifier: value.DBSnapshotArn, SnapshotType: foundAs, TagList: [] },
});

function instanceArn(snapshot: DBSnapshot): string | undefined {
  return snapshot.DBSnapshotArn?.replace(/:snapshot:.*$/, `:db:${snapshot.DBInstanceIdentifier}`);
}
