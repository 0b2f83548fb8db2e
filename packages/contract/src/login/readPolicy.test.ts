import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connectArn, connectPolicy } from './connectPolicy.ts';
import { connectVerdict } from './connectVerdict.ts';
import { matchesValue } from './pattern.ts';
import { parsePolicy } from './policyDocument.ts';
import { readPolicy } from './readPolicy.ts';
import type { KnownDatabase } from './resourceFindings.ts';

const orders: KnownDatabase = {
  kind: 'instance',
  id: 'orders',
  arn: 'arn:aws:rds:us-east-2:123456789012:db:orders',
  resourceId: 'db-ABCDEFGHIJKL01234',
};
const invoices: KnownDatabase = {
  kind: 'cluster',
  id: 'invoices',
  arn: 'arn:aws:rds:us-east-2:123456789012:cluster:invoices',
  resourceId: 'cluster-CO4FHMXYKFEXAMPLE',
};
const member: KnownDatabase = {
  kind: 'instance',
  id: 'invoices-1',
  arn: 'arn:aws:rds:us-east-2:123456789012:db:invoices-1',
  resourceId: 'db-MEMBER',
  memberOf: { id: 'invoices', resourceId: 'cluster-CO4FHMXYKFEXAMPLE' },
};
const databases = [orders, invoices, member];
const prefix = 'arn:aws:rds-db:us-east-2:123456789012:dbuser:';

function policy(...statements: object[]) {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements });
}
function allow(...Resource: string[]) {
  return { Effect: 'Allow', Action: ['rds-db:connect'], Resource };
}
function read(pasted: string) {
  const { grants, findings } = readPolicy(pasted, databases);
  return {
    grants: grants.map(({ database, user, verdict }) => `${database.id}/${user}: ${verdict}`),
    findings: findings.map(({ severity, text }) => `${severity}: ${text}`),
  };
}

describe('a policy as built', () => {
  it('names resource ids in the partition and account of each database, several in one', () => {
    const china = { arn: 'arn:aws-cn:rds:cn-north-1:111122223333:db:x', resourceId: 'db-CHINA' };
    expect(
      connectPolicy([
        { database: orders, users: ['app', 'jane'] },
        { database: china, users: ['*'] },
      ]),
    ).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: ['rds-db:connect'],
          Resource: [
            `${prefix}db-ABCDEFGHIJKL01234/app`,
            `${prefix}db-ABCDEFGHIJKL01234/jane`,
            'arn:aws-cn:rds-db:cn-north-1:111122223333:dbuser:db-CHINA/*',
          ],
        },
      ],
    });
  });

  it('lets in exactly the users that were chosen, whatever their names, and reads back so', () => {
    const user = fc.string({
      unit: fc.constantFrom('a', 'B', '*', '?', '$', '{', '}', '/', '_'),
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(user, user, (one, other) => {
        fc.pre(one !== '*');
        const built = parsePolicy(JSON.stringify(connectPolicy([{ database: orders, users: [one] }])));
        if ('unreadable' in built) throw new Error(built.unreadable);
        // The login's own ARN has the name as it is.
        const arnOf = (name: string) => `${prefix}${orders.resourceId}/${name}`;
        expect(connectVerdict(built.statements, arnOf(one))).toBe('allowed');
        if (other !== one) expect(connectVerdict(built.statements, arnOf(other))).toBe('not allowed');
      }),
    );
  });
});

describe('what a policy lets in', () => {
  // @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.IAMPolicy.html, its examples
  it.each<[what: string, pasted: string, grants: string[]]>([
    ['one user of one instance', policy(allow(`${prefix}db-ABCDEFGHIJKL01234/db_user`)), ['orders/db_user: allowed']],
    [
      'one user of every database',
      policy(allow(`${prefix}*/db_user`)),
      ['orders/db_user: allowed', 'invoices/db_user: allowed'],
    ],
    ['every user of every database', policy(allow(`${prefix}*/*`)), ['orders/*: allowed', 'invoices/*: allowed']],
    ['every user of a cluster', policy(allow(`${prefix}cluster-CO4FHMXYKFEXAMPLE/*`)), ['invoices/*: allowed']],
    [
      'two users',
      policy(allow(`${prefix}db-ABCDEFGHIJKL01234/jane_doe`, `${prefix}db-ABCDEFGHIJKL01234/mary_roe`)),
      ['orders/jane_doe: allowed', 'orders/mary_roe: allowed'],
    ],
    [
      'everybody, as an administrator',
      policy({ Effect: 'Allow', Action: '*', Resource: '*' }),
      ['orders/*: allowed', 'invoices/*: allowed'],
    ],
    ['nobody, by another action', policy({ Effect: 'Allow', Action: 'rds:DescribeDBInstances', Resource: '*' }), []],
    [
      'all but whom it denies',
      policy(allow(`${prefix}db-ABCDEFGHIJKL01234/*`), {
        ...allow(`${prefix}db-ABCDEFGHIJKL01234/root`),
        Effect: 'Deny',
      }),
      ['orders/*: allowed', 'orders/root: denied'],
    ],
    [
      'nobody, since it denies all',
      policy(allow(`${prefix}*/app`), { Effect: 'Deny', Action: 'rds-db:*', Resource: '*' }),
      ['orders/app: denied', 'orders/*: denied', 'invoices/app: denied', 'invoices/*: denied'],
    ],
    [
      'some, under a condition',
      policy({
        ...allow(`${prefix}db-ABCDEFGHIJKL01234/app`),
        Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
      }),
      ['orders/app: depends'],
    ],
    [
      'by a variable',
      policy(allow(`${prefix}db-ABCDEFGHIJKL01234/\${aws:username}`)),
      [`orders/\${aws:username}: depends`],
    ],
    [
      'by NotAction',
      policy({ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }),
      ['orders/*: allowed', 'invoices/*: allowed'],
    ],
    [
      'by NotResource',
      policy({ Effect: 'Allow', Action: 'rds-db:connect', NotResource: `${prefix}db-ABCDEFGHIJKL01234/*` }),
      ['invoices/*: allowed'],
    ],
    [
      'capitals in actions',
      policy({ ...allow(`${prefix}db-ABCDEFGHIJKL01234/app`), Action: 'RDS-DB:Connect' }),
      ['orders/app: allowed'],
    ],
    [
      'as the CLI answers it',
      `{"PolicyVersion":{"Document":${policy(allow(`${prefix}db-ABCDEFGHIJKL01234/app`))}}}`,
      ['orders/app: allowed'],
    ],
  ])('%s', (_what, pasted, grants) => {
    expect(read(pasted).grants).toEqual(grants);
  });
});

describe('what is wrong with a policy', () => {
  it('is nothing, where nothing is', () => {
    expect(read(policy(allow(`${prefix}db-ABCDEFGHIJKL01234/app`))).findings).toEqual([]);
  });

  it.each<[what: string, pasted: string, finding: RegExp]>([
    ['no JSON', '{"Version": ', /error: This is not JSON/],
    ['no policy', '{"a": 1}', /error: This is JSON, but no policy/],
    [
      'an Effect that is none',
      policy({ ...allow('*'), Effect: 'Permit' }),
      /error: IAM would not take this policy: Statement/,
    ],
    [
      'rds for rds-db in the action',
      policy({ ...allow(`${prefix}db-ABCDEFGHIJKL01234/app`), Action: 'rds:connect' }),
      /error: rds:connect is no action/,
    ],
    [
      'rds for rds-db in the ARN',
      policy(allow('arn:aws:rds:us-east-2:123456789012:db:orders')),
      /error: .* names a resource of rds\. It has to be arn:aws:rds-db:us-east-2:123456789012:dbuser:db-ABCDEFGHIJKL01234\/USER/,
    ],
    [
      'a name for a resource id',
      policy(allow(`${prefix}orders/app`)),
      /error: orders is the name of a database\. .* db-ABCDEFGHIJKL01234/,
    ],
    [
      'a member for its cluster',
      policy(allow(`${prefix}db-MEMBER/app`)),
      /error: db-MEMBER is the member invoices-1 of the cluster invoices/,
    ],
    [
      'a member’s name',
      policy(allow(`${prefix}invoices-1/app`)),
      /error: invoices-1 is the name .* cluster-CO4FHMXYKFEXAMPLE/,
    ],
    ['small letters in a resource id', policy(allow(`${prefix}db-abcdefghijkl01234/app`)), /error: .* capitals count/],
    ['an unknown resource id', policy(allow(`${prefix}db-OTHER/app`)), /warning: No database of this region/],
    ['what is no resource id', policy(allow(`${prefix}staging-2/app`)), /error: staging-2 is no resource ID/],
    [
      'another region',
      policy(allow('arn:aws:rds-db:eu-west-1:123456789012:dbuser:db-ABCDEFGHIJKL01234/app')),
      /warning: Its region is eu-west-1/,
    ],
    [
      'another account',
      policy(allow('arn:aws:rds-db:us-east-2:999999999999:dbuser:db-ABCDEFGHIJKL01234/app')),
      /warning: Its account is 999999999999/,
    ],
    [
      'another partition',
      policy(allow('arn:aws-cn:rds-db:us-east-2:123456789012:dbuser:db-ABCDEFGHIJKL01234/app')),
      /warning: Its partition is aws-cn/,
    ],
    [
      'no account',
      policy(allow('arn:aws:rds-db:us-east-2::dbuser:db-ABCDEFGHIJKL01234/app')),
      /error: Its account is missing/,
    ],
    [
      'a slash for a colon',
      policy(allow('arn:aws:rds-db:us-east-2:123456789012:dbuser/db-ABCDEFGHIJKL01234/app')),
      /error: .* dbuser:, with a colon/,
    ],
    ['no user', policy(allow(`${prefix}db-ABCDEFGHIJKL01234`)), /error: .* a slash and the database user/],
    ['an empty user', policy(allow(`${prefix}db-ABCDEFGHIJKL01234/`)), /error: The database user is missing/],
    ['no ARN', policy(allow('orders')), /error: orders is no ARN/],
    ['every resource', policy(allow('*')), /warning: The resource \*/],
    ['every database', policy(allow(`${prefix}*/app`)), /warning: The resource ID \*/],
    ['every user', policy(allow(`${prefix}db-ABCDEFGHIJKL01234/*`)), /warning: The user \*/],
    [
      'an unsupported condition',
      policy({
        ...allow(`${prefix}db-ABCDEFGHIJKL01234/app`),
        Condition: { IpAddress: { 'aws:sourceip': '10.0.0.0/8' } },
      }),
      /error: The condition aws:sourceip is not supported/,
    ],
    [
      'another condition',
      policy({ ...allow(`${prefix}db-ABCDEFGHIJKL01234/app`), Condition: { Bool: { 'aws:SecureTransport': 'true' } } }),
      /info: It depends on the condition/,
    ],
    ['NotAction', policy({ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }), /warning: NotAction/],
    [
      'NotResource',
      policy({ Effect: 'Allow', Action: 'rds-db:connect', NotResource: `${prefix}*/root` }),
      /warning: NotResource/,
    ],
    [
      'a Principal',
      policy({ ...allow(`${prefix}db-ABCDEFGHIJKL01234/app`), Principal: '*' }),
      /error: It has a Principal/,
    ],
    [
      'an old version',
      JSON.stringify({ Statement: allow(`${prefix}db-ABCDEFGHIJKL01234/app`) }),
      /warning: Its Version is missing/,
    ],
    [
      'nothing about logging in',
      policy({ Effect: 'Allow', Action: 's3:*', Resource: '*' }),
      /error: No statement is about/,
    ],
    [
      'which statement',
      policy(allow(`${prefix}db-ABCDEFGHIJKL01234/app`), { ...allow('*'), Sid: 'All' }),
      /warning: Statement All: /,
    ],
  ])('is told: %s', (_what, pasted, finding) => {
    expect(read(pasted).findings).toEqual(expect.arrayContaining([expect.stringMatching(finding)]));
  });

  it('is read quickly, whatever was pasted', () => {
    const before = Date.now();
    readPolicy(policy(allow(`${prefix}${'*a'.repeat(20_000)}/app`)), databases);
    readPolicy('['.repeat(50_000), databases);
    expect(Date.now() - before).toBeLessThan(1000);
  });
});

it('finds what fits a pattern as a plain search over all ways does', () => {
  const slow = (pattern: string, text: string): boolean => {
    if (pattern === '') return text === '';
    if (pattern[0] === '*') return slow(pattern.slice(1), text) || (text !== '' && slow(pattern, text.slice(1)));
    return text !== '' && (pattern[0] === '?' || pattern[0] === text[0]) && slow(pattern.slice(1), text.slice(1));
  };
  const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 8 });
  const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 });
  fc.assert(fc.property(pattern, text, (p, t) => (matchesValue(p, t) === 'yes') === slow(p, t)));
});

it('names a database user as RDS does', () => {
  expect(connectArn(orders, 'app')).toBe(`${prefix}db-ABCDEFGHIJKL01234/app`);
});
