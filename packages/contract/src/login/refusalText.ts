import { loginConditions, type RefusalCode } from './loginConditions.ts';
import type { Refusal } from './refusalLog.ts';

interface RefusalText {
  /** What was wrong, in one sentence. */
  sentence: string;
  /** What to do about it. */
  advice: string;
}

/** What can be said of a line of RDS, which has no condition. */
const ofCode: Record<RefusalCode, RefusalText> = {
  InvalidToken: {
    sentence: 'The token is malformed or otherwise invalid.',
    advice: 'RDS doesn’t report which check failed. Check the login or inspect the token on this page.',
  },
  ExpiredToken: loginConditions.ExpiredToken,
  NotAuthorized: {
    sentence: 'The policies of the identity don’t allow rds-db:connect.',
    advice: loginConditions.PolicyDoesNotAllow.advice,
  },
  ThrottlingException: loginConditions.Throttled,
  InternalError: {
    sentence: 'IAM DB authentication failed because of an internal error.',
    advice: 'Try again. If the error remains, contact AWS Support.',
  },
};

/** A refused login in plain English: by its failed condition where the log names one, else by RDS's code. */
export function refusalText({ code, condition }: Pick<Refusal, 'code' | 'condition'>): RefusalText {
  const { sentence, advice } = condition ? loginConditions[condition] : ofCode[code];
  return { sentence, advice };
}
