import {
  DeleteDBInstanceCommand,
  DescribeEventsCommand,
  FailoverDBClusterCommand,
  ModifyDBInstanceCommand,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { availableCluster, availableMember, clusterNow } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;

beforeEach(async () => {
  rds = await startTestRds();
  await availableCluster(rds);
  await availableMember(rds);
});

afterEach(() => rds.close());

const failover = (TargetDBInstanceIdentifier?: string) =>
  rds.client.send(new FailoverDBClusterCommand({ DBClusterIdentifier: 'mycluster', TargetDBInstanceIdentifier }));

async function writer() {
  const { DBClusterMembers = [] } = await clusterNow(rds);
  return DBClusterMembers.filter((member) => member.IsClusterWriter).map((member) => member.DBInstanceIdentifier);
}

test('the reader of the lowest promotion tier becomes the writer', async () => {
  await availableMember(rds, { DBInstanceIdentifier: 'member-2', PromotionTier: 5 });
  await availableMember(rds, { DBInstanceIdentifier: 'member-3', PromotionTier: 0 });
  expect((await failover()).DBCluster?.Status).toBe('failing-over');
  expect(await writer()).toEqual(['member-1']);
  rds.pass();
  expect((await clusterNow(rds)).Status).toBe('available');
  expect(await writer()).toEqual(['member-3']);
});

test('a reader that is named becomes the writer', async () => {
  await availableMember(rds, { DBInstanceIdentifier: 'member-2' });
  await availableMember(rds, { DBInstanceIdentifier: 'member-3' });
  await failover('member-3');
  rds.pass();
  expect(await writer()).toEqual(['member-3']);
});

test('a cluster without a reader is refused, and a target that is none', async () => {
  expect(await rejection(failover())).toEqual({
    code: 'InvalidDBClusterStateFault',
    message: 'Cannot fail over the DB cluster mycluster: it has no reader that is available.',
    status: 400,
  });
  await availableMember(rds, { DBInstanceIdentifier: 'member-2' });
  expect(await rejection(failover('member-1'))).toMatchObject({ code: 'InvalidDBInstanceState' });
});

test('a writer that is renamed meanwhile takes over all the same, and an instance that goes meanwhile stays gone', async () => {
  await availableMember(rds, { DBInstanceIdentifier: 'member-2', PromotionTier: 0 });
  await availableMember(rds, { DBInstanceIdentifier: 'member-3', PromotionTier: 9 });
  await rds.client.send(new DeleteDBInstanceCommand({ DBInstanceIdentifier: 'member-3' }));
  rds.pass(40);
  await failover();
  const rename = { DBInstanceIdentifier: 'member-2', NewDBInstanceIdentifier: 'renamed', ApplyImmediately: true };
  await rds.client.send(new ModifyDBInstanceCommand(rename));
  rds.pass();
  const { DBClusterMembers = [] } = await clusterNow(rds);
  expect(DBClusterMembers.map((member) => [member.DBInstanceIdentifier, member.IsClusterWriter])).toEqual([
    ['member-1', false],
    ['renamed', true],
  ]);
});

test('a failover is told of by events', async () => {
  await availableMember(rds, { DBInstanceIdentifier: 'member-2' });
  await failover();
  rds.pass(60);
  const { Events } = await rds.client.send(
    new DescribeEventsCommand({
      SourceType: 'db-cluster',
      SourceIdentifier: 'mycluster',
      EventCategories: ['failover'],
    }),
  );
  expect(Events?.map((event) => event.Message)).toEqual([
    'Started failover to a DB instance in another Availability Zone',
    'Completed failover to another DB instance',
  ]);
});
