import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, cp, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';

const run = promisify(execFile);
const debianBinaries = '/usr/lib/postgresql/15/bin';

export const hasPostgres15 = existsSync(join(debianBinaries, 'postgres'));

export interface TestEngine {
  socketPath: string;
  /** Runs statements as the superuser. */
  admin(...statements: string[]): Promise<Record<string, unknown>[]>;
  stop(): Promise<void>;
}

/** A real PostgreSQL on a Unix socket, with the roles that RDS has. */
export async function startEngine(version: 15 | 17 = 17): Promise<TestEngine> {
  const folder = await mkdtemp(join(tmpdir(), 'engine-'));
  // PostgreSQL refuses to run as root.
  const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const own = async (path: string) => {
    if (user.uid) await chown(path, user.uid, user.gid);
  };
  const bin = version === 15 ? debianBinaries : await copyPackage(folder);
  await own(folder);
  const data = join(folder, 'data');
  await run(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'rdsadmin', '-A', 'trust', '-E', 'UTF8', '--no-locale', '-N'],
    user,
  );
  const settings = ['listen_addresses=', `unix_socket_directories=${folder}`, 'fsync=off', 'max_connections=300'];
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...settings.flatMap((it) => ['-c', it])], {
    ...user,
    stdio: 'ignore',
  });
  const socketPath = join(folder, '.s.PGSQL.5432');
  await untilItAnswers(folder, server);
  const engine = {
    socketPath,
    admin: (...statements: string[]) => query(folder, statements),
    async stop() {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
  await query(folder, ['CREATE DATABASE rdsadmin'], 'postgres');
  await engine.admin(
    'CREATE DATABASE mydb',
    'CREATE ROLE rds_iam',
    'CREATE ROLE rds_superuser',
    'CREATE SCHEMA rds_roles',
    'GRANT USAGE ON SCHEMA rds_roles TO rds_superuser, rds_iam',
    'REVOKE ALL ON DATABASE rdsadmin FROM PUBLIC',
  );
  return engine;
}

/** The package without its postinstall script has no symbolic links. */
async function copyPackage(folder: string) {
  const name = `@rds-console/postgres-17-${process.platform}-${process.arch}`;
  const main = createRequire(import.meta.url).resolve(name);
  const native = join(main.slice(0, main.lastIndexOf(name) + name.length), 'native');
  await cp(native, join(folder, 'native'), { recursive: true });
  const links: { source: string; target: string }[] = JSON.parse(
    await readFile(join(folder, 'native/pg-symlinks.json'), 'utf8'),
  );
  for (const { source, target } of links) {
    await rm(join(folder, target), { force: true });
    await mkdir(dirname(join(folder, target)), { recursive: true });
    await symlink(join(folder, source), join(folder, target));
  }
  return join(folder, 'native/bin');
}

async function untilItAnswers(folder: string, server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) throw new Error(`PostgreSQL ended with ${server.exitCode}`);
  try {
    await query(folder, ['SELECT 1'], 'postgres');
  } catch {
    await setTimeout(20);
    await untilItAnswers(folder, server);
  }
}

async function query(host: string, statements: readonly string[], database = 'rdsadmin') {
  const client = new Client({ host, user: 'rdsadmin', database });
  await client.connect();
  try {
    let rows: Record<string, unknown>[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}
