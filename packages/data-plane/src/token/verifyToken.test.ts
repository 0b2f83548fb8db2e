import { Signer } from '@aws-sdk/rds-signer';
import type { LoginCondition } from '@rds-console/contract/login/loginConditions';
import type { PolicyStatement } from '@rds-console/contract/login/policyDocument';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Identity, LoginFacts } from '../messages.ts';
import { accessKeyIdOf, couldBeToken } from './parseToken.ts';
import { type LoginAttempt, verifyToken } from './verifyToken.ts';

const endpoint = { name: 'shop.c2syb.us-east-1.rds.amazonaws.com', address: '127.82.1.2', port: 5432 };
const userArnPrefix = 'arn:aws:rds-db:us-east-1:123456789012:dbuser:db-ABC';
const facts: LoginFacts = { isAvailable: true, iam: 'on', region: 'us-east-1', userArnPrefix, requiresTls: false };
const identity: Identity = {
  accessKeyId: 'AKIAEXAMPLE',
  secretAccessKey: 'wJalr/XUtn+FEMI',
  arn: 'arn:aws:iam::123456789012:user/app',
  statements: [allow(`${userArnPrefix}/\${aws:username}`)],
};
const temporary = { ...identity, accessKeyId: 'ASIAEXAMPLE', sessionToken: 'IQoJ/b3+Jp==' };

function allow(Resource: string, Effect: 'Allow' | 'Deny' = 'Allow'): PolicyStatement {
  return { Effect, Action: ['rds-db:connect'], Resource: [Resource] };
}

function attempt(change: Partial<LoginAttempt> = {}): LoginAttempt {
  return { user: 'app', endpoints: [endpoint], facts, identity, now: Date.now(), ...change };
}

function sign(change: { hostname?: string; port?: number; region?: string; username?: string } = {}, by = identity) {
  const what = { hostname: endpoint.address, port: endpoint.port, region: 'us-east-1', username: 'app' };
  return new Signer({ ...what, credentials: by, ...change }).getAuthToken();
}

it('accepts a token of the SDK for the address and for the name', async () => {
  expect(verifyToken(await sign(), attempt())).toEqual({ ok: true });
  expect(verifyToken(await sign({ hostname: endpoint.name }), attempt())).toEqual({ ok: true });
});

it('accepts a token of temporary credentials', async () => {
  expect(verifyToken(await sign({}, temporary), attempt({ identity: temporary }))).toEqual({ ok: true });
});

it('accepts a token for a user whatever the name is', async () => {
  const all = { ...identity, statements: [allow(`${userArnPrefix}/*`)] };
  const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(name, async (user) => {
      expect(verifyToken(await sign({ username: user }), attempt({ user, identity: all }))).toEqual({ ok: true });
    }),
  );
});

const minute = 60_000;
type Change = Partial<LoginAttempt>;
it.each<[condition: LoginCondition, what: string, token: () => Promise<string> | string, change?: Change]>([
  ['SwitchOff', 'the switch is off', sign, { facts: { ...facts, iam: 'off' } }],
  ['SwitchPending', 'the switch is pending', sign, { facts: { ...facts, iam: 'pending' } }],
  ['SwitchOff', 'the switch is off, and it is no token', () => 'secret', { facts: { ...facts, iam: 'off' } }],
  ['NotAToken', 'it is a password', () => 'secret'],
  ['NotAToken', 'it is empty', () => ''],
  ['MalformedToken', 'it was decoded', async () => decodeURIComponent(await sign())],
  ['MalformedToken', 'it was cut off', async () => (await sign()).slice(0, -100)],
  ['MalformedToken', 'its user is twice in it', async () => `${await sign()}&DBUser=app`],
  ['MalformedToken', 'it is a URL', async () => `https://${await sign()}`],
  ['MalformedToken', 'it has a line break', async () => `${await sign()}\n`],
  ['MalformedToken', 'it is for an hour', async () => (await sign()).replace('=900', '=3600')],
  ['MalformedToken', 'its action is another', async () => (await sign()).replace('=connect', '=delete')],
  ['MalformedToken', 'it signs more headers', async () => (await sign()).replace('=host', '=date%3Bhost')],
  ['MalformedToken', 'it is very long', async () => `${await sign()}&x=${'y'.repeat(20_000)}`],
  ['UnknownAccessKey', 'nobody has the key', sign, { identity: undefined }],
  ['UnknownAccessKey', 'the identity is another', sign, { identity: temporary }],
  ['OtherHost', 'the host is another', () => sign({ hostname: 'shop.example.com' })],
  ['OtherPort', 'the port is another', () => sign({ port: 5433 })],
  ['OtherRegion', 'the Region is another', () => sign({ region: 'eu-west-1' })],
  ['OtherUser', 'the user is another', () => sign({ username: 'eve' })],
  ['OtherUser', 'the user has other capitals', () => sign({ username: 'App' })],
  ['ExpiredToken', 'it is 15 minutes old', sign, { now: Date.now() + 16 * minute }],
  ['NotYetValid', 'it is from the future', sign, { now: Date.now() - 6 * minute }],
  [
    'WrongSessionToken',
    'the session token is another',
    () => sign({}, { ...temporary, sessionToken: 'other' }),
    { identity: temporary },
  ],
  [
    'WrongSessionToken',
    'the session token is missing',
    () => sign({}, { ...identity, accessKeyId: 'ASIAEXAMPLE' }),
    { identity: temporary },
  ],
  ['WrongSessionToken', 'there is a session token', () => sign({}, { ...identity, sessionToken: 'one' } as Identity)],
  ['SignatureMismatch', 'the secret is another', () => sign({}, { ...identity, secretAccessKey: 'other' })],
  [
    'SignatureMismatch',
    'the host has other capitals',
    async () => (await sign({ hostname: endpoint.name })).replace('shop', 'Shop'),
  ],
  ['SignatureMismatch', 'a parameter was added', async () => `${await sign()}&x=y`],
  ['PolicyDoesNotAllow', 'there is no policy', sign, { identity: { ...identity, statements: [] } }],
  [
    'PolicyDoesNotAllow',
    'the policy is for another user',
    sign,
    { identity: { ...identity, statements: [allow(`${userArnPrefix}/eve`)] } },
  ],
  [
    'PolicyDoesNotAllow',
    'the policy has a condition',
    sign,
    {
      identity: {
        ...identity,
        statements: [{ ...allow('*'), Condition: { Bool: { 'aws:SecureTransport': 'true' } } }],
      },
    },
  ],
  [
    'PolicyDenies',
    'a policy denies it',
    sign,
    { identity: { ...identity, statements: [allow('*'), allow('*', 'Deny')] } },
  ],
  [
    'PolicyNamesDatabase',
    'the policy names the identifier',
    sign,
    { identity: { ...identity, statements: [allow(`${userArnPrefix.replace('db-ABC', 'shop')}/*`)] } },
  ],
])('refuses with %s: %s', async (condition, _what, token, change) => {
  const verdict = verifyToken(await token(), attempt(change));
  expect(verdict).toMatchObject({ condition });
});

it('accepts a token until the last moment and 5 minutes ahead', async () => {
  const token = await sign();
  const [, date = ''] = /X-Amz-Date=(\w+)/.exec(token) ?? [];
  const signedAt = Date.parse(date.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  const at = (now: number) => verifyToken(token, attempt({ now }));
  expect(at(signedAt + 15 * minute - 1)).toEqual({ ok: true });
  expect(at(signedAt + 15 * minute)).toMatchObject({ condition: 'ExpiredToken' });
  expect(at(signedAt - 5 * minute)).toEqual({ ok: true });
  expect(at(signedAt - 5 * minute - 1)).toMatchObject({ condition: 'NotYetValid' });
});

it('refuses a token of which any one character was changed', async () => {
  const token = await sign({ hostname: endpoint.name }, temporary);
  const change = fc.tuple(
    fc.nat({ max: token.length - 1 }),
    fc.oneof(
      fc.string({ minLength: 1, maxLength: 1 }),
      fc.constant(''),
      fc.constantFrom(...'%&=?/+ aAfF0'),
      fc.constant('swap'),
    ),
  );
  fc.assert(
    fc.property(change, ([at, character]) => {
      const old = token[at] ?? '';
      const swapped = old === old.toLowerCase() ? old.toUpperCase() : old.toLowerCase();
      const changed = token.slice(0, at) + (character === 'swap' ? swapped : character) + token.slice(at + 1);
      fc.pre(changed !== token);
      expect(verifyToken(changed, attempt({ identity: temporary }))).toHaveProperty('condition');
    }),
    { numRuns: 3000 },
  );
});

it('never repeats a token, a secret, or a signature', async () => {
  for (const token of [
    await sign({ port: 1 }, temporary),
    await sign({}, { ...temporary, secretAccessKey: 'x' }),
    'secret',
  ])
    expect(JSON.stringify(verifyToken(token, attempt({ identity: temporary })))).not.toMatch(
      /X-Amz|IQoJ|wJalr|[0-9a-f]{64}|"secret"/,
    );
});

it('tells tokens from passwords, and reads the access key ID', async () => {
  const token = await sign({}, temporary);
  expect([couldBeToken(token), couldBeToken('correct horse?'), couldBeToken('')]).toEqual([true, false, false]);
  expect([accessKeyIdOf(token), accessKeyIdOf('secret')]).toEqual(['ASIAEXAMPLE', undefined]);
});
