import { expect, test } from 'vitest';
import { fromQuery, parseListSearch, toQuery } from './listSearch.ts';

test('what is not understood is left out of the URL', () => {
  expect(parseListSearch({ filter: { tokens: 'x' }, page: 'two', sort: '', selected: {}, other: 1 })).toEqual({});
  expect(parseListSearch({ filter: { tokens: [{ operator: 'like', value: 'x' }], operation: 'and' } })).toEqual({});
});

test('names that look like numbers stay names', () => {
  expect(parseListSearch({ filter: 12, selected: [7, 'a'], page: 2 })).toEqual({
    filter: '12',
    selected: ['7', 'a'],
    page: 2,
  });
});

test('the first page is not worth mentioning', () => {
  expect(parseListSearch({ page: 1 })).toEqual({});
});

test('a text alone stays readable, and comes back as it was', () => {
  const query = { tokens: [{ operator: ':', value: 'orders' }], operation: 'and' as const };
  expect(fromQuery(query)).toBe('orders');
  expect(toQuery('orders')).toEqual(query);
});

test('tokens go into the URL and come back', () => {
  const query = {
    tokens: [
      { propertyKey: 'Engine', operator: '!=', value: ['MySQL', 'MariaDB'] },
      { propertyKey: 'AllocatedStorage', operator: '>=', value: '100' },
    ],
    operation: 'or' as const,
  };
  expect(toQuery(parseListSearch({ filter: fromQuery(query) }).filter)).toEqual(query);
});

test('no filter is none', () => {
  expect(fromQuery({ tokens: [], operation: 'and' })).toBeUndefined();
  expect(toQuery(undefined)).toEqual({ tokens: [], operation: 'and' });
});
