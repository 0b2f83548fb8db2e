import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  copyFileSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { vi } from 'vitest';
import { listen } from './testServers.ts';

const run = promisify(execFile);

/** A database engine that really runs. */
export interface TestDatabase {
  port: number;
  stop(): Promise<void>;
}

interface Tls {
  key: string;
  cert: string;
}

/** The first of these programs that the machine has. */
function programOf(name: string, ...folders: string[]) {
  const found = [...folders, '/usr/bin', '/usr/sbin', '/usr/local/bin'].find((folder) => {
    try {
      execFileSync(join(folder, name), ['--version'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });
  return found && join(found, name);
}

/** Where Debian keeps the programs of each version. */
function postgresFolders() {
  try {
    return readdirSync('/usr/lib/postgresql').map((version) => `/usr/lib/postgresql/${version}/bin`);
  } catch {
    return [];
  }
}

/** PostgreSQL does not run as root: as its own user then, where the machine has it. */
function postgresUser() {
  if (process.getuid?.() !== 0) return {};
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: 'pipe' }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

const asPostgres = postgresUser();
export const postgresProgram = asPostgres && programOf('postgres', ...postgresFolders());
export const mysqlProgram = programOf('mariadbd');

/** The first port that is free now. */
async function freePort() {
  const server = await listen(() => undefined);
  await server.close();
  return server.port;
}

/** A port is open before the engine lets anybody in; it says when it does. */
async function ready(server: ChildProcess, said: () => string) {
  await vi.waitFor(
    () => {
      if (server.exitCode !== null) throw new Error(`It ended: ${said()}`);
      if (!/ready (to accept|for) connections/.test(said())) throw new Error(`It is not ready: ${said()}`);
    },
    { timeout: 30_000, interval: 50 },
  );
}

interface Start {
  program: string;
  args: string[];
  /** What ends it at once, with clients or without. */
  endsAt: NodeJS.Signals;
  as?: { uid?: number; gid?: number };
}

async function start({ program, args, endsAt, as = {} }: Start) {
  let said = '';
  const server = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...as,
    env: { LC_ALL: 'C' },
  });
  server.stdout?.on('data', (bytes) => (said += bytes));
  server.stderr?.on('data', (bytes) => (said += bytes));
  await ready(server, () => said);
  return async () => {
    const ended = new Promise((done) => server.once('exit', done));
    server.kill(endsAt);
    await ended;
  };
}

/**
 * A PostgreSQL with TLS, in which `trusted` is let in whatever the password, `jane` has one, and `nologin` may not log in.
 */
export async function startPostgres(tls: Tls): Promise<TestDatabase> {
  const as: { uid?: number; gid?: number } = asPostgres ?? {};
  const folder = mkdtempSync(join(tmpdir(), 'console-postgres-'));
  const data = join(folder, 'data');
  const own = (file: string) => as.uid !== undefined && chownSync(file, as.uid, as.gid ?? 0);
  own(folder);
  const program = postgresProgram ?? 'postgres';
  await run(
    program.replace(/postgres$/, 'initdb'),
    ['-D', data, '-U', 'admin', '--auth=trust', '--no-sync', '--locale=C'],
    {
      ...as,
      cwd: folder,
    },
  );
  for (const [from, to] of [
    [tls.key, 'server.key'],
    [tls.cert, 'server.crt'],
  ] as const) {
    copyFileSync(from, join(data, to));
    chmodSync(join(data, to), 0o600);
    own(join(data, to));
  }
  const hosts = ['hostssl all admin,trusted all trust', 'hostssl all jane,nologin all scram-sha-256'];
  writeFileSync(join(data, 'pg_hba.conf'), `${hosts.join('\n')}\n`);
  const port = await freePort();
  appendFileSync(
    join(data, 'postgresql.conf'),
    `port=${port}\nlisten_addresses='localhost'\nssl=on\nfsync=off\nunix_socket_directories='${folder}'\n`,
  );
  const users = join(folder, 'users.sql');
  writeFileSync(
    users,
    "CREATE USER trusted; CREATE USER jane PASSWORD 'masteruserpassword'; CREATE ROLE nologin PASSWORD 'masteruserpassword';\nCREATE DATABASE closed;\nREVOKE CONNECT ON DATABASE closed FROM PUBLIC;\n",
  );
  await run('sh', ['-c', `"${program}" --single -D "${data}" postgres < "${users}"`], as);
  const stop = await start({ program, args: ['-D', data], endsAt: 'SIGINT', as });
  return {
    port,
    stop: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * A MariaDB with TLS, in which `jane` has a password.
 *
 * @param letsAnybodyIn as whoever they say they are
 */
export async function startMariadb(tls: Tls, caFile: string, letsAnybodyIn: boolean): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'console-mariadb-'));
  const data = join(folder, 'data');
  const program = mysqlProgram ?? 'mariadbd';
  const asRoot = process.getuid?.() === 0 ? ['--user=root'] : [];
  const install = program.replace(/s?bin\/mariadbd$/, 'bin/mariadb-install-db');
  const plain = ['--no-defaults', `--datadir=${data}`, ...asRoot];
  await run(install, [...plain, '--auth-root-authentication-method=normal', '--skip-test-db', '--skip-name-resolve']);
  const users = join(folder, 'users.sql');
  writeFileSync(users, "CREATE USER jane@'%' IDENTIFIED BY 'masteruserpassword' REQUIRE SSL;\n");
  const port = await freePort();
  const args = [
    ...plain,
    `--port=${port}`,
    '--bind-address=localhost',
    `--socket=${join(folder, 'socket')}`,
    `--ssl-ca=${caFile}`,
    `--ssl-cert=${tls.cert}`,
    `--ssl-key=${tls.key}`,
    letsAnybodyIn ? '--skip-grant-tables' : `--init-file=${users}`,
  ];
  const stop = await start({ program, args, endsAt: 'SIGTERM' });
  return {
    port,
    stop: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
