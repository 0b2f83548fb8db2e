import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quote } from './quote.ts';

const hostile = [
  "'",
  '"',
  '\\',
  '$(id)',
  '`id`',
  '$HOME',
  '!',
  '*',
  '~',
  '\n',
  ' ',
  '-',
  '#',
  ';',
  '&',
  '|',
  '<',
  'é',
  '🦆',
];
const text = fc.string({
  unit: fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })),
  maxLength: 12,
});
// A program's arguments end at a zero character, and only whole characters can be written.
const argument = text.filter((value) => !value.includes('\0') && value.isWellFormed());

test('a POSIX shell hands every text to the program as it is', () => {
  fc.assert(
    fc.property(fc.array(argument, { minLength: 1, maxLength: 40 }), (texts) => {
      const script = `printf '%s\\0' ${texts.map((piece) => quote([piece], 'posix')).join(' ')}`;
      const printed = execFileSync('sh', ['-c', script], { encoding: 'utf8' });
      expect(printed.split('\0').slice(0, -1)).toEqual(texts);
    }),
    { numRuns: 40 },
  );
});

test('a variable is read between texts, and its value is not run', () => {
  const script = `printf '%s' ${quote(['a"', { variable: 'DB_PASSWORD' }, "'b"], 'posix')}`;
  const env = { DB_PASSWORD: '$(id) *' };
  expect(execFileSync('sh', ['-c', script], { encoding: 'utf8', env })).toBe('a"$(id) *\'b');
});

test.each([
  ['a b', '"a b"'],
  ['', '""'],
  ['C:\\dir x\\', '"C:\\dir x\\\\"'],
  ['say "hi" & del', '^"say \\^"hi\\^" ^& del^"'],
  ['%PATH%', '^"^%PATH^%^"'],
])('cmd gets %s as %s', (value, quoted) => {
  expect(quote([value], 'cmd')).toBe(quoted);
});
