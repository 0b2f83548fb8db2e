import { createUserSql } from '@rds-console/contract/login/createUserSql';
import { loginToInstance } from '@rds-console/contract/login/loginDatabase';
import { dbInstance } from '@rds-console/contract/rows';
import { createConnection } from 'mysql2/promise';
import pg from 'pg';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { hasOpenssl, makeTestCertificates, type TestCertificates } from '../testing/testCertificates.ts';
import { mysqlProgram, postgresProgram, startMariadb, startPostgres } from '../testing/testDatabases.ts';

let certificates: TestCertificates;
beforeAll(async () => {
  if (hasOpenssl) certificates = await makeTestCertificates();
});
afterAll(() => certificates?.remove());

const login = (Engine: string, EngineVersion: string) =>
  loginToInstance(dbInstance({ DBInstanceIdentifier: 'mydb', Engine, EngineVersion }));
const names = ['app', 'App User', "o'neil", 'we"ird', 'we`ird', 'back\\slash', '%', 'x; DROP TABLE y'];

it.runIf(hasOpenssl && postgresProgram)(
  'a real PostgreSQL makes exactly the user that was named, with the role and the right',
  async () => {
    const database = await startPostgres(await certificates.certificate('localhost'));
    onTestFinished(database.stop);
    const { ca } = certificates;
    const settings = { host: 'localhost', port: database.port, user: 'admin', database: 'postgres', ssl: { ca } };
    const client = new pg.Client(settings);
    await client.connect();
    await client.query('CREATE ROLE rds_iam');
    const postgres = login('postgres', '16.4');
    for (const name of names) {
      await client.query(createUserSql(postgres, name, 'closed'));
      const { rows } = await client.query(
        "SELECT pg_has_role($1, 'rds_iam', 'member') AS role, has_database_privilege($1, 'closed', 'CONNECT') AS right",
        [name],
      );
      expect([name, rows]).toEqual([name, [{ role: true, right: true }]]);
    }
    await client.end();
  },
);

it.runIf(hasOpenssl && mysqlProgram)(
  'a real MariaDB makes exactly the user that was named, for one database, but for RDS’s plugin',
  async () => {
    const database = await startMariadb(await certificates.certificate('localhost'), certificates.caFile, false);
    onTestFinished(database.stop);
    const connection = await createConnection({ host: '127.0.0.1', port: database.port, user: 'root' });
    await connection.query('CREATE DATABASE my_shop');
    const mariadb = login('mariadb', '10.11.6');
    for (const name of names) {
      const [create = '', ...rest] = createUserSql(mariadb, name, 'my_shop').split('\n');
      await expect(connection.query(create)).rejects.toThrow("Plugin 'AWSAuthenticationPlugin' is not loaded");
      for (const line of [create.replace("AWSAuthenticationPlugin AS 'RDS'", 'mysql_native_password'), ...rest])
        await connection.query(line);
      const [grants] = await connection.query('SHOW GRANTS FOR ?@?', [name, '%']);
      const text = JSON.stringify(grants);
      expect([name, text]).toEqual([name, expect.stringContaining('REQUIRE SSL')]);
      expect([name, text]).toEqual([
        name,
        expect.stringContaining('GRANT SELECT, INSERT, UPDATE, DELETE ON `my\\\\_shop`.*'),
      ]);
    }
    await connection.end();
  },
);
