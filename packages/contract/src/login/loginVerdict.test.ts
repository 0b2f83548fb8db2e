import { expect, it } from 'vitest';
import type { ConnectVerdict } from './connectVerdict.ts';
import { loginVerdict } from './loginVerdict.ts';
import type { PolicyStatement } from './policyDocument.ts';

const database = 'arn:aws:rds-db:us-east-1:123456789012:dbuser:db-ABC';
const ada = 'arn:aws:iam::123456789012:user/team/ada';
const role = 'arn:aws:sts::123456789012:assumed-role/app/session';

function allow(Resource: string, more: Partial<PolicyStatement> = {}): PolicyStatement {
  return { Effect: 'Allow', Action: ['rds-db:connect'], Resource: [Resource], ...more };
}

const mfa = { Bool: { 'aws:MultiFactorAuthPresent': 'true' } };

it.each<[what: string, statements: PolicyStatement[], user: string, principal: string, verdict: ConnectVerdict]>([
  ['the user name of a user', [allow(`${database}/\${aws:username}`)], 'ada', ada, 'allowed'],
  ['another user name', [allow(`${database}/\${aws:username}`)], 'eve', ada, 'not allowed'],
  ['a user name of a role', [allow(`${database}/\${aws:username}`)], 'app', role, 'not allowed'],
  ['a default', [allow(`${database}/\${aws:username, 'app'}`)], 'app', role, 'allowed'],
  ['capitals in the variable', [allow(`${database}/\${AWS:UserName}`)], 'ada', ada, 'allowed'],
  ['the account', [allow(`${database.replace('123456789012', `\${aws:PrincipalAccount}`)}/*`)], 'x', role, 'allowed'],
  ['a name with a wildcard', [allow(`${database}/\${aws:username}`)], 'ada', ada.replace('ada', '*'), 'not allowed'],
  ['an unknown variable', [allow(`${database}/\${aws:PrincipalTag/user}`)], 'ada', ada, 'not allowed'],
  [
    'one that is excluded',
    [{ ...allow(''), Resource: undefined, NotResource: [`${database}/\${aws:username}`] }],
    'ada',
    ada,
    'not allowed',
  ],
  [
    'an unknown one that is excluded',
    [{ ...allow(''), Resource: undefined, NotResource: [`\${saml:sub}`] }],
    'ada',
    ada,
    'depends',
  ],
  ['an Allow with a condition', [allow('*', { Condition: mfa })], 'ada', ada, 'not allowed'],
  ['an Allow with an empty condition', [allow('*', { Condition: {} })], 'ada', ada, 'allowed'],
  ['a Deny with a condition', [allow('*'), allow('*', { Effect: 'Deny', Condition: mfa })], 'ada', ada, 'depends'],
  [
    'a Deny of the own name',
    [allow('*'), allow(`${database}/\${aws:username}`, { Effect: 'Deny' })],
    'ada',
    ada,
    'denied',
  ],
  [
    'a Deny with a variable of others',
    [allow('*'), allow(`${database}/\${saml:sub}`, { Effect: 'Deny' })],
    'ada',
    ada,
    'allowed',
  ],
])('decides with %s', (_what, statements, user, principal, verdict) => {
  expect(loginVerdict(statements, `${database}/${user}`, principal)).toBe(verdict);
});
