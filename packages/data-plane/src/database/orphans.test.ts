import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Databases } from './createDatabases.ts';
import {
  createTestFolder,
  enginesBelow,
  openDatabases,
  query,
  removeTestFolder,
  specification,
} from './testDatabases.ts';

let folder: string;
let databases: Databases | undefined;

beforeEach(() => {
  folder = createTestFolder();
});

afterEach(async () => {
  databases ??= await openDatabases(folder);
  await removeTestFolder(folder, databases);
  databases = undefined;
});

/** Another process that starts the engine of a database, writes a row and then does nothing. */
async function startElsewhere(): Promise<ChildProcess> {
  const module = pathToFileURL(join(import.meta.dirname, 'testDatabases.ts')).href;
  const program = `
    import { openDatabases, query, specification } from ${JSON.stringify(module)};
    const databases = await openDatabases(${JSON.stringify(folder)});
    const database = await databases.define(specification('db-ORPHAN'));
    await query(database, ['CREATE TABLE orders (id int)', 'INSERT INTO orders VALUES (1)']);
    setInterval(() => undefined, 60_000);
    process.stdout.write('started');`;
  const args = ['--import', 'tsx', '--conditions=source', '--input-type=module', '--eval', program];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}

test.runIf(existsSync('/usr/bin/setpriv'))(
  'an engine ends with the process that started it, however that ends',
  async () => {
    const child = await startElsewhere();
    expect(enginesBelow(folder)).toHaveLength(1);
    child.kill('SIGKILL');
    await vi.waitFor(() => expect(enginesBelow(folder)).toEqual([]), 20_000);

    databases = await openDatabases(folder);
    const database = await databases.define(specification('db-ORPHAN'));
    expect(await query(database, 'SELECT id FROM orders')).toEqual([{ id: 1 }]);
  },
);

test('an engine that still runs is stopped by the next process', async () => {
  const child = await startElsewhere();
  databases = await openDatabases(folder);
  expect(enginesBelow(folder)).toEqual([]);
  const database = await databases.define(specification('db-ORPHAN'));
  expect(await query(database, 'SELECT id FROM orders')).toEqual([{ id: 1 }]);
  child.kill('SIGKILL');
});
