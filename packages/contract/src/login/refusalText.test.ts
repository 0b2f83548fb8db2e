import { expect, it } from 'vitest';
import { readRefusals, writeRefusal } from './refusalLog.ts';
import { refusalText } from './refusalText.ts';

const at = Date.UTC(2025, 8, 22, 12, 2, 51, 954);
const written = writeRefusal({ at, user: 'app', condition: 'OtherPort', detail: 'The token is for port 3306.' });

it.each([
  ['the condition where the log names it', written, 'The token is for a different port.'],
  [
    'RDS’s code where it does not',
    written.replace(/ Condition:.*/, ''),
    'The token is malformed or otherwise invalid.',
  ],
  [
    'a policy that RDS blames',
    writeRefusal({ at, user: 'app', condition: 'PolicyDenies', caller: 'arn:aws:iam::123456789012:user/dev' }).replace(
      / Condition:.*/,
      '',
    ),
    'The policies of the identity don’t allow rds-db:connect.',
  ],
])('says %s', (_what, log, sentence) => {
  const [refusal] = readRefusals(log);
  expect(refusal && refusalText(refusal)).toMatchObject({ sentence, advice: expect.stringMatching(/\.$/) });
});
