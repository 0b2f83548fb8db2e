import { expect, test } from 'vitest';
import type { Column } from './column.ts';
import { compareBy, toRows } from './row.ts';

interface Thing {
  name?: string;
  size?: number;
  made?: string;
}

const name: Column<Thing> = { id: 'Name', header: 'Name', value: (it) => it.name };
const size: Column<Thing> = { id: 'Size', header: 'Size', kind: 'number', value: (it) => it.size };
const made: Column<Thing> = { id: 'Made', header: 'Made', kind: 'time', value: (it) => it.made };

function sorted(column: Column<Thing>, items: Thing[]) {
  return toRows(items, [column], { idOf: () => '' })
    .sort(compareBy(column))
    .map(({ item }) => column.value(item));
}

test('names are ordered as people count, and what has none comes last', () => {
  expect(sorted(name, [{ name: 'db-10' }, {}, { name: 'DB-2' }, { name: 'db-1' }])).toEqual([
    'db-1',
    'DB-2',
    'db-10',
    undefined,
  ]);
});

test('numbers and times are ordered by their size, and what has none comes last', () => {
  expect(sorted(size, [{ size: 100 }, {}, { size: 20 }, {}])).toEqual([20, 100, undefined, undefined]);
  const [early, late] = ['2026-01-31T00:00:00.000Z', '2026-02-01T00:00:00.000Z'];
  expect(sorted(made, [{ made: late }, {}, { made: early }])).toEqual([early, late, undefined]);
});
