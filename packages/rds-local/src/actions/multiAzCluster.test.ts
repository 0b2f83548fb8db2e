import {
  CreateDBClusterCommand,
  type CreateDBClusterCommandInput,
  CreateDBClusterSnapshotCommand,
  CreateDBInstanceCommand,
  CreateDBSubnetGroupCommand,
  DeleteDBClusterCommand,
  DeleteDBInstanceCommand,
  DescribeDBInstancesCommand,
  ModifyDBClusterCommand,
  ModifyDBInstanceCommand,
  RestoreDBClusterFromSnapshotCommand,
  StopDBClusterCommand,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CLUSTER, clusterNow, MEMBER } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;

beforeEach(async () => {
  rds = await startTestRds();
});

afterEach(() => rds.close());

const MULTI_AZ = {
  ...CLUSTER,
  Engine: 'mysql',
  DBClusterInstanceClass: 'db.m6gd.large',
  AllocatedStorage: 100,
  StorageType: 'io1',
  Iops: 1000,
} as const satisfies CreateDBClusterCommandInput;

function create(differences: Partial<CreateDBClusterCommandInput> = {}) {
  return rds.client.send(new CreateDBClusterCommand({ ...MULTI_AZ, ...differences }));
}

async function instances() {
  const { DBInstances = [] } = await rds.client.send(new DescribeDBInstancesCommand({}));
  return DBInstances;
}

describe('a Multi-AZ DB cluster', () => {
  test('has a writer and two readers in three zones, which come with it', async () => {
    await create({ EnableIAMDatabaseAuthentication: true });
    rds.pass();
    const cluster = await clusterNow(rds);
    expect(cluster).toMatchObject({
      Status: 'available',
      Engine: 'mysql',
      DBClusterInstanceClass: 'db.m6gd.large',
      AllocatedStorage: 100,
      StorageType: 'io1',
      Iops: 1000,
      MultiAZ: true,
      IAMDatabaseAuthenticationEnabled: true,
    });
    expect(cluster.DBClusterMembers?.map((member) => member.IsClusterWriter)).toEqual([true, false, false]);
    const members = await instances();
    expect(members.map((db) => db.DBInstanceIdentifier)).toEqual([1, 2, 3].map((n) => `mycluster-instance-${n}`));
    expect(new Set(members.map((db) => db.AvailabilityZone)).size).toBe(3);
    for (const member of members) {
      expect(member).toMatchObject({
        DBInstanceStatus: 'available',
        DBInstanceClass: 'db.m6gd.large',
        AllocatedStorage: 100,
        IAMDatabaseAuthenticationEnabled: true,
        DBClusterIdentifier: 'mycluster',
      });
    }
  });

  test('is switched as a whole, and its instances show it', async () => {
    await create();
    rds.pass();
    const input = { DBClusterIdentifier: 'mycluster', EnableIAMDatabaseAuthentication: true, ApplyImmediately: true };
    const { DBCluster } = await rds.client.send(new ModifyDBClusterCommand(input));
    expect(DBCluster?.Status).toBe('configuring-iam-database-auth');
    rds.pass();
    expect((await instances()).map((db) => db.IAMDatabaseAuthenticationEnabled)).toEqual([true, true, true]);
  });

  test('takes another class and more storage, on all its instances', async () => {
    await create();
    rds.pass();
    const input = { DBClusterIdentifier: 'mycluster', DBClusterInstanceClass: 'db.m6gd.xlarge', AllocatedStorage: 200 };
    await rds.client.send(new ModifyDBClusterCommand({ ...input, Iops: 2000, ApplyImmediately: true }));
    rds.pass();
    expect(await clusterNow(rds)).toMatchObject({ ...input, Iops: 2000, PendingModifiedValues: {} });
    for (const member of await instances()) {
      expect(member).toMatchObject({ DBInstanceClass: 'db.m6gd.xlarge', AllocatedStorage: 200, Iops: 2000 });
    }
  });

  test('has the throughput that belongs to its storage', async () => {
    const { DBCluster } = await create({ StorageType: 'gp3', Iops: undefined });
    expect(DBCluster).toMatchObject({ StorageType: 'gp3', Iops: 3000, StorageThroughput: 125 });
    rds.pass();
    const input = { DBClusterIdentifier: 'mycluster', AllocatedStorage: 400, ApplyImmediately: true };
    await rds.client.send(new ModifyDBClusterCommand({ ...input, Iops: 12_000 }));
    rds.pass();
    expect(await clusterNow(rds)).toMatchObject({ AllocatedStorage: 400, Iops: 12_000, StorageThroughput: 500 });
    await rds.client.send(new ModifyDBClusterCommand({ ...input, StorageType: 'io1', Iops: 4000 }));
    rds.pass();
    const changed = await clusterNow(rds);
    expect(changed).toMatchObject({ StorageType: 'io1', Iops: 4000 });
    expect(changed.StorageThroughput).toBeUndefined();
    for (const member of await instances()) {
      expect(member).toMatchObject({ StorageType: 'io1', Iops: 4000 });
      expect(member.StorageThroughput).toBeUndefined();
    }
  });

  test('is modifying while it takes another class, and waits for the window with its instances else', async () => {
    await create();
    rds.pass();
    const input = { DBClusterIdentifier: 'mycluster', DBClusterInstanceClass: 'db.m6gd.xlarge' };
    const { DBCluster } = await rds.client.send(new ModifyDBClusterCommand(input));
    expect(DBCluster?.Status).toBe('available');
    expect((await instances()).map((db) => db.PendingModifiedValues?.DBInstanceClass)).toEqual([
      'db.m6gd.xlarge',
      'db.m6gd.xlarge',
      'db.m6gd.xlarge',
    ]);
    const now = { ...input, DBClusterInstanceClass: 'db.m6gd.2xlarge', ApplyImmediately: true };
    expect((await rds.client.send(new ModifyDBClusterCommand(now))).DBCluster?.Status).toBe('modifying');
    rds.pass();
    expect((await clusterNow(rds)).Status).toBe('available');
    expect(new Set((await instances()).map((db) => db.DBInstanceClass))).toEqual(new Set(['db.m6gd.2xlarge']));
  });

  test('shows its window, its certificate and its upgrades on its instances', async () => {
    await create();
    rds.pass();
    const window = { PreferredMaintenanceWindow: 'tue:05:00-tue:06:00', AutoMinorVersionUpgrade: false };
    const input = { DBClusterIdentifier: 'mycluster', ...window, CACertificateIdentifier: 'rds-ca-ecc384-g1' };
    await rds.client.send(new ModifyDBClusterCommand({ ...input, ApplyImmediately: true }));
    rds.pass();
    for (const member of await instances()) {
      expect(member).toMatchObject({ ...window, CACertificateIdentifier: 'rds-ca-ecc384-g1' });
    }
  });

  test('is public unless it is told or in a subnet group of its own', async () => {
    const { DBCluster } = await create();
    expect(DBCluster?.PubliclyAccessible).toBe(true);
    const SubnetIds = ['subnet-1', 'subnet-2', 'subnet-3'];
    const group = { DBSubnetGroupName: 'mine', DBSubnetGroupDescription: 'mine', SubnetIds };
    await rds.client.send(new CreateDBSubnetGroupCommand(group));
    const other = await create({ DBClusterIdentifier: 'other', DBSubnetGroupName: 'mine' });
    expect(other.DBCluster?.PubliclyAccessible).toBe(false);
  });

  test('is deleted with its instances', async () => {
    await create();
    rds.pass();
    const input = { DBClusterIdentifier: 'mycluster', SkipFinalSnapshot: true };
    await rds.client.send(new DeleteDBClusterCommand(input));
    expect((await instances()).map((db) => db.DBInstanceStatus)).toEqual(['deleting', 'deleting', 'deleting']);
    rds.pass();
    expect(await instances()).toEqual([]);
    await expect(clusterNow(rds)).rejects.toThrow('DBCluster mycluster not found.');
  });

  test('comes back from a snapshot with its switch', async () => {
    await create({ EnableIAMDatabaseAuthentication: true });
    rds.pass();
    const snapshot = { DBClusterIdentifier: 'mycluster', DBClusterSnapshotIdentifier: 'snapshot' };
    await rds.client.send(new CreateDBClusterSnapshotCommand(snapshot));
    rds.pass();
    await rds.client.send(
      new RestoreDBClusterFromSnapshotCommand({
        DBClusterIdentifier: 'again',
        SnapshotIdentifier: 'snapshot',
        Engine: 'mysql',
        DBClusterInstanceClass: 'db.m6gd.large',
      }),
    );
    rds.pass();
    const again = await clusterNow(rds, 'again');
    expect(again).toMatchObject({ IAMDatabaseAuthenticationEnabled: true, AllocatedStorage: 100 });
    expect(again.DBClusterMembers).toHaveLength(3);
  });
});

describe('what is refused', () => {
  test.each([
    ['InvalidParameterCombination', { DBClusterInstanceClass: undefined }],
    ['InvalidParameterCombination', { DBClusterInstanceClass: 'db.t3.medium' }],
    ['InvalidParameterCombination', { BacktrackWindow: 3600 }],
    ['InvalidParameterCombination', { Domain: 'd-1234567890' }],
    ['InvalidParameterCombination', { NetworkType: 'DUAL' }],
    ['InvalidParameterCombination', { EnableLocalWriteForwarding: true }],
    ['InvalidParameterValue', { Engine: 'mariadb' }],
    ['InvalidParameterValue', { DBClusterIdentifier: 'a'.repeat(53) }],
  ])('%s for %j', async (code, differences) => {
    expect(await rejection(create(differences))).toMatchObject({ code });
  });

  test('what Multi-AZ DB clusters have not: another port, a stop, a name too long for their instances', async () => {
    await create();
    rds.pass();
    const modify = (input: object) =>
      rejection(rds.client.send(new ModifyDBClusterCommand({ DBClusterIdentifier: 'mycluster', ...input })));
    expect(await modify({ Port: 3307 })).toMatchObject({ code: 'InvalidParameterCombination' });
    expect(await modify({ NewDBClusterIdentifier: 'a'.repeat(53) })).toMatchObject({ code: 'InvalidParameterValue' });
    const stop = rds.client.send(new StopDBClusterCommand({ DBClusterIdentifier: 'mycluster' }));
    expect(await rejection(stop)).toMatchObject({ code: 'InvalidDBClusterStateFault' });
  });

  test('what is done to one of its instances alone', async () => {
    await create();
    rds.pass();
    const one = { DBInstanceIdentifier: 'mycluster-instance-1' };
    const modify = new ModifyDBInstanceCommand({ ...one, DBInstanceClass: 'db.m6gd.xlarge' });
    expect(await rejection(rds.client.send(modify))).toMatchObject({ code: 'InvalidDBInstanceState' });
    const remove = new DeleteDBInstanceCommand({ ...one, SkipFinalSnapshot: true });
    expect(await rejection(rds.client.send(remove))).toMatchObject({ code: 'InvalidDBInstanceState' });
    const add = new CreateDBInstanceCommand({ ...MEMBER, Engine: 'mysql', DBInstanceClass: 'db.m6gd.large' });
    expect(await rejection(rds.client.send(add))).toMatchObject({ code: 'InvalidDBClusterStateFault' });
  });
});
