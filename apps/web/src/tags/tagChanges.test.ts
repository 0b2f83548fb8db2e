import { expect, it } from 'vitest';
import { isOwnTag, tagChanges } from './tagChanges.ts';

it('writes what is new or has another value, and removes what is gone', () => {
  const saved = [
    { Key: 'team', Value: 'orders' },
    { Key: 'stage', Value: 'test' },
    { Key: 'old', Value: '' },
  ];
  const edited = [
    { Key: 'team', Value: 'orders' },
    { Key: 'stage', Value: 'prod' },
    { Key: 'new', Value: '' },
  ];
  expect(tagChanges(saved, edited)).toEqual({
    Tags: [
      { Key: 'stage', Value: 'prod' },
      { Key: 'new', Value: '' },
    ],
    TagKeys: ['old'],
  });
});

it('takes another capital for another key, as RDS does', () => {
  expect(tagChanges([{ Key: 'Team', Value: 'a' }], [{ Key: 'team', Value: 'a' }])).toEqual({
    Tags: [{ Key: 'team', Value: 'a' }],
    TagKeys: ['Team'],
  });
});

it('leaves the tags of AWS alone', () => {
  expect(['aws:cloudformation:stack-id', 'rds:x', 'aws', 'team'].map((Key) => isOwnTag({ Key }))).toEqual([
    false,
    false,
    true,
    true,
  ]);
});
