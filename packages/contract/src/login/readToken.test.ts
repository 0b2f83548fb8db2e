import { expect, it } from 'vitest';
import { readToken, type TokenPurpose } from './readToken.ts';

const host = 'mydb.cabc.us-east-1.rds.amazonaws.com';
const purpose: TokenPurpose = { endpoints: [{ host, port: 3306 }], region: 'us-east-1', user: 'app' };
const signature = 'a'.repeat(64);
const token = `${host}:3306/?Action=connect&DBUser=app&X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Content-Sha256=UNSIGNED-PAYLOAD&X-Amz-Credential=AKIAEXAMPLE%2F20260102%2Fus-east-1%2Frds-db%2Faws4_request&X-Amz-Date=20260102T030405Z&X-Amz-Expires=900&X-Amz-Signature=${signature}&X-Amz-SignedHeaders=host`;
const now = Date.parse('2026-01-02T03:10:00Z');

function complaints(pasted: string, wanted = purpose, at = now) {
  return readToken(pasted, wanted, at).findings.map(({ text }) => text);
}

it('finds nothing wrong with a token that is good, and takes it apart', () => {
  const { parts, facts, findings } = readToken(token, purpose, now);
  expect(findings).toEqual([]);
  expect(facts).toEqual({
    host,
    port: 3306,
    user: 'app',
    region: 'us-east-1',
    accessKeyId: 'AKIAEXAMPLE',
    signedAt: Date.parse('2026-01-02T03:04:05Z'),
    expiresAt: Date.parse('2026-01-02T03:19:05Z'),
  });
  expect(parts[0]).toEqual({ name: 'Endpoint', value: `${host}:3306` });
  expect(parts.find(({ name }) => name === 'X-Amz-Credential')?.value).toBe(
    'AKIAEXAMPLE/20260102/us-east-1/rds-db/aws4_request',
  );
});

it.each<[what: string, pasted: string, message: RegExp, wanted?: TokenPurpose, at?: number]>([
  ['expired', token, /^It expired 11 minutes ago/, purpose, Date.parse('2026-01-02T03:30:00Z')],
  ['from a clock ahead', token, /ahead of now/, purpose, Date.parse('2026-01-02T02:00:00Z')],
  ['for another host', token, /It is for mydb/, { ...purpose, endpoints: [{ host: 'other', port: 3306 }] }],
  [
    'for another port',
    token,
    /port 3306, and the endpoint has 3307/,
    { ...purpose, endpoints: [{ host, port: 3307 }] },
  ],
  ['for another region', token, /region us-east-1, .* eu-west-1/, { ...purpose, region: 'eu-west-1' }],
  ['for another user', token, /user app, not App/, { ...purpose, user: 'App' }],
  ['of another action', token.replace('=connect', '=delete'), /Its action is delete/],
  ['of another service', token.replace('rds-db', 'rds'), /service rds\. It has to be rds-db/],
  ['good for too long', token.replace('=900', '=3600'), /3600 seconds/],
  ['truncated', token.slice(0, token.indexOf('&X-Amz-Signature')), /no signature: it was cut off/],
  ['truncated in the signature', token.replace(signature, 'abc'), /signature has 3 characters/],
  ['truncated at the beginning', token.slice(token.indexOf('&X-Amz-Alg')), /no endpoint at its beginning/],
  ['without a port', token.replace(':3306', ''), /no port/],
  ['encoded twice', token.replaceAll('%2F', '%252F'), /encoded twice/],
  ['encoded as a whole', encodeURIComponent(token), /encoded once more as a whole/],
  ['decoded', decodeURIComponent(token), /were decoded/],
  ['a URL', `https://${token}`, /begins with https/],
  ['out of HTML', token.replaceAll('&', '&amp;'), /copied out of HTML/],
  ['wrapped', `${token.slice(0, 80)}\n  ${token.slice(80)}`, /spaces or line breaks/],
  ['quoted', `"${token}"`, /Quotes stand around it/],
  ['signed by temporary credentials without their token', token.replace('AKIA', 'ASIA'), /lacks their X-Amz-Security/],
  [
    'signed by temporary credentials that ended',
    `${token}&X-Amz-Security-Token=abc`,
    /have expired, and the token with them/,
    { ...purpose, credentialsExpireAt: now - 1 },
  ],
  ['from another day', token.replace('20260102%2F', '20260101%2F'), /The day in X-Amz-Credential/],
  ['repeated in part', `${token}&DBUser=other`, /DBUser stands in it more than once/],
  ['with other headers signed', `${token.replace('=host', '=host%3Bdate')}`, /has to be host, not host;date/],
  ['no token at all', 'masteruserpassword', /This is no token/],
  ['nothing', '', /This is no token/],
])('says that a token is %s', (_what, pasted, message, wanted, at) => {
  const found = complaints(pasted, wanted, at);
  expect(found.filter((text) => message.test(text))).toHaveLength(1);
});

it('says one thing only where one thing is wrong', () => {
  expect(complaints(token.replaceAll('%2F', '%252F'))).toHaveLength(1);
  expect(complaints(encodeURIComponent(token))).toHaveLength(1);
  expect(complaints(`https://${token}`)).toHaveLength(1);
});

it('says of temporary credentials that a token does not tell when they end', () => {
  const { findings } = readToken(`${token}&X-Amz-Security-Token=abc`, purpose, now);
  expect(findings.map(({ severity }) => severity)).toEqual(['info']);
});

it('reads whatever is pasted, quickly', () => {
  const before = Date.now();
  for (const text of [
    '%'.repeat(50_000),
    '?&='.repeat(20_000),
    '/'.repeat(50_000),
    ' '.repeat(50_000),
    `"${'a"'.repeat(20_000)}`,
  ])
    readToken(text, purpose, now);
  expect(Date.now() - before).toBeLessThan(1000);
});
