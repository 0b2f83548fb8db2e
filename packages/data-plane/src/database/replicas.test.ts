import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Databases } from './createDatabases.ts';
import type { Database } from './managedDatabase.ts';
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

beforeAll(async () => {
  folder = createTestFolder();
  databases = await openDatabases(folder);
});

afterAll(async () => {
  await removeTestFolder(folder, databases);
  expect(enginesBelow(folder)).toEqual([]);
});

const count = 'SELECT count(*)::int FROM orders';

async function withReplica(name: string) {
  const source = await databases.define(specification(`db-${name}`));
  await query(source, 'CREATE TABLE orders AS SELECT generate_series(1, 10) AS id', { user: 'admin' });
  const replica = await databases.define(replicaOf(name));
  return { source, replica };
}

function replicaOf(name: string) {
  return specification(`db-${name}-REPLICA`, { source: { kind: 'replica', resourceId: `db-${name}` } });
}

/** Replication follows within milliseconds, but not immediately. */
function untilCount(database: Database, rows: number) {
  return vi.waitFor(async () => expect(await query(database, count)).toEqual([{ count: rows }]), 20_000);
}

test('a replica follows its source, and can’t be written', async () => {
  const { source, replica } = await withReplica('FOLLOWED');
  await untilCount(replica, 10);
  await query(source, 'INSERT INTO orders VALUES (11)');
  await untilCount(replica, 11);
  expect(await outcome(replica, 'INSERT INTO orders VALUES (12)', { user: 'admin' })).toBe('25006');
});

test('a replica follows after its source was restarted, and after both rested', async () => {
  const { source, replica } = await withReplica('RESTARTED');
  await untilCount(replica, 10);
  await source.restart();
  await query(source, 'INSERT INTO orders VALUES (11)');
  await untilCount(replica, 11);

  await replica.stop();
  await query(source, 'INSERT INTO orders VALUES (12)');
  await source.stop();
  await untilCount(replica, 12);
});

test('a replica that was promoted takes writes, and follows no more', async () => {
  const { source, replica } = await withReplica('PROMOTED');
  await untilCount(replica, 10);
  await databases.define(specification('db-PROMOTED-REPLICA'));
  await query(replica, 'INSERT INTO orders VALUES (11)', { user: 'admin' });
  await query(source, 'DELETE FROM orders');
  expect(await query(replica, count)).toEqual([{ count: 11 }]);

  await source.restart();
  expect(await query(source, 'SELECT slot_name FROM pg_replication_slots')).toEqual([]);
  await replica.restart();
  expect(await query(replica, count)).toEqual([{ count: 11 }]);
});

test('a replica that was promoted while it rested takes writes', async () => {
  const { replica } = await withReplica('LATE');
  await untilCount(replica, 10);
  await replica.stop();
  await databases.define(specification('db-LATE-REPLICA'));
  expect(await outcome(replica, 'INSERT INTO orders VALUES (11)', { user: 'admin' })).toBe('done');
});

test('a replica that nobody has used keeps the data of a source that is removed', async () => {
  const { replica } = await withReplica('REMOVED');
  await databases.remove('db-REMOVED');
  expect(await query(replica, count)).toEqual([{ count: 10 }]);
  expect(await outcome(replica, 'INSERT INTO orders VALUES (11)', { user: 'admin' })).toBe('done');
});

test('a replica that was used becomes an ordinary database when its source is removed', async () => {
  const { replica } = await withReplica('ALONE');
  await untilCount(replica, 10);
  await databases.remove('db-ALONE');
  await replica.restart();
  expect(await outcome(replica, 'INSERT INTO orders VALUES (11)', { user: 'admin' })).toBe('done');
  expect(await query(replica, count)).toEqual([{ count: 11 }]);
});

test('a snapshot of a replica is one of an ordinary database', async () => {
  const { replica } = await withReplica('COPIED');
  await untilCount(replica, 10);
  await databases.snapshot('db-COPIED-REPLICA', 'replica');
  const source = { kind: 'snapshot', snapshotId: 'replica' } as const;
  const copy = await databases.define(specification('db-COPIED-COPY', { source }));
  expect(await outcome(copy, 'INSERT INTO orders VALUES (11)', { user: 'admin' })).toBe('done');
  expect(await query(copy, count)).toEqual([{ count: 11 }]);
});
