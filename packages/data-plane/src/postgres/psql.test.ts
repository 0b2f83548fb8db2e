import { execFile, execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from './testing/openDatabase.ts';
import { hasPostgres15 } from './testing/startEngine.ts';

const run = promisify(execFile);

function hasPsql() {
  try {
    return execFileSync('psql', ['--version']).length > 0;
  } catch {
    return false;
  }
}

// libpq has its own TLS, SCRAM and channel binding.
describe.skipIf(!hasPsql()).each([
  [17, true],
  [15, hasPostgres15],
] as const)('psql with PostgreSQL %s (where there is a psql and an engine)', (version, hasEngine) => {
  if (!hasEngine) return it.skip(`needs PostgreSQL ${version}`);

  let database: Awaited<ReturnType<typeof openDatabase>>;
  beforeAll(async () => {
    database = await openDatabase(version);
    await database.engine.admin(
      "CREATE ROLE master LOGIN PASSWORD 'pass'",
      'GRANT rds_superuser TO master WITH ADMIN OPTION',
      'CREATE ROLE team',
      'CREATE ROLE app LOGIN IN ROLE team',
      'GRANT rds_iam TO team',
    );
    await writeFile(join(database.folder, 'bundle.pem'), database.authority.pem);
  });
  afterAll(() => database?.close());

  async function psql(user: string, password: string, options: Record<string, string>) {
    const settings = {
      host: database.endpoint.name,
      hostaddr: '127.0.0.1',
      port: String(database.endpoint.port),
      user,
      dbname: 'mydb',
      sslmode: 'verify-full',
      sslrootcert: join(database.folder, 'bundle.pem'),
      ...options,
    };
    const text = Object.entries(settings)
      .map(([name, value]) => `${name}='${value}'`)
      .join(' ');
    try {
      const { stdout } = await run('psql', [text, '-XAtc', 'SELECT session_user'], {
        env: { PATH: process.env.PATH, PGPASSWORD: password },
      });
      return stdout.trim();
    } catch (error) {
      return (error as { stderr: string }).stderr;
    }
  }

  it.each<[what: string, options: Record<string, string>]>([
    ['by name', {}],
    ['by address', { host: '127.0.0.1' }],
    ['with channel binding', { channel_binding: 'require' }],
    ['without channel binding', { channel_binding: 'disable' }],
    ['without TLS', { sslmode: 'disable' }],
  ])('logs in by password: %s', async (_what, options) => {
    expect(await psql('master', 'pass', options)).toBe('master');
  });

  it('logs in by token', async () => {
    expect(await psql('app', await database.token('app'), {})).toBe('app');
    expect(await psql('app', await database.token('app'), { host: '127.0.0.1' })).toBe('app');
  });

  it('doesn’t believe a server of another name', async () => {
    expect(await psql('master', 'pass', { host: 'other.example.com' })).toMatch(/does not match host name/);
  });

  it('refuses a token for another user, and one without TLS', async () => {
    const token = await database.token('app');
    expect(await psql('master', token, {})).toMatch(/password authentication failed for user "master"/);
    expect(await psql('app', `${token}x`, {})).toMatch(/FATAL: {2}PAM authentication failed for user "app"/);
    const noEntry = /no pg_hba.conf entry for host "127.0.0.1", user "app", database "mydb", no encryption/;
    expect(await psql('app', token, { sslmode: 'disable' })).toMatch(noEntry);
    // As on AWS: both attempts are reported.
    const both = await psql('app', 'any word', { sslmode: 'prefer' });
    expect(both).toMatch(/PAM authentication failed/);
    expect(both).toMatch(noEntry);
  });
});
