import {
  CreateDBClusterSnapshotCommand,
  DescribeDBClusterSnapshotsCommand,
  type DescribeDBClusterSnapshotsCommandInput,
  ModifyDBClusterSnapshotAttributeCommand,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { availableCluster } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';
import { availableClusterSnapshot, clusterSnapshotNow, OTHER_ACCOUNT } from '../testSnapshots.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

/** Taken once the cluster is there. */
const AUTOMATED = 'rds:mycluster-2025-01-06-12-02';

const find = async (input: DescribeDBClusterSnapshotsCommandInput) =>
  (await rds.client.send(new DescribeDBClusterSnapshotsCommand(input))).DBClusterSnapshots?.map(
    (each) => each.DBClusterSnapshotIdentifier,
  );

it('finds snapshots by name, cluster, type and filters', async () => {
  const { DbClusterResourceId } = await availableCluster(rds);
  await rds.client.send(
    new CreateDBClusterSnapshotCommand({
      DBClusterSnapshotIdentifier: 'mysnapshot',
      DBClusterIdentifier: 'mycluster',
    }),
  );
  expect(await find({})).toEqual(['mysnapshot', AUTOMATED]);
  expect(await find({ DBClusterSnapshotIdentifier: 'MySnapshot' })).toEqual(['mysnapshot']);
  expect(await find({ DBClusterIdentifier: 'mycluster', SnapshotType: 'manual' })).toEqual(['mysnapshot']);
  expect(await find({ DBClusterIdentifier: 'other' })).toEqual([]);
  expect(await find({ DbClusterResourceId })).toEqual(['mysnapshot', AUTOMATED]);
  expect(await find({ SnapshotType: 'automated' })).toEqual([AUTOMATED]);
  expect(await find({ Filters: [{ Name: 'db-cluster-id', Values: ['mycluster'] }] })).toEqual([
    'mysnapshot',
    AUTOMATED,
  ]);
});

it.each<[string, DescribeDBClusterSnapshotsCommandInput]>([
  ['DBClusterSnapshotNotFoundFault', { DBClusterSnapshotIdentifier: 'nosuch' }],
  ['InvalidParameterValue', { SnapshotType: 'nosuch' }],
])('refuses with %s for %j', async (code, input) => {
  expect((await rejection(find(input))).code).toBe(code);
});

it('finds what another account shares, and what is public', async () => {
  await availableCluster(rds);
  for (const [id, account] of [
    ['shared', OTHER_ACCOUNT],
    ['public', 'all'],
  ] as const) {
    await availableClusterSnapshot(rds, id);
    await rds.client.send(
      new ModifyDBClusterSnapshotAttributeCommand({
        DBClusterSnapshotIdentifier: id,
        AttributeName: 'restore',
        ValuesToAdd: [account],
      }),
    );
  }
  const other = rds.clientOf(OTHER_ACCOUNT);
  const arn = (id: string) => `arn:aws:rds:us-east-1:123456789012:cluster-snapshot:${id}`;
  const seen = async (input: DescribeDBClusterSnapshotsCommandInput) =>
    (await other.send(new DescribeDBClusterSnapshotsCommand(input))).DBClusterSnapshots?.map(
      (each) => each.DBClusterSnapshotIdentifier,
    );
  expect(await seen({})).toEqual([]);
  expect(await seen({ SnapshotType: 'shared' })).toEqual([arn('shared')]);
  expect(await seen({ SnapshotType: 'public' })).toEqual([arn('public')]);
  expect(await seen({ IncludeShared: true, IncludePublic: true })).toEqual([arn('public'), arn('shared')]);
  expect((await clusterSnapshotNow(rds, arn('shared'), other)).SnapshotType).toBe('shared');
});
