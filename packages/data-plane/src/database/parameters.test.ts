import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Databases } from './createDatabases.ts';
import { createTestFolder, openDatabases, query, removeTestFolder, specification } from './testDatabases.ts';

let folder: string;
let databases: Databases;

beforeAll(async () => {
  folder = createTestFolder();
  databases = await openDatabases(folder);
});

afterAll(() => removeTestFolder(folder, databases));

function define(resourceId: string, parameters: Record<string, string>) {
  return databases.define(specification(resourceId, { parameters }));
}

async function settings(resourceId: string, ...names: string[]) {
  const database = databases.find(resourceId);
  if (!database) throw new Error(`${resourceId} isn't defined.`);
  const rows = await query(
    database,
    `SELECT ${names.map((name) => `current_setting('${name}') AS "${name}"`).join(', ')}`,
  );
  return rows[0];
}

test('a database starts with the parameters of its groups, whatever characters they have', async () => {
  await define('db-START', { work_mem: '8192', max_connections: '57', search_path: `"it's", "back\\slash"` });
  expect(await settings('db-START', 'work_mem', 'max_connections', 'search_path')).toEqual({
    work_mem: '8MB',
    max_connections: '57',
    search_path: `"it's", "back\\slash"`,
  });
});

test('names that only RDS or other versions have, and formulas, are left out', async () => {
  await define('db-UNKNOWN', {
    'rds.force_ssl': '1',
    'rds.logical_replication': '1',
    stats_temp_directory: '/rdsdbdata/db/pg_stat_tmp',
    vacuum_defer_cleanup_age: '5',
    effective_cache_size: '{DBInstanceClassMemory/16384}',
    shared_preload_libraries: 'rdsutils,pg_stat_statements,pg_cron',
    'auto_explain.log_min_duration': '100',
  });
  expect(
    await settings(
      'db-UNKNOWN',
      'effective_cache_size',
      'shared_preload_libraries',
      'auto_explain.log_min_duration',
      'wal_level',
    ),
  ).toEqual({
    wal_level: 'logical',
    effective_cache_size: '4GB',
    shared_preload_libraries: 'pg_stat_statements',
    'auto_explain.log_min_duration': '100',
  });
});

test('what is about the machine can’t be set', async () => {
  await define('db-OWN', {
    listen_addresses: '*',
    ssl: 'on',
    unix_socket_directories: '/tmp',
    shared_buffers: '999999',
  });
  expect(await settings('db-OWN', 'listen_addresses', 'ssl', 'shared_buffers')).toEqual({
    listen_addresses: '',
    ssl: 'off',
    shared_buffers: '128MB',
  });
});

test('a reloadable parameter changes immediately, another at the restart, and one that is reset has its default', async () => {
  const database = await define('db-CHANGED', { work_mem: '8192' });
  const use = await database.use();
  await define('db-CHANGED', { max_connections: '57', log_min_duration_statement: '5000' });
  await vi.waitFor(async () =>
    expect(await settings('db-CHANGED', 'work_mem', 'max_connections', 'log_min_duration_statement')).toEqual({
      work_mem: '4MB',
      max_connections: '100',
      log_min_duration_statement: '5s',
    }),
  );
  await database.restart();
  use.release();
  expect(await settings('db-CHANGED', 'max_connections')).toEqual({ max_connections: '57' });
});

test('parameters that PostgreSQL doesn’t start with are named, and it starts without them', async () => {
  const database = await define('db-WRONG', { max_wal_senders: '5', work_mem: 'plenty', max_connections: '9999999' });
  await expect(database.use()).rejects.toMatchObject({
    reason: 'incompatibleParameters',
    settings: ['work_mem', 'max_connections'],
    message: expect.stringContaining('work_mem'),
  });
  await define('db-WRONG', { max_wal_senders: '5' });
  expect(await settings('db-WRONG', 'max_wal_senders')).toEqual({ max_wal_senders: '5' });
});
