import { BacktrackDBClusterCommand, DescribeDBClusterBacktracksCommand } from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { availableCluster } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;

beforeEach(async () => {
  rds = await startTestRds();
  await availableCluster(rds, { BacktrackWindow: 86_400 });
});

afterEach(() => rds.close());

const cluster = { DBClusterIdentifier: 'mycluster' };

function describe(BacktrackIdentifier?: string) {
  return rds.client.send(new DescribeDBClusterBacktracksCommand({ ...cluster, BacktrackIdentifier }));
}

test('tells of the backtracks of a cluster, and how far they are', async () => {
  const BacktrackTo = new Date(rds.now() - 600_000);
  const { $metadata, ...asked } = await rds.client.send(new BacktrackDBClusterCommand({ ...cluster, BacktrackTo }));
  expect((await describe()).DBClusterBacktracks).toEqual([{ ...asked, Status: 'APPLYING' }]);
  rds.pass();
  expect((await describe(asked.BacktrackIdentifier)).DBClusterBacktracks).toEqual([{ ...asked, Status: 'COMPLETED' }]);
});

test('one that is not there is told', async () => {
  expect(await rejection(describe('00000000-0000-4000-8000-000000000000'))).toMatchObject({
    code: 'DBClusterBacktrackNotFoundFault',
  });
});
