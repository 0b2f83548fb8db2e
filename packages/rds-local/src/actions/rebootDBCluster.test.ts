import { ModifyDBClusterCommand, RebootDBClusterCommand } from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { availableCluster, clusterNow, instanceNow } from '../testDatabases.ts';
import { createdClusterParameterGroup } from '../testParameterGroups.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;

beforeEach(async () => {
  rds = await startTestRds();
});

afterEach(() => rds.close());

const reboot = () => rds.client.send(new RebootDBClusterCommand({ DBClusterIdentifier: 'mycluster' }));

test('a Multi-AZ DB cluster is rebooted with its three instances', async () => {
  const multiAz = { Engine: 'mysql', DBClusterInstanceClass: 'db.m6gd.large', AllocatedStorage: 100 };
  await availableCluster(rds, multiAz);
  expect((await reboot()).DBCluster?.Status).toBe('rebooting');
  expect((await instanceNow(rds, 'mycluster-instance-2')).DBInstanceStatus).toBe('rebooting');
  rds.pass();
  expect((await clusterNow(rds)).Status).toBe('available');
  expect((await instanceNow(rds, 'mycluster-instance-2')).DBInstanceStatus).toBe('available');
});

test('the instances take the parameters of another group with the reboot', async () => {
  const multiAz = { Engine: 'mysql', DBClusterInstanceClass: 'db.m6gd.large', AllocatedStorage: 100 };
  await availableCluster(rds, { ...multiAz, EngineVersion: '8.0' });
  await createdClusterParameterGroup(rds, { DBParameterGroupFamily: 'mysql8.0' });
  const statuses = async () =>
    (await clusterNow(rds)).DBClusterMembers?.map((member) => member.DBClusterParameterGroupStatus);
  const change = { DBClusterIdentifier: 'mycluster', DBClusterParameterGroupName: 'mygroup' };
  await rds.client.send(new ModifyDBClusterCommand(change));
  expect(await statuses()).toEqual(['pending-reboot', 'pending-reboot', 'pending-reboot']);
  await reboot();
  expect(await statuses()).toEqual(['pending-reboot', 'pending-reboot', 'pending-reboot']);
  rds.pass();
  expect(await statuses()).toEqual(['in-sync', 'in-sync', 'in-sync']);
});

test('an Aurora cluster is rebooted instance by instance', async () => {
  await availableCluster(rds);
  expect(await rejection(reboot())).toMatchObject({ code: 'InvalidDBClusterStateFault' });
});
