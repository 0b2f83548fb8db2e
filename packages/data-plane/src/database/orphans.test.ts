import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import {
  createTestFolder,
  enginesBelow,
  openDatabases,
  query,
  removeTestFolder,
  specification,
} from './testDatabases.ts';

let folder: string;
let child: ChildProcess | undefined;

beforeAll(() => {
  folder = createTestFolder();
});

afterEach(() => child?.kill('SIGKILL'));

afterAll(async () => removeTestFolder(folder, await openDatabases(folder)));

/** Another process that starts the engine of a database, writes a row and then does nothing. */
async function startElsewhere(resourceId: string): Promise<ChildProcess> {
  const module = pathToFileURL(join(import.meta.dirname, 'testDatabases.ts')).href;
  const program = `
    import { openDatabases, query, specification } from ${JSON.stringify(module)};
    const databases = await openDatabases(${JSON.stringify(folder)});
    const database = await databases.define(specification(${JSON.stringify(resourceId)}));
    await query(database, ['CREATE TABLE orders (id int)', 'INSERT INTO orders VALUES (1)']);
    setInterval(() => undefined, 60_000);
    process.stdout.write('started');`;
  const args = ['--import', 'tsx', '--conditions=source', '--input-type=module', '--eval', program];
  const started = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  child = started;
  await once(started.stdout, 'data');
  return started;
}

async function rowsOf(resourceId: string): Promise<unknown[]> {
  const databases = await openDatabases(folder);
  try {
    return await query(await databases.define(specification(resourceId)), 'SELECT id FROM orders');
  } finally {
    await databases.close();
  }
}

test.runIf(existsSync('/usr/bin/setpriv'))(
  'an engine ends with the process that started it, however that ends',
  async () => {
    const started = await startElsewhere('db-KILLED');
    const socketFolder = readFileSync(join(folder, 'data/databases/db-KILLED/conf/socket'), 'utf8');
    expect(enginesBelow(folder)).toHaveLength(1);
    started.kill('SIGKILL');
    await vi.waitFor(() => expect(enginesBelow(folder)).toEqual([]), 20_000);
    expect(await rowsOf('db-KILLED')).toEqual([{ id: 1 }]);
    expect(existsSync(socketFolder)).toBe(false);
  },
);

test('an engine that still runs is stopped by the next process', async () => {
  await startElsewhere('db-ORPHAN');
  await openDatabases(folder);
  expect(enginesBelow(folder)).toEqual([]);
  expect(await rowsOf('db-ORPHAN')).toEqual([{ id: 1 }]);
});
