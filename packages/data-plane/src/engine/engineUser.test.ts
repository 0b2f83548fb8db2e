import { chmodSync, lstatSync, mkdtempSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createEngineFolder, engineUser } from './engineUser.ts';

const isRoot = process.getuid?.() === 0;
let folder: string;

beforeEach(() => {
  // Only its owner can enter it.
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'data-plane-')));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.runIf(isRoot)('root’s engines have folders that their user can enter, wherever they were asked for', () => {
  const hidden = createEngineFolder(join(folder, 'data/engines'), engineUser());
  expect(hidden).toMatch(/^\/var\/lib\/rds-console\/[0-9a-f]{12}\/engines$/);
  expect(realpathSync(join(folder, 'data/engines'))).toBe(hidden);
  expect(createEngineFolder(join(folder, 'data/engines'), engineUser())).toBe(hidden);
  rmSync(join(hidden, '..'), { recursive: true });
  expect(createEngineFolder(join(folder, 'data/engines'), engineUser())).toBe(hidden);
  rmSync(join(hidden, '..'), { recursive: true });

  chmodSync(folder, 0o711);
  expect(createEngineFolder(join(folder, 'open'), engineUser())).toBe(join(folder, 'open'));
  expect(statSync(join(folder, 'open')).mode & 0o777).toBe(0o711);
});

test.runIf(isRoot)('a folder that exists already and can’t be entered is an error', () => {
  const made = createEngineFolder(join(folder, 'data'), undefined);
  expect(() => createEngineFolder(made, engineUser())).toThrow(`can't enter ${made}`);
});

test('other users’ engines have folders that only they can enter', () => {
  const made = createEngineFolder(join(folder, 'data'), undefined);
  expect(made).toBe(join(folder, 'data'));
  expect(lstatSync(made).mode & 0o777).toBe(0o700);
});
