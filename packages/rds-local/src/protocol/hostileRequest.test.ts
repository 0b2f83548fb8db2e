import fc from 'fast-check';
import { test } from 'vitest';
import { RdsError } from '../engine/rdsError.ts';
import { decodeRequest } from './decodeRequest.ts';
import { operations } from './model.ts';

const pieces = ['Tags', 'Tag', 'member', 'Filters', 'Filter', 'Values', 'Value', 'Key', 'Name', '1', '2', '1000', '0'];
const hostile = [
  '__proto__',
  'constructor',
  'length',
  '',
  '%',
  '%00',
  '%ED%A0%80',
  '\u0000',
  '.',
  '=',
  '&',
  '🦆',
  '99999999999',
];
const piece = fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(...hostile), fc.string({ maxLength: 5 }));
const name = fc.array(piece, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('.'));
const pair = fc.tuple(name, piece).map(([left, right]) => `${left}=${right}`);

function isAnsweredOrRefused(body: Uint8Array): boolean {
  try {
    decodeRequest(body);
    return true;
  } catch (error) {
    return error instanceof RdsError && error.message.length < 500;
  }
}

test('whatever the parameters of an action are, they are read or refused', () => {
  const property = fc.property(
    fc.constantFrom(...operations.keys()),
    fc.array(pair, { maxLength: 8 }),
    (Action, pairs) => isAnsweredOrRefused(Buffer.from([`Action=${Action}`, 'Version=2014-10-31', ...pairs].join('&'))),
  );
  fc.assert(property, { numRuns: 2000 });
});

test('whatever the bytes of a body are, they are read or refused', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), isAnsweredOrRefused), { numRuns: 1000 });
});
