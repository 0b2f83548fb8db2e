import {
  CreateDBSnapshotCommand,
  DescribeDBSnapshotsCommand,
  type DescribeDBSnapshotsCommandInput,
  ModifyDBSnapshotAttributeCommand,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { availableInstance } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';
import { availableSnapshot, OTHER_ACCOUNT, snapshotNow } from '../testSnapshots.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const find = async (input: DescribeDBSnapshotsCommandInput) =>
  (await rds.client.send(new DescribeDBSnapshotsCommand(input))).DBSnapshots?.map((each) => each.DBSnapshotIdentifier);

it('finds snapshots by name, instance, type and filters', async () => {
  const { DbiResourceId = '' } = await availableInstance(rds, { BackupRetentionPeriod: 0 });
  await availableInstance(rds, { DBInstanceIdentifier: 'other', BackupRetentionPeriod: 0 });
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
  expect((await rejection(find(input))).code).toBe(code);
});

it('shows automated and manual snapshots alike when no type is asked for, page by page', async () => {
  await availableInstance(rds);
  for (let count = 10; count < 31; count += 1) await availableSnapshot(rds, `s-${count}`);
  const first = await rds.client.send(new DescribeDBSnapshotsCommand({ MaxRecords: 20 }));
  expect(first.DBSnapshots).toHaveLength(20);
  expect(first.DBSnapshots?.[0]?.DBSnapshotIdentifier).toBe('rds:mydb-2025-01-06-12-04');
  const rest = await rds.client.send(new DescribeDBSnapshotsCommand({ MaxRecords: 20, Marker: first.Marker }));
  expect(rest.DBSnapshots).toHaveLength(2);
  expect(rest.Marker).toBeUndefined();
});

describe('snapshots of other accounts', () => {
  const share = async (DBSnapshotIdentifier: string, account: string) => {
    await rds.client.send(
      new ModifyDBSnapshotAttributeCommand({
        DBSnapshotIdentifier,
        AttributeName: 'restore',
        ValuesToAdd: [account],
      }),
    );
  };
  const arn = (id: string) => `arn:aws:rds:us-east-1:123456789012:snapshot:${id}`;

  beforeEach(async () => {
    await availableInstance(rds, { BackupRetentionPeriod: 0, Tags: [{ Key: 'team', Value: 'blue' }] });
    for (const id of ['shared', 'public', 'private']) await availableSnapshot(rds, id);
    await share('shared', OTHER_ACCOUNT);
    await share('public', 'all');
  });

  it.each<[DescribeDBSnapshotsCommandInput, string[]]>([
    [{}, []],
    [{ SnapshotType: 'shared' }, [arn('shared')]],
    [{ SnapshotType: 'public' }, [arn('public')]],
    [{ IncludeShared: true }, [arn('shared')]],
    [{ IncludePublic: true }, [arn('public')]],
    [{ IncludeShared: true, IncludePublic: true }, [arn('public'), arn('shared')]],
    [{ SnapshotType: 'manual', IncludeShared: true, IncludePublic: true }, []],
    [{ SnapshotType: 'awsbackup' }, []],
    [{ DBSnapshotIdentifier: arn('shared') }, [arn('shared')]],
    [{ SnapshotType: 'public', Filters: [{ Name: 'engine', Values: ['postgres'] }] }, []],
  ])('answers %j with %j', async (input, ids) => {
    const { DBSnapshots = [] } = await rds.clientOf(OTHER_ACCOUNT).send(new DescribeDBSnapshotsCommand(input));
    expect(DBSnapshots.map((each) => each.DBSnapshotIdentifier)).toEqual(ids);
  });

  it('are shown without their tags, and as what they are found', async () => {
    const found = await snapshotNow(rds, arn('shared'), rds.clientOf(OTHER_ACCOUNT));
    expect(found).toEqual({
      ...(await snapshotNow(rds, 'shared')),
      DBSnapshotIdentifier: arn('shared'),
      SnapshotType: 'shared',
      TagList: [],
    });
  });

  it('are not found when they are not shared, or lie in another region', async () => {
    const hidden = snapshotNow(rds, arn('private'), rds.clientOf(OTHER_ACCOUNT));
    expect((await rejection(hidden)).code).toBe('DBSnapshotNotFound');
    const far = snapshotNow(rds, arn('public'), rds.clientOf(OTHER_ACCOUNT, 'eu-west-1'));
    expect((await rejection(far)).code).toBe('InvalidParameterValue');
  });

  it('are among the public ones when they are the account’s own', async () => {
    expect(await find({ SnapshotType: 'public' })).toEqual(['public']);
    expect(await find({ SnapshotType: 'shared' })).toEqual([]);
  });
});
