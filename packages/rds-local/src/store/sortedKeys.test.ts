import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSortedKeys } from './sortedKeys.ts';

const key = fc.string({ minLength: 1, maxLength: 3 });
const step = fc.record({ isAdded: fc.boolean(), key });

test('holds what was added and not deleted, once and in order, and reads it from any key on', () => {
  fc.assert(
    fc.property(fc.array(step), key, (steps, start) => {
      const keys = createSortedKeys();
      const model = new Set<string>();
      for (const each of steps) {
        keys[each.isAdded ? 'add' : 'delete'](each.key);
        model[each.isAdded ? 'add' : 'delete'](each.key);
      }
      const sorted = [...model].sort();
      expect([...keys.after('')]).toEqual(sorted);
      expect([...keys.after(start)]).toEqual(sorted.filter((each) => each > start));
    }),
  );
});

test('keeps its order among thousands', () => {
  const keys = createSortedKeys();
  const all = Array.from({ length: 5_000 }, (_, index) => String((index * 7_919) % 5_000).padStart(4, '0'));
  for (const each of all) keys.add(each);
  for (const each of all.filter((_, index) => index % 3 === 0)) keys.delete(each);
  expect([...keys.after('')]).toEqual(all.filter((_, index) => index % 3 !== 0).sort());
});
