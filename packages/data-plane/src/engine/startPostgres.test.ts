import { chmodSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Postgres } from './findPostgres.ts';
import { StartError, startPostgres } from './startPostgres.ts';

// What real engines do is proved in database.test.ts. Here are programs in place of one, for what can't be brought about.

let folder: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'data-plane-')));
  mkdirSync(join(folder, 'data'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Starts a shell script that has `$pidfile` for `postmaster.pid`. */
function start(script: string, limitMs?: number) {
  const program = join(folder, 'postgres');
  writeFileSync(program, `#!/bin/sh\npidfile=${folder}/data/postmaster.pid\n${script}\n`);
  chmodSync(program, 0o755);
  const postgres: Postgres = { major: 17, version: '17.0', programs: folder, user: undefined };
  return startPostgres(postgres, { dataFolder: join(folder, 'data'), configurationFolder: folder, limitMs });
}

const becomeReady = 'printf "$$\\n\\n\\n\\n\\n\\n\\nready   \\n" > $pidfile';

test('an engine that ends because the disk is full says so, and its socket’s folder is removed', async () => {
  const engine = await start(`
    ${becomeReady}
    while [ ! -f ${folder}/full ]; do sleep 0.05; done
    echo 'PANIC:  could not write to file "pg_wal/xlogtemp.1": No space left on device' >&2
    exit 1`);
  writeFileSync(join(folder, 'full'), '');
  expect(await engine.ended).toEqual({ reason: 'diskFull', lastLines: expect.stringContaining('PANIC') });
  expect(existsSync(dirname(engine.socketPath))).toBe(false);
});

test('an engine that never takes connections is an error with what it wrote', async () => {
  const starting = start("echo 'LOG:  redo in progress' >&2\nexec sleep 60", 300);
  await expect(starting).rejects.toThrow(StartError);
  await expect(starting).rejects.toThrow("PostgreSQL couldn't start: LOG:  redo in progress");
});

test('a start waits until the processes of a killed engine have ended', async () => {
  const engine = await start(`
    if [ ! -f ${folder}/tried ]; then
      touch ${folder}/tried
      echo 'FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use' >&2
      exit 1
    fi
    ${becomeReady}
    exec sleep 60`);
  expect(existsSync(join(folder, 'tried'))).toBe(true);
  expect((await engine.stop('immediate')).reason).toBe('stopped');
});
