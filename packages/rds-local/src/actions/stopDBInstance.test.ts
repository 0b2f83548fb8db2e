import {
  CreateDBInstanceReadReplicaCommand,
  DescribeDBSnapshotsCommand,
  ModifyDBInstanceCommand,
  StopDBInstanceCommand,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { availableCluster, availableInstance, availableMember, instanceNow } from '../testDatabases.ts';
import { rejection, startTestRds, TEST_START, type TestRds } from '../testRds.ts';

let rds: TestRds;

beforeEach(async () => {
  rds = await startTestRds();
});

afterEach(() => rds.close());

const stop = (input: Partial<StopDBInstanceCommand['input']> = {}) =>
  rds.client.send(new StopDBInstanceCommand({ DBInstanceIdentifier: 'mydb', ...input }));

const DAY = 24 * 60 * 60;

test('an instance is stopping, then stopped, and starts by itself after seven days', async () => {
  await availableInstance(rds);
  expect((await stop()).DBInstance?.DBInstanceStatus).toBe('stopping');
  rds.pass(120);
  const restart = TEST_START + (3600 + 120 + 7 * DAY) * 1000;
  expect(await instanceNow(rds)).toMatchObject({
    DBInstanceStatus: 'stopped',
    AutomaticRestartTime: new Date(restart),
  });
  rds.pass(7 * DAY - 1);
  expect((await instanceNow(rds)).DBInstanceStatus).toBe('stopped');
  rds.pass(1);
  expect((await instanceNow(rds)).DBInstanceStatus).toBe('starting');
  rds.pass();
  const started = await instanceNow(rds);
  expect(started.DBInstanceStatus).toBe('available');
  expect(started.AutomaticRestartTime).toBeUndefined();
});

test('a snapshot is taken first when one is asked for', async () => {
  await availableInstance(rds, { EnableIAMDatabaseAuthentication: true });
  await stop({ DBSnapshotIdentifier: 'before-stopping' });
  rds.pass();
  const { DBSnapshots } = await rds.client.send(
    new DescribeDBSnapshotsCommand({ DBSnapshotIdentifier: 'before-stopping' }),
  );
  expect(DBSnapshots).toMatchObject([{ Status: 'available', IAMDatabaseAuthenticationEnabled: true }]);
});

test('what waited for the maintenance window is dropped', async () => {
  await availableInstance(rds);
  const change = { DBInstanceIdentifier: 'mydb', EnableIAMDatabaseAuthentication: true };
  await rds.client.send(new ModifyDBInstanceCommand(change));
  await stop();
  rds.pass();
  expect((await instanceNow(rds)).PendingModifiedValues).toEqual({});
});

test('a stopped instance has neither backups nor a later restorable time', async () => {
  await availableInstance(rds);
  await stop();
  rds.pass(5 * DAY);
  const { DBSnapshots = [] } = await rds.client.send(new DescribeDBSnapshotsCommand({ SnapshotType: 'automated' }));
  expect(DBSnapshots).toHaveLength(1);
  const { LatestRestorableTime } = await instanceNow(rds);
  expect(LatestRestorableTime?.getTime()).toBeLessThan(TEST_START + DAY * 1000);
});

test('neither a read replica nor its source can be stopped', async () => {
  await availableInstance(rds);
  const replica = { DBInstanceIdentifier: 'replica', SourceDBInstanceIdentifier: 'mydb' };
  await rds.client.send(new CreateDBInstanceReadReplicaCommand(replica));
  rds.pass();
  expect(await rejection(stop())).toEqual({
    code: 'InvalidDBInstanceState',
    message: 'Instance mydb has read replicas and cannot be stopped.',
    status: 400,
  });
  expect(await rejection(stop({ DBInstanceIdentifier: 'replica' }))).toMatchObject({
    message: 'Instance replica is a read replica and cannot be stopped.',
  });
});

test('an instance of a cluster is stopped with its cluster only', async () => {
  await availableCluster(rds);
  await availableMember(rds);
  expect(await rejection(stop({ DBInstanceIdentifier: 'member-1' }))).toMatchObject({
    code: 'InvalidDBInstanceState',
    message: 'Instance member-1 belongs to the DB cluster mycluster: stop the cluster instead.',
  });
});

test('a stopped instance can be neither modified nor stopped again', async () => {
  await availableInstance(rds);
  await stop();
  rds.pass();
  const change = new ModifyDBInstanceCommand({ DBInstanceIdentifier: 'mydb', EnableIAMDatabaseAuthentication: true });
  expect(await rejection(rds.client.send(change))).toMatchObject({ code: 'InvalidDBInstanceState' });
  expect(await rejection(stop())).toMatchObject({ code: 'InvalidDBInstanceState' });
});
