import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from './sqliteDatabase.ts';
import { sqliteStorage } from './sqliteStorage.ts';
import { type Pair, StorageError } from './storage.ts';

let parent: string;
let folder: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'rds-local-'));
  folder = join(parent, 'data');
});

afterEach(() => rmSync(parent, { recursive: true, force: true }));

/** Keys and values after an orderly start on the folder. */
function stored(): Record<string, string> {
  const storage = sqliteStorage(folder, 1);
  const pairs = Object.fromEntries([...storage.load()].map(({ key, value }) => [key, value]));
  storage.close();
  return pairs;
}

function storeSomething(rows = 3): void {
  const storage = sqliteStorage(folder, 1);
  storage.commit(Array.from({ length: rows }, (_, row) => ({ key: `k${row}`, value: `v${row}`.repeat(50) })));
  storage.close();
}

/** Every file of the folder with all its bytes. */
function snapshot(): Record<string, string> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'base64')]));
}

function rejection(): string {
  try {
    sqliteStorage(folder, 1).close();
  } catch (error) {
    if (error instanceof StorageError) {
      return error.message;
    }
    throw error;
  }
  throw new Error('was not refused');
}

/** Another process that runs `body` with `sqliteStorage` and `folder`; `limit` is a shell command to run before. */
function otherProcess(body: string, limit = ':'): ChildProcess & { lines: AsyncIterable<string> } {
  const module = new URL('./sqliteStorage.ts', import.meta.url).href;
  const script = `const { sqliteStorage } = await import(${JSON.stringify(module)});
    const folder = ${JSON.stringify(folder)};
    const say = (text) => require('node:fs').writeSync(1, text + '\\n');
    ${body}`;
  const command = [process.execPath, '--import', 'tsx', '--eval', `(async () => {${script}})()`];
  const child = spawn('/bin/sh', ['-c', `${limit}; exec "$0" "$@"`, ...command], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return Object.assign(child, { lines: createInterface({ input: child.stdout }) });
}

async function nextLine(lines: AsyncIterable<string>): Promise<string> {
  for await (const line of lines) {
    return line;
  }
  throw new Error('The other process ended without a word.');
}

describe('a store', () => {
  test('is there again after closing, in its last state', () => {
    const storage = sqliteStorage(folder, 1);
    storage.commit([
      { key: 'a', value: '1' },
      { key: "b'; DROP TABLE pairs; --", value: '{"x":"🦆\\u0000"}' },
    ]);
    storage.commit([
      { key: 'a', value: undefined },
      { key: 'c', value: '2' },
      { key: 'c', value: '3' },
    ]);
    storage.close();
    storage.close();
    expect(stored()).toEqual({ "b'; DROP TABLE pairs; --": '{"x":"🦆\\u0000"}', c: '3' });
  });

  test('is readable by nobody else, also when the folder was there before', () => {
    storeSomething();
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    const storage = sqliteStorage(folder, 1);
    storage.commit([{ key: 'a', value: '1' }]);
    const modes = readdirSync(folder).map((name) => [name, (statSync(join(folder, name)).mode & 0o777).toString(8)]);
    storage.close();
    expect(Object.fromEntries(modes)).toEqual({
      'rds-local.db': '600',
      'rds-local.db-wal': '600',
      'rds-local.json': '600',
    });
  });

  test('may be in a folder with a name that means something in URLs', () => {
    folder = join(parent, "a b?mode=memory#%20'c");
    storeSomething(1);
    expect(stored()).toEqual({ k0: 'v0'.repeat(50) });
  });

  test('that can not be made is refused in a sentence', () => {
    writeFileSync(join(parent, 'file'), '');
    folder = join(parent, 'file', 'data');
    expect(rejection()).toBe(`The data folder ${folder} can't be used (ENOTDIR).`);
  });
});

describe('a second process on the same folder', () => {
  test('is told who has it, and gets it when the first is killed', async () => {
    const child = otherProcess(`const storage = sqliteStorage(folder, process.pid);
      storage.commit([{ key: 'a', value: '1' }]);
      say('ready ' + process.pid);
      setInterval(() => storage, 1000);`);
    const pid = (await nextLine(child.lines)).split(' ')[1];
    expect(rejection()).toBe(
      `The data folder ${folder} is in use by another rds-local (process ${pid}). Stop it, or use another folder.`,
    );
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(stored()).toEqual({ a: '1' });
  });

  test('is told the same when it is the same process', () => {
    const first = sqliteStorage(folder, 4711);
    expect(rejection()).toContain('in use by another rds-local (process 4711)');
    first.commit([{ key: 'a', value: '1' }]);
    first.close();
    expect(stored()).toEqual({ a: '1' });
  });
});

describe('killed while it commits', () => {
  test('a store has everything that was acknowledged, and no half of a batch', async () => {
    let acknowledged = 0;
    for (let round = 1; round <= 5; round++) {
      const child = otherProcess(`const storage = sqliteStorage(folder, process.pid);
        for (let n = ${acknowledged} + 1; ; n++) {
          storage.commit([{ key: 'left', value: String(n) }, { key: 'n' + n, value: 'x'.repeat(n * 97 % 9000) }, { key: 'right', value: String(n) }]);
          say(String(n));
        }`);
      const enough = acknowledged + 20 * round;
      for await (const line of child.lines) {
        acknowledged = Number(line);
        if (acknowledged >= enough) {
          child.kill('SIGKILL');
        }
      }
      const pairs = stored();
      // The last batch may be on the disk without having been acknowledged.
      expect([acknowledged, acknowledged + 1]).toContain(Number(pairs.left));
      expect(pairs.right).toBe(pairs.left);
      acknowledged = Number(pairs.left);
      for (let n = 1; n <= acknowledged; n++) {
        expect(pairs[`n${n}`]).toHaveLength((n * 97) % 9000);
      }
    }
  }, 60_000);
});

describe('on a full disk', () => {
  test('a batch is refused whole, later ones work, and all that worked is there after a restart', async () => {
    // The shell's limit on the size of files stands for the disk's end: the writes fail in the same way.
    const child = otherProcess(
      `const storage = sqliteStorage(folder, process.pid);
      storage.commit([{ key: 'before', value: '1' }]);
      try {
        storage.commit([{ key: 'before', value: '2' }, { key: 'big', value: 'x'.repeat(4_000_000) }]);
      } catch (error) {
        say(error.name + ': ' + error.message);
      }
      say(JSON.stringify(storage.load()));
      storage.commit([{ key: 'after', value: '3' }]);
      process.kill(process.pid, 'SIGKILL');`,
      'ulimit -S -f 2048',
    );
    const lines: string[] = [];
    for await (const line of child.lines) {
      lines.push(line);
    }
    expect(lines).toEqual([
      expect.stringMatching(/^StorageError: The change could not be saved, and nothing was changed: the data folder /),
      '[{"key":"before","value":"1"}]',
    ]);
    expect(stored()).toEqual({ before: '1', after: '3' });
  }, 30_000);
});

describe('damage', () => {
  const remedy = 'Nothing was changed. Start with another folder (npm start -- --data OTHER), or move this one away.';

  test.each([
    [
      'garbage',
      () => writeFileSync(join(folder, 'rds-local.db'), 'garbage '.repeat(1000)),
      "its database can't be read",
    ],
    ['a truncated database', () => truncateSync(join(folder, 'rds-local.db'), 5000), "its database can't be read"],
    ['an emptied database', () => truncateSync(join(folder, 'rds-local.db'), 0), 'its database is gone'],
    ['a deleted database', () => rmSync(join(folder, 'rds-local.db')), 'its database is gone'],
    ['pages overwritten', () => overwrite(4096, 4096), 'its database does not pass the check'],
    ['a foreign database', () => makeForeign(), 'its database is not one of rds-local'],
  ])('%s is noticed and left as it is', (_what, damage, how) => {
    storeSomething(400);
    damage();
    const before = snapshot();
    expect(rejection()).toBe(`The data folder ${folder} is damaged: ${how}. ${remedy}`);
    expect(snapshot()).toEqual(before);
  });

  test('is noticed when the log of a killed process is gone, and not when it is there', async () => {
    const child = otherProcess(`const storage = sqliteStorage(folder, process.pid);
      storage.commit([{ key: 'a', value: '1' }]);
      process.kill(process.pid, 'SIGKILL');`);
    await once(child, 'exit');
    const log = join(folder, 'rds-local.db-wal');
    const bytes = readFileSync(log);
    rmSync(log);
    const before = snapshot();
    expect(rejection()).toBe(`The data folder ${folder} is damaged: the log of its last changes is gone. ${remedy}`);
    expect(snapshot()).toEqual(before);
    writeFileSync(log, bytes);
    expect(stored()).toEqual({ a: '1' });
  });

  test('is left as it is, its log too, when the process was killed', async () => {
    storeSomething(400);
    const child = otherProcess(`sqliteStorage(folder, 1).commit([{ key: 'a', value: '1' }]);
      process.kill(process.pid, 'SIGKILL');`);
    await once(child, 'exit');
    // Pages that the log does not have anew.
    overwrite(16_384, 8192);
    const before = snapshot();
    expect(rejection()).toContain('is damaged');
    expect(snapshot()).toEqual(before);
  });

  test('is noticed when the database is an older copy of itself', () => {
    storeSomething();
    const older = readFileSync(join(folder, 'rds-local.db'));
    storeSomething(5);
    writeFileSync(join(folder, 'rds-local.db'), older);
    const before = snapshot();
    expect(rejection()).toBe(`The data folder ${folder} is damaged: its last changes are missing. ${remedy}`);
    expect(snapshot()).toEqual(before);
  });

  test('is not what a process left that was killed between a commit and its mark', () => {
    const storage = sqliteStorage(folder, 1);
    storage.commit([{ key: 'a', value: '1' }]);
    const mark = readFileSync(join(folder, 'rds-local.json'));
    storage.commit([{ key: 'b', value: '2' }]);
    const killed = snapshot();
    storage.close();
    for (const [name, bytes] of Object.entries(killed)) {
      writeFileSync(join(folder, name), Buffer.from(bytes, 'base64'));
    }
    writeFileSync(join(folder, 'rds-local.json'), mark);
    expect(stored()).toEqual({ a: '1', b: '2' });
  });

  test('of the mark is noticed, unless the mark is empty', () => {
    storeSomething(1);
    const mark = readFileSync(join(folder, 'rds-local.json'), 'utf8');
    for (const text of ['{', mark.replace('"seq":2', '"seq":3'), mark.replace('"format":4', '"format":3')]) {
      writeFileSync(join(folder, 'rds-local.json'), text);
      const before = snapshot();
      expect(rejection()).toBe(
        `The data folder ${folder} is damaged: its mark, rds-local.json, can't be read. ${remedy}`,
      );
      expect(snapshot()).toEqual(before);
    }
    writeFileSync(join(folder, 'rds-local.json'), '');
    expect(stored()).toEqual({ k0: 'v0'.repeat(50) });
  });

  test('of records without a seal is looked for by what they say, before anything is changed', () => {
    storeSomething(1);
    makeFormat3();
    const before = snapshot();
    const reason = ([pair]: readonly Pair[]) => (pair?.key === 'k0' ? 'the record k0 is odd' : undefined);
    expect(() => sqliteStorage(folder, 1, reason)).toThrow(
      new StorageError(`The data folder ${folder} is damaged: the record k0 is odd. ${remedy}`),
    );
    expect(snapshot()).toEqual(before);
    expect(stored()).toEqual({ k0: 'v0'.repeat(50) });
    expect(() => sqliteStorage(folder, 1, reason).close()).not.toThrow();
  });

  test('is not what a process left that was killed before it had stored anything', () => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'rds-local.db'), '');
    expect(stored()).toEqual({});
  });

  function overwrite(position: number, length: number): void {
    const file = openSync(join(folder, 'rds-local.db'), 'r+');
    writeSync(file, Buffer.alloc(length, 7), 0, length, position);
    closeSync(file);
  }

  function makeFormat3(): void {
    const database = openDatabase(join(folder, 'rds-local.db'));
    database.exec('DROP TABLE seal; PRAGMA user_version = 3');
    database.close();
    writeFileSync(join(folder, 'rds-local.json'), '{"format":3,"state":"closed","pid":1}');
  }

  function makeForeign(): void {
    rmSync(join(folder, 'rds-local.db'));
    const database = openDatabase(join(folder, 'rds-local.db'));
    database.exec('CREATE TABLE other (x)');
    database.close();
  }
});

describe('a folder that is lost while it is in use', () => {
  const lost = () =>
    `The data folder ${folder} was deleted or replaced while rds-local was using it, so changes can't be saved any more. Restart rds-local.`;

  test('takes no more changes once it is deleted, and its records can still be read', () => {
    const storage = sqliteStorage(folder, 1);
    storage.commit([{ key: 'a', value: '1' }]);
    rmSync(folder, { recursive: true });
    expect(() => storage.commit([{ key: 'b', value: '2' }])).toThrow(new StorageError(lost()));
    expect([...storage.load()]).toEqual([{ key: 'a', value: '1' }]);
    storage.close();
    expect(readdirSync(parent)).toEqual([]);
  });

  test('leaves the folder that took its place alone, also when it is closed', () => {
    const first = sqliteStorage(folder, 1);
    first.commit([{ key: 'a', value: '1' }]);
    renameSync(folder, join(parent, 'moved'));
    const second = sqliteStorage(folder, 2);
    second.commit([{ key: 'b', value: '2' }]);
    expect(() => first.commit([{ key: 'c', value: '3' }])).toThrow(new StorageError(lost()));
    const before = snapshot();
    first.close();
    expect(snapshot()).toEqual(before);
    second.commit([{ key: 'd', value: '4' }]);
    second.close();
    expect(stored()).toEqual({ b: '2', d: '4' });
    // A copy, because this process keeps its lock on the moved one.
    folder = join(parent, 'copy');
    cpSync(join(parent, 'moved'), folder, { recursive: true });
    expect(stored()).toEqual({ a: '1' });
  });
});

test.skipIf(!existsSync('/proc'))('a folder below one that takes none is refused in a sentence', () => {
  folder = '/proc/rds-local/data';
  expect(rejection()).toBe("The data folder /proc/rds-local/data can't be used (ENOENT).");
});

test('a folder of an earlier version, whose table is under its keys, is read and written', () => {
  storeSomething(1);
  const database = openDatabase(join(folder, 'rds-local.db'));
  database.exec(
    'DROP TABLE seal; DROP TABLE pairs; CREATE TABLE pairs (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;' +
      "INSERT INTO pairs VALUES ('old', 'kept'); PRAGMA user_version = 2",
  );
  database.close();
  writeFileSync(join(folder, 'rds-local.json'), '{"format":2,"state":"closed","pid":1}');
  const storage = sqliteStorage(folder, 1);
  storage.commit([{ key: 'new', value: 'added' }]);
  storage.close();
  expect(stored()).toEqual({ new: 'added', old: 'kept' });
});

describe('a folder of a newer version', () => {
  test('is refused untouched, whether its mark or its database says so', () => {
    storeSomething();
    const database = openDatabase(join(folder, 'rds-local.db'));
    database.exec('PRAGMA user_version = 5');
    database.close();
    const before = snapshot();
    expect(rejection()).toContain(`${folder} was written by a newer version of rds-local. Nothing was changed.`);
    writeFileSync(join(folder, 'rds-local.json'), '{"format":5,"state":"closed","pid":1}');
    expect(rejection()).toContain('newer version');
    expect(snapshot()).toEqual({ ...before, 'rds-local.json': expect.any(String) });
  });
});

// Root may write everywhere.
test.skipIf(process.getuid?.() === 0)('a folder without write permission is refused in a sentence', () => {
  chmodSync(parent, 0o500);
  expect(rejection()).toBe(`The data folder ${folder} can't be written to.`);
  chmodSync(parent, 0o700);
});
