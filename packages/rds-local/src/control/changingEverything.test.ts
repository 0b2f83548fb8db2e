import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateDBClusterCommand, CreateDBInstanceCommand, DescribeDBInstancesCommand } from '@aws-sdk/client-rds';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createRds } from '../createRds.ts';
import { seededRandom } from '../engine/seededRandom.ts';
import { memoryStorage } from '../storage/memoryStorage.ts';
import { sqliteStorage } from '../storage/sqliteStorage.ts';
import { StorageError } from '../storage/storage.ts';
import { INSTANCE } from '../testDatabases.ts';
import { createCallFaults } from './callFaults.ts';
import { createClock } from './clock.ts';
import { createControlApi } from './controlApi.ts';
import { type ControlledRds, startControlledRds } from './testControl.ts';

const PLACE = '123456789012/us-east-1';
const DB = `${PLACE}/db/mydb`;
const CLUSTER = `${PLACE}/cluster/mycluster`;

// The tests take states apart, of which only a few members matter to each.
// biome-ignore lint/suspicious/noExplicitAny: a saved state is JSON of any shape
type Json = any;

let parent: string;
let folder: string;
let rds: ControlledRds;

beforeEach(async () => {
  parent = mkdtempSync(join(tmpdir(), 'rds-local-'));
  folder = join(parent, 'data');
  rds = await start();
});

afterEach(async () => {
  await rds.close();
  rmSync(parent, { recursive: true, force: true });
});

function start(): Promise<ControlledRds> {
  return startControlledRds({ dataFolder: folder });
}

async function restart(): Promise<void> {
  await rds.close();
  rds = await start();
}

async function savedState(): Promise<Json> {
  return (await rds.control('GET', '/state')).body;
}

async function identifiers(): Promise<(string | undefined)[]> {
  const { DBInstances = [] } = await rds.client.send(new DescribeDBInstancesCommand({}));
  return DBInstances.map(({ DBInstanceIdentifier }) => DBInstanceIdentifier);
}

const BROKEN: [what: string, change: (records: Json) => void, message: string][] = [
  [
    'no steps',
    (records) => delete records[DB].steps,
    `the record ${DB} has a part that is not valid: record.steps must be of type array`,
  ],
  ['no value', (records) => delete records[DB].value, 'record.value must be of type object'],
  [
    'a value that is null',
    (records) => {
      records[DB].value = null;
    },
    'record.value must be of type object',
  ],
  [
    'a member of another type',
    (records) => {
      records[DB].value.AllocatedStorage = '20';
    },
    'record.value.AllocatedStorage must be of type number',
  ],
  [
    'a member that is null',
    (records) => {
      records[DB].value.Engine = null;
    },
    'record.value.Engine must be of type string',
  ],
  [
    'a date that is none',
    (records) => {
      records[DB].steps[0].set.InstanceCreateTime = 'yesterday';
    },
    'record.steps.0.set.InstanceCreateTime must be of type date',
  ],
  [
    'a date with five digits',
    (records) => {
      records[DB].steps[0].set.InstanceCreateTime = '+010000-01-01T00:00:00.000Z';
    },
    'record.steps.0.set.InstanceCreateTime must be a time until the year 9999',
  ],
  [
    'a step at no time',
    (records) => {
      records[DB].steps[0].at = 'soon';
    },
    'record.steps.0.at must be of type number',
  ],
  [
    'a step with an unknown event',
    (records) => {
      records[DB].steps[0].events = ['RDS-EVENT-9999'];
    },
    'record.steps.0.events.0 must be one of',
  ],
  ['no history of the switch', (records) => delete records[DB].iamChanges, 'record.iamChanges must be of type array'],
  [
    'another identifier',
    (records) => {
      records[DB].value.DBInstanceIdentifier = 'other';
    },
    "record.value.DBInstanceIdentifier must be the key's identifier",
  ],
  [
    'a cluster that is missing',
    (records) => delete records[CLUSTER],
    'belongs to a DB cluster that is not in the state',
  ],
  [
    'a member that is missing',
    (records) => delete records[`${PLACE}/db/member`],
    'has a DB cluster member that is not in the state',
  ],
  [
    'an account of eleven digits',
    (records) => {
      records['12345678901/us-east-1/db/mydb'] = records[DB];
    },
    'has a key that is not ACCOUNT/REGION/KIND/IDENTIFIER',
  ],
  [
    'a region that is none',
    (records) => {
      records['123456789012/mars/db/mydb'] = records[DB];
    },
    'has a key that is not ACCOUNT',
  ],
  [
    'a kind that is none',
    (records) => {
      records[`${PLACE}/duck/mydb`] = records[DB];
    },
    'has a key that is not ACCOUNT',
  ],
  [
    'no identifier',
    (records) => {
      records[`${PLACE}/db/`] = records[DB];
    },
    'has a key that is not ACCOUNT',
  ],
  [
    'a setting of the clock',
    (records) => {
      records['*/*/settings/clock'] = { value: { clock: { standsAt: 1e300 } }, steps: [] };
    },
    'has a key that is not ACCOUNT',
  ],
  [
    'a line break in a key',
    (records) => {
      records[`${PLACE}/settings/a\nb`] = { value: {}, steps: [] };
    },
    'has a key that is not ACCOUNT',
  ],
  [
    'a window that is none',
    (records) => {
      records[DB].value.PreferredMaintenanceWindow = 'noon';
    },
    'record.value.PreferredMaintenanceWindow must be one of',
  ],
  [
    'no resource id',
    (records) => delete records[DB].value.DbiResourceId,
    'record.value.DbiResourceId must be of type string',
  ],
  [
    'a member that is gone when its cluster changes',
    (records) => {
      Object.assign(records[`${PLACE}/db/member`], { steps: [{ at: 1, remove: true }] });
      delete records[`${PLACE}/db/member`].value.DBClusterIdentifier;
      records[CLUSTER].steps = [{ at: 2, apply: ['EngineVersion'] }];
      records[CLUSTER].value.PendingModifiedValues = { EngineVersion: '8.0.mysql_aurora.3.08.0' };
    },
    "the records don't fit together",
  ],
];

describe('a state that is loaded', () => {
  beforeEach(async () => {
    await rds.client.send(new CreateDBInstanceCommand({ ...INSTANCE, DBInstanceIdentifier: 'mydb' }));
    const cluster = { DBClusterIdentifier: 'mycluster', Engine: 'aurora-mysql' };
    const master = { MasterUsername: 'dbadmin', MasterUserPassword: 'correct-horse' };
    await rds.client.send(new CreateDBClusterCommand({ ...cluster, ...master }));
    const member = { DBInstanceIdentifier: 'member', DBClusterIdentifier: 'mycluster' };
    await rds.client.send(
      new CreateDBInstanceCommand({ ...member, Engine: 'aurora-mysql', DBInstanceClass: 'db.r6g.large' }),
    );
  });

  test('is refused with the record and what is wrong with it, and leaves everything as it was, on disk too', async () => {
    const before = await savedState();
    for (const [what, change, message] of BROKEN) {
      const broken = structuredClone(before);
      change(broken.records);
      const { status, body } = await rds.control('PUT', '/state', broken);
      expect({ what, status, body }).toEqual({
        what,
        status: 400,
        body: { message: expect.stringContaining(message) },
      });
      expect(String(body.message)).toMatch(/^The state can't be loaded: .*\. Nothing was changed\.$/);
    }
    expect(await savedState()).toEqual(before);
    await restart();
    expect(await savedState()).toEqual(before);
  });

  test('of either format is there again after a restart, with its clock', async () => {
    const before = await savedState();
    const clock = { now: '2030-01-01T00:00:00.000Z', standing: true };
    for (const format of ['rds-local state 1', 'rds-local state 2']) {
      await rds.control('POST', '/reset');
      expect((await rds.control('PUT', '/state', { ...before, format, clock })).status).toBe(200);
      await restart();
      expect((await rds.control('GET', '/clock')).body).toEqual(clock);
      expect(await identifiers()).toEqual(['member', 'mydb']);
    }
  });
});

describe('the clock', () => {
  const limits = 'must be from 1970-01-01 to 9000-01-01.';

  test.each([
    ['PUT', '/clock', { now: '9999-12-31T23:59:59Z' }, `now: ${limits}`],
    ['PUT', '/clock', { now: '1969-12-31T23:59:59Z' }, `now: ${limits}`],
    [
      'PUT',
      '/state',
      { format: 'rds-local state 2', clock: { now: '9000-01-01T00:00:01Z', standing: true }, records: {} },
      `clock.now: ${limits}`,
    ],
  ])('%s %s with %j is refused', async (method, path, body, message) => {
    expect(await rds.control(method, path, body)).toEqual({ status: 400, body: { message } });
  });

  test('is not advanced beyond what dates can state, and goes on where it was', async () => {
    await rds.control('PUT', '/clock', { now: '8999-12-31T00:00:00Z' });
    expect(await rds.control('POST', '/clock/advance', { seconds: 90_000 })).toEqual({
      status: 400,
      body: { message: `seconds: the time that the clock is advanced to ${limits}` },
    });
    await rds.client.send(
      new CreateDBInstanceCommand({ ...INSTANCE, PreferredMaintenanceWindow: 'sun:05:00-sun:06:00' }),
    );
    expect(await rds.control('POST', '/clock/advance', { to: 'maintenance-window' })).toEqual({
      status: 400,
      body: { message: `to: the time that the clock is advanced to ${limits}` },
    });
    expect((await rds.control('GET', '/clock')).body).toEqual({ now: '8999-12-31T00:00:00.000Z', standing: true });
    expect((await rds.control('POST', '/clock/advance', { seconds: 86_400 })).body).toEqual({
      now: '9000-01-01T00:00:00.000Z',
      standing: true,
    });
  });

  test.each([
    [{ standsAt: 8.64e15 }, '9000-01-01T00:00:00.000Z'],
    [{ standsAt: -1 }, '1970-01-01T00:00:00.000Z'],
    [{ offsetMs: 1e20 }, expect.stringMatching(/^9000-01-01T/)],
  ])('that an earlier version stored as %j is brought back within the limits', async (clock, now) => {
    await rds.close();
    const storage = sqliteStorage(folder, 1);
    storage.commit([{ key: '*/*/settings/clock', value: JSON.stringify({ value: { clock }, steps: [] }) }]);
    storage.close();
    rds = await start();
    expect((await rds.control('GET', '/clock')).body).toMatchObject({ now });
    expect(await identifiers()).toEqual([]);
  });
});

describe('when the disk is full', () => {
  test.each([
    ['PUT', '/clock', { now: '2030-01-01T00:00:00Z' }],
    ['POST', '/clock/advance', { seconds: 60 }],
    ['POST', '/reset', undefined],
    ['POST', '/fixtures/sample', undefined],
    [
      'PUT',
      '/state',
      { format: 'rds-local state 2', clock: { now: '2030-01-01T00:00:00Z', standing: true }, records: {} },
    ],
    ['DELETE', '/faults', undefined],
  ])('%s %s changes nothing, neither resources nor clock nor faults', (method, path, body) => {
    const stored = memoryStorage();
    let isFull = false;
    const storage = {
      ...stored,
      commit: (changes: Parameters<typeof stored.commit>[0]) => {
        if (isFull) throw new StorageError('The disk is full.');
        stored.commit(changes);
      },
    };
    const clock = createClock(() => Date.UTC(2025, 0, 6, 12));
    const pace = { speed: 1 };
    const random = seededRandom('full');
    const created = createRds({ storage, now: clock.now, random, speed: () => pace.speed });
    const dependencies = { rds: created, clock, pace, callFaults: createCallFaults(), accountId: '123456789012' };
    const control = createControlApi({ ...dependencies, initialClock: { offsetMs: 0 } });
    const ask = (asked: string, to: string, json?: unknown) =>
      control({ method: asked, path: to, query: new URLSearchParams(), body: json });
    ask('POST', '/fixtures/sample');
    ask('POST', '/faults', { resource: 'new', status: 'creating' });
    created.perform({
      Action: 'CreateDBInstance',
      input: { ...INSTANCE, DBInstanceIdentifier: 'new' },
      region: 'us-east-1',
      accountId: '123456789012',
    });
    ask('POST', '/clock/advance', { seconds: 3600 });
    ask('POST', '/faults', { action: '*', fault: 'Throttling' });
    const before = [ask('GET', '/'), ask('GET', '/state'), [...stored.load()]];
    isFull = true;
    expect(() => ask(method, path, body)).toThrow(StorageError);
    expect([ask('GET', '/'), ask('GET', '/state'), [...stored.load()]]).toEqual(before);
  });
});

test('resources and clock are replaced in one commit, or not at all', () => {
  const storage = memoryStorage();
  let commits = 0;
  const counting = {
    ...storage,
    commit: (changes: Parameters<typeof storage.commit>[0]) => {
      commits += 1;
      storage.commit(changes);
    },
  };
  const { whole } = createRds({ storage: counting, now: () => 0, random: seededRandom('x'), speed: 1 });
  whole.replace([{ key: `${PLACE}/settings/any`, value: '{"value":{},"steps":[]}' }], { standsAt: 1 });
  expect(commits).toBe(1);
  expect(whole.clockSetting()).toEqual({ standsAt: 1 });
  expect(() => whole.replace([{ key: `${PLACE}/db/x`, value: '{"value":{}}' }], { standsAt: 2 })).toThrow();
  expect(commits).toBe(1);
  expect(whole.clockSetting()).toEqual({ standsAt: 1 });
});
