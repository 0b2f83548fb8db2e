import { expect, test } from 'vitest';
import type { Column } from './column.ts';
import { columnWidths } from './columnWidths.ts';

interface Thing {
  name: string;
}

const name: Column<Thing> = { id: 'Name', header: 'Name', value: (it) => it.name, maxWidth: 280 };
const width = (column: Column<Thing>, names: string[], chosen = {}) =>
  columnWidths(
    [{ ...column, id: 'First' }, column],
    names.map((each) => ({ name: each })),
    chosen,
  )[column.id] ?? 0;

test('a column is as wide as its longest text, and no wider than it may be', () => {
  expect(width(name, ['a-name-of-20-letters'])).toBeLessThan(width(name, ['a-longer-name-of-27-letters']));
  expect(width(name, ['a'.repeat(255)])).toBe(280);
});

test('the header can be read, whatever the column holds', () => {
  const header = 'IAM DB authentication';
  expect(width({ ...name, header }, [])).toBeGreaterThan(width(name, []));
});

test('there is room for what will be longer', () => {
  expect(width({ ...name, minColumnWidth: 200 }, ['a'])).toBe(200);
});

test('what somebody chose counts', () => {
  expect(width(name, ['a'.repeat(255)], { Name: 77, Other: 1 })).toBe(77);
});
