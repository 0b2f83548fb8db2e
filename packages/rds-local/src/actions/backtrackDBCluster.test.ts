import { BacktrackDBClusterCommand } from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { availableCluster, clusterNow } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;

beforeEach(async () => {
  rds = await startTestRds();
});

afterEach(() => rds.close());

const cluster = { DBClusterIdentifier: 'mycluster' };

function backtrack(secondsAgo: number, more: object = {}) {
  const BacktrackTo = new Date(rds.now() - secondsAgo * 1000);
  return rds.client.send(new BacktrackDBClusterCommand({ ...cluster, BacktrackTo, ...more }));
}

test('a cluster is backtracking for a while', async () => {
  await availableCluster(rds, { BacktrackWindow: 86_400 });
  const { $metadata, ...asked } = await backtrack(600);
  expect(asked).toMatchObject({ ...cluster, Status: 'PENDING', BacktrackTo: new Date(rds.now() - 600_000) });
  expect((await clusterNow(rds)).Status).toBe('backtracking');
  rds.pass();
  expect((await clusterNow(rds)).Status).toBe('available');
});

test('a cluster shows the earliest time to which it can be backtracked', async () => {
  const { ClusterCreateTime } = await availableCluster(rds, { BacktrackWindow: 86_400 });
  expect((await clusterNow(rds)).EarliestBacktrackTime).toEqual(ClusterCreateTime);
  rds.pass(2 * 86_400);
  expect((await clusterNow(rds)).EarliestBacktrackTime).toEqual(new Date(rds.now() - 86_400_000));
});

test('a time that is not within the window is refused, or moved when that is asked for', async () => {
  await availableCluster(rds, { BacktrackWindow: 1800 });
  expect(await rejection(backtrack(3000))).toMatchObject({ code: 'InvalidParameterValue' });
  expect(await rejection(backtrack(-60))).toMatchObject({ code: 'InvalidParameterValue' });
  const { BacktrackTo } = await backtrack(3000, { UseEarliestTimeOnPointInTimeUnavailable: true });
  expect(BacktrackTo).toEqual(new Date(rds.now() - 1_800_000));
});

test('a cluster without backtrack is refused', async () => {
  await availableCluster(rds);
  expect(await rejection(backtrack(60))).toEqual({
    code: 'InvalidDBClusterStateFault',
    message: 'Backtrack is not enabled for the DB cluster mycluster.',
    status: 400,
  });
});
