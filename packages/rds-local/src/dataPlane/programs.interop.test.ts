import { execFile, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createTestFolder } from '@rds-console/data-plane/database/testDatabases';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  certificateBundle,
  createInstance,
  MASTER,
  type Place,
  placeOf,
  query,
  removeFolder,
  startEngines,
  type TestEngines,
  tokenFor,
} from '../testEngines.ts';

const execute = promisify(execFile);
const isThere = (program: string) => spawnSync(program, ['--version']).status === 0;
const hasPsql = isThere('psql');
const hasAws = isThere('aws');
const patient = { timeout: 120_000 };

let folder: string;
let rds: TestEngines;
let shop: Place;

beforeAll(async () => {
  folder = createTestFolder();
  rds = await startEngines(folder);
  shop = placeOf(await createInstance(rds, { EnableIAMDatabaseAuthentication: true }));
  await query(rds, shop, 'CREATE USER app; GRANT rds_iam TO app');
  writeFileSync(join(folder, 'bundle.pem'), await certificateBundle(rds));
}, 120_000);
afterAll(async () => {
  await rds?.close();
  removeFolder(folder);
}, 120_000);

/** What psql prints: the user that it is in the database, or what it says that went wrong. */
async function psql(options: string, password: string): Promise<string> {
  const { address, port } = shop;
  const target = `host=${address} port=${port} dbname=mydb connect_timeout=60 ${options}`;
  const args = ['--no-psqlrc', '--tuples-only', '--no-align', '--command', 'SELECT session_user', target];
  const env = { PATH: process.env.PATH, HOME: folder, PGPASSWORD: password, PGSSLROOTCERT: join(folder, 'bundle.pem') };
  try {
    return (await execute('psql', args, { env })).stdout.trim();
  } catch (error) {
    // A program that ends with a code other than 0 leaves what it printed in the error.
    return (error as { stderr: string }).stderr.replaceAll('psql: error: ', '').trim();
  }
}

const failed = (message: string) =>
  `connection to server at "${shop.address}", port ${shop.port} failed: FATAL:  ${message}`;
const noPam = 'PAM authentication failed for user "app"';
const unencrypted = (user: string) =>
  `no pg_hba.conf entry for host "127.0.0.1", user "${user}", database "mydb", no encryption`;

describe.skipIf(!hasPsql)(hasPsql ? 'psql' : 'psql, which isn’t on this machine,', patient, () => {
  it.each(['sslmode=verify-full', 'sslmode=verify-full channel_binding=require', 'sslmode=prefer'])(
    'logs the master user in with %s',
    async (options) => {
      expect(await psql(`user=${MASTER.user} ${options}`, MASTER.password)).toBe('master');
    },
  );

  it('is refused without TLS, as RDS does from PostgreSQL 15 on', async () => {
    const { user, password } = MASTER;
    expect(await psql(`user=${user} sslmode=disable`, password)).toBe(failed(unencrypted(user)));
  });

  it('logs in with a token, where the certificate has the address', async () => {
    expect(await psql('user=app sslmode=verify-full', await tokenFor(shop, 'app'))).toBe('app');
  });

  it('prints both refusals where it tries without TLS afterwards', async () => {
    const token = await tokenFor(shop, 'app', { region: 'eu-west-1' });
    expect(await psql('user=app sslmode=prefer', token)).toBe([noPam, unencrypted('app')].map(failed).join('\n'));
    expect(await psql('user=app sslmode=require', token)).toBe(failed(noPam));
  });
});

const haveBoth = hasPsql && hasAws;
describe.skipIf(!haveBoth)(
  haveBoth ? 'the AWS CLI and psql' : 'the AWS CLI and psql, not both on this machine,',
  patient,
  () => {
    it('log in with a token of generate-db-auth-token, for the address', async () => {
      const { address, port } = shop;
      const command = `rds generate-db-auth-token --hostname ${address} --port ${port} --username app --region us-east-1`;
      const env = { PATH: process.env.PATH, HOME: folder, AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' };
      const { stdout } = await execute('aws', command.split(' '), { env });
      expect(await psql('user=app sslmode=verify-full', stdout.trim())).toBe('app');
    });
  },
);
