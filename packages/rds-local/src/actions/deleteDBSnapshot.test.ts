import { CreateDBSnapshotCommand, DeleteDBSnapshotCommand, DescribeDBSnapshotsCommand } from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { availableInstance } from '../testDatabases.ts';
import { refusal, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

it('deletes a snapshot once it is available', async () => {
  await availableInstance(rds);
  const id = { DBSnapshotIdentifier: 'mysnapshot' };
  await rds.client.send(new CreateDBSnapshotCommand({ ...id, DBInstanceIdentifier: 'mydb' }));
  expect((await refusal(rds.client.send(new DeleteDBSnapshotCommand(id)))).code).toBe('InvalidDBSnapshotState');
  rds.pass();
  const { DBSnapshot } = await rds.client.send(new DeleteDBSnapshotCommand(id));
  expect(DBSnapshot).toMatchObject({ ...id, Status: 'deleted' });
  expect((await rds.client.send(new DescribeDBSnapshotsCommand({}))).DBSnapshots).toEqual([]);
  expect(await refusal(rds.client.send(new DeleteDBSnapshotCommand(id)))).toEqual({
    code: 'DBSnapshotNotFound',
    message: 'DBSnapshot mysnapshot not found.',
    status: 404,
  });
});
