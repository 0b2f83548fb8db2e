import {
  ModifyDBInstanceCommand,
  RestoreDBInstanceToPointInTimeCommand,
  type RestoreDBInstanceToPointInTimeCommandInput,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { availableCluster, availableInstance, availableMember, instanceNow } from '../testDatabases.ts';
import { refusal, startTestRds, TEST_START, type TestRds } from '../testRds.ts';

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
      { ...latest, SourceDBInstanceAutomatedBackupsArn: 'arn:aws:rds:us-east-1:123456789012:auto-backup:ab-1' },
    ],
  ])('%s for %j', async (code, differences) => {
    await availableInstance(rds);
    expect((await refusal(restore(differences))).code).toBe(code);
  });

  it('refuses a source without automated backups', async () => {
    await availableInstance(rds, { BackupRetentionPeriod: 0 });
    expect((await refusal(restore(latest))).code).toBe('PointInTimeRestoreNotEnabled');
  });

  it('refuses an instance of a cluster', async () => {
    await availableCluster(rds);
    await availableMember(rds);
    const answer = await refusal(restore({ ...latest, SourceDBInstanceIdentifier: 'member-1' }));
    expect(answer.message).toContain('Use the RestoreDBClusterToPointInTime API instead.');
  });
});
