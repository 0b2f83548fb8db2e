import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { createDatabases, type Databases } from './createDatabases.ts';
import type { Database, Specification } from './managedDatabase.ts';
import { superuser } from './roles.ts';

/** The verifier of the password `secret`. */
export const verifier =
  'SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=';

export function createTestFolder(): string {
  const folder = mkdtempSync(join(canUseMemory() ? memory : tmpdir(), 'data-plane-'));
  // Root's engines run as another user.
  chmodSync(folder, 0o711);
  return folder;
}

/** Where files cost least, if programs may be there and there is space for a few dozen databases. */
const memory = '/dev/shm';

function canUseMemory(): boolean {
  if (!existsSync(memory) || !existsSync('/proc/mounts')) return false;
  const mount = readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .find((line) => line.includes(` ${memory} `));
  const { bavail, bsize } = statfsSync(memory);
  return mount !== undefined && !mount.includes('noexec') && bavail * bsize > 4e9;
}

/** Ends the databases of a test folder and removes it. */
export async function removeTestFolder(folder: string, databases: Databases): Promise<void> {
  await databases.close();
  rmSync(folder, { recursive: true, force: true });
}

export function specification(resourceId: string, more: Partial<Specification> = {}): Specification {
  return {
    ...{ resourceId, engineVersion: '17.9', masterUsername: 'admin', masterVerifier: verifier, databaseName: 'shop' },
    parameters: {},
    ...more,
  };
}

export function openDatabases(folder: string, options: Partial<Parameters<typeof createDatabases>[0]> = {}) {
  return createDatabases({ dataFolder: join(folder, 'data'), ...options });
}

/** Runs statements in a database as a user, one after another, and returns the rows of the last. */
export async function query(
  database: Database,
  statements: string | readonly string[],
  { user = superuser, name = 'shop' } = {},
): Promise<unknown[]> {
  const use = await database.use();
  const client = new Client({ host: use.socketFolder, port: use.port, user, database: name });
  client.on('error', () => undefined);
  try {
    await client.connect();
    let rows: unknown[] = [];
    for (const statement of [statements].flat()) ({ rows } = await client.query(statement));
    return rows;
  } finally {
    await client.end().catch(() => undefined);
    use.release();
  }
}

/** A statement's error code, or `done`. */
export async function outcome(database: Database, statement: string | string[], options?: Parameters<typeof query>[2]) {
  try {
    await query(database, statement, options);
    return 'done';
  } catch (error) {
    return (error as { code?: string }).code;
  }
}

/** Process IDs of engines with data below a folder. */
export function enginesBelow(folder: string): number[] {
  const processes = execFileSync('ps', ['-e', '-o', 'pid=,args=']).toString().split('\n');
  return processes.filter((line) => line.includes(`-D ${folder}`)).map((line) => Number.parseInt(line, 10));
}
