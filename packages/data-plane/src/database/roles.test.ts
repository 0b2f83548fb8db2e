import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Databases } from './createDatabases.ts';
import type { Database } from './managedDatabase.ts';
import {
  createTestFolder,
  openDatabases,
  outcome,
  query,
  removeTestFolder,
  specification,
  verifier,
} from './testDatabases.ts';

let folder: string;
let databases: Databases;

beforeAll(async () => {
  folder = createTestFolder();
  databases = await openDatabases(folder);
});

afterAll(() => removeTestFolder(folder, databases));

// 17 comes by npm. Until 15, roles with CREATEROLE had other rights.
const isInstalled = existsSync('/usr/lib/postgresql/15/bin/initdb');
const versions = [{ version: '17.9' }, ...(isInstalled ? [{ version: '15.4' }] : [])];

describe.each(versions)('PostgreSQL $version', ({ version }) => {
  let database: Database;
  const admin = { user: 'admin' };

  beforeAll(async () => {
    database = await databases.define(specification(`db-ROLES-${version}`, { engineVersion: version }));
    await query(database, 'CREATE TABLE files (line text)', admin);
  });

  test('the master user is one as on RDS', async () => {
    const rows = await query(
      database,
      `SELECT rolsuper, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls, rolpassword,
              pg_has_role('admin', 'rds_superuser', 'usage with admin option') AS isadmin
         FROM pg_authid WHERE rolname = 'admin'`,
    );
    expect(rows).toEqual([
      {
        rolsuper: false,
        rolcreatedb: true,
        rolcreaterole: true,
        rolreplication: false,
        rolbypassrls: false,
        rolpassword: verifier,
        isadmin: true,
      },
    ]);
  });

  test('the master user grants rds_iam to others without having it itself', async () => {
    await query(database, ['CREATE USER app', 'GRANT rds_iam TO app'], admin);
    const rows = await query(
      database,
      "SELECT pg_has_role('app', 'rds_iam', 'usage') AS app, pg_has_role('admin', 'rds_iam', 'usage') AS admin",
    );
    expect(rows).toEqual([{ app: true, admin: false }]);
  });

  test.each(['rds_iam', 'rds_password', 'rds_replication', 'rds_extension', 'rds_superuser', 'rdsadmin'])(
    '%s can’t be dropped',
    async (role) => {
      await query(database, 'DROP OWNED BY rds_superuser', admin);
      expect(await outcome(database, `DROP ROLE ${role}`, admin)).toBeOneOf(['2BP01', '42501']);
    },
  );

  test.each([
    "COPY (SELECT 1) TO PROGRAM 'true'",
    "COPY (SELECT 1) TO '/tmp/data-plane-test'",
    "COPY files FROM '/etc/passwd'",
    "ALTER SYSTEM SET work_mem = '1GB'",
    "SELECT pg_read_file('/etc/passwd')",
    "SELECT pg_ls_dir('/')",
    "SELECT lo_export(lo_create(0), '/tmp/data-plane-test')",
    "LOAD 'auto_explain'",
    "CREATE FUNCTION run(text) RETURNS int AS 'libc.so.6', 'system' LANGUAGE c",
    'CREATE EXTENSION file_fdw',
    "CREATE TABLESPACE other LOCATION '/tmp'",
    'CREATE EVENT TRIGGER started ON ddl_command_start EXECUTE FUNCTION suppress_redundant_updates_trigger()',
    'SET ROLE rdsadmin',
    'SET SESSION AUTHORIZATION rdsadmin',
    'GRANT rdsadmin TO admin',
    "ALTER ROLE rdsadmin PASSWORD 'known'",
    'ALTER ROLE rdsadmin RENAME TO other',
    'CREATE ROLE other SUPERUSER',
    'ALTER ROLE admin SUPERUSER',
    'GRANT pg_execute_server_program TO admin',
    'GRANT pg_read_server_files TO admin',
    'GRANT pg_write_server_files TO rds_superuser',
    "SET session_preload_libraries = 'auto_explain'",
    'DROP DATABASE rdsadmin',
  ])('the master user can’t: %s', async (statement) => {
    expect(await outcome(database, statement, admin)).toBe('42501');
  });

  test('the master user can’t connect to rdsadmin', async () => {
    expect(await outcome(database, 'SELECT 1', { user: 'admin', name: 'rdsadmin' })).toBe('42501');
  });

  test.runIf(version.startsWith('17'))(
    'the master user creates extensions that RDS allows, and uses them',
    async () => {
      for (const extension of ['pg_stat_statements', 'postgres_fdw', 'dblink', 'pgcrypto', 'pg_buffercache']) {
        expect([extension, await outcome(database, `CREATE EXTENSION ${extension}`, admin)]).toEqual([
          extension,
          'done',
        ]);
      }
      expect(await query(database, 'SELECT count(*) > 0 AS some FROM pg_stat_statements', admin)).toEqual([
        { some: true },
      ]);
      const server = "CREATE SERVER other FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '127.0.0.1')";
      expect(await outcome(database, server, admin)).toBe('done');
    },
  );

  test.runIf(version.startsWith('17'))('extensions don’t lead back into the engine as its superuser', async () => {
    const use = await database.use();
    const target = `host=${use.socketFolder} user=rdsadmin dbname=shop`;
    use.release();
    await outcome(database, 'CREATE EXTENSION IF NOT EXISTS dblink', admin);
    expect(await outcome(database, `SELECT dblink_connect('${target}')`, admin)).toBe('2F003');
    expect(await outcome(database, `SELECT dblink_connect('${target} password=x')`, admin)).toBe('2F003');
    const subscription = `CREATE SUBSCRIPTION back CONNECTION '${target} password=x' PUBLICATION p`;
    expect(await outcome(database, subscription, admin)).toBe('2F003');
  });
});
