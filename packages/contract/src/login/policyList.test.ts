import { describe, expect, it } from 'vitest';
import { parsePolicies, policiesSummary, policiesText } from './policyList.ts';

const arn = (id: string, user: string) => `arn:aws:rds-db:us-east-1:123456789012:dbuser:${id}/${user}`;
const policy = (Resource: string | string[], more: object = {}) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'rds-db:connect', Resource, ...more }],
});

describe('what was entered', () => {
  it('is one policy, many or none', () => {
    const [one, other] = [policy('*'), policy(arn('db-A', 'app'))];
    expect(parsePolicies(JSON.stringify(one))).toEqual({ policies: [one] });
    expect(parsePolicies(JSON.stringify([one, other]))).toEqual({ policies: [one, other] });
    expect(parsePolicies(' ')).toEqual({ policies: [] });
  });

  it('is what is shown to edit', () => {
    for (const policies of [[], [policy('*')], [policy('*'), policy(arn('db-A', 'app'))]])
      expect(parsePolicies(policiesText(policies))).toEqual({ policies });
  });

  it('may be the output of the CLI', () => {
    expect(parsePolicies(JSON.stringify({ PolicyDocument: policy('*') }))).toEqual({
      policies: [policy(['*'], { Action: ['rds-db:connect'] })],
    });
  });

  it.each(['{', '[{}]', '"text"', '[1]', '{"Statement": 1}'])('%s can’t be read', (entered) => {
    expect(parsePolicies(entered)).toEqual({ unreadable: expect.stringMatching(/\.$/) });
  });
});

it.each([
  [[], 'rds-db:connect isn’t allowed'],
  [[policy('*', { Action: 'rds:*' })], 'rds-db:connect isn’t allowed'],
  [[policy('*')], 'Allows every user of every database'],
  [[policy([arn('db-A', 'app'), arn('*', '*')])], 'Allows app on db-A, every user on every database'],
  [[policy(['a', 'b', 'c', 'd'].map((user) => arn('db-A', user)))], 'Allows a on db-A, b on db-A, and 2 more'],
  [[policy('*', { Condition: { Bool: { 'aws:x': 'true' } } })], 'Allows every user of every database on a condition'],
  [
    [policy('*'), policy(arn('db-A', 'root'), { Effect: 'Deny' })],
    'Allows every user of every database; denies root on db-A',
  ],
])('%j: %s', (policies, summary) => {
  expect(policiesSummary(policies)).toBe(summary);
});
