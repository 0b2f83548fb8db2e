import {
  CreateDBClusterSnapshotCommand,
  DeleteDBClusterSnapshotCommand,
  DescribeDBClusterSnapshotsCommand,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { availableCluster } from '../testDatabases.ts';
import { refusal, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

it('deletes a snapshot once it is available', async () => {
  await availableCluster(rds);
  const id = { DBClusterSnapshotIdentifier: 'mysnapshot' };
  const remove = () => rds.client.send(new DeleteDBClusterSnapshotCommand(id));
  await rds.client.send(new CreateDBClusterSnapshotCommand({ ...id, DBClusterIdentifier: 'mycluster' }));
  expect((await refusal(remove())).code).toBe('InvalidDBClusterSnapshotStateFault');
  rds.pass();
  expect((await remove()).DBClusterSnapshot).toMatchObject({ ...id, Status: 'deleted' });
  expect((await rds.client.send(new DescribeDBClusterSnapshotsCommand({}))).DBClusterSnapshots).toEqual([]);
  expect(await refusal(remove())).toMatchObject({ code: 'DBClusterSnapshotNotFoundFault', status: 404 });
});
