import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, say, top } from './run.js';

const installedMark = join(top, 'node_modules/.installed');
const builtMark = join(top, 'apps/web/dist/.built');

/** Installs the packages of package-lock.json unless exactly these are there. */
export async function ensureInstalled() {
  const wanted = hashOf(['package-lock.json']);
  if (existsSync(installedMark) && readFileSync(installedMark, 'utf8') === wanted) return;
  say('Installing packages (once, and when they change) …');
  // Not `npm ci`: it wants the lock file to name the binaries of every platform, and a registry may lack those of others.
  await run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], { quiet: true });
  writeFileSync(installedMark, wanted);
}

/** Compiles what changed, and builds the console in the browser anew when anything that it is made of changed. */
export async function ensureBuilt() {
  const compiled = ['packages/contract', 'packages/rds-local', 'apps/bff'];
  if (!existsSync(join(top, 'apps/bff/dist/main.js'))) say('Building (once, and when something changes) …');
  await run('npx', ['tsc', '-b', ...compiled], { quiet: true });
  const wanted = hashOf([
    'package-lock.json',
    'apps/web/index.html',
    'apps/web/vite.config.ts',
    ...filesBelow('apps/web/src'),
    ...filesBelow('apps/web/public'),
    ...filesBelow('packages/contract/src'),
  ]);
  if (existsSync(builtMark) && readFileSync(builtMark, 'utf8') === wanted) return;
  say('Building the console …');
  await run('npx', ['vite', 'build', 'apps/web', '--logLevel', 'error'], { quiet: true });
  writeFileSync(builtMark, wanted);
}

/** @param {string} folder relative to the top */
function filesBelow(folder) {
  return readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path}`)
    .filter((path) => statSync(join(top, path)).isFile())
    .sort();
}

/** @param {string[]} paths relative to the top */
function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths)
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(top, path)))
      .update('\0');
  return hash.digest('hex');
}
