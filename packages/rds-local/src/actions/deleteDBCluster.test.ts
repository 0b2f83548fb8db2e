import {
  DeleteDBClusterCommand,
  type DeleteDBClusterCommandInput,
  DeleteDBInstanceCommand,
  DescribeDBClusterSnapshotsCommand,
  DescribeEventsCommand,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { availableCluster, availableMember, clusterNow } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const remove = async (how: Partial<DeleteDBClusterCommandInput>) =>
  (await rds.client.send(new DeleteDBClusterCommand({ DBClusterIdentifier: 'mycluster', ...how }))).DBCluster;

it('shows deleting, and then nothing', async () => {
  await availableCluster(rds);
  expect((await remove({ SkipFinalSnapshot: true }))?.Status).toBe('deleting');
  rds.pass();
  expect(await rejection(clusterNow(rds))).toEqual({
    code: 'DBClusterNotFoundFault',
    message: 'DBCluster mycluster not found.',
    status: 404,
  });
});

it('gives another DbClusterResourceId to a later cluster of the same name', async () => {
  const first = await availableCluster(rds);
  await remove({ SkipFinalSnapshot: true });
  rds.pass();
  expect((await availableCluster(rds)).DbClusterResourceId).not.toBe(first.DbClusterResourceId);
});

it('leaves a final snapshot that holds the setting for IAM database authentication', async () => {
  await availableCluster(rds, { EnableIAMDatabaseAuthentication: true });
  await remove({ FinalDBSnapshotIdentifier: 'last' });
  rds.pass();
  const { DBClusterSnapshots } = await rds.client.send(new DescribeDBClusterSnapshotsCommand({}));
  expect(DBClusterSnapshots).toMatchObject([
    { DBClusterSnapshotIdentifier: 'last', Status: 'available', IAMDatabaseAuthenticationEnabled: true },
  ]);
});

it('waits for instances that are being deleted', async () => {
  await availableCluster(rds);
  await availableMember(rds);
  expect(await rejection(remove({ SkipFinalSnapshot: true }))).toMatchObject({
    code: 'InvalidDBClusterStateFault',
    message: 'Cluster cannot be deleted, it still contains DB instances in non-deleting state.',
  });
  await rds.client.send(new DeleteDBInstanceCommand({ DBInstanceIdentifier: 'member-1' }));
  await remove({ SkipFinalSnapshot: true });
  rds.pass(60);
  expect((await clusterNow(rds)).Status).toBe('deleting');
  rds.pass();
  expect((await rejection(clusterNow(rds))).code).toBe('DBClusterNotFoundFault');
});

it('is told of by an event once the cluster has gone', async () => {
  await availableCluster(rds);
  await availableMember(rds);
  await rds.client.send(new DeleteDBInstanceCommand({ DBInstanceIdentifier: 'member-1' }));
  await remove({ SkipFinalSnapshot: true });
  const asked = { SourceType: 'db-cluster', SourceIdentifier: 'mycluster', Duration: 20 } as const;
  const messages = async () => {
    const { Events = [] } = await rds.client.send(new DescribeEventsCommand(asked));
    return Events.map((event) => event.Message);
  };
  rds.pass(60);
  expect(await messages()).toEqual([]);
  rds.pass(120);
  expect(await messages()).toEqual(['DB cluster deleted']);
});

describe('refusals', () => {
  it.each<[string, Partial<DeleteDBClusterCommandInput>, string]>([
    ['DBClusterNotFoundFault', { DBClusterIdentifier: 'nosuch' }, 'DBCluster nosuch not found.'],
    ['InvalidParameterCombination', {}, 'FinalDBSnapshotIdentifier is required unless SkipFinalSnapshot is specified.'],
    [
      'InvalidParameterCombination',
      { SkipFinalSnapshot: true, FinalDBSnapshotIdentifier: 'last' },
      'can not be specified',
    ],
  ])('%s for %j', async (code, how, words) => {
    await availableCluster(rds);
    const answer = await rejection(remove(how));
    expect(answer.code).toBe(code);
    expect(answer.message).toContain(words);
  });

  it('refuses a protected cluster', async () => {
    await availableCluster(rds, { DeletionProtection: true });
    expect((await rejection(remove({ SkipFinalSnapshot: true }))).message).toBe(
      'Cannot delete protected Cluster, please disable deletion protection and try again.',
    );
  });

  it('refuses a second time', async () => {
    await availableCluster(rds);
    await remove({ SkipFinalSnapshot: true });
    expect((await rejection(remove({ SkipFinalSnapshot: true }))).code).toBe('InvalidDBClusterStateFault');
  });
});
