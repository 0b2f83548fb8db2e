import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type LoginCondition, loginConditions } from './loginConditions.ts';
import { readRefusals, writeRefusal } from './refusalLog.ts';

const at = Date.UTC(2025, 8, 22, 12, 2, 51, 954);
const conditions = Object.keys(loginConditions) as LoginCondition[];

/** As recorded or documented: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.Troubleshooting.html */
const ofRds = {
  invalid:
    "2025-09-22T12:02:51,954 [ERROR] Failed to authenticate the connection request for user 'user_2' because the provided token is malformed or otherwise invalid. (Status Code: 400, Error Code: InvalidToken)",
  expired:
    "2025-09-22T12:02:51,954 [ERROR] Failed to authenticate the connection request for user 'db_user' because the token age is longer than 15 minutes. (Status Code: 400, Error Code:ExpiredToken)",
  notAuthorized:
    "2025-09-22T12:02:51,954 [ERROR] Failed to authorize the connection request for user 'db_user' because the IAM policy assumed by the caller 'arn:aws:iam::123456789012:user/dev' is not authorized to perform `rds-db:connect` on the DB instance. (Status Code: 403, Error Code:NotAuthorized)",
};

it('reads lines of RDS', () => {
  const log = ['Version', ofRds.invalid, '', ofRds.expired, ofRds.notAuthorized].join('\n');
  expect(readRefusals(log)).toEqual([
    { at, user: 'user_2', code: 'InvalidToken' },
    { at, user: 'db_user', code: 'ExpiredToken' },
    { at, user: 'db_user', code: 'NotAuthorized', caller: 'arn:aws:iam::123456789012:user/dev' },
  ]);
});

it('begins each line with the sentence of RDS', () => {
  const detail = 'The secret access key of AKIAEXAMPLE signed something else.';
  expect(writeRefusal({ at, user: 'user_2', condition: 'SignatureMismatch', detail })).toBe(
    `${ofRds.invalid} Condition: SignatureMismatch. ${detail}`,
  );
  expect(
    writeRefusal({
      at,
      user: 'db_user',
      caller: 'arn:aws:iam::123456789012:user/dev',
      condition: 'PolicyDenies',
    }),
  ).toBe(`${ofRds.notAuthorized.replace('Code:N', 'Code: N')} Condition: PolicyDenies.`);
});

it('skips lines that only look like refusals', () => {
  expect(readRefusals(ofRds.invalid.replace('InvalidToken', 'toString'))).toEqual([]);
  expect(readRefusals(`${ofRds.invalid} Condition: toString. A sentence.`)).toEqual([
    { at, user: 'user_2', code: 'InvalidToken', detail: 'A sentence.' },
  ]);
  expect(readRefusals(ofRds.invalid.replace('user_2', '\\u{ffffff}'))).toHaveLength(1);
});

it('reads what it wrote, whatever the names are, and one line is one refusal', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(ofRds.invalid, `'\n${ofRds.invalid}`, "\\'", '\u2028\u202e'),
  );
  fc.assert(
    fc.property(fc.constantFrom(...conditions), text, text, (condition, user, detail) => {
      const { code } = loginConditions[condition];
      const caller = code === 'NotAuthorized' ? { caller: `arn:${user}` } : {};
      const told = detail.trim() === '' ? {} : { detail: `The ${detail.trim()}.` };
      const written = writeRefusal({ at, user, condition, ...caller, ...told });
      expect(written).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
      expect(readRefusals(`${written}\n${written}`)).toEqual(
        Array(2).fill({ at, user, code, condition, ...caller, ...told }),
      );
    }),
  );
});
