import { expect, test } from 'vitest';
import type { RdsRequest } from './rendering.ts';
import { waitsOf } from './waits.ts';

const target = { region: 'us-east-1' };
const restored: RdsRequest = {
  action: 'RestoreDBClusterFromSnapshot',
  input: { DBClusterIdentifier: 'shop', SnapshotIdentifier: 'last', Engine: 'aurora-mysql' },
};
const member = (DBInstanceIdentifier: string): RdsRequest => ({
  action: 'CreateDBInstance',
  input: { DBInstanceIdentifier, DBClusterIdentifier: 'shop', DBInstanceClass: 'db.r6g.large', Engine: 'aurora-mysql' },
});

/** What is waited for before each request, such as `DBClusterAvailable shop`. */
function waited(...requests: RdsRequest[]) {
  return waitsOf(requests, target).map((waits) => waits.map(({ waiter, id }) => `${waiter} ${id}`));
}

test('a restored cluster takes its first member when it is available, and the second without more ado', () => {
  expect(waited(restored, member('a'), member('b'))).toEqual([[], ['DBClusterAvailable shop'], []]);
});

test('a new cluster takes members while it is being made', () => {
  const cluster = { action: 'CreateDBCluster', input: { DBClusterIdentifier: 'shop', Engine: 'aurora-mysql' } };
  expect(waited(cluster, member('a'), member('b'))).toEqual([[], [], []]);
});

test('what is changed twice is waited for between the two, and not for its tags', () => {
  const change = { action: 'ModifyDBInstance', input: { DBInstanceIdentifier: 'a', MultiAZ: true } };
  const tags = { action: 'AddTagsToResource', input: { ResourceName: 'arn:aws:rds:us-east-1:1:db:a', Tags: [] } };
  expect(waited(change, tags, change)).toEqual([[], [], ['DBInstanceAvailable a']]);
});

test('a name is given again when what had it is gone', () => {
  const deletion = { action: 'DeleteDBInstance', input: { DBInstanceIdentifier: 'a', SkipFinalSnapshot: true } };
  const cluster = { action: 'DeleteDBCluster', input: { DBClusterIdentifier: 'shop', SkipFinalSnapshot: true } };
  expect(waited(member('a'), deletion, member('a'))).toEqual([[], ['DBInstanceAvailable a'], ['DBInstanceDeleted a']]);
  // A cluster is deleted while its members are being deleted.
  expect(waited(deletion, cluster)).toEqual([[], []]);
});

test('a name means something else in another region, and an ARN means the same everywhere', () => {
  const snapshot = { action: 'CreateDBSnapshot', input: { DBSnapshotIdentifier: 's', DBInstanceIdentifier: 'a' } };
  const copy = (SourceDBSnapshotIdentifier: string): RdsRequest => ({
    action: 'CopyDBSnapshot',
    input: { SourceDBSnapshotIdentifier, TargetDBSnapshotIdentifier: 't' },
    region: 'eu-west-1',
  });
  expect(waited(snapshot, copy('s'))).toEqual([[], []]);
  const arn = 'arn:aws:rds:us-east-1:123456789012:snapshot:s';
  expect(waitsOf([snapshot, copy(arn)], target)[1]).toMatchObject([{ id: 's', region: 'us-east-1' }]);
});
