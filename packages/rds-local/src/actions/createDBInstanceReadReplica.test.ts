import {
  CreateDBInstanceReadReplicaCommand,
  type CreateDBInstanceReadReplicaCommandInput,
  DeleteDBInstanceCommand,
  DescribeDBInstancesCommand,
  ModifyDBInstanceCommand,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { availableCluster, availableInstance, availableMember, instanceNow } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;

beforeEach(async () => {
  rds = await startTestRds();
});

afterEach(() => rds.close());

function replicate(input: Partial<CreateDBInstanceReadReplicaCommandInput> = {}, client = rds.client) {
  const names = { DBInstanceIdentifier: 'replica', SourceDBInstanceIdentifier: 'mydb' };
  return client.send(new CreateDBInstanceReadReplicaCommand({ ...names, ...input }));
}

async function modify(input: object): Promise<void> {
  const change = { DBInstanceIdentifier: 'mydb', ApplyImmediately: true, ...input };
  await rds.client.send(new ModifyDBInstanceCommand(change));
  rds.pass();
}

describe('a read replica', () => {
  test('is made like its source, without backups, while the source is modified', async () => {
    const source = await availableInstance(rds, { AllocatedStorage: 100, BackupRetentionPeriod: 7 });
    const { DBInstance } = await replicate();
    expect(DBInstance).toMatchObject({
      DBInstanceIdentifier: 'replica',
      DBInstanceStatus: 'creating',
      ReadReplicaSourceDBInstanceIdentifier: 'mydb',
      Engine: 'mysql',
      EngineVersion: source.EngineVersion,
      DBInstanceClass: source.DBInstanceClass,
      AllocatedStorage: 100,
      MasterUsername: 'admin',
      BackupRetentionPeriod: 0,
    });
    expect(DBInstance?.DbiResourceId).not.toBe(source.DbiResourceId);
    expect(await instanceNow(rds)).toMatchObject({
      DBInstanceStatus: 'modifying',
      ReadReplicaDBInstanceIdentifiers: ['replica'],
    });
    rds.pass();
    expect(await instanceNow(rds, 'replica')).toMatchObject({
      DBInstanceStatus: 'available',
      StatusInfos: [{ StatusType: 'read replication', Normal: true, Status: 'replicating' }],
    });
    expect((await instanceNow(rds)).DBInstanceStatus).toBe('available');
  });

  test('has an IAM switch of its own, off unless asked for', async () => {
    await availableInstance(rds, { EnableIAMDatabaseAuthentication: true });
    await replicate();
    rds.pass();
    await replicate({ DBInstanceIdentifier: 'second', EnableIAMDatabaseAuthentication: true });
    rds.pass();
    expect((await instanceNow(rds, 'replica')).IAMDatabaseAuthenticationEnabled).toBe(false);
    expect((await instanceNow(rds, 'second')).IAMDatabaseAuthenticationEnabled).toBe(true);
    await modify({ DBInstanceIdentifier: 'replica', EnableIAMDatabaseAuthentication: true });
    expect((await instanceNow(rds, 'replica')).IAMDatabaseAuthenticationEnabled).toBe(true);
  });

  test('may lie in another region, and the two name each other by ARN', async () => {
    const { DBInstanceArn } = await availableInstance(rds);
    const elsewhere = rds.clientIn('eu-west-1');
    await replicate({ SourceDBInstanceIdentifier: DBInstanceArn }, elsewhere);
    rds.pass();
    const { DBInstances } = await elsewhere.send(new DescribeDBInstancesCommand({ DBInstanceIdentifier: 'replica' }));
    expect(DBInstances).toMatchObject([{ ReadReplicaSourceDBInstanceIdentifier: DBInstanceArn }]);
    expect((await instanceNow(rds)).ReadReplicaDBInstanceIdentifiers).toEqual([
      'arn:aws:rds:eu-west-1:123456789012:db:replica',
    ]);
  });

  test('follows its source through a new name, and the source follows it', async () => {
    await availableInstance(rds);
    await replicate();
    rds.pass();
    await modify({ NewDBInstanceIdentifier: 'renamed' });
    expect((await instanceNow(rds, 'replica')).ReadReplicaSourceDBInstanceIdentifier).toBe('renamed');
    await modify({ DBInstanceIdentifier: 'replica', NewDBInstanceIdentifier: 'other' });
    expect((await instanceNow(rds, 'renamed')).ReadReplicaDBInstanceIdentifiers).toEqual(['other']);
  });

  test('stands alone once its source is deleted, and is forgotten by it when it is deleted itself', async () => {
    await availableInstance(rds);
    await replicate();
    rds.pass();
    await replicate({ DBInstanceIdentifier: 'second' });
    rds.pass();
    const skip = { SkipFinalSnapshot: true };
    await rds.client.send(new DeleteDBInstanceCommand({ DBInstanceIdentifier: 'second', ...skip }));
    expect((await instanceNow(rds)).ReadReplicaDBInstanceIdentifiers).toEqual(['replica']);
    await rds.client.send(new DeleteDBInstanceCommand({ DBInstanceIdentifier: 'mydb', ...skip }));
    rds.pass();
    const { ReadReplicaSourceDBInstanceIdentifier, StatusInfos } = await instanceNow(rds, 'replica');
    expect({ ReadReplicaSourceDBInstanceIdentifier, StatusInfos }).toEqual({});
  });

  test('is deleted without a final snapshot', async () => {
    await availableInstance(rds);
    await replicate();
    rds.pass();
    const input = { DBInstanceIdentifier: 'replica', FinalDBSnapshotIdentifier: 'last' };
    expect(await rejection(rds.client.send(new DeleteDBInstanceCommand(input)))).toMatchObject({
      code: 'InvalidParameterCombination',
    });
  });
});

describe('refusals', () => {
  test('of a source without backups', async () => {
    await availableInstance(rds, { BackupRetentionPeriod: 0 });
    expect(await rejection(replicate())).toMatchObject({ code: 'InvalidDBInstanceState', status: 400 });
  });

  test('of a source that is not there, is busy, or is part of a cluster', async () => {
    expect(await rejection(replicate())).toMatchObject({ code: 'DBInstanceNotFound', status: 404 });
    await availableInstance(rds);
    await replicate();
    expect(await rejection(replicate({ DBInstanceIdentifier: 'second' }))).toMatchObject({
      code: 'InvalidDBInstanceState',
    });
    await availableCluster(rds);
    await availableMember(rds);
    expect(await rejection(replicate({ SourceDBInstanceIdentifier: 'member-1' }))).toMatchObject({
      code: 'InvalidDBInstanceState',
    });
  });

  test('of a name that is taken, of two sources, and of none', async () => {
    await availableInstance(rds);
    expect(await rejection(replicate({ DBInstanceIdentifier: 'mydb' }))).toMatchObject({
      code: 'DBInstanceAlreadyExists',
    });
    expect(await rejection(replicate({ SourceDBClusterIdentifier: 'any' }))).toMatchObject({
      code: 'InvalidParameterCombination',
    });
    expect(await rejection(replicate({ SourceDBInstanceIdentifier: undefined }))).toMatchObject({
      code: 'InvalidParameterCombination',
    });
  });

  test('of IAM authentication on an engine that cannot have it', async () => {
    const oracle = { Engine: 'oracle-ee', LicenseModel: 'bring-your-own-license', DBInstanceClass: 'db.m5.large' };
    await availableInstance(rds, oracle);
    expect(await rejection(replicate({ EnableIAMDatabaseAuthentication: true }))).toMatchObject({
      code: 'InvalidParameterCombination',
    });
    expect((await replicate()).DBInstance?.ReplicaMode).toBe('open-read-only');
  });
});

test('a source has at most as many read replicas as the quota allows', async () => {
  await rds.close();
  rds = await startTestRds({ quotas: { ReadReplicasPerMaster: 1 } });
  await availableInstance(rds);
  await replicate();
  rds.pass();
  expect(await rejection(replicate({ DBInstanceIdentifier: 'second' }))).toMatchObject({
    code: 'InstanceQuotaExceeded',
  });
});
