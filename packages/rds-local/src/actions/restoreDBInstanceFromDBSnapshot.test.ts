import {
  CreateDBSnapshotCommand,
  DeleteDBInstanceCommand,
  ModifyDBSnapshotAttributeCommand,
  RestoreDBInstanceFromDBSnapshotCommand,
  type RestoreDBInstanceFromDBSnapshotCommandInput,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { availableCluster, availableInstance, instanceNow } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';
import { availableClusterSnapshot, eventsOf, OTHER_ACCOUNT, OWN_KEY } from '../testSnapshots.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const restore = async (differences: Partial<RestoreDBInstanceFromDBSnapshotCommandInput> = {}) => {
  const input = { DBInstanceIdentifier: 'restored', DBSnapshotIdentifier: 'mysnapshot', ...differences };
  return (await rds.client.send(new RestoreDBInstanceFromDBSnapshotCommand(input))).DBInstance;
};

async function availableSnapshot(source: Parameters<typeof availableInstance>[1] = {}): Promise<void> {
  await availableInstance(rds, source);
  await rds.client.send(
    new CreateDBSnapshotCommand({ DBSnapshotIdentifier: 'mysnapshot', DBInstanceIdentifier: 'mydb' }),
  );
  rds.pass();
}

it('makes a new instance of the source’s kind with its own resource id', async () => {
  await availableSnapshot({ Port: 3310, MultiAZ: true, AllocatedStorage: 50, DBName: 'shop' });
  const source = await instanceNow(rds);
  expect(await restore()).toMatchObject({
    DBInstanceIdentifier: 'restored',
    DBInstanceStatus: 'creating',
    MultiAZ: false,
  });
  rds.pass();
  const restored = await instanceNow(rds, 'restored');
  expect(restored).toMatchObject({
    DBInstanceStatus: 'available',
    DBInstanceClass: source.DBInstanceClass,
    Engine: source.Engine,
    EngineVersion: source.EngineVersion,
    AllocatedStorage: 50,
    StorageType: source.StorageType,
    MasterUsername: 'admin',
    DBName: 'shop',
    BackupRetentionPeriod: 1,
    Endpoint: { Port: 3310 },
  });
  expect(restored.DbiResourceId).not.toBe(source.DbiResourceId);
});

it('takes the request’s settings in place of the source’s', async () => {
  await availableSnapshot();
  expect(
    await restore({
      DBInstanceClass: 'db.t3.small',
      StorageType: 'gp2',
      DeletionProtection: true,
      BackupRetentionPeriod: 9,
      Tags: [{ Key: 'team', Value: 'blue' }],
    }),
  ).toMatchObject({
    DBInstanceClass: 'db.t3.small',
    StorageType: 'gp2',
    DeletionProtection: true,
    BackupRetentionPeriod: 9,
    TagList: [{ Key: 'team', Value: 'blue' }],
  });
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
    expect((await instanceNow(rds, 'restored')).IAMDatabaseAuthenticationEnabled).toBe(expected);
  });

  it('is refused where it cannot be had', async () => {
    await availableSnapshot({ Engine: 'sqlserver-ex', DBInstanceClass: 'db.t3.small' });
    expect((await rejection(restore({ EnableIAMDatabaseAuthentication: true }))).message).toMatch(
      /^IAM Database Authentication is not supported for this configuration/,
    );
  });
});

describe('refusals', () => {
  it.each<[string, Partial<RestoreDBInstanceFromDBSnapshotCommandInput>]>([
    ['DBSnapshotNotFound', { DBSnapshotIdentifier: 'nosuch' }],
    ['DBInstanceAlreadyExists', { DBInstanceIdentifier: 'mydb' }],
    ['InvalidParameterCombination', { DBSnapshotIdentifier: undefined }],
    ['InvalidParameterCombination', { DBClusterSnapshotIdentifier: 'mysnapshot' }],
    ['DBClusterSnapshotNotFoundFault', { DBSnapshotIdentifier: undefined, DBClusterSnapshotIdentifier: 'mysnapshot' }],
    ['InvalidParameterCombination', { ManageMasterUserPassword: true }],
    ['InvalidParameterCombination', { MasterUserSecretKmsKeyId: 'alias/mine' }],
    ['InvalidParameterCombination', { CustomIamInstanceProfile: 'AWSRDSCustom' }],
    ['InvalidParameterValue', { AllocatedStorage: 21 }],
    ['InvalidParameterCombination', { Engine: 'postgres' }],
    ['InvalidParameterValue', { DBName: 'other' }],
    ['InvalidParameterValue', { AllocatedStorage: 19 }],
    ['InvalidParameterCombination', { MultiAZ: true, AvailabilityZone: 'us-east-1a' }],
  ])('%s for %j', async (code, differences) => {
    await availableSnapshot();
    expect((await rejection(restore(differences))).code).toBe(code);
  });

  it('refuses a snapshot that is not available', async () => {
    await availableInstance(rds);
    await rds.client.send(
      new CreateDBSnapshotCommand({ DBSnapshotIdentifier: 'mysnapshot', DBInstanceIdentifier: 'mydb' }),
    );
    expect((await rejection(restore())).code).toBe('InvalidDBSnapshotState');
  });
});

it('tells of it on the instance and on the snapshot', async () => {
  await availableSnapshot();
  await restore();
  expect(await eventsOf(rds, 'db-instance', 'restored')).toContain('Restored from snapshot mysnapshot');
  expect(await eventsOf(rds, 'db-snapshot', 'mysnapshot')).toContain('Restoring from snapshot mysnapshot');
});

it('gives the instance the tags of the snapshot’s source when the request has none', async () => {
  await availableSnapshot({ Tags: [{ Key: 'team', Value: 'blue' }] });
  expect((await restore())?.TagList).toEqual([{ Key: 'team', Value: 'blue' }]);
});

it('is not changed by what happens to the source later', async () => {
  await availableSnapshot({ EnableIAMDatabaseAuthentication: true });
  await rds.client.send(new DeleteDBInstanceCommand({ DBInstanceIdentifier: 'mydb', SkipFinalSnapshot: true }));
  rds.pass();
  await restore({ DBInstanceIdentifier: 'mydb' });
  rds.pass();
  expect((await instanceNow(rds)).IAMDatabaseAuthenticationEnabled).toBe(true);
});

it('changes a SQL Server edition to a higher one, and to no lower one', async () => {
  await availableSnapshot({
    Engine: 'sqlserver-se',
    DBInstanceClass: 'db.m5.xlarge',
    LicenseModel: 'license-included',
  });
  expect((await rejection(restore({ Engine: 'sqlserver-ex' }))).code).toBe('InvalidParameterCombination');
  expect((await restore({ Engine: 'sqlserver-ee' }))?.Engine).toBe('sqlserver-ee');
});

describe('of a snapshot of another account', () => {
  const SOURCE_ARN = 'arn:aws:rds:us-east-1:123456789012:snapshot:mysnapshot';
  const restoreThere = async () => {
    const input = { DBInstanceIdentifier: 'restored', DBSnapshotIdentifier: SOURCE_ARN };
    const command = new RestoreDBInstanceFromDBSnapshotCommand(input);
    return (await rds.clientOf(OTHER_ACCOUNT).send(command)).DBInstance;
  };
  const share = () =>
    rds.client.send(
      new ModifyDBSnapshotAttributeCommand({
        DBSnapshotIdentifier: 'mysnapshot',
        AttributeName: 'restore',
        ValuesToAdd: [OTHER_ACCOUNT],
      }),
    );

  it('works by ARN once it is shared', async () => {
    await availableSnapshot({ EnableIAMDatabaseAuthentication: true });
    expect((await rejection(restoreThere())).code).toBe('DBSnapshotNotFound');
    await share();
    expect(await restoreThere()).toMatchObject({
      DBInstanceArn: `arn:aws:rds:us-east-1:${OTHER_ACCOUNT}:db:restored`,
      IAMDatabaseAuthenticationEnabled: true,
    });
  });

  it('is refused when it is encrypted: it is copied first', async () => {
    await availableSnapshot({ StorageEncrypted: true, KmsKeyId: OWN_KEY, DBInstanceClass: 'db.t3.small' });
    await share();
    expect((await rejection(restoreThere())).code).toBe('KMSKeyNotAccessibleFault');
  });
});

it('refuses the snapshot of an Aurora cluster', async () => {
  await availableCluster(rds);
  await availableClusterSnapshot(rds);
  const answer = restore({ DBSnapshotIdentifier: undefined, DBClusterSnapshotIdentifier: 'mysnapshot' });
  expect((await rejection(answer)).message).toContain('Use the RestoreDBClusterFromSnapshot API instead.');
});

it('makes an instance of the snapshot of a Multi-AZ DB cluster', async () => {
  await availableCluster(rds, {
    Engine: 'mysql',
    DBClusterInstanceClass: 'db.m6gd.large',
    StorageType: 'io1',
    AllocatedStorage: 100,
    Iops: 1000,
    DatabaseName: 'shop',
    EnableIAMDatabaseAuthentication: true,
  });
  const { EngineVersion } = await availableClusterSnapshot(rds);
  await restore({ DBSnapshotIdentifier: undefined, DBClusterSnapshotIdentifier: 'mysnapshot' });
  rds.pass();
  const restored = await instanceNow(rds, 'restored');
  expect(restored).toMatchObject({
    DBInstanceStatus: 'available',
    DBInstanceClass: 'db.m6gd.large',
    Engine: 'mysql',
    EngineVersion,
    DBName: 'shop',
    StorageType: 'io1',
    AllocatedStorage: 100,
    Iops: 1000,
    IAMDatabaseAuthenticationEnabled: true,
  });
  expect(restored.DBClusterIdentifier).toBeUndefined();
});
