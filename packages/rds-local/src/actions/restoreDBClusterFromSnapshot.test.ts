import {
  CreateDBClusterSnapshotCommand,
  CreateDBInstanceCommand,
  CreateDBSnapshotCommand,
  RestoreDBClusterFromSnapshotCommand,
  type RestoreDBClusterFromSnapshotCommandInput,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { availableCluster, availableInstance, availableMember, clusterNow, MEMBER } from '../testDatabases.ts';
import { refusal, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const restore = async (differences: Partial<RestoreDBClusterFromSnapshotCommandInput> = {}) => {
  const input = {
    DBClusterIdentifier: 'restored',
    SnapshotIdentifier: 'mysnapshot',
    Engine: 'aurora-mysql',
    ...differences,
  };
  return (await rds.client.send(new RestoreDBClusterFromSnapshotCommand(input))).DBCluster;
};

async function availableSnapshot(source: Parameters<typeof availableCluster>[1] = {}): Promise<void> {
  await availableCluster(rds, source);
  await rds.client.send(
    new CreateDBClusterSnapshotCommand({
      DBClusterSnapshotIdentifier: 'mysnapshot',
      DBClusterIdentifier: 'mycluster',
    }),
  );
  rds.pass();
}

it('makes a new cluster without instances, which takes them once it is available', async () => {
  await availableSnapshot({ Port: 3310, DatabaseName: 'shop' });
  const source = await clusterNow(rds);
  expect(await restore()).toMatchObject({
    Status: 'creating',
    Port: 3310,
    DatabaseName: 'shop',
    MasterUsername: 'admin',
  });
  const member = { DBClusterIdentifier: 'restored' };
  const early = rds.client.send(new CreateDBInstanceCommand({ ...MEMBER, ...member }));
  expect((await refusal(early)).code).toBe('InvalidDBClusterStateFault');
  rds.pass();
  const restored = await clusterNow(rds, 'restored');
  expect(restored.DbClusterResourceId).not.toBe(source.DbClusterResourceId);
  await availableMember(rds, member);
  expect((await clusterNow(rds, 'restored')).DBClusterMembers).toMatchObject([{ DBInstanceIdentifier: 'member-1' }]);
});

describe('IAM database authentication', () => {
  it.each([
    [true, undefined, true],
    [false, undefined, false],
    [true, false, false],
    [false, true, true],
  ])('of a snapshot with %s, restored with %s, is %s', async (inSnapshot, asked, expected) => {
    await availableSnapshot({ EnableIAMDatabaseAuthentication: inSnapshot });
    await restore({ EnableIAMDatabaseAuthentication: asked });
    rds.pass();
    expect((await clusterNow(rds, 'restored')).IAMDatabaseAuthenticationEnabled).toBe(expected);
  });
});

it('migrates a DB snapshot that is named by its ARN', async () => {
  await availableInstance(rds, { EnableIAMDatabaseAuthentication: true });
  const { DBSnapshot } = await rds.client.send(
    new CreateDBSnapshotCommand({ DBSnapshotIdentifier: 'of-instance', DBInstanceIdentifier: 'mydb' }),
  );
  rds.pass();
  expect(await restore({ SnapshotIdentifier: DBSnapshot?.DBSnapshotArn })).toMatchObject({
    Engine: 'aurora-mysql',
    MasterUsername: 'admin',
    IAMDatabaseAuthenticationEnabled: true,
  });
});

it.each<[string, Partial<RestoreDBClusterFromSnapshotCommandInput>]>([
  ['DBClusterSnapshotNotFoundFault', { SnapshotIdentifier: 'nosuch' }],
  ['DBClusterAlreadyExistsFault', { DBClusterIdentifier: 'mycluster' }],
  ['InvalidParameterCombination', { Engine: 'aurora-postgresql' }],
  ['InvalidParameterValue', { Engine: 'mysql' }],
])('refuses with %s for %j', async (code, differences) => {
  await availableSnapshot();
  expect((await refusal(restore(differences))).code).toBe(code);
});
