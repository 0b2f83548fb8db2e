import {
  CreateDBInstanceCommand,
  DeleteDBInstanceCommand,
  DescribeDBInstanceAutomatedBackupsCommand,
  type DescribeDBInstanceAutomatedBackupsCommandInput,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { availableInstance, INSTANCE } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';
import { automatedSnapshotIds } from '../testSnapshots.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const DAY = 24 * 3600;

const backups = async (input: DescribeDBInstanceAutomatedBackupsCommandInput = {}) =>
  (await rds.client.send(new DescribeDBInstanceAutomatedBackupsCommand(input))).DBInstanceAutomatedBackups ?? [];

const namesOf = async (input: DescribeDBInstanceAutomatedBackupsCommandInput) =>
  (await backups(input)).map((backup) => `${backup.DBInstanceIdentifier} ${backup.Status}`);

const remove = (DBInstanceIdentifier = 'mydb') =>
  rds.client.send(
    new DeleteDBInstanceCommand({ DBInstanceIdentifier, SkipFinalSnapshot: true, DeleteAutomatedBackups: false }),
  );

it('tells the backups of an instance that is there, with the moments to which they reach', async () => {
  const db = await availableInstance(rds, {
    BackupRetentionPeriod: 2,
    EnableIAMDatabaseAuthentication: true,
    TagSpecifications: [{ ResourceType: 'auto-backup', Tags: [{ Key: 'kept', Value: 'yes' }] }],
  });
  rds.pass(5 * DAY);
  const [backup, ...more] = await backups();
  expect(more).toEqual([]);
  expect(backup).toMatchObject({
    DBInstanceArn: db.DBInstanceArn,
    DbiResourceId: db.DbiResourceId,
    Region: 'us-east-1',
    DBInstanceIdentifier: 'mydb',
    Status: 'active',
    RestoreWindow: { EarliestTime: new Date(rds.now() - 2 * DAY * 1000), LatestTime: new Date(rds.now()) },
    IAMDatabaseAuthenticationEnabled: true,
    BackupRetentionPeriod: 2,
    Engine: 'mysql',
    Port: 3306,
    DBInstanceAutomatedBackupsArn: expect.stringMatching(/^arn:aws:rds:us-east-1:123456789012:auto-backup:ab-/),
    TagList: [{ Key: 'kept', Value: 'yes' }],
  });
});

it('shows none of an instance without backups, and those of a deleted one only when they are retained', async () => {
  await availableInstance(rds, { BackupRetentionPeriod: 0 });
  expect(await backups()).toEqual([]);
  await availableInstance(rds, { DBInstanceIdentifier: 'kept', BackupRetentionPeriod: 3 });
  await remove('kept');
  expect(await namesOf({})).toEqual(['kept retained']);
});

it('keeps retained backups and their snapshots for the retention period, and loses the oldest first', async () => {
  await availableInstance(rds, { BackupRetentionPeriod: 2, TagSpecifications: [] });
  rds.pass(DAY);
  const deletedAt = rds.now();
  await remove();
  const [retained] = await backups();
  expect(retained).toMatchObject({ Status: 'retained', RestoreWindow: { LatestTime: new Date(deletedAt) } });
  expect(await automatedSnapshotIds(rds)).toHaveLength(2);
  rds.pass(1.5 * DAY);
  expect((await backups())[0]?.RestoreWindow).toEqual({
    EarliestTime: new Date(deletedAt - 0.5 * DAY * 1000),
    LatestTime: new Date(deletedAt),
  });
  expect(await automatedSnapshotIds(rds)).toEqual(['rds:mydb-2025-01-07-03-00']);
  rds.pass(DAY);
  expect(await backups()).toEqual([]);
  expect(await automatedSnapshotIds(rds)).toEqual([]);
});

it('finds backups by name, resource id, ARN, status and filters', async () => {
  const gone = await availableInstance(rds, { BackupRetentionPeriod: 3 });
  await remove();
  rds.pass();
  const there = await availableInstance(rds);
  await availableInstance(rds, { DBInstanceIdentifier: 'other' });
  expect(await namesOf({})).toEqual(['mydb active', 'other active', 'mydb retained']);
  expect(await namesOf({ DBInstanceIdentifier: 'MYDB' })).toEqual(['mydb retained', 'mydb active']);
  expect(await namesOf({ DbiResourceId: gone.DbiResourceId?.toLowerCase() })).toEqual(['mydb retained']);
  expect(await namesOf({ DbiResourceId: there.DbiResourceId })).toEqual(['mydb active']);
  for (const { DBInstanceAutomatedBackupsArn, Status } of await backups({ DBInstanceIdentifier: 'mydb' })) {
    expect(await namesOf({ DBInstanceAutomatedBackupsArn })).toEqual([`mydb ${Status}`]);
  }
  const filtered = (Name: string, value = '') => namesOf({ Filters: [{ Name, Values: [value] }] });
  expect(await filtered('status', 'retained')).toEqual(['mydb retained']);
  expect(await filtered('status', 'creating')).toEqual([]);
  expect(await filtered('db-instance-id', 'other')).toEqual(['other active']);
  expect(await filtered('dbi-resource-id', gone.DbiResourceId)).toEqual(['mydb retained']);
});

it('is creating until the first snapshot is there', async () => {
  await rds.client.send(new CreateDBInstanceCommand(INSTANCE));
  rds.pass(270);
  expect(await namesOf({})).toEqual(['mydb creating']);
  rds.pass(90);
  expect(await namesOf({})).toEqual(['mydb active']);
});

it.each<[string, DescribeDBInstanceAutomatedBackupsCommandInput]>([
  ['DBInstanceAutomatedBackupNotFound', { DBInstanceIdentifier: 'nosuch' }],
  ['DBInstanceAutomatedBackupNotFound', { DbiResourceId: 'db-NOSUCH' }],
  [
    'DBInstanceAutomatedBackupNotFound',
    { DBInstanceAutomatedBackupsArn: 'arn:aws:rds:us-east-1:123456789012:auto-backup:ab-nosuch' },
  ],
  ['InvalidParameterValue', { MaxRecords: 5 }],
  ['InvalidParameterValue', { Filters: [{ Name: 'nosuch', Values: ['x'] }] }],
])('refuses with %s for %j', async (code, input) => {
  expect((await rejection(backups(input))).code).toBe(code);
});
