import {
  DeleteDBInstanceAutomatedBackupCommand,
  type DeleteDBInstanceAutomatedBackupCommandInput,
  DeleteDBInstanceCommand,
  DescribeDBInstanceAutomatedBackupsCommand,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { availableInstance } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';
import { automatedSnapshotIds } from '../testSnapshots.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const remove = async (input: DeleteDBInstanceAutomatedBackupCommandInput) =>
  (await rds.client.send(new DeleteDBInstanceAutomatedBackupCommand(input))).DBInstanceAutomatedBackup;

const backups = async () =>
  (await rds.client.send(new DescribeDBInstanceAutomatedBackupsCommand({}))).DBInstanceAutomatedBackups ?? [];

async function retainedInstance() {
  await availableInstance(rds);
  await rds.client.send(
    new DeleteDBInstanceCommand({
      DBInstanceIdentifier: 'mydb',
      SkipFinalSnapshot: true,
      DeleteAutomatedBackups: false,
    }),
  );
  const [backup] = await backups();
  return backup;
}

it.each(['DbiResourceId', 'DBInstanceAutomatedBackupsArn'] as const)(
  'deletes retained backups and their snapshots by %s',
  async (parameter) => {
    const backup = await retainedInstance();
    expect(await remove({ [parameter]: backup?.[parameter] })).toEqual({ ...backup, Status: 'deleting' });
    expect(await backups()).toEqual([]);
    expect(await automatedSnapshotIds(rds)).toEqual([]);
  },
);

it('is refused while the instance is there', async () => {
  const { DbiResourceId } = await availableInstance(rds);
  expect((await rejection(remove({ DbiResourceId }))).code).toBe('InvalidDBInstanceAutomatedBackupState');
  const [backup] = await backups();
  const answer = remove({ DBInstanceAutomatedBackupsArn: backup?.DBInstanceAutomatedBackupsArn });
  expect((await rejection(answer)).code).toBe('InvalidDBInstanceAutomatedBackupState');
});

it.each<[string, DeleteDBInstanceAutomatedBackupCommandInput]>([
  ['DBInstanceAutomatedBackupNotFound', { DbiResourceId: 'db-NOSUCH' }],
  ['DBInstanceAutomatedBackupNotFound', { DBInstanceAutomatedBackupsArn: 'arn:aws:rds:us-east-1:1:auto-backup:ab-1' }],
  ['InvalidParameterCombination', {}],
])('refuses with %s for %j', async (code, input) => {
  expect((await rejection(remove(input))).code).toBe(code);
});
