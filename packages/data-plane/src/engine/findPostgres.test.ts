import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findPostgres } from './findPostgres.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-plane-'));
  chmodSync(folder, 0o755);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function folders() {
  return { enginesFolder: join(folder, 'engines'), packagesFolder: join(folder, 'packages') };
}

/** A folder with programs that say they are of a version. */
function installed(version: string): string {
  const programs = join(folder, `bin-${version}`);
  mkdirSync(programs);
  for (const program of ['postgres', 'initdb']) {
    writeFileSync(join(programs, program), `#!/bin/sh\necho "${program} (PostgreSQL) ${version} (Debian)"\n`);
    chmodSync(join(programs, program), 0o755);
  }
  return programs;
}

test('the version that comes by npm is found first', async () => {
  const found = await findPostgres(17, { ...folders(), path: installed('17.2') });
  expect(found).toMatchObject({ postgres: { major: 17, version: '17.10' } });
});

test('one that was added is found before the one that comes by npm', async () => {
  const name = `@rds-console/postgres-17-${process.platform}-${process.arch}`;
  const added = join(folder, 'packages/postgres-17/node_modules', name);
  cpSync(dirname(dirname(createRequire(import.meta.url).resolve(name))), added, { recursive: true });
  writeFileSync(join(added, 'package.json'), '{"version":"17.99.0-beta.1"}');
  const found = await findPostgres(17, { ...folders(), path: '' });
  expect(found).toMatchObject({ postgres: { programs: join(folder, 'engines/postgres-17.99/bin') } });
});

test('another version is found on the path', async () => {
  const path = [installed('12.3'), installed('13.4')].join(':');
  const found = await findPostgres(13, { ...folders(), path });
  expect(found).toMatchObject({ postgres: { version: '13.4', programs: join(folder, 'bin-13.4') } });
});

test('a version that is nowhere has a reason with the command that adds it', async () => {
  const found = await findPostgres(13, { ...folders(), path: installed('12.3') });
  expect(found).toEqual({
    reason: "PostgreSQL 13 isn't available on this machine. Add it with: npm run engines -- add postgres-13",
  });
});
