/** @vitest-environment jsdom */
import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  sessionStorage.clear();
  vi.resetModules();
});

/** The progress of one database as a page finds it after a reload. */
async function afterReload(stored: unknown) {
  sessionStorage.setItem('rds-console.courses', JSON.stringify(stored));
  vi.resetModules();
  const { progressOf } = await import('./progressStore.ts');
  return progressOf('db-ABC');
}

const change = { name: 'MasterUserPassword', isAtOnce: true, history: [{ stage: 'asked' as const, at: 1 }] };
const progress = { kind: 'instance', resourceId: 'db-ABC', id: 'orders' };

test('a change of a password is followed over a reload, though its values are not stored', async () => {
  expect(await afterReload([{ ...progress, changes: [change] }])).toEqual({
    ...progress,
    changes: [{ ...change, from: undefined, to: undefined }],
  });
});

test('what is not understood is forgotten', async () => {
  expect(await afterReload([{ ...progress, changes: [{ ...change, history: [{ stage: 'done', at: 1 }] }] }])).toBe(
    undefined,
  );
});
