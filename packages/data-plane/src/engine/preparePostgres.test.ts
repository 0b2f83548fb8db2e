import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { preparePostgres } from './preparePostgres.ts';

const name = `@rds-console/postgres-17-${process.platform}-${process.arch}`;
const packageFolder = dirname(dirname(createRequire(import.meta.url).resolve(name)));
let engines: string;

beforeEach(() => {
  engines = mkdtempSync(join(tmpdir(), 'data-plane-'));
});

afterEach(() => rmSync(engines, { recursive: true, force: true }));

const control = (folder: string, extension: string) =>
  readFileSync(join(folder, 'share/postgresql/extension', `${extension}.control`), 'utf8');

test('the programs of a package run although its install script did not', async () => {
  const folder = await preparePostgres(packageFolder, engines);
  expect(folder).toBe(join(engines, 'postgres-17.10'));
  expect(execFileSync(join(folder, 'bin/initdb'), ['--version']).toString()).toBe('initdb (PostgreSQL) 17.10\n');
});

test('extensions that RDS allows are trusted, others not, and the package stays as it was', async () => {
  const folder = await preparePostgres(packageFolder, engines);
  expect(control(folder, 'pg_stat_statements')).toMatch(/^trusted = true$/m);
  expect(control(folder, 'file_fdw')).not.toMatch(/^trusted/m);
  expect(control(join(packageFolder, 'native'), 'pg_stat_statements')).not.toMatch(/^trusted/m);
});

test('several at once prepare one engine, which later ones use as it is', async () => {
  const folders = await Promise.all([1, 2, 3].map(() => preparePostgres(packageFolder, engines)));
  expect(new Set(folders)).toEqual(new Set([join(engines, 'postgres-17.10')]));
  expect(readdirSync(engines)).toEqual(['postgres-17.10']);

  const { ino } = statSync(join(engines, 'postgres-17.10'));
  await preparePostgres(packageFolder, engines);
  expect(statSync(join(engines, 'postgres-17.10')).ino).toBe(ino);
});

test('one that an earlier release prepared is replaced', async () => {
  const folder = await preparePostgres(packageFolder, engines);
  writeFileSync(join(folder, 'prepared.json'), '{}');
  rmSync(join(folder, 'bin/initdb'));
  await preparePostgres(packageFolder, engines);
  expect(existsSync(join(folder, 'bin/initdb'))).toBe(true);
  expect(readdirSync(engines)).toEqual(['postgres-17.10']);
});

test('other users can read what only the owner of the package could', async () => {
  const own = join(engines, 'package');
  execFileSync('cp', ['-R', packageFolder, own]);
  chmodSync(join(own, 'native/lib/libpq.so.5.17'), 0o600);
  const folder = await preparePostgres(own, engines);
  expect(statSync(join(folder, 'lib/libpq.so.5.17')).mode & 0o004).toBe(0o004);
});
