import {
  CreateDBClusterSnapshotCommand,
  type CreateDBClusterSnapshotCommandInput,
  type DBClusterSnapshot,
  DescribeDBClusterSnapshotsCommand,
  ModifyDBClusterCommand,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { availableCluster, clusterNow } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const take = async (differences: Partial<CreateDBClusterSnapshotCommandInput> = {}) => {
  const input = { DBClusterSnapshotIdentifier: 'mysnapshot', DBClusterIdentifier: 'mycluster', ...differences };
  return (await rds.client.send(new CreateDBClusterSnapshotCommand(input))).DBClusterSnapshot;
};

async function snapshotNow(): Promise<DBClusterSnapshot | undefined> {
  return (await rds.client.send(new DescribeDBClusterSnapshotsCommand({ SnapshotType: 'manual' })))
    .DBClusterSnapshots?.[0];
}

it('is creating while the cluster is backed up, then available', async () => {
  const { DbClusterResourceId } = await availableCluster(rds);
  expect(await take()).toMatchObject({
    DBClusterSnapshotArn: 'arn:aws:rds:us-east-1:123456789012:cluster-snapshot:mysnapshot',
    DBClusterIdentifier: 'mycluster',
    DbClusterResourceId,
    Status: 'creating',
    SnapshotType: 'manual',
  });
  expect((await clusterNow(rds)).Status).toBe('backing-up');
  rds.pass();
  expect((await clusterNow(rds)).Status).toBe('available');
  expect(await snapshotNow()).toMatchObject({ Status: 'available', PercentProgress: 100 });
});

it('freezes the setting for IAM database authentication', async () => {
  await availableCluster(rds, { EnableIAMDatabaseAuthentication: true });
  await take();
  rds.pass();
  await rds.client.send(
    new ModifyDBClusterCommand({
      DBClusterIdentifier: 'mycluster',
      EnableIAMDatabaseAuthentication: false,
      ApplyImmediately: true,
    }),
  );
  rds.pass();
  expect((await snapshotNow())?.IAMDatabaseAuthenticationEnabled).toBe(true);
});

it('is refused for what is not there, is taken or is busy', async () => {
  await availableCluster(rds);
  expect((await rejection(take({ DBClusterIdentifier: 'nosuch' }))).code).toBe('DBClusterNotFoundFault');
  expect((await rejection(take({ DBClusterSnapshotIdentifier: 'a'.repeat(64) }))).code).toBe('InvalidParameterValue');
  await take();
  expect((await rejection(take())).code).toBe('DBClusterSnapshotAlreadyExistsFault');
  expect((await rejection(take({ DBClusterSnapshotIdentifier: 'other' }))).code).toBe('InvalidDBClusterStateFault');
});
