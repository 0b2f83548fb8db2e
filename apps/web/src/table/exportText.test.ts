import { expect, test } from 'vitest';
import type { Column } from './column.ts';
import { toCsv, toJson } from './exportText.ts';

interface Thing {
  name: string;
  size?: number;
  isOn?: boolean;
  tags?: string[];
}

const columns: Column<Thing>[] = [
  { id: 'Name', header: 'Name', value: ({ name }) => name },
  { id: 'Size', header: 'Size, GiB', kind: 'number', value: ({ size }) => size },
  { id: 'On', header: 'On', kind: 'choice', value: ({ isOn }) => isOn },
  { id: 'TagList', header: 'Tags', kind: 'choice', value: ({ tags }) => tags },
];

test('CSV has the console’s words above, quotes every cell and leaves empty what is not there', () => {
  expect(toCsv(columns, [{ name: 'a "b", c', size: -5, isOn: false, tags: ['x', 'y'] }, { name: 'd' }])).toBe(
    '"Name","Size, GiB","On","Tags"\r\n"a ""b"", c","-5","No","x, y"\r\n"d","","",""\r\n',
  );
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1'])('CSV makes no formula of %j', (name) => {
  expect(toCsv(columns, [{ name }]).split('\r\n"')[1]).toBe(`'${name}","","",""\r\n`);
});

test('JSON has RDS’s names, values of their own types, and null where there is nothing', () => {
  expect(JSON.parse(toJson(columns, [{ name: '=a', size: 20, isOn: true, tags: ['x'] }, { name: 'b' }]))).toEqual([
    { Name: '=a', Size: 20, On: true, TagList: ['x'] },
    { Name: 'b', Size: null, On: null, TagList: null },
  ]);
});
