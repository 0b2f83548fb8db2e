import {
  CreateDBInstanceCommand,
  DescribeDBInstancesCommand,
  ModifyDBInstanceCommand,
  type RDSClient,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { INSTANCE } from '../testDatabases.ts';
import { rejection } from '../testRds.ts';
import { type ControlledRds, startControlledRds } from './testControl.ts';

let rds: ControlledRds;

beforeEach(async () => {
  rds = await startControlledRds();
});

afterEach(() => rds.close());

async function create(DBInstanceIdentifier = 'mydb', client = rds.client): Promise<void> {
  await client.send(new CreateDBInstanceCommand({ ...INSTANCE, DBInstanceIdentifier }));
}

async function statuses(client: RDSClient = rds.client): Promise<(string | undefined)[]> {
  const { DBInstances = [] } = await client.send(new DescribeDBInstancesCommand({}));
  return DBInstances.map(({ DBInstanceStatus }) => DBInstanceStatus);
}

async function advance(seconds: number): Promise<void> {
  await rds.control('POST', '/clock/advance', { seconds });
}

describe('the clock', () => {
  test('stands with a seed, and goes on as far as it is advanced', async () => {
    expect((await rds.control('GET', '/clock')).body).toEqual({ now: '2025-01-06T12:00:00.000Z', standing: true });
    await create();
    expect(await statuses()).toEqual(['creating']);
    await advance(239);
    expect(await statuses()).toEqual(['creating']);
    await advance(1);
    expect(await statuses()).toEqual(['backing-up']);
    expect((await rds.control('GET', '/clock')).body).toEqual({ now: '2025-01-06T12:04:00.000Z', standing: true });
  });

  test('is set to a moment, standing or going', async () => {
    const { body } = await rds.control('PUT', '/clock', { now: '2030-05-01T00:00:00Z' });
    expect(body).toEqual({ now: '2030-05-01T00:00:00.000Z', standing: true });
    const going = await rds.control('PUT', '/clock', { now: '2031-01-01T00:00:00Z', standing: false });
    expect(going.body).toMatchObject({ now: expect.stringMatching(/^2031-01-01T00:00:0/), standing: false });
  });

  test('advances to the maintenance window in which something waits', async () => {
    await create();
    await create('other');
    await advance(3600);
    const change = { DBInstanceIdentifier: 'mydb', EnableIAMDatabaseAuthentication: true };
    await rds.client.send(new ModifyDBInstanceCommand(change));
    const { body } = await rds.control('POST', '/clock/advance', { to: 'maintenance-window' });
    expect(body).toEqual({ now: '2025-01-12T05:00:00.000Z', standing: true });
    expect(await statuses()).toContain('configuring-iam-database-auth');
  });

  test('has no window to advance to where there is no database', async () => {
    expect(await rds.control('POST', '/clock/advance', { to: 'maintenance-window' })).toEqual({
      status: 409,
      body: { message: 'There is no database, so there is no maintenance window to advance to.' },
    });
  });

  test.each([
    ['PUT', '/clock', { now: 'tomorrow' }, 'now: must be a date and time such as 2026-01-31T12:00:00Z.'],
    ['POST', '/clock/advance', { seconds: -1 }, 'seconds: must be a number from 0 to 3155760000.'],
    ['PUT', '/speed', { speed: 'slow' }, 'speed: must be instant, fast, real or a number from 0.001 to 1000000.'],
  ])('%s %s with %j is refused', async (method, path, body, message) => {
    expect(await rds.control(method, path, body)).toEqual({ status: 400, body: { message } });
  });
});

test('at instant speed, what was asked has happened with the next request', async () => {
  expect((await rds.control('PUT', '/speed', { speed: 'instant' })).body).toEqual({ speed: 'instant' });
  await create();
  expect(await statuses()).toEqual(['available']);
});

test('the speed holds for what is asked after it was set, also where something was asked before', async () => {
  await create();
  expect(await statuses()).toEqual(['creating']);
  await rds.control('PUT', '/speed', { speed: 'instant' });
  await create('second');
  expect(await statuses()).toEqual(['creating', 'available']);
});

test('what was requested at instant speed has happened when another speed is set', async () => {
  await rds.control('PUT', '/speed', { speed: 'instant' });
  await create();
  await rds.control('PUT', '/speed', { speed: 'real' });
  expect(await statuses()).toEqual(['available']);
});

describe('faults of calls', () => {
  test.each([
    ['Throttling', 400],
    ['InternalFailure', 500],
    ['ServiceUnavailable', 503],
    ['InsufficientDBInstanceCapacity', 400],
  ])('the next call is refused with %s, the one after it is not', async (fault, status) => {
    await rds.control('POST', '/faults', { action: 'CreateDBInstance', fault });
    expect(await rejection(create())).toMatchObject({ code: fault, status });
    await create();
    expect(await statuses()).toEqual(['creating']);
  });

  test('other actions are not concerned, and a fault can be taken back', async () => {
    const { body } = await rds.control('POST', '/faults', {
      action: 'CreateDBInstance',
      fault: 'Throttling',
      times: 9,
    });
    expect(body).toEqual({ id: 'call-1', action: 'CreateDBInstance', fault: 'Throttling', times: 9, delayMs: 0 });
    expect(await statuses()).toEqual([]);
    expect((await rds.control('DELETE', '/faults/call-1')).body).toEqual({ faults: [] });
    await create();
  });

  test('a connection is cut before anything is done', async () => {
    await rds.control('POST', '/faults', { action: '*', fault: 'ConnectionReset' });
    await expect(create()).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(await statuses()).toEqual([]);
  });

  test('an answer comes late', async () => {
    await rds.control('POST', '/faults', { action: 'CreateDBInstance', fault: 'Delay', delayMs: 20 });
    await create();
    expect(await statuses()).toEqual(['creating']);
  });
});

describe('faults of statuses', () => {
  test('a resource stays stuck in a status until the fault is taken away', async () => {
    await rds.control('POST', '/faults', { resource: 'mydb', status: 'creating' });
    await create();
    await advance(86_400);
    expect(await statuses()).toEqual(['creating']);
    await rds.control('DELETE', '/faults');
    expect(await statuses()).toEqual(['available']);
  });

  test('a resource fails instead of becoming available', async () => {
    await rds.control('POST', '/faults', { resource: 'mydb', status: 'creating', outcome: 'failed' });
    await create();
    await advance(86_400);
    expect(await statuses()).toEqual(['failed']);
  });

  test('a resource is put into any status by its ARN', async () => {
    await create();
    await advance(3600);
    const arn = 'arn:aws:rds:us-east-1:123456789012:db:mydb';
    expect((await rds.control('PUT', '/status', { arn, status: 'storage-full' })).status).toBe(200);
    expect(await statuses()).toEqual(['storage-full']);
    expect(await rds.control('PUT', '/status', { arn: `${arn}x`, status: 'failed' })).toEqual({
      status: 404,
      body: { message: `There is no resource ${arn}x.` },
    });
  });
});

describe('the whole state', () => {
  test('is forgotten by a reset, the clock, the speed and the faults with it', async () => {
    await create();
    await rds.control('PUT', '/speed', { speed: 'instant' });
    await rds.control('POST', '/faults', { action: '*', fault: 'Throttling', times: 100 });
    const { body } = await rds.control('POST', '/reset');
    expect(body).toMatchObject({ speed: 'real', faults: [], resources: {} });
    expect(await statuses()).toEqual([]);
  });

  test('is saved and loaded again, with what is under way', async () => {
    await create();
    const saved = (await rds.control('GET', '/state')).body;
    await rds.control('POST', '/fixtures/empty');
    expect(await statuses()).toEqual([]);
    expect((await rds.control('PUT', '/state', saved)).status).toBe(200);
    expect(await statuses()).toEqual(['creating']);
    await advance(3600);
    expect(await statuses()).toEqual(['available']);
    expect((await rds.control('GET', '/state')).body).not.toEqual(saved);
  });

  test('stays as it is when what is loaded is no state', async () => {
    await create();
    const clock = { now: '2025-01-06T12:00:00Z', standing: true };
    const broken = { format: 'rds-local state 1', clock, records: { 'a/b/nothing/c': {} } };
    expect(await rds.control('PUT', '/state', broken)).toEqual({
      status: 400,
      body: {
        message:
          "The state can't be loaded: the record a/b/nothing/c has a key that is not ACCOUNT/REGION/KIND/IDENTIFIER. Nothing was changed.",
      },
    });
    expect(await statuses()).toEqual(['creating']);
  });
});

describe('fixtures', () => {
  test('the sample has IAM authentication on, off, and waiting for the window', async () => {
    const { status, body } = await rds.control('POST', '/fixtures/sample');
    expect({ status, body }).toMatchObject({ status: 200, body: { resources: { db: expect.any(Number) } } });
    const { DBInstances = [] } = await rds.client.send(new DescribeDBInstancesCommand({}));
    const switches = DBInstances.map(
      (db) => db.PendingModifiedValues?.IAMDatabaseAuthenticationEnabled ?? db.IAMDatabaseAuthenticationEnabled,
    );
    expect(new Set(switches)).toEqual(new Set([true, false]));
    const waiting = DBInstances.filter((db) => db.PendingModifiedValues?.IAMDatabaseAuthenticationEnabled);
    expect(waiting.map((db) => db.DBInstanceIdentifier)).toEqual(['orders-staging']);
  });

  test('the sample can be loaded at any hour, also in that of its own windows', async () => {
    for (let hour = 0; hour < 24; hour += 1) {
      const now = new Date(Date.UTC(2030, 4, 1, hour, 0, 15)).toISOString();
      await rds.control('PUT', '/clock', { now });
      expect({ now, status: (await rds.control('POST', '/fixtures/sample')).status }).toEqual({ now, status: 200 });
    }
  });

  test('the sample can be saved and loaded again at either end of the clock', async () => {
    for (const now of ['1970-01-01T00:00:00Z', '9000-01-01T00:00:00Z']) {
      await rds.control('PUT', '/clock', { now });
      await rds.control('POST', '/fixtures/sample');
      const { body } = await rds.control('GET', '/state');
      expect({ now, status: (await rds.control('PUT', '/state', body)).status }).toEqual({ now, status: 200 });
    }
  });

  test('a fleet has as many databases as are asked for, always the same ones, in the region asked for', async () => {
    await rds.control('POST', '/fixtures/fleet?size=150&region=eu-west-1');
    const first = (await rds.control('GET', '/state')).body;
    expect(await statuses()).toEqual([]);
    expect(await statuses(rds.clientAs('AKID', 'eu-west-1'))).toEqual(Array.from({ length: 100 }, () => 'available'));
    await rds.control('POST', '/reset');
    await rds.control('POST', '/fixtures/fleet?size=150&region=eu-west-1');
    expect((await rds.control('GET', '/state')).body).toEqual(first);
  });

  test('there is no other', async () => {
    expect(await rds.control('POST', '/fixtures/none')).toEqual({
      status: 404,
      body: { message: 'There is no fixture none. There are: empty, sample, fleet.' },
    });
  });
});

describe('who may ask', () => {
  test('no web page', async () => {
    expect(await rds.control('POST', '/reset', undefined, { Origin: 'https://example.com' })).toMatchObject({
      status: 403,
    });
  });

  test('nobody with a body that is no JSON by its type', async () => {
    const answer = await rds.control('PUT', '/speed', { speed: 'fast' }, { 'Content-Type': 'text/plain' });
    expect(answer).toEqual({ status: 415, body: { message: 'The body must be application/json.' } });
  });

  test('an unknown path is told', async () => {
    expect(await rds.control('GET', '/nothing')).toEqual({
      status: 404,
      body: { message: 'There is nothing at GET /nothing: docs/control.md lists what there is.' },
    });
  });
});

test('a twelve-digit access key id selects the account', async () => {
  await create('mine');
  const other = rds.clientAs('210987654321');
  expect(await statuses(other)).toEqual([]);
  await create('mine', other);
  const { DBInstances = [] } = await other.send(new DescribeDBInstancesCommand({}));
  expect(DBInstances.map((db) => db.DBInstanceArn)).toEqual(['arn:aws:rds:us-east-1:210987654321:db:mine']);
});

test('with the same seed, the same requests are answered alike', async () => {
  const other = await startControlledRds();
  try {
    const answers = [rds, other].map(async ({ client }) => {
      await create('mydb', client);
      const { DBInstances } = await client.send(new DescribeDBInstancesCommand({}));
      return DBInstances;
    });
    const [one, two] = await Promise.all(answers);
    expect(one).toEqual(two);
  } finally {
    await other.close();
  }
});
