import {
  CreateDBSnapshotCommand,
  type CreateDBSnapshotCommandInput,
  type DBSnapshot,
  DescribeDBSnapshotsCommand,
  ModifyDBInstanceCommand,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { availableCluster, availableInstance, availableMember, instanceNow } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const take = async (differences: Partial<CreateDBSnapshotCommandInput> = {}) => {
  const input = { DBSnapshotIdentifier: 'mysnapshot', DBInstanceIdentifier: 'mydb', ...differences };
  return (await rds.client.send(new CreateDBSnapshotCommand(input))).DBSnapshot;
};

async function snapshotNow(): Promise<DBSnapshot | undefined> {
  return (await rds.client.send(new DescribeDBSnapshotsCommand({ DBSnapshotIdentifier: 'mysnapshot' })))
    .DBSnapshots?.[0];
}

it('is creating while the instance is backed up, then available', async () => {
  const { DbiResourceId } = await availableInstance(rds);
  const answer = await take({ DBSnapshotIdentifier: 'MySnapshot' });
  expect(answer).toMatchObject({
    DBSnapshotIdentifier: 'mysnapshot',
    DBSnapshotArn: 'arn:aws:rds:us-east-1:123456789012:snapshot:mysnapshot',
    DBInstanceIdentifier: 'mydb',
    DbiResourceId,
    Status: 'creating',
    PercentProgress: 0,
    SnapshotType: 'manual',
    Engine: 'mysql',
    AllocatedStorage: 20,
  });
  expect(answer?.SnapshotCreateTime).toBeUndefined();
  expect((await instanceNow(rds)).DBInstanceStatus).toBe('backing-up');
  const taken = rds.now();
  rds.pass(60);
  expect(await snapshotNow()).toMatchObject({ Status: 'creating', PercentProgress: 60 });
  rds.pass();
  expect((await instanceNow(rds)).DBInstanceStatus).toBe('available');
  expect(await snapshotNow()).toMatchObject({
    Status: 'available',
    PercentProgress: 100,
    SnapshotCreateTime: new Date(taken),
  });
});

it('freezes the setting for IAM database authentication', async () => {
  await availableInstance(rds, { EnableIAMDatabaseAuthentication: true });
  await take();
  rds.pass();
  await rds.client.send(
    new ModifyDBInstanceCommand({
      DBInstanceIdentifier: 'mydb',
      EnableIAMDatabaseAuthentication: false,
      ApplyImmediately: true,
    }),
  );
  rds.pass();
  expect((await instanceNow(rds)).IAMDatabaseAuthenticationEnabled).toBe(false);
  expect((await snapshotNow())?.IAMDatabaseAuthenticationEnabled).toBe(true);
});

it('takes tags along when the instance copies them', async () => {
  await availableInstance(rds, { CopyTagsToSnapshot: true, Tags: [{ Key: 'team', Value: 'blue' }] });
  expect((await take({ Tags: [{ Key: 'why', Value: 'test' }] }))?.TagList).toEqual([
    { Key: 'team', Value: 'blue' },
    { Key: 'why', Value: 'test' },
  ]);
});

describe('refusals', () => {
  it.each<[string, Partial<CreateDBSnapshotCommandInput>]>([
    ['DBInstanceNotFound', { DBInstanceIdentifier: 'nosuch' }],
    ['InvalidParameterValue', { DBSnapshotIdentifier: '-' }],
  ])('%s for %j', async (code, differences) => {
    await availableInstance(rds);
    expect((await rejection(take(differences))).code).toBe(code);
  });

  it('refuses a name that is taken, and an instance that is not available', async () => {
    await availableInstance(rds);
    await take();
    expect((await rejection(take())).code).toBe('DBSnapshotAlreadyExists');
    expect((await rejection(take({ DBSnapshotIdentifier: 'other' }))).code).toBe('InvalidDBInstanceState');
  });

  it('refuses an instance of a cluster', async () => {
    await availableCluster(rds);
    await availableMember(rds);
    expect(await rejection(take({ DBInstanceIdentifier: 'member-1' }))).toMatchObject({
      code: 'InvalidParameterValue',
      message: expect.stringContaining('Please use the CreateDBClusterSnapshot API instead.'),
    });
  });

  it('refuses the snapshot beyond the quota', async () => {
    await rds.close();
    rds = await startTestRds({ quotas: { ManualSnapshots: 1 } });
    await availableInstance(rds);
    await take();
    rds.pass();
    expect((await rejection(take({ DBSnapshotIdentifier: 'second' }))).code).toBe('SnapshotQuotaExceeded');
  });
});
