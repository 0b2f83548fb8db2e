import {
  CreateDBClusterCommand,
  DeleteDBInstanceCommand,
  type DeleteDBInstanceCommandInput,
  DescribeDBSnapshotsCommand,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  availableCluster,
  availableInstance,
  availableMember,
  CLUSTER,
  clusterNow,
  instanceNow,
} from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const remove = async (how: Partial<DeleteDBInstanceCommandInput>, DBInstanceIdentifier = 'mydb') =>
  (await rds.client.send(new DeleteDBInstanceCommand({ DBInstanceIdentifier, ...how }))).DBInstance;

it('shows deleting, and then nothing', async () => {
  await availableInstance(rds);
  expect((await remove({ SkipFinalSnapshot: true }))?.DBInstanceStatus).toBe('deleting');
  expect((await instanceNow(rds)).DBInstanceStatus).toBe('deleting');
  rds.pass();
  expect(await rejection(instanceNow(rds))).toEqual({
    code: 'DBInstanceNotFound',
    message: 'DBInstance mydb not found.',
    status: 404,
  });
});

it('gives another DbiResourceId to a later instance of the same name', async () => {
  const first = await availableInstance(rds);
  await remove({ SkipFinalSnapshot: true });
  rds.pass();
  expect((await availableInstance(rds)).DbiResourceId).not.toBe(first.DbiResourceId);
});

it('leaves a final snapshot that holds the setting for IAM database authentication', async () => {
  await availableInstance(rds, { EnableIAMDatabaseAuthentication: true });
  await remove({ FinalDBSnapshotIdentifier: 'Last' });
  rds.pass();
  expect((await rejection(instanceNow(rds))).code).toBe('DBInstanceNotFound');
  const { DBSnapshots } = await rds.client.send(new DescribeDBSnapshotsCommand({ DBSnapshotIdentifier: 'last' }));
  expect(DBSnapshots).toMatchObject([
    { Status: 'available', SnapshotType: 'manual', PercentProgress: 100, IAMDatabaseAuthenticationEnabled: true },
  ]);
});

it('can be asked for while the instance is still being created', async () => {
  await rds.client.send(new CreateDBClusterCommand(CLUSTER));
  await availableMember(rds);
  await remove({}, 'member-1');
  rds.pass();
  expect((await rejection(instanceNow(rds, 'member-1'))).code).toBe('DBInstanceNotFound');
});

describe('an instance of a cluster', () => {
  it('leaves it, and another one writes', async () => {
    await availableCluster(rds);
    await availableMember(rds, { PromotionTier: 0 });
    await availableMember(rds, { DBInstanceIdentifier: 'member-2', PromotionTier: 15 });
    await availableMember(rds, { DBInstanceIdentifier: 'member-3', PromotionTier: 2 });
    expect((await clusterNow(rds)).DBClusterMembers?.map((member) => member.IsClusterWriter)).toEqual([
      true,
      false,
      false,
    ]);
    await remove({}, 'member-1');
    rds.pass();
    expect((await clusterNow(rds)).DBClusterMembers).toMatchObject([
      { DBInstanceIdentifier: 'member-2', IsClusterWriter: false },
      { DBInstanceIdentifier: 'member-3', IsClusterWriter: true },
    ]);
  });

  it('has no final snapshot', async () => {
    await availableCluster(rds);
    await availableMember(rds);
    const answer = await rejection(remove({ FinalDBSnapshotIdentifier: 'last' }, 'member-1'));
    expect(answer.code).toBe('InvalidParameterCombination');
  });
});

describe('refusals', () => {
  it.each<[string, Partial<DeleteDBInstanceCommandInput>, string]>([
    ['DBInstanceNotFound', { DBInstanceIdentifier: 'nosuch' }, 'DBInstance nosuch not found.'],
    ['InvalidParameterCombination', {}, 'FinalDBSnapshotIdentifier is required unless SkipFinalSnapshot is specified.'],
    [
      'InvalidParameterCombination',
      { SkipFinalSnapshot: true, FinalDBSnapshotIdentifier: 'last' },
      'can not be specified',
    ],
    ['InvalidParameterValue', { FinalDBSnapshotIdentifier: '-' }, 'not a valid identifier'],
  ])('%s for %j', async (code, how, words) => {
    await availableInstance(rds);
    const answer = await rejection(remove(how));
    expect(answer.code).toBe(code);
    expect(answer.message).toContain(words);
    expect((await instanceNow(rds)).DBInstanceStatus).toBe('available');
  });

  it('refuses a protected instance', async () => {
    await availableInstance(rds, { DeletionProtection: true });
    expect(await rejection(remove({ SkipFinalSnapshot: true }))).toMatchObject({
      code: 'InvalidParameterCombination',
      message: 'Cannot delete protected DB Instance, please disable deletion protection and try again.',
    });
  });

  it('refuses a second time', async () => {
    await availableInstance(rds);
    await remove({ SkipFinalSnapshot: true });
    expect((await rejection(remove({ SkipFinalSnapshot: true }))).code).toBe('InvalidDBInstanceState');
  });
});
