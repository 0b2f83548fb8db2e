import {
  CreateDBClusterSnapshotCommand,
  DescribeDBClusterSnapshotsCommand,
  type DescribeDBClusterSnapshotsCommandInput,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { availableCluster } from '../testDatabases.ts';
import { refusal, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

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
  expect(await find({})).toEqual(['mysnapshot']);
  expect(await find({ DBClusterSnapshotIdentifier: 'MySnapshot' })).toEqual(['mysnapshot']);
  expect(await find({ DBClusterIdentifier: 'mycluster', SnapshotType: 'manual' })).toEqual(['mysnapshot']);
  expect(await find({ DBClusterIdentifier: 'other' })).toEqual([]);
  expect(await find({ DbClusterResourceId })).toEqual(['mysnapshot']);
  expect(await find({ SnapshotType: 'automated' })).toEqual([]);
  expect(await find({ Filters: [{ Name: 'db-cluster-id', Values: ['mycluster'] }] })).toEqual(['mysnapshot']);
});

it.each<[string, DescribeDBClusterSnapshotsCommandInput]>([
  ['DBClusterSnapshotNotFoundFault', { DBClusterSnapshotIdentifier: 'nosuch' }],
  ['InvalidParameterValue', { SnapshotType: 'nosuch' }],
])('refuses with %s for %j', async (code, input) => {
  expect((await refusal(find(input))).code).toBe(code);
});
