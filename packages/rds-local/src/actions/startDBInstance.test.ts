import { StartDBInstanceCommand, StopDBInstanceCommand } from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { availableInstance, instanceNow } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;

beforeEach(async () => {
  rds = await startTestRds();
});

afterEach(() => rds.close());

const start = () => rds.client.send(new StartDBInstanceCommand({ DBInstanceIdentifier: 'mydb' }));

test('a stopped instance is starting, and then available with the same settings', async () => {
  const before = await availableInstance(rds, { EnableIAMDatabaseAuthentication: true });
  await rds.client.send(new StopDBInstanceCommand({ DBInstanceIdentifier: 'mydb' }));
  rds.pass();
  expect((await start()).DBInstance?.DBInstanceStatus).toBe('starting');
  rds.pass();
  expect(await instanceNow(rds)).toEqual({ ...before, LatestRestorableTime: expect.any(Date) });
});

test('one that is not stopped is refused', async () => {
  await availableInstance(rds);
  expect(await rejection(start())).toEqual({
    code: 'InvalidDBInstanceState',
    message: 'Instance mydb is available, and this is possible only when it is stopped.',
    status: 400,
  });
});
