import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Databases } from './createDatabases.ts';
import {
  createTestFolder,
  enginesBelow,
  openDatabases,
  outcome,
  query,
  removeTestFolder,
  specification,
} from './testDatabases.ts';

let folder: string;
let databases: Databases;
const ends: unknown[] = [];

beforeAll(async () => {
  folder = createTestFolder();
  databases = await openDatabases(folder, {
    onEngineEnd: (resourceId, { reason }) => ends.push({ resourceId, reason }),
  });
});

afterAll(async () => {
  await removeTestFolder(folder, databases);
  expect(enginesBelow(folder)).toEqual([]);
});

test('a database has no files until it is used, and then its master user and its first database', async () => {
  const database = await databases.define(specification('db-NEW'));
  expect(existsSync(join(folder, 'data/databases/db-NEW'))).toBe(false);

  const rows = await query(
    database,
    `SELECT datname, pg_get_userbyid(datdba) AS owner FROM pg_database WHERE datname <> 'template0' ORDER BY datname`,
    { user: 'admin' },
  );

  expect(rows).toEqual([
    { datname: 'postgres', owner: 'admin' },
    { datname: 'rdsadmin', owner: 'rdsadmin' },
    { datname: 'shop', owner: 'admin' },
    { datname: 'template1', owner: 'admin' },
  ]);
  expect(existsSync(join(folder, 'data/databases/db-NEW/data'))).toBe(true);
});

test('simultaneous first users share one start', async () => {
  const database = await databases.define(specification('db-SHARED'));
  const uses = await Promise.all([1, 2, 3, 4].map(() => database.use()));
  expect(new Set(uses.map((use) => use.socketPath)).size).toBe(1);
  expect(enginesBelow(join(folder, 'data/databases/db-SHARED/'))).toHaveLength(1);
  for (const use of uses) use.release();
});

test('its files are below the folder of its resource ID, its log is named as on RDS', async () => {
  const database = await databases.define(specification('db-FILES'));
  await query(database, ['SELECT 1 AS good', 'SELECT 1 / 0']).catch(() => undefined);
  database.writeLog('2024-05-01 13:00:00 UTC:127.0.0.1(5555):app@shop:[1]:FATAL:  PAM authentication failed\n');

  const errors = join(folder, 'data/databases/db-FILES/log/error');
  const read = () => readdirSync(errors).map((name) => readFileSync(join(errors, name), 'utf8'));
  await vi.waitFor(() => {
    expect(readdirSync(errors)[0]).toMatch(/^postgresql\.log\.\d{4}-\d\d-\d\d-\d\d$/);
    expect(read().join('')).toMatch(/ UTC:\[local\]:rdsadmin@shop:\[\d+\]:ERROR: {2}division by zero\n/);
    expect(read().join('')).toContain('PAM authentication failed');
  });
});

test('stopping ends sessions, and the next use starts it with its rows', async () => {
  const database = await databases.define(specification('db-STOP'));
  await query(database, ['CREATE TABLE orders (id int)', 'INSERT INTO orders VALUES (1)'], { user: 'admin' });
  const waiting = outcome(database, ["SELECT set_config('application_name', 'waiting', false)", 'SELECT pg_sleep(60)']);
  await vi.waitFor(async () => {
    const rows = await query(database, "SELECT FROM pg_stat_activity WHERE application_name = 'waiting'");
    expect(rows).toHaveLength(1);
  });

  await database.stop();
  expect(await waiting).toBe('57P01');
  expect(enginesBelow(join(folder, 'data/databases/db-STOP/'))).toEqual([]);
  expect(await query(database, 'SELECT id FROM orders')).toEqual([{ id: 1 }]);
});

test('an engine that nobody uses stops, and one in use does not', async () => {
  const ownFolder = createTestFolder();
  const own = await openDatabases(ownFolder, { idleMs: 0 });
  const database = await own.define(specification('db-IDLE'));
  const [first, second] = [await database.use(), await database.use()];
  second.release();
  expect(existsSync(first.socketPath)).toBe(true);
  first.release();
  first.release();
  await vi.waitFor(() => expect(existsSync(first.socketPath)).toBe(false), 10_000);
  await removeTestFolder(ownFolder, own);
});

test('committed rows are there after the engine was killed, which is reported', async () => {
  const database = await databases.define(specification('db-KILLED'));
  await query(database, 'CREATE TABLE orders AS SELECT generate_series(1, 1000) AS id');
  const [pid] = enginesBelow(join(folder, 'data/databases/db-KILLED/'));
  process.kill(pid ?? 0, 'SIGKILL');
  await vi.waitFor(() => expect(ends).toContainEqual({ resourceId: 'db-KILLED', reason: 'crashed' }));
  expect(await query(database, 'SELECT count(*)::int FROM orders')).toEqual([{ count: 1000 }]);
});

test('a process that has the number of a former engine by now is left alone', async () => {
  const database = await databases.define(specification('db-NUMBER'));
  await query(database, 'SELECT 1');
  await database.stop();
  const file = join(folder, 'data/databases/db-NUMBER/data/postmaster.pid');
  writeFileSync(file, [process.pid, 'data', 0, 5432, '/tmp', '', 1, 'ready   ', ''].join('\n'));
  chmodSync(file, 0o644);
  expect(await query(database, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('a removed database leaves no files and can be defined again', async () => {
  const database = await databases.define(specification('db-REMOVED'));
  await query(database, 'CREATE TABLE orders (id int)');
  await databases.remove('db-REMOVED');
  expect(existsSync(join(folder, 'data/databases/db-REMOVED'))).toBe(false);
  expect(databases.find('db-REMOVED')).toBeUndefined();
  await expect(database.use()).rejects.toThrow('The database db-REMOVED was deleted.');

  const again = await databases.define(specification('db-REMOVED'));
  expect(await query(again, "SELECT to_regclass('orders') AS orders")).toEqual([{ orders: null }]);
});

test('a resource ID can’t lead out of the folder', async () => {
  await expect(databases.define(specification('../other'))).rejects.toThrow("can't be the name of a folder");
});

test('a version that isn’t available is a reason, and the definition is kept', async () => {
  const database = await databases.define(specification('db-OLD', { engineVersion: '9.6.1' }));
  await expect(database.use()).rejects.toMatchObject({
    reason: 'noEngine',
    message: expect.stringContaining('npm run engines -- add postgres-9'),
  });
});
