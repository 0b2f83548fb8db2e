import { expect, test } from 'vitest';
import { memoryStorage } from './memoryStorage.ts';

test('what was committed is loaded, in its last state', () => {
  const storage = memoryStorage();
  storage.commit([
    { key: 'a', value: '1' },
    { key: '__proto__', value: '2' },
  ]);
  storage.commit([
    { key: 'a', value: undefined },
    { key: 'b', value: '3' },
  ]);
  expect([...storage.load()]).toEqual([
    { key: '__proto__', value: '2' },
    { key: 'b', value: '3' },
  ]);
});
