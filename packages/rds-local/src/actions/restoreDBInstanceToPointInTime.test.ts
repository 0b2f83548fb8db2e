import {
  DeleteDBInstanceCommand,
  DescribeDBInstanceAutomatedBackupsCommand,
  ModifyDBInstanceCommand,
  RestoreDBInstanceToPointInTimeCommand,
  type RestoreDBInstanceToPointInTimeCommandInput,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { availableCluster, availableInstance, availableMember, instanceNow } from '../testDatabases.ts';
import { rejection, startTestRds, TEST_START, type TestRds } from '../testRds.ts';
import { eventsOf } from '../testSnapshots.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const restore = async (differences: Partial<RestoreDBInstanceToPointInTimeCommandInput> = {}) => {
  const input = { SourceDBInstanceIdentifier: 'mydb', TargetDBInstanceIdentifier: 'restored', ...differences };
  return (await rds.client.send(new RestoreDBInstanceToPointInTimeCommand(input))).DBInstance;
};
const latest = { UseLatestRestorableTime: true };

it('makes a new instance of the source’s kind with its own resource id', async () => {
  const source = await availableInstance(rds, { Port: 3310, MultiAZ: true });
  expect(
    await restore({ ...latest, SourceDBInstanceIdentifier: undefined, SourceDbiResourceId: source.DbiResourceId }),
  ).toMatchObject({
    DBInstanceIdentifier: 'restored',
    DBInstanceStatus: 'creating',
    MultiAZ: false,
  });
  rds.pass();
  const restored = await instanceNow(rds, 'restored');
  expect(restored).toMatchObject({
    DBInstanceStatus: 'available',
    DBInstanceClass: source.DBInstanceClass,
    EngineVersion: source.EngineVersion,
    AllocatedStorage: source.AllocatedStorage,
    Endpoint: { Port: 3310 },
  });
  expect(restored.DbiResourceId).not.toBe(source.DbiResourceId);
});

describe('IAM database authentication', () => {
  it.each([
    [true, undefined, true],
    [false, undefined, false],
    [true, false, false],
    [false, true, true],
  ])('of a source with %s, restored with %s, is %s', async (inSource, asked, expected) => {
    await availableInstance(rds, { EnableIAMDatabaseAuthentication: inSource });
    await restore({ ...latest, EnableIAMDatabaseAuthentication: asked });
    rds.pass();
    expect((await instanceNow(rds, 'restored')).IAMDatabaseAuthenticationEnabled).toBe(expected);
  });

  it('is as it was at the point in time', async () => {
    await availableInstance(rds);
    const RestoreTime = new Date(rds.now());
    rds.pass();
    await rds.client.send(
      new ModifyDBInstanceCommand({
        DBInstanceIdentifier: 'mydb',
        EnableIAMDatabaseAuthentication: true,
        ApplyImmediately: true,
      }),
    );
    rds.pass();
    expect((await restore({ RestoreTime }))?.IAMDatabaseAuthenticationEnabled).toBe(false);
    const now = await restore({ ...latest, TargetDBInstanceIdentifier: 'now' });
    expect(now?.IAMDatabaseAuthenticationEnabled).toBe(true);
  });
});

describe('refusals', () => {
  it.each<[string, Partial<RestoreDBInstanceToPointInTimeCommandInput>]>([
    ['DBInstanceNotFound', { ...latest, SourceDBInstanceIdentifier: 'nosuch' }],
    ['DBInstanceAlreadyExists', { ...latest, TargetDBInstanceIdentifier: 'mydb' }],
    ['InvalidParameterCombination', {}],
    ['InvalidParameterCombination', { ...latest, RestoreTime: new Date(TEST_START) }],
    ['InvalidParameterValue', { RestoreTime: new Date(TEST_START) }],
    ['InvalidParameterValue', { RestoreTime: new Date(TEST_START + 86_400_000) }],
    [
      'DBInstanceAutomatedBackupNotFound',
      {
        ...latest,
        SourceDBInstanceIdentifier: undefined,
        SourceDBInstanceAutomatedBackupsArn: 'arn:aws:rds:us-east-1:123456789012:auto-backup:ab-1',
      },
    ],
    ['InvalidParameterCombination', { ...latest, SourceDbiResourceId: 'db-A' }],
    ['InvalidParameterCombination', { ...latest, SourceDBInstanceIdentifier: undefined }],
    ['InvalidParameterCombination', { ...latest, ManageMasterUserPassword: true }],
    ['InvalidParameterValue', { ...latest, TagSpecifications: [{ ResourceType: 'db', Tags: [] }] }],
  ])('%s for %j', async (code, differences) => {
    await availableInstance(rds);
    expect((await rejection(restore(differences))).code).toBe(code);
  });

  it('refuses a source without automated backups', async () => {
    await availableInstance(rds, { BackupRetentionPeriod: 0 });
    expect((await rejection(restore(latest))).code).toBe('PointInTimeRestoreNotEnabled');
  });

  it('refuses an instance of a cluster', async () => {
    await availableCluster(rds);
    await availableMember(rds);
    const answer = await rejection(restore({ ...latest, SourceDBInstanceIdentifier: 'member-1' }));
    expect(answer.message).toContain('Use the RestoreDBClusterToPointInTime API instead.');
  });
});

describe('from the retained backups of a deleted instance', () => {
  const HOUR_MS = 3_600_000;
  const there = { SourceDBInstanceIdentifier: undefined };

  async function deletedInstance() {
    const { DbiResourceId } = await availableInstance(rds, { BackupRetentionPeriod: 2 });
    await rds.client.send(
      new ModifyDBInstanceCommand({
        DBInstanceIdentifier: 'mydb',
        EnableIAMDatabaseAuthentication: true,
        ApplyImmediately: true,
      }),
    );
    rds.pass();
    await rds.client.send(
      new DeleteDBInstanceCommand({
        DBInstanceIdentifier: 'mydb',
        SkipFinalSnapshot: true,
        DeleteAutomatedBackups: false,
      }),
    );
    rds.pass();
    return DbiResourceId;
  }

  it('has the setting for IAM database authentication of the moment that is restored to', async () => {
    const SourceDbiResourceId = await deletedInstance();
    const source = { ...there, SourceDbiResourceId };
    const before = new Date(rds.now() - 2 * HOUR_MS);
    expect(await restore({ ...source, RestoreTime: before })).toMatchObject({
      DBInstanceClass: 'db.t3.micro',
      IAMDatabaseAuthenticationEnabled: false,
    });
    const { DBInstanceAutomatedBackups } = await rds.client.send(new DescribeDBInstanceAutomatedBackupsCommand({}));
    const retained = DBInstanceAutomatedBackups?.find((backup) => backup.Status === 'retained');
    const SourceDBInstanceAutomatedBackupsArn = retained?.DBInstanceAutomatedBackupsArn;
    const second = { ...there, SourceDBInstanceAutomatedBackupsArn, TargetDBInstanceIdentifier: 'second' };
    expect((await restore({ ...second, ...latest }))?.IAMDatabaseAuthenticationEnabled).toBe(true);
    const third = { ...source, TargetDBInstanceIdentifier: 'third', EnableIAMDatabaseAuthentication: false };
    expect((await restore({ ...third, ...latest }))?.IAMDatabaseAuthenticationEnabled).toBe(false);
    expect(await eventsOf(rds, 'db-instance', 'third')).toContain('Restored from DB instance mydb');
  });

  it('reaches to the deletion and no further, and not once they are gone', async () => {
    const SourceDbiResourceId = await deletedInstance();
    const source = { ...there, SourceDbiResourceId };
    const after = restore({ ...source, RestoreTime: new Date(rds.now()) });
    expect((await rejection(after)).code).toBe('InvalidParameterValue');
    rds.pass(3 * 24 * 3600);
    expect((await rejection(restore({ ...source, ...latest }))).code).toBe('DBInstanceNotFound');
  });
});

it('reaches back no further than backups have been on', async () => {
  await availableInstance(rds, { BackupRetentionPeriod: 0 });
  rds.pass(24 * 3600);
  await rds.client.send(
    new ModifyDBInstanceCommand({ DBInstanceIdentifier: 'mydb', BackupRetentionPeriod: 7, ApplyImmediately: true }),
  );
  rds.pass();
  const before = restore({ RestoreTime: new Date(rds.now() - 3 * 3_600_000) });
  expect((await rejection(before)).code).toBe('InvalidParameterValue');
  expect((await restore({ RestoreTime: new Date(rds.now() - 1_800_000) }))?.DBInstanceStatus).toBe('creating');
});
