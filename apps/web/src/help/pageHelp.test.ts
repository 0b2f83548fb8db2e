import { expect, it } from 'vitest';
import { pageHelpOf } from './pageHelp.ts';

it('finds the help of the page and not of the one above it', () => {
  const titles = ['/', '/instances', '/instances/create', '/instances/mydb', '/instances/mydb/modify', '/nowhere'];
  expect(titles.map((path) => pageHelpOf(path).title)).toEqual([
    'Dashboard',
    'Instances',
    'Creating a database',
    'A DB instance',
    'Modifying',
    'RDS console',
  ]);
});
