import { timingSafeEqual } from 'node:crypto';
import type { LoginCondition } from '@rds-console/contract/login/loginConditions';
import { loginVerdict } from '@rds-console/contract/login/loginVerdict';
import type { Identity, LoginFacts, OpenEndpoint } from '../messages.ts';
import { couldBeToken, parseToken, type Token } from './parseToken.ts';
import { signatureOf } from './signature.ts';

export interface LoginAttempt {
  /** Of the database, as the client named it. */
  user: string;
  /** Those of the database. A token has to be for one of them, by its name or its address. */
  endpoints: readonly OpenEndpoint[];
  facts: LoginFacts;
  /** Whose access key the token names; undefined where it isn't known. */
  identity: Identity | undefined;
  /** Milliseconds since 1970 by the wall clock: clients sign by it. */
  now: number;
}

export interface RefusedToken {
  condition: LoginCondition;
  /** For the log: a sentence without the token, a secret, or a signature. */
  detail: string;
}

export type TokenVerdict = { ok: true } | RefusedToken;

const maxSkewMs = 5 * 60_000;

/**
 * Decides on a token as RDS does. The first condition that fails is named; the one that says most comes first.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.html
 */
export function verifyToken(text: string, attempt: LoginAttempt): TokenVerdict {
  const { facts, identity } = attempt;
  if (facts.iam === 'off') return refused('SwitchOff', 'IAM DB authentication is off for the database.');
  if (facts.iam === 'pending')
    return refused('SwitchPending', 'IAM DB authentication is off until the pending modification is applied.');
  if (!couldBeToken(text)) return refused('NotAToken', 'The password has none of the parameters of a token.');
  const token = parseToken(text);
  if ('problem' in token) return refused('MalformedToken', token.problem);
  if (identity?.accessKeyId !== token.accessKeyId)
    return refused('UnknownAccessKey', `The access key ${token.accessKeyId} isn’t known.`);
  return (
    checkPurpose(token, attempt) ??
    checkTime(token, attempt.now) ??
    checkSignature(token, identity) ??
    checkPolicies(identity, attempt) ?? { ok: true }
  );
}

function refused(condition: LoginCondition, detail: string): RefusedToken {
  return { condition, detail };
}

function checkPurpose({ host, port, region, user }: Token, attempt: LoginAttempt) {
  const isHost = ({ name, address }: OpenEndpoint) => [name.toLowerCase(), address].includes(host.toLowerCase());
  const sameHost = attempt.endpoints.filter(isHost);
  if (sameHost.length === 0)
    return refused('OtherHost', `The token is for ${host}, and the database is ${listOf(attempt.endpoints)}.`);
  if (!sameHost.some((endpoint) => endpoint.port === port))
    return refused('OtherPort', `The token is for port ${port}, and the database is ${listOf(sameHost)}.`);
  if (region !== attempt.facts.region)
    return refused('OtherRegion', `The token is for ${region}, and the database is in ${attempt.facts.region}.`);
  if (user !== attempt.user) return refused('OtherUser', `The token is for the user ${user}, not ${attempt.user}.`);
  return undefined;
}

function listOf(endpoints: readonly OpenEndpoint[]) {
  return endpoints.map(({ name, address, port }) => `${name}:${port} or ${address}:${port}`).join(', ');
}

function checkTime({ signedAt, expires }: Token, now: number) {
  const [at, by] = [signedAt, now].map((time) => new Date(time).toISOString());
  if (signedAt > now + maxSkewMs) return refused('NotYetValid', `The token was signed at ${at}, and it is ${by}.`);
  if (now >= signedAt + expires * 1000)
    return refused('ExpiredToken', `The token was signed at ${at} for ${expires} seconds, and it is ${by}.`);
  return undefined;
}

function checkSignature(token: Token, { accessKeyId, secretAccessKey, sessionToken }: Identity) {
  if ((token.sessionToken === undefined) !== (sessionToken === undefined)) {
    const part =
      sessionToken === undefined ? 'has a session token, which doesn’t belong to' : 'lacks the session token of';
    return refused('WrongSessionToken', `The token ${part} ${accessKeyId}.`);
  }
  if (!isEqual(token.sessionToken ?? '', sessionToken ?? ''))
    return refused('WrongSessionToken', `The session token in the token isn’t that of ${accessKeyId}.`);
  const signature = signatureOf(token.address, token.signedParameters, token.date, token, secretAccessKey);
  if (!isEqual(token.signature, signature))
    return refused(
      'SignatureMismatch',
      `The secret access key of ${accessKeyId} didn’t sign this token, or the token was changed.`,
    );
  return undefined;
}

/** In a time that says nothing about where they differ. */
function isEqual(left: string, right: string) {
  const [one, other] = [Buffer.from(left), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
}

function checkPolicies({ arn, statements }: Identity, { user, facts, endpoints }: LoginAttempt) {
  const userArn = `${facts.userArnPrefix}/${user}`;
  const verdict = loginVerdict(statements, userArn, arn);
  if (verdict === 'allowed') return undefined;
  if (verdict === 'denied') return refused('PolicyDenies', `A policy of ${arn} denies rds-db:connect on ${userArn}.`);
  if (verdict === 'depends')
    return refused(
      'PolicyDenies',
      `A policy of ${arn} denies rds-db:connect on ${userArn} under a condition, or its variables have no value.`,
    );
  // The identifier is the first label of the endpoint's name.
  const identifiers = endpoints.map(({ name }) => name.split('.')[0] ?? '');
  const named = identifiers.find((identifier) => {
    const prefix = facts.userArnPrefix.replace(/[^:]*$/, identifier);
    return loginVerdict(statements, `${prefix}/${user}`, arn) === 'allowed';
  });
  if (named) return refused('PolicyNamesDatabase', `A policy of ${arn} names ${named} where ${userArn} is needed.`);
  return refused('PolicyDoesNotAllow', `No policy of ${arn} allows rds-db:connect on ${userArn}.`);
}
