import {
  DeleteDBClusterAutomatedBackupCommand,
  DeleteDBClusterCommand,
  DescribeDBClusterAutomatedBackupsCommand,
  DescribeDBClusterSnapshotsCommand,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { availableCluster } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const remove = async (DbClusterResourceId: string | undefined) =>
  (await rds.client.send(new DeleteDBClusterAutomatedBackupCommand({ DbClusterResourceId }))).DBClusterAutomatedBackup;

it('deletes retained backups and their snapshots, and none of a cluster that is there', async () => {
  const { DbClusterResourceId } = await availableCluster(rds);
  expect((await rejection(remove(DbClusterResourceId))).code).toBe('InvalidDBClusterAutomatedBackupStateFault');
  await rds.client.send(
    new DeleteDBClusterCommand({
      DBClusterIdentifier: 'mycluster',
      SkipFinalSnapshot: true,
      DeleteAutomatedBackups: false,
    }),
  );
  rds.pass();
  expect((await rds.client.send(new DescribeDBClusterSnapshotsCommand({}))).DBClusterSnapshots).toHaveLength(1);
  expect(await remove(DbClusterResourceId)).toMatchObject({ DbClusterResourceId, Status: 'deleting' });
  const { DBClusterAutomatedBackups } = await rds.client.send(new DescribeDBClusterAutomatedBackupsCommand({}));
  expect(DBClusterAutomatedBackups).toEqual([]);
  expect((await rds.client.send(new DescribeDBClusterSnapshotsCommand({}))).DBClusterSnapshots).toEqual([]);
  expect(await rejection(remove(DbClusterResourceId))).toMatchObject({
    code: 'DBClusterAutomatedBackupNotFoundFault',
    status: 404,
  });
});
