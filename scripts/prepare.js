import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, run, say, top } from './run.js';

const installedMark = join(top, 'node_modules/.installed');
const builtMark = join(top, 'apps/web/dist/.built');
const inOneFileMark = join(top, 'packages/rds-local/dist/whole/.built');

/**
 * Installs exactly the packages in package-lock.json, unless they're already installed. There is no other way to install
 * them: anything that resolves versions again could install packages that nobody has checked.
 *
 * @throws {Failure} when npm can't install them, after npm's own messages
 */
export async function ensureInstalled() {
  const wanted = hashOf(['package-lock.json']);
  if (readIfThere(installedMark) === wanted) return;
  if (!isInstalled()) {
    say('Installing packages (once, and when they change) …');
    try {
      await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { quiet: true });
    } catch (error) {
      throw new Failure(
        `${error.message}\nCheck that npm can reach its registry, then try again. If you changed a package.json, run npm install first.`,
      );
    }
  }
  writeFileSync(installedMark, wanted);
}

/** Whether npm's own list of what it installed, which it writes last, has all that is asked for. */
function isInstalled() {
  const installed = JSON.parse(readIfThere(join(top, 'node_modules/.package-lock.json')) ?? '{"packages":{}}').packages;
  const { packages } = JSON.parse(readFileSync(join(top, 'package-lock.json'), 'utf8'));
  return Object.entries(packages).every(
    ([path, { link, optional, integrity }]) =>
      !path.includes('node_modules/') ||
      (link ? existsSync(join(top, path)) : integrity === installed[path]?.integrity) ||
      (optional && !(path in installed)),
  );
}

/** Compiles what changed, and builds the console in the browser anew when anything that it is made of changed. */
export async function ensureBuilt() {
  const compiled = [
    'packages/contract',
    'packages/data-plane',
    'packages/rds-local',
    'packages/equivalents',
    'apps/bff',
  ];
  const isWhole = compiled.every((folder) => existsSync(join(top, folder, 'dist')));
  const wanted = hashOf([
    'package-lock.json',
    'apps/web/index.html',
    'apps/web/vite.config.ts',
    'apps/web/contractRoutes.ts',
    'apps/web/leaveOut.ts',
    ...filesBelow('apps/web/src'),
    ...filesBelow('apps/web/public'),
    ...filesBelow('packages/contract/src'),
    ...filesBelow('packages/equivalents/src'),
  ]);
  const isPageBuilt = readIfThere(builtMark) === wanted;
  const wantedInOneFile = hashOf([
    'package-lock.json',
    'packages/rds-local/vite.config.ts',
    ...filesBelow('packages/rds-local/src'),
  ]);
  const isInOneFile = readIfThere(inOneFileMark) === wantedInOneFile;
  if (!isWhole || !isPageBuilt || !isInOneFile) say('Building (once, and when something changes) …');
  // The compiler looks at its notes of the last run only, and not at whether what it wrote then is still there.
  await run('npx', ['tsc', '-b', ...(isWhole ? [] : ['--force']), ...compiled], { quiet: true });
  await build('packages/rds-local', inOneFileMark, wantedInOneFile);
  await build('apps/web', builtMark, wanted);
}

/**
 * @param {string} folder with a configuration of Vite
 * @param {string} mark the file that says what was built last
 * @param {string} wanted what it says when there is nothing to do
 */
async function build(folder, mark, wanted) {
  if (readIfThere(mark) === wanted) return;
  await run('npx', ['vite', 'build', folder, '--logLevel', 'error'], { quiet: true });
  writeFileSync(mark, wanted);
}

/** @param {string} path */
function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** @param {string} folder relative to the top */
function filesBelow(folder) {
  if (!existsSync(join(top, folder))) return [];
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
