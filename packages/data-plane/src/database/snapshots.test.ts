import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Databases } from './createDatabases.ts';
import type { Specification } from './managedDatabase.ts';
import { createTestFolder, openDatabases, query, removeTestFolder, specification } from './testDatabases.ts';

let folder: string;
let databases: Databases;

beforeAll(async () => {
  folder = createTestFolder();
  databases = await openDatabases(folder);
});

afterAll(() => removeTestFolder(folder, databases));

const images = () => readdirSync(join(folder, 'data/images'));
const count = 'SELECT count(*)::int FROM orders';

/** A database with some rows in the table orders, and its engine running. */
async function withOrders(resourceId: string, rows: number, more?: Partial<Specification>) {
  const database = await databases.define(specification(resourceId, more));
  await query(database, `CREATE TABLE orders AS SELECT generate_series(1, ${rows}) AS id`, { user: 'admin' });
  return database;
}

function restored(resourceId: string, snapshotId: string) {
  return databases.define(specification(resourceId, { source: { kind: 'snapshot', snapshotId } }));
}

test('a snapshot of a running database has what was committed, and not what follows', async () => {
  const database = await withOrders('db-RUNNING', 1000);
  await databases.snapshot('db-RUNNING', 'running');
  await query(database, 'INSERT INTO orders SELECT generate_series(1, 500)');

  const copy = await restored('db-RUNNING-COPY', 'running');
  expect(await query(copy, count, { user: 'admin' })).toEqual([{ count: 1000 }]);
  await query(copy, 'DELETE FROM orders');
  const another = await restored('db-RUNNING-COPY2', 'running');
  expect(await query(another, count)).toEqual([{ count: 1000 }]);
  expect(await query(database, count)).toEqual([{ count: 1500 }]);
});

test('rows that are being written don’t make a snapshot inconsistent', async () => {
  const database = await withOrders('db-BUSY', 0);
  await query(database, 'CREATE TABLE totals AS SELECT 0 AS total');
  let isWriting = true;
  const writing = (async () => {
    while (isWriting) {
      await query(
        database,
        'BEGIN; INSERT INTO orders SELECT generate_series(1, 100); UPDATE totals SET total = total + 100; COMMIT',
      );
    }
  })();
  for (const snapshotId of ['busy-1', 'busy-2', 'busy-3']) await databases.snapshot('db-BUSY', snapshotId);
  isWriting = false;
  await writing;
  for (const snapshotId of ['busy-1', 'busy-2', 'busy-3']) {
    const copy = await restored(`db-${snapshotId}`, snapshotId);
    const consistent = 'SELECT (SELECT count(*) FROM orders) = (SELECT total FROM totals) AS consistent';
    expect(await query(copy, consistent)).toEqual([{ consistent: true }]);
  }
});

test('a snapshot of a resting database is a copy of its files', async () => {
  const database = await withOrders('db-RESTING', 10);
  await database.stop();
  await databases.snapshot('db-RESTING', 'resting');
  await query(database, 'DELETE FROM orders');
  expect(await query(await restored('db-RESTING-COPY', 'resting'), count)).toEqual([{ count: 10 }]);
});

test('a snapshot of a database that nobody has used is one of a new database', async () => {
  await databases.define(specification('db-UNUSED', { databaseName: 'empty' }));
  await databases.snapshot('db-UNUSED', 'unused');
  const copy = await restored('db-UNUSED-COPY', 'unused');
  const rows = await query(copy, 'SELECT current_database() AS name', { user: 'admin', name: 'empty' });
  expect(rows).toEqual([{ name: 'empty' }]);
  expect(existsSync(join(folder, 'data/databases/db-UNUSED'))).toBe(false);
});

test('a restored database that wasn’t used yet keeps its data when snapshot and source are deleted', async () => {
  await withOrders('db-SOURCE', 20);
  await databases.snapshot('db-SOURCE', 'source');
  await restored('db-KEPT', 'source');
  await databases.snapshot('db-KEPT', 'second');
  const before = images().length;
  await databases.removeSnapshot('source');
  await databases.remove('db-SOURCE');
  expect(images()).toHaveLength(before);

  // Also for a data plane that is started again, and gets the specification again.
  await databases.close();
  databases = await openDatabases(folder);
  expect(await query(await restored('db-KEPT', 'source'), count)).toEqual([{ count: 20 }]);
  expect(images()).toHaveLength(before);
  await databases.removeSnapshot('second');
  expect(images()).toHaveLength(before - 1);
});

test('a clone has the data of its source at the time it was defined', async () => {
  const database = await withOrders('db-CLONED', 30);
  const source = { kind: 'database', resourceId: 'db-CLONED' } as const;
  const clone = await databases.define(specification('db-CLONE', { source }));
  await query(database, 'DELETE FROM orders');
  expect(await query(clone, count)).toEqual([{ count: 30 }]);
});

test('a restored database keeps the password that the master user had chosen, until it gets another one', async () => {
  const database = await withOrders('db-PASSWORD', 1);
  await query(database, "ALTER USER admin PASSWORD 'chosen'", { user: 'admin' });
  const verifierOf = "SELECT rolpassword FROM pg_authid WHERE rolname = 'admin'";
  const chosen = await query(database, verifierOf);
  await databases.snapshot('db-PASSWORD', 'password');
  const copy = await restored('db-PASSWORD-COPY', 'password');
  expect(await query(copy, verifierOf)).toEqual(chosen);

  const masterVerifier = `${specification('').masterVerifier}`.replace('4096', '4097');
  await databases.define(specification('db-PASSWORD-COPY', { masterVerifier }));
  expect(await query(copy, verifierOf)).toEqual([{ rolpassword: masterVerifier }]);
});

test('a snapshot that isn’t known here is that of an empty database', async () => {
  const copy = await restored('db-UNKNOWN', 'from-sample-data');
  expect(await query(copy, "SELECT to_regclass('orders') AS orders")).toEqual([{ orders: null }]);
  await databases.removeSnapshot('from-sample-data');
});

test('databases that were deleted meanwhile are removed with their files', async () => {
  await withOrders('db-LATER', 1);
  await databases.close();
  databases = await openDatabases(folder);
  const names = readdirSync(join(folder, 'data/databases'));
  await databases.removeOthers(names.filter((name) => name !== 'db-LATER'));
  expect(readdirSync(join(folder, 'data/databases'))).toEqual(names.filter((name) => name !== 'db-LATER'));
});
