import {
  CreateDBClusterSnapshotCommand,
  CreateDBInstanceCommand,
  CreateDBSnapshotCommand,
  ModifyDBClusterSnapshotAttributeCommand,
  RestoreDBClusterFromSnapshotCommand,
  type RestoreDBClusterFromSnapshotCommandInput,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { availableCluster, availableInstance, availableMember, clusterNow, MEMBER } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';
import { OTHER_ACCOUNT } from '../testSnapshots.ts';

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
  expect((await rejection(early)).code).toBe('InvalidDBClusterStateFault');
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
  await availableInstance(rds, { EnableIAMDatabaseAuthentication: true, EngineVersion: '8.0' });
  const { DBSnapshot } = await rds.client.send(
    new CreateDBSnapshotCommand({ DBSnapshotIdentifier: 'of-instance', DBInstanceIdentifier: 'mydb' }),
  );
  rds.pass();
  expect(await restore({ SnapshotIdentifier: DBSnapshot?.DBSnapshotArn })).toMatchObject({
    Engine: 'aurora-mysql',
    EngineVersion: expect.stringMatching(/^8\.0\.mysql_aurora\.3\./),
    Status: 'migrating',
    MasterUsername: 'admin',
    IAMDatabaseAuthenticationEnabled: true,
  });
  rds.pass();
  expect((await clusterNow(rds, 'restored')).Status).toBe('available');
  const wrong = { DBClusterIdentifier: 'other', SnapshotIdentifier: DBSnapshot?.DBSnapshotArn };
  for (const differences of [{ EngineVersion: '5.7' }, { Engine: 'aurora-postgresql' }]) {
    expect((await rejection(restore({ ...wrong, ...differences }))).code).toMatch(/^InvalidParameter/);
  }
});

it.each<[string, Partial<RestoreDBClusterFromSnapshotCommandInput>]>([
  ['DBClusterSnapshotNotFoundFault', { SnapshotIdentifier: 'nosuch' }],
  ['DBClusterAlreadyExistsFault', { DBClusterIdentifier: 'mycluster' }],
  ['InvalidParameterCombination', { Engine: 'aurora-postgresql' }],
  ['InvalidParameterCombination', { EngineVersion: '5.7' }],
  ['InvalidParameterCombination', { EnableVPCNetworking: false }],
  ['InvalidParameterCombination', { EnableInternetAccessGateway: true }],
  ['InvalidParameterCombination', { ScalingConfiguration: { MinCapacity: 1 } }],
  ['InvalidParameterValue', { AssociatedRoles: [{ RoleArn: 'norole' }] }],
  ['InvalidParameterValue', { TagSpecifications: [{ ResourceType: 'db', Tags: [] }] }],
])('refuses with %s for %j', async (code, differences) => {
  await availableSnapshot();
  expect((await rejection(restore(differences))).code).toBe(code);
});

it('takes the request’s settings in place of the source’s, and gives the cluster roles', async () => {
  await availableSnapshot({ BackupRetentionPeriod: 5 });
  const RoleArn = 'arn:aws:iam::123456789012:role/import';
  expect(
    await restore({
      Port: 3311,
      BackupRetentionPeriod: 9,
      KmsKeyId: 'alias/mine',
      DeletionProtection: true,
      BacktrackWindow: 3600,
      ServerlessV2ScalingConfiguration: { MinCapacity: 1, MaxCapacity: 4 },
      AssociatedRoles: [{ RoleArn }],
      Tags: [{ Key: 'team', Value: 'blue' }],
    }),
  ).toMatchObject({
    Port: 3311,
    BackupRetentionPeriod: 9,
    StorageEncrypted: true,
    DeletionProtection: true,
    BacktrackWindow: 3600,
    ServerlessV2ScalingConfiguration: { MinCapacity: 1, MaxCapacity: 4 },
    AssociatedRoles: [{ RoleArn, Status: 'PENDING' }],
    TagList: [{ Key: 'team', Value: 'blue' }],
  });
});

it('restores what another account shares', async () => {
  await availableSnapshot({ EnableIAMDatabaseAuthentication: true });
  const input = {
    DBClusterIdentifier: 'restored',
    SnapshotIdentifier: 'arn:aws:rds:us-east-1:123456789012:cluster-snapshot:mysnapshot',
    Engine: 'aurora-mysql',
  };
  const restoreThere = () => rds.clientOf(OTHER_ACCOUNT).send(new RestoreDBClusterFromSnapshotCommand(input));
  expect((await rejection(restoreThere())).code).toBe('DBClusterSnapshotNotFoundFault');
  await rds.client.send(
    new ModifyDBClusterSnapshotAttributeCommand({
      DBClusterSnapshotIdentifier: 'mysnapshot',
      AttributeName: 'restore',
      ValuesToAdd: ['all'],
    }),
  );
  expect((await restoreThere()).DBCluster?.IAMDatabaseAuthenticationEnabled).toBe(true);
});

describe('to a Multi-AZ DB cluster', () => {
  const MULTI_AZ = {
    DBClusterInstanceClass: 'db.m6gd.large',
    StorageType: 'io1',
    AllocatedStorage: 100,
    Iops: 1000,
  };

  it('takes over the class and the storage, and makes three instances', async () => {
    await availableSnapshot({ Engine: 'mysql', ...MULTI_AZ, EnableIAMDatabaseAuthentication: true });
    expect(await restore({ Engine: 'mysql' })).toMatchObject({
      ...MULTI_AZ,
      Engine: 'mysql',
      IAMDatabaseAuthenticationEnabled: true,
    });
    rds.pass();
    expect((await clusterNow(rds, 'restored')).DBClusterMembers).toHaveLength(3);
  });

  it('restores the snapshot of a DB instance when it is told the class', async () => {
    await availableInstance(rds, { DBInstanceClass: 'db.m5.large', AllocatedStorage: 100 });
    const { DBSnapshot } = await rds.client.send(
      new CreateDBSnapshotCommand({ DBSnapshotIdentifier: 'of-instance', DBInstanceIdentifier: 'mydb' }),
    );
    rds.pass();
    const input = { Engine: 'mysql', SnapshotIdentifier: DBSnapshot?.DBSnapshotArn };
    expect((await rejection(restore(input))).code).toBe('InvalidParameterCombination');
    expect(await restore({ ...input, ...MULTI_AZ, AllocatedStorage: undefined } as object)).toMatchObject({
      Status: 'creating',
      Engine: 'mysql',
      DBClusterInstanceClass: 'db.m6gd.large',
    });
  });
});
