import { ModifyDBClusterCommand, StartDBClusterCommand, StopDBClusterCommand } from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { availableCluster, availableMember, clusterNow, instanceNow } from '../testDatabases.ts';
import { createdClusterParameterGroup } from '../testParameterGroups.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;

beforeEach(async () => {
  rds = await startTestRds();
  await availableCluster(rds);
  await availableMember(rds);
});

afterEach(() => rds.close());

const cluster = { DBClusterIdentifier: 'mycluster' };
const start = () => rds.client.send(new StartDBClusterCommand(cluster));

test('a stopped cluster is starting with its instances, and then available', async () => {
  await rds.client.send(new StopDBClusterCommand(cluster));
  rds.pass();
  expect((await start()).DBCluster?.Status).toBe('starting');
  expect((await instanceNow(rds, 'member-1')).DBInstanceStatus).toBe('starting');
  rds.pass();
  const started = await clusterNow(rds);
  expect(started.Status).toBe('available');
  expect(started.AutomaticRestartTime).toBeUndefined();
  expect((await instanceNow(rds, 'member-1')).DBInstanceStatus).toBe('available');
});

test('one that is not stopped is refused', async () => {
  expect(await rejection(start())).toEqual({
    code: 'InvalidDBClusterStateFault',
    message: 'DB cluster mycluster is available, and this is possible only when it is stopped.',
    status: 400,
  });
});

test('its instances come back with the parameters of its group', async () => {
  await createdClusterParameterGroup(rds);
  const change = { ...cluster, DBClusterParameterGroupName: 'mygroup', ApplyImmediately: true };
  const { DBCluster } = await rds.client.send(new ModifyDBClusterCommand(change));
  expect(DBCluster?.DBClusterMembers).toMatchObject([{ DBClusterParameterGroupStatus: 'pending-reboot' }]);
  await rds.client.send(new StopDBClusterCommand(cluster));
  rds.pass();
  await start();
  rds.pass();
  expect((await clusterNow(rds)).DBClusterMembers).toMatchObject([{ DBClusterParameterGroupStatus: 'in-sync' }]);
});
