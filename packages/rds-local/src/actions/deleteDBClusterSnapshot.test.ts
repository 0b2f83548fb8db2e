import {
  CopyDBClusterSnapshotCommand,
  CreateDBClusterSnapshotCommand,
  DeleteDBClusterSnapshotCommand,
  DescribeDBClusterSnapshotsCommand,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { availableCluster } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';
import { availableClusterSnapshot, clusterSnapshotNow } from '../testSnapshots.ts';

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
  expect((await rejection(remove())).code).toBe('InvalidDBClusterSnapshotStateFault');
  rds.pass();
  expect((await remove()).DBClusterSnapshot).toMatchObject({ ...id, Status: 'deleted' });
  expect(
    (await rds.client.send(new DescribeDBClusterSnapshotsCommand({ SnapshotType: 'manual' }))).DBClusterSnapshots,
  ).toEqual([]);
  expect(await rejection(remove())).toMatchObject({ code: 'DBClusterSnapshotNotFoundFault', status: 404 });
});

it('cancels a copy that is under way, and is refused for an automated snapshot', async () => {
  await availableCluster(rds);
  await availableClusterSnapshot(rds);
  await rds.client.send(
    new CopyDBClusterSnapshotCommand({
      SourceDBClusterSnapshotIdentifier: 'mysnapshot',
      TargetDBClusterSnapshotIdentifier: 'copy',
    }),
  );
  await rds.client.send(new DeleteDBClusterSnapshotCommand({ DBClusterSnapshotIdentifier: 'copy' }));
  expect((await rejection(clusterSnapshotNow(rds, 'copy'))).code).toBe('DBClusterSnapshotNotFoundFault');
  const { DBClusterSnapshots } = await rds.client.send(
    new DescribeDBClusterSnapshotsCommand({ SnapshotType: 'automated' }),
  );
  const DBClusterSnapshotIdentifier = DBClusterSnapshots?.[0]?.DBClusterSnapshotIdentifier;
  const answer = rds.client.send(new DeleteDBClusterSnapshotCommand({ DBClusterSnapshotIdentifier }));
  expect((await rejection(answer)).code).toBe('InvalidDBClusterSnapshotStateFault');
});
