import { DBInstance$ } from '@aws-sdk/client-rds';
import { expect, test } from 'vitest';
import { inOneShape } from './inOneShape.ts';

test('no member of a DB instance is left out', () => {
  const [, , , , members] = DBInstance$;
  const value = Object.fromEntries(members.map((member, index) => [member, index]));

  expect(inOneShape(value)).toEqual(value);
});
