import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startEngine, type TestEngine } from './testing/startEngine.ts';
import { mockVerifier, parseVerifier, verifierOf } from './verifier.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
  await engine.admin('CREATE ROLE app LOGIN');
});
afterAll(() => engine.stop());

/** What PostgreSQL itself stores of a password. */
async function storedBy(password: string) {
  const [row] = await engine.admin(
    `ALTER ROLE app PASSWORD '${password.replaceAll("'", "''")}'`,
    "SELECT rolpassword FROM pg_authid WHERE rolname = 'app'",
  );
  return String(row?.rolpassword);
}

async function expectSame(password: string) {
  const stored = await storedBy(password);
  expect(verifierOf(password, parseVerifier(stored)?.salt)).toBe(stored);
}

it.each([
  ['ASCII', 'correct horse battery staple'],
  ['a control character', 'a\u0007b'],
  ['composed and decomposed letters', 'cafe\u0301 café'],
  ['a ligature and full-width letters', 'ﬁｘ'],
  ['a space of another width', 'a\u00a0b\u3000c\u200bd'],
  ['a soft hyphen, which is dropped', 'a\u00adb\ufe0fc'],
  ['nothing but what is dropped', '\u00ad\u00ad'],
  ['an emoji, which is unassigned in Unicode 3.2, beside a ligature', '😀ﬁ'],
  ['a private character beside a ligature', '\ue000ﬁ'],
  ['Hebrew', 'שלום'],
  ['Hebrew beside Latin, which is not allowed', 'שלוםﬁ'],
  ['Hebrew that ends in a digit, which is not allowed', 'שלום１'],
  ['Arabic ligatures with a digit between', 'ﻻ1ﻻ'],
])('computes the verifier that PostgreSQL stores: %s', (_what, password) => expectSame(password));

it('computes the verifier that PostgreSQL stores, for any password', async () => {
  const interesting = fc.mapToConstant(
    { num: 0x250, build: (n) => String.fromCodePoint(n + 0xa0) },
    { num: 0x180, build: (n) => String.fromCodePoint(n + 0x580) },
    { num: 0x80, build: (n) => String.fromCodePoint(n + 0x2000) },
    { num: 0x300, build: (n) => String.fromCodePoint(n + 0xfb00) },
  );
  const password = fc.string({
    unit: fc.oneof(interesting, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })),
    minLength: 1,
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(
      password.filter((it) => !it.includes('\0')),
      expectSame,
    ),
    { numRuns: 50 },
  );
});

it('salts each password differently', async () => {
  expect(verifierOf('secret')).not.toBe(verifierOf('secret'));
});

it.each(['', 'md5abcdef', 'SCRAM-SHA-256$0:x', 'plain'])('doesn’t read %j as a verifier', (stored) => {
  expect(parseVerifier(stored)).toBeUndefined();
});

it('gives an unknown user the same salt each time, and another user another', () => {
  const [secret, other] = [Buffer.from('one'), Buffer.from('other')];
  const salt = (user: string, key = secret) => mockVerifier(user, key).salt.toString('hex');
  expect(salt('app')).toBe(salt('app'));
  expect(new Set([salt('app'), salt('App'), salt('app', other)]).size).toBe(3);
  expect(mockVerifier('app', secret)).toMatchObject({ iterations: 4096, salt: { length: 16 } });
});
