import {
  CreateDBClusterCommand,
  ModifyDBClusterCommand,
  RebootDBInstanceCommand,
  StartDBClusterCommand,
  StopDBClusterCommand,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { availableCluster, availableMember, clusterNow, instanceNow } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;

beforeEach(async () => {
  rds = await startTestRds();
  await availableCluster(rds, { EnableIAMDatabaseAuthentication: true });
  await availableMember(rds);
});

afterEach(() => rds.close());

const cluster = { DBClusterIdentifier: 'mycluster' };
const stop = () => rds.client.send(new StopDBClusterCommand(cluster));
const start = () => rds.client.send(new StartDBClusterCommand(cluster));
const DAY = 24 * 60 * 60;

async function statuses() {
  return [(await clusterNow(rds)).Status, (await instanceNow(rds, 'member-1')).DBInstanceStatus];
}

test('a cluster stops and starts with its instances, and keeps its switch', async () => {
  expect((await stop()).DBCluster?.Status).toBe('stopping');
  expect(await statuses()).toEqual(['stopping', 'stopping']);
  rds.pass();
  expect(await statuses()).toEqual(['stopped', 'stopped']);
  expect((await clusterNow(rds)).AutomaticRestartTime).toBeInstanceOf(Date);
  expect((await start()).DBCluster?.Status).toBe('starting');
  expect(await statuses()).toEqual(['starting', 'starting']);
  rds.pass();
  expect(await statuses()).toEqual(['available', 'available']);
  expect((await clusterNow(rds)).IAMDatabaseAuthenticationEnabled).toBe(true);
});

test('a cluster starts by itself after seven days', async () => {
  await stop();
  rds.pass(120 + 7 * DAY - 1);
  expect(await statuses()).toEqual(['stopped', 'stopped']);
  rds.pass(1);
  expect(await statuses()).toEqual(['starting', 'starting']);
  rds.pass();
  expect(await statuses()).toEqual(['available', 'available']);
});

test('a stopped cluster is neither modified nor stopped again, and a running one not started', async () => {
  expect(await rejection(start())).toEqual({
    code: 'InvalidDBClusterStateFault',
    message: 'DB cluster mycluster is available, and this is possible only when it is stopped.',
    status: 400,
  });
  await stop();
  rds.pass();
  expect(await rejection(stop())).toMatchObject({ code: 'InvalidDBClusterStateFault' });
  const modify = new ModifyDBClusterCommand({ ...cluster, EnableIAMDatabaseAuthentication: false });
  expect(await rejection(rds.client.send(modify))).toMatchObject({ code: 'InvalidDBClusterStateFault' });
});

test('a cluster is not stopped while an instance of it is busy, nor while another cluster follows it', async () => {
  await rds.client.send(new RebootDBInstanceCommand({ DBInstanceIdentifier: 'member-1' }));
  expect(await rejection(stop())).toMatchObject({ code: 'InvalidDBInstanceState' });
  rds.pass();
  const ReplicationSourceIdentifier = 'arn:aws:rds:us-east-1:123456789012:cluster:mycluster';
  await rds.clientIn('eu-west-1').send(
    new CreateDBClusterCommand({
      DBClusterIdentifier: 'follower',
      Engine: 'aurora-mysql',
      ReplicationSourceIdentifier,
    }),
  );
  expect(await rejection(stop())).toEqual({
    code: 'InvalidDBClusterStateFault',
    message: 'The DB cluster mycluster has read replicas and cannot be stopped.',
    status: 400,
  });
});
