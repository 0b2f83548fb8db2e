import { type LoginCondition, loginConditions, type RefusalCode } from './loginConditions.ts';

/** One line of the log `iam-db-auth-error`. RDS's own lines have neither condition nor detail. */
export interface Refusal {
  /** Milliseconds since 1970. */
  at: number;
  user: string;
  code: RefusalCode;
  /** ARN of the identity that signed the token; only where its policies are the reason. */
  caller?: string;
  condition?: LoginCondition;
  /** A sentence. Contains no token, no secret and no signature. */
  detail?: string;
}

const statuses: Record<RefusalCode, number> = {
  InvalidToken: 400,
  ExpiredToken: 400,
  NotAuthorized: 403,
  ThrottlingException: 429,
  InternalError: 500,
};

const line =
  /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d),(\d{3}) \[ERROR\] Failed to (?:authenticate|authorize) the connection request for user '((?:[^'\\]|\\.)*)' ((?:because|due to) .*?)\(Status Code: \d+, Error Code: ?(\w+)\)(?: Condition: (\w+)\. ?(.*))?$/;
const caller = /assumed by the caller '((?:[^'\\]|\\.)*)'/;

/** RDS's sentence for each code, as recorded, followed by the condition. Ends without a line break. */
export function writeRefusal(refusal: Omit<Refusal, 'code'> & { condition: LoginCondition }): string {
  const { at, condition, detail = '' } = refusal;
  const { code } = loginConditions[condition];
  const time = new Date(at).toISOString().replace('.', ',').replace('Z', '');
  const verb = code === 'NotAuthorized' ? 'authorize' : 'authenticate';
  const head = `${time} [ERROR] Failed to ${verb} the connection request for user '${escaped(refusal.user)}'`;
  const end = `(Status Code: ${statuses[code]}, Error Code: ${code})`;
  return `${head} ${reason(code, refusal.caller)} ${end} Condition: ${condition}. ${escaped(detail)}`.trimEnd();
}

function reason(code: RefusalCode, callerArn = '') {
  switch (code) {
    case 'InvalidToken':
      return 'because the provided token is malformed or otherwise invalid.';
    case 'ExpiredToken':
      return 'because the token age is longer than 15 minutes.';
    case 'NotAuthorized':
      return `because the IAM policy assumed by the caller '${escaped(callerArn)}' is not authorized to perform \`rds-db:connect\` on the DB instance.`;
    case 'ThrottlingException':
      return 'due to IAM DB authentication throttling.';
    case 'InternalError':
      return 'due to an internal IAM DB authentication error.';
  }
}

/** The refusals in a log, in its order. Takes RDS's lines as well as those of `writeRefusal`; skips all others. */
export function readRefusals(log: string): Refusal[] {
  return log.split(/\r?\n/).flatMap((text) => {
    const [, day, time, ms, user = '', sentence = '', code = '', condition, detail] = line.exec(text) ?? [];
    if (!isCode(code)) return [];
    const [, callerArn] = caller.exec(sentence) ?? [];
    return [
      {
        at: Date.parse(`${day}T${time}.${ms}Z`),
        user: readable(user),
        code,
        ...(callerArn ? { caller: readable(callerArn) } : {}),
        ...(isCondition(condition) ? { condition } : {}),
        ...(detail ? { detail: readable(detail) } : {}),
      },
    ];
  });
}

function isCode(code: string): code is RefusalCode {
  return Object.hasOwn(statuses, code);
}

function isCondition(condition = ''): condition is LoginCondition {
  return Object.hasOwn(loginConditions, condition);
}

/** Quotes, backslashes, and whatever a terminal or an editor could take for a line break or a command. */
function escaped(text: string) {
  return text.replaceAll(/['\\]|\p{C}|\p{Zl}|\p{Zp}/gu, (character) =>
    /['\\]/.test(character) ? `\\${character}` : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

function readable(text: string) {
  return text.replaceAll(
    /\\(?:u\{((?:10|[0-9a-f])?[0-9a-f]{1,4})\}|(.))/g,
    (_whole, code: string | undefined, character: string) =>
      code === undefined ? character : String.fromCodePoint(Number.parseInt(code, 16)),
  );
}
