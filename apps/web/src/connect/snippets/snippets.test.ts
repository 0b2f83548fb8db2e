import { describe, expect, it } from 'vitest';
import { cliCommand, mariadbCommand, mysqlCommand, psqlCommand } from './commands.ts';
import { bundleUrlOf, type Connection } from './connection.ts';
import { mysqlPrograms } from './mysqlPrograms.ts';
import { postgresPrograms } from './postgresPrograms.ts';

const connection: Connection = {
  Engine: 'mysql',
  host: 'mydb.cabc.us-east-1.rds.amazonaws.com',
  port: 3307,
  region: 'us-east-1',
  user: `o'neil "x"`,
  database: 'my shop',
  bundleUrl: bundleUrlOf('arn:aws:rds:us-east-1:123456789012:db:mydb'),
};

describe('a command', () => {
  it('of mysql checks the server, takes the token from the environment, and quotes what a shell would read otherwise', () => {
    expect(
      mysqlCommand(connection, 'cli'),
    ).toBe(`curl -sSO https://truststore.pki.rds.amazonaws.com/global/global-bundle.pem
export MYSQL_PWD="$(aws rds generate-db-auth-token --hostname mydb.cabc.us-east-1.rds.amazonaws.com --port 3307 --region us-east-1 --username 'o'\\''neil "x"')"
mysql \\
  --host=mydb.cabc.us-east-1.rds.amazonaws.com \\
  --port=3307 \\
  --user='o'\\''neil "x"' \\
  --enable-cleartext-plugin \\
  --ssl-mode=VERIFY_IDENTITY \\
  --ssl-ca=global-bundle.pem \\
  'my shop'`);
  });

  it('of mariadb has that client’s own words', () => {
    expect(mariadbCommand(connection, 'paste')).toMatch(/read -rs MYSQL_PWD && export MYSQL_PWD .*\nmariadb/);
    expect(mariadbCommand(connection, 'paste')).not.toContain('cleartext');
  });

  it('of psql quotes twice: for psql’s settings and for the shell', () => {
    expect(psqlCommand(connection, 'cli').split('\n').slice(2).join('\n')).toBe(`psql \\
  'host=mydb.cabc.us-east-1.rds.amazonaws.com port=3307 user='\\''o\\'\\''neil "x"'\\'' dbname='\\''my shop'\\'' sslmode=verify-full sslrootcert=global-bundle.pem'`);
  });

  it('never has a token in its arguments', () => {
    for (const command of [mysqlCommand, mariadbCommand, psqlCommand])
      expect(command(connection, 'cli')).not.toMatch(/--password|password=/);
  });

  it('makes a token alone', () => {
    expect(cliCommand({ ...connection, user: 'app' })).toBe(
      'aws rds generate-db-auth-token --hostname mydb.cabc.us-east-1.rds.amazonaws.com --port 3307 --region us-east-1 --username app',
    );
  });
});

it.each([...mysqlPrograms, ...postgresPrograms])(
  'a program in $label names this endpoint, and quotes names',
  ({ text }) => {
    const program = text(connection);
    expect(program).toContain('mydb.cabc.us-east-1.rds.amazonaws.com');
    expect(program).toContain('3307');
    expect(program).toContain(JSON.stringify(connection.user));
    expect(program).not.toMatch(/undefined|\[object/);
  },
);

it('the certificates come from the partition of the database', () => {
  expect(bundleUrlOf('arn:aws-cn:rds:cn-north-1:1:db:x')).toContain('.cn/');
  expect(bundleUrlOf('arn:aws-us-gov:rds:us-gov-west-1:1:db:x')).toContain('us-gov-west-1');
});
