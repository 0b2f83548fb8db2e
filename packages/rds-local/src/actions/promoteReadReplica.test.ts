import { CreateDBInstanceReadReplicaCommand, PromoteReadReplicaCommand } from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { availableInstance, instanceNow } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;

beforeEach(async () => {
  rds = await startTestRds();
  await availableInstance(rds);
});

afterEach(() => rds.close());

const promote = (input: Partial<PromoteReadReplicaCommand['input']> = {}) =>
  rds.client.send(new PromoteReadReplicaCommand({ DBInstanceIdentifier: 'replica', ...input }));

async function replica(): Promise<void> {
  const input = { DBInstanceIdentifier: 'replica', SourceDBInstanceIdentifier: 'mydb' };
  await rds.client.send(new CreateDBInstanceReadReplicaCommand({ ...input, EnableIAMDatabaseAuthentication: true }));
  rds.pass();
}

test('a promoted replica is an instance of its own with backups, and keeps its IAM switch', async () => {
  await replica();
  const { DBInstance } = await promote({ BackupRetentionPeriod: 5, PreferredBackupWindow: '02:00-02:30' });
  expect(DBInstance).toMatchObject({ DBInstanceStatus: 'modifying', BackupRetentionPeriod: 5 });
  rds.pass(160);
  expect((await instanceNow(rds, 'replica')).DBInstanceStatus).toBe('rebooting');
  rds.pass();
  const promoted = await instanceNow(rds, 'replica');
  expect(promoted).toMatchObject({
    DBInstanceStatus: 'available',
    PreferredBackupWindow: '02:00-02:30',
    IAMDatabaseAuthenticationEnabled: true,
  });
  expect(promoted.ReadReplicaSourceDBInstanceIdentifier).toBeUndefined();
  expect((await instanceNow(rds)).ReadReplicaDBInstanceIdentifiers).toEqual([]);
});

test('it keeps one day of backups unless asked otherwise', async () => {
  await replica();
  expect((await promote()).DBInstance?.BackupRetentionPeriod).toBe(1);
});

test('an instance that is no replica is refused', async () => {
  expect(await rejection(promote({ DBInstanceIdentifier: 'mydb' }))).toEqual({
    code: 'InvalidDBInstanceState',
    message: 'DB instance mydb is not a read replica.',
    status: 400,
  });
});
