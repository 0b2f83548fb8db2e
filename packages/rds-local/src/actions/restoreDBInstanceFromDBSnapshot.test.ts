import {
  CreateDBSnapshotCommand,
  RestoreDBInstanceFromDBSnapshotCommand,
  type RestoreDBInstanceFromDBSnapshotCommandInput,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { availableInstance, instanceNow } from '../testDatabases.ts';
import { refusal, startTestRds, type TestRds } from '../testRds.ts';

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
    expect((await refusal(restore({ EnableIAMDatabaseAuthentication: true }))).message).toMatch(
      /^IAM Database Authentication is not supported for this configuration/,
    );
  });
});

describe('refusals', () => {
  it.each<[string, Partial<RestoreDBInstanceFromDBSnapshotCommandInput>]>([
    ['DBSnapshotNotFound', { DBSnapshotIdentifier: 'nosuch' }],
    ['DBInstanceAlreadyExists', { DBInstanceIdentifier: 'mydb' }],
    ['InvalidParameterCombination', { DBSnapshotIdentifier: undefined }],
    ['InvalidParameterCombination', { Engine: 'postgres' }],
    ['InvalidParameterValue', { DBName: 'other' }],
    ['InvalidParameterValue', { AllocatedStorage: 19 }],
    ['InvalidParameterCombination', { MultiAZ: true, AvailabilityZone: 'us-east-1a' }],
  ])('%s for %j', async (code, differences) => {
    await availableSnapshot();
    expect((await refusal(restore(differences))).code).toBe(code);
  });

  it('refuses a snapshot that is not available', async () => {
    await availableInstance(rds);
    await rds.client.send(
      new CreateDBSnapshotCommand({ DBSnapshotIdentifier: 'mysnapshot', DBInstanceIdentifier: 'mydb' }),
    );
    expect((await refusal(restore())).code).toBe('InvalidDBSnapshotState');
  });
});
