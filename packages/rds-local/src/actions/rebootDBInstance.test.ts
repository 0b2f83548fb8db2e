import { ModifyDBInstanceCommand, RebootDBInstanceCommand } from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { availableCluster, availableInstance, availableMember, instanceNow } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;

beforeEach(async () => {
  rds = await startTestRds();
});

afterEach(() => rds.close());

const reboot = (input: Partial<RebootDBInstanceCommand['input']> = {}) =>
  rds.client.send(new RebootDBInstanceCommand({ DBInstanceIdentifier: 'mydb', ...input }));

test('an instance is rebooting for a minute, and then as it was', async () => {
  const before = await availableInstance(rds);
  const { DBInstance } = await reboot();
  expect(DBInstance).toEqual({ ...before, DBInstanceStatus: 'rebooting' });
  rds.pass(59);
  expect((await instanceNow(rds)).DBInstanceStatus).toBe('rebooting');
  rds.pass(1);
  expect(await instanceNow(rds)).toEqual(before);
});

test('a failover lets the two zones of a Multi-AZ instance change places', async () => {
  const { AvailabilityZone, SecondaryAvailabilityZone } = await availableInstance(rds, { MultiAZ: true });
  await reboot({ ForceFailover: true });
  rds.pass();
  expect(await instanceNow(rds)).toMatchObject({
    DBInstanceStatus: 'available',
    AvailabilityZone: SecondaryAvailabilityZone,
    SecondaryAvailabilityZone: AvailabilityZone,
  });
});

test('a failover needs a standby', async () => {
  await availableInstance(rds);
  expect(await rejection(reboot({ ForceFailover: true }))).toEqual({
    code: 'InvalidParameterCombination',
    message: 'ForceFailover cannot be specified: the instance mydb is not configured for Multi-AZ.',
    status: 400,
  });
});

test('an instance of a cluster is rebooted alone', async () => {
  await availableCluster(rds);
  await availableMember(rds);
  await reboot({ DBInstanceIdentifier: 'member-1' });
  expect((await instanceNow(rds, 'member-1')).DBInstanceStatus).toBe('rebooting');
  rds.pass();
  expect((await instanceNow(rds, 'member-1')).DBInstanceStatus).toBe('available');
});

test('what waits for the maintenance window still waits', async () => {
  await availableInstance(rds);
  const change = { DBInstanceIdentifier: 'mydb', EnableIAMDatabaseAuthentication: true };
  await rds.client.send(new ModifyDBInstanceCommand(change));
  await reboot();
  rds.pass();
  expect(await instanceNow(rds)).toMatchObject({
    IAMDatabaseAuthenticationEnabled: false,
    PendingModifiedValues: { IAMDatabaseAuthenticationEnabled: true },
  });
});

test('one that is busy is refused, and one that is not there', async () => {
  await availableInstance(rds);
  await reboot();
  expect(await rejection(reboot())).toMatchObject({ code: 'InvalidDBInstanceState', status: 400 });
  expect(await rejection(reboot({ DBInstanceIdentifier: 'other' }))).toMatchObject({
    code: 'DBInstanceNotFound',
    status: 404,
  });
});
