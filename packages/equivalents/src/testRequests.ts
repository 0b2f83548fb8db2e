import { anyStructure } from '@rds-console/rds-local/protocol/testShapes';
import fc from 'fast-check';
import { operations } from './operations.ts';
import type { RdsRequest } from './rendering.ts';

const hostile = ["'", '"', '\\', '$(id)', '`id`', '$HOME', '!', '%PATH%', '\n', '\r', '\t', ' ', '--x', '#', '=', ','];
const more = [
  ';',
  '&',
  '|',
  '<',
  '>',
  '[',
  '{',
  '<!--',
  '</',
  '*',
  '~',
  '\u2028',
  '\u0085',
  'é',
  '🦆',
  '‘',
  '’',
  '__proto__',
  'file://',
  '@',
];
const text = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom(...hostile, ...more),
      fc.constantFrom(...'abcxyzABC019-._:/'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ),
    minLength: 1,
    maxLength: 8,
  })
  // What XML and a program's arguments can not hold reaches neither RDS nor a command.
  .filter(
    (value) => value.isWellFormed() && !/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(value),
  );

/** Any input of an action; secrets are left out, since no rendering has them. */
export function anyRequest(action: string): fc.Arbitrary<RdsRequest> {
  const schema = operations.get(action);
  if (!schema) throw new Error(`There is no ${action}`);
  return anyStructure(schema, { text, isPresent: (structure) => Object.keys(structure).length > 0, absent: [] })
    .map((input) => ({ action, input: Object.fromEntries(Object.entries(withoutSecrets(input))) }))
    .filter(({ input }) => Object.values(input).every((value) => !isEmptyStructure(value)));
}

const secrets = new Set(['MasterUserPassword', 'TdeCredentialPassword', 'PreSignedUrl', 'InitQuery']);

function withoutSecrets<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Date) return value;
  const members = Object.entries(value).filter(([name]) => !secrets.has(name));
  // The same members less some that are optional in every shape.
  return Object.fromEntries(members.map(([name, member]) => [name, withoutSecrets(member)])) as T;
}

function isEmptyStructure(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.getPrototypeOf(value) === Object.prototype &&
    Object.keys(value).length === 0
  );
}

/** An input with its times as text, as forms have them. */
export function withTimesAsText(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().replace('.000Z', 'Z');
  if (Array.isArray(value)) return value.map(withTimesAsText);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withTimesAsText(member)]));
}
