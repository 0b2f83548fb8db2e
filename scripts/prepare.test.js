import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

let project;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'project-'));
  cpSync(import.meta.dirname, join(project, 'scripts'), { recursive: true });
});
afterEach(() => rmSync(project, { recursive: true }));

function write(path, content) {
  writeFileSync(join(project, path), JSON.stringify(content));
}

it('does not install packages that package-lock.json does not pin', () => {
  mkdirSync(join(project, 'added'));
  write('added/package.json', { name: 'added', version: '1.0.0' });
  write('package.json', { name: 'project', type: 'module', dependencies: { added: 'file:added' } });
  const removed = { version: '1.0.0', integrity: 'sha512-removed' };
  const lock = { name: 'project', lockfileVersion: 3, packages: { '': {}, 'node_modules/removed': removed } };
  write('package-lock.json', lock);

  const install = `
    import { ensureInstalled } from './scripts/prepare.js';
    import { command } from './scripts/run.js';
    await command(ensureInstalled);`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', install], {
    cwd: project,
    encoding: 'utf8',
  });

  expect(stderr).toMatch(/can only install packages when your package.json and package-lock.json.* are in sync/);
  expect(stderr).toMatch(/If you changed a package\.json, run npm install first\.\n$/);
  expect(status).toBe(1);
  expect(JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8'))).toEqual(lock);
});
