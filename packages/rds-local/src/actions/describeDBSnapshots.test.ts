import {
  CreateDBSnapshotCommand,
  DescribeDBSnapshotsCommand,
  type DescribeDBSnapshotsCommandInput,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { availableInstance } from '../testDatabases.ts';
import { refusal, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const find = async (input: DescribeDBSnapshotsCommandInput) =>
  (await rds.client.send(new DescribeDBSnapshotsCommand(input))).DBSnapshots?.map((each) => each.DBSnapshotIdentifier);

it('finds snapshots by name, instance, type and filters', async () => {
  const { DbiResourceId = '' } = await availableInstance(rds);
  await availableInstance(rds, { DBInstanceIdentifier: 'other' });
  for (const [DBSnapshotIdentifier, DBInstanceIdentifier] of [
    ['b-snapshot', 'mydb'],
    ['a-snapshot', 'other'],
  ] as const) {
    await rds.client.send(new CreateDBSnapshotCommand({ DBSnapshotIdentifier, DBInstanceIdentifier }));
  }
  expect(await find({})).toEqual(['a-snapshot', 'b-snapshot']);
  expect(await find({ DBSnapshotIdentifier: 'B-Snapshot' })).toEqual(['b-snapshot']);
  expect(await find({ DBInstanceIdentifier: 'MYDB' })).toEqual(['b-snapshot']);
  expect(await find({ DBInstanceIdentifier: 'nosuch' })).toEqual([]);
  expect(await find({ DbiResourceId })).toEqual(['b-snapshot']);
  expect(await find({ SnapshotType: 'manual' })).toEqual(['a-snapshot', 'b-snapshot']);
  for (const SnapshotType of ['automated', 'shared', 'public']) expect(await find({ SnapshotType })).toEqual([]);
  expect(await find({ IncludeShared: true, IncludePublic: true })).toEqual(['a-snapshot', 'b-snapshot']);
  for (const [Name, value] of [
    ['db-instance-id', 'mydb'],
    ['db-snapshot-id', 'b-snapshot'],
    ['dbi-resource-id', DbiResourceId],
  ] as const) {
    expect(await find({ Filters: [{ Name, Values: [value] }] })).toEqual(['b-snapshot']);
  }
  expect(await find({ Filters: [{ Name: 'snapshot-type', Values: ['automated'] }] })).toEqual([]);
  expect(await find({ Filters: [{ Name: 'engine', Values: ['mysql'] }] })).toHaveLength(2);
});

it.each<[string, DescribeDBSnapshotsCommandInput]>([
  ['DBSnapshotNotFound', { DBSnapshotIdentifier: 'nosuch' }],
  ['InvalidParameterValue', { SnapshotType: 'nosuch' }],
  ['InvalidParameterValue', { Filters: [{ Name: 'nosuch', Values: ['x'] }] }],
])('refuses with %s for %j', async (code, input) => {
  expect((await refusal(find(input))).code).toBe(code);
});
