import { describe, expect, it } from 'vitest';
import { dbCluster, dbInstance } from '../rows.ts';
import { createUserSql, createUserWarnings } from './createUserSql.ts';
import { databaseUserError } from './databaseUser.ts';
import { loginToCluster, loginToInstance } from './loginDatabase.ts';

const instance = (Engine: string, EngineVersion = '8.0.40') =>
  loginToInstance(dbInstance({ DBInstanceIdentifier: 'mydb', Engine, EngineVersion, MasterUsername: 'admin1' }));

describe('the SQL that makes a user', () => {
  it.each(['mysql', 'mariadb', 'aurora-mysql', 'aurora'])('names the plugin of RDS on %s', (engine) => {
    expect(createUserSql(instance(engine), 'app', 'orders').split('\n')).toEqual([
      "CREATE USER 'app'@'%' IDENTIFIED WITH AWSAuthenticationPlugin AS 'RDS';",
      "ALTER USER 'app'@'%' REQUIRE SSL;",
      "GRANT SELECT, INSERT, UPDATE, DELETE ON `orders`.* TO 'app'@'%';",
    ]);
  });

  it('asks for TLS as MySQL 5.6 takes it', () => {
    expect(createUserSql(instance('mysql', '5.6.40'), 'app', '')).toContain(
      "GRANT USAGE ON *.* TO 'app'@'%' REQUIRE SSL;",
    );
  });

  it.each(['postgres', 'aurora-postgresql'])('grants rds_iam on %s', (engine) => {
    expect(createUserSql(instance(engine, '16.4'), 'app', 'orders').split('\n')).toEqual([
      'CREATE USER "app";',
      'GRANT rds_iam TO "app";',
      'GRANT CONNECT ON DATABASE "orders" TO "app";',
    ]);
  });

  it('is the same statement whatever the name is', () => {
    expect(createUserSql(instance('mysql'), "o'b\\r", 'my_d`b')).toBe(
      [
        "CREATE USER 'o''b\\\\r'@'%' IDENTIFIED WITH AWSAuthenticationPlugin AS 'RDS';",
        "ALTER USER 'o''b\\\\r'@'%' REQUIRE SSL;",
        "GRANT SELECT, INSERT, UPDATE, DELETE ON `my\\_d``b`.* TO 'o''b\\\\r'@'%';",
      ].join('\n'),
    );
    expect(createUserSql(instance('postgres'), 'a"; DROP', '')).toContain('CREATE USER "a""; DROP";');
  });

  it('comes with a warning where an administrator could be locked out', () => {
    expect(createUserWarnings(instance('postgres'), 'admin1')[0]).toMatch(/^admin1 is the master user\. With rds_iam/);
    expect(createUserWarnings(instance('postgres'), 'app')[0]).toMatch(/can no longer log in with a password/);
    expect(createUserWarnings(instance('mysql'), 'ADMIN1')[0]).toMatch(/is the master user/);
    expect(createUserWarnings(instance('mysql'), 'app')).toEqual([]);
  });
});

it.each([
  ['mysql', '8.0.40', 'a'.repeat(32), undefined],
  ['mysql', '8.0.40', 'a'.repeat(33), /at most 32/],
  ['mysql', '5.6.40', 'a'.repeat(17), /at most 16/],
  ['mariadb', '10.11.6', 'a'.repeat(80), undefined],
  ['postgres', '16.4', 'ü'.repeat(32), /at most 63/],
  ['postgres', '16.4', '', /^Enter/],
  ['postgres', '16.4', 'app ', /space/],
  ['postgres', '16.4', 'a\nb', /cannot be seen/],
  ['mysql', '8.0.40', 'rdsadmin', /RDS keeps/],
])('%s %s takes the user %s or says why not', (engine, version, name, message) => {
  const said = databaseUserError(engine, version, name);
  if (message) expect(said).toMatch(message);
  else expect(said).toBeUndefined();
});

it('knows endpoints and resource ids of instances, members and clusters', () => {
  const cluster = dbCluster({
    DBClusterIdentifier: 'c',
    DbClusterResourceId: 'cluster-ABC',
    Endpoint: 'c.cluster-x',
    ReaderEndpoint: 'c.cluster-ro-x',
    Port: 3306,
  });
  expect(loginToCluster(cluster).endpoints).toEqual([
    { role: 'writer', host: 'c.cluster-x', port: 3306 },
    { role: 'reader', host: 'c.cluster-ro-x', port: 3306 },
  ]);
  const member = dbInstance({
    DBInstanceIdentifier: 'm',
    DBClusterIdentifier: 'c',
    DbiResourceId: 'db-M',
    Endpoint: { Address: 'm.x', Port: 3306 },
  });
  expect(loginToInstance(member, cluster)).toMatchObject({
    resourceId: 'cluster-ABC',
    endpoints: [{ role: 'instance', host: 'm.x', port: 3306 }],
  });
  expect(loginToInstance(member).resourceId).toBe('');
  expect(loginToInstance(dbInstance({ DBInstanceIdentifier: 'new' })).endpoints).toEqual([]);
});
