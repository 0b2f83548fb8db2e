import {
  CopyDBSnapshotCommand,
  CreateDBSnapshotCommand,
  DeleteDBSnapshotCommand,
  DescribeDBSnapshotsCommand,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { availableInstance } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';
import { automatedSnapshotIds, availableSnapshot, eventsOf, snapshotNow } from '../testSnapshots.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const remove = (DBSnapshotIdentifier: string | undefined) =>
  rds.client.send(new DeleteDBSnapshotCommand({ DBSnapshotIdentifier }));

it('deletes a snapshot once it is available', async () => {
  await availableInstance(rds, { BackupRetentionPeriod: 0 });
  await rds.client.send(
    new CreateDBSnapshotCommand({ DBSnapshotIdentifier: 'mysnapshot', DBInstanceIdentifier: 'mydb' }),
  );
  expect((await rejection(remove('mysnapshot'))).code).toBe('InvalidDBSnapshotState');
  rds.pass();
  const { DBSnapshot } = await remove('mysnapshot');
  expect(DBSnapshot).toMatchObject({ DBSnapshotIdentifier: 'mysnapshot', Status: 'deleted' });
  expect((await rds.client.send(new DescribeDBSnapshotsCommand({}))).DBSnapshots).toEqual([]);
  expect(await eventsOf(rds, 'db-snapshot', 'mysnapshot')).toEqual([
    'Creating manual snapshot',
    'Manual snapshot created',
    'Deleted user snapshot',
  ]);
  expect(await rejection(remove('mysnapshot'))).toEqual({
    code: 'DBSnapshotNotFound',
    message: 'DBSnapshot mysnapshot not found.',
    status: 404,
  });
});

it('cancels a copy that is under way', async () => {
  await availableInstance(rds);
  await availableSnapshot(rds);
  await rds.client.send(
    new CopyDBSnapshotCommand({ SourceDBSnapshotIdentifier: 'mysnapshot', TargetDBSnapshotIdentifier: 'copy' }),
  );
  expect((await remove('copy')).DBSnapshot?.Status).toBe('deleted');
  rds.pass();
  expect((await rejection(snapshotNow(rds, 'copy'))).code).toBe('DBSnapshotNotFound');
  expect(await eventsOf(rds, 'db-snapshot', 'copy')).toEqual([
    'Started copy of snapshot mysnapshot from region us-east-1',
    'Canceled snapshot copy request of copy',
  ]);
});

it('is refused for an automated snapshot', async () => {
  await availableInstance(rds);
  const [automated] = await automatedSnapshotIds(rds);
  expect(await rejection(remove(automated))).toEqual({
    code: 'InvalidDBSnapshotState',
    message: `The snapshot ${automated} is automated: it is deleted with the end of its retention period.`,
    status: 400,
  });
});
