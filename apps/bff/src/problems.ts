import { ORPCError, ValidationError } from '@orpc/server';
import type { Problem } from '@rds-console/contract/problem';
import { MissingIdentifierError } from '@rds-console/contract/reading';
import { ResponseTooLargeError } from './rds/endpointHandler.ts';
import { LostAnswerError } from './rds/repeatNoLostWrite.ts';
import { TimeLimitError } from './rds/timeLimit.ts';

/** An error that is sent as the response; its data is the complete problem. */
export function problemError(problem: Problem, cause?: unknown) {
  return new ORPCError(problem.code, { status: problem.status, message: problem.message, data: problem, cause });
}

/** Maximum length of a text from RDS or a database. RDS's longest messages have some hundreds of characters. */
const longestText = 2000;

/** A text from RDS or a database, truncated to the maximum length. */
export function shortened(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText).replace(/[\ud800-\udbff]$/, '')}…`;
}

const throttlingCodes = new Set([
  'Throttling',
  'ThrottlingException',
  'ThrottledException',
  'RequestThrottled',
  'RequestLimitExceeded',
  'TooManyRequestsException',
]);
const credentialCodes = new Set([
  'ExpiredToken',
  'ExpiredTokenException',
  'InvalidClientTokenId',
  'MissingAuthenticationToken',
  'UnrecognizedClientException',
  'SignatureDoesNotMatch',
  'AuthFailure',
]);

const noAnswer = {
  code: 'RdsTimeout',
  status: 504,
  message: 'RDS did not answer in time. Nothing was changed by asking; the console asks again by itself.',
};
const notThere = {
  code: 'RdsUnreachable',
  status: 502,
  message:
    'RDS cannot be reached, or what answers there is not RDS. Check that the endpoint is running; the console goes on by itself when it is back.',
};
const tooLarge = {
  code: 'ResponseTooLarge',
  status: 502,
  message:
    'The response from the RDS endpoint is too large. If you trust the endpoint, restart the console with a higher --max-response-mb.',
};
function strange(member: string) {
  return {
    code: 'RdsUnreachable',
    status: 502,
    message: `The answer lacks ${member}, which RDS always sends. Check that the endpoint follows the RDS API.`,
  };
}

/** For a write: it may have been carried out. */
const unknown =
  'RDS was asked, but its answer was lost. Whether it was done is not known: look at the list before you ask again.';

/**
 * An error of an SDK call as a problem. RDS's own errors keep their code, message and status. Only 401 is never
 * passed on, because the browser would take it for a missing console session.
 *
 * @returns undefined for errors in the console itself, which come from neither RDS nor the network
 */
export function rdsProblem(error: unknown): Problem | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof LostAnswerError) {
    const problem = rdsProblem(error.reason);
    return (
      problem &&
      (isServiceError(error.reason)
        ? { ...problem, message: `${problem.message} ${unknown}` }
        : { ...problem, message: unknown })
    );
  }
  if (isServiceError(error)) return serviceProblem(error);
  if (error.name === 'CredentialsProviderError' || error.name === 'TokenProviderError') {
    return {
      code: error.name,
      status: 503,
      message:
        'There are no AWS credentials to sign requests with. Sign in as for the AWS CLI, or choose a profile, then try again.',
    };
  }
  if (error instanceof TimeLimitError) return noAnswer;
  if (error instanceof ResponseTooLargeError) return tooLarge;
  if (error instanceof MissingIdentifierError) return strange(error.message);
  // The SDK reports a broken connection as a timeout too, but keeps its code.
  if (error.name === 'TimeoutError' && (!('code' in error) || error.code === 'ETIMEDOUT')) return noAnswer;
  return isNetworkError(error) ? notThere : undefined;
}

interface ServiceError extends Error {
  $fault: 'client' | 'server';
  Code: string;
  RequestId?: string;
  $metadata: { httpStatusCode?: number; requestId?: string };
}

/**
 * A response in RDS's error envelope. Other responses (a proxy's page, for example) have no RDS code. Where text is
 * expected and the response has elements, the SDK returns objects.
 */
function isServiceError(error: unknown): error is ServiceError {
  if (!(error instanceof Error && '$fault' in error && '$metadata' in error && 'Code' in error)) return false;
  return typeof error.Code === 'string' && error.Code !== '' && typeof error.message === 'string';
}

function serviceProblem(error: ServiceError): Problem {
  const { $metadata } = error;
  const code = shortened(error.Code);
  const message = shortened(error.message);
  const id = $metadata.requestId ?? error.RequestId;
  const requestId = id === undefined ? undefined : shortened(id);
  if (throttlingCodes.has(code)) {
    const advice = 'Too many requests in this account and region. Try again in a moment.';
    return { code, status: 429, message: `${sentence(message)} ${advice}`, requestId };
  }
  if (credentialCodes.has(code)) {
    const advice = 'Renew the AWS credentials of the console’s server, then try again.';
    return { code, status: 403, message: `${sentence(message)} ${advice}`, requestId };
  }
  return { code, status: statusOf($metadata.httpStatusCode), message, requestId };
}

function statusOf(status = 502) {
  if (status === 401) return 403;
  if (status < 400) return 502;
  return status < 500 || status === 503 ? status : 502;
}

function sentence(message: string) {
  return /[.!?…]$/.test(message) ? message : `${message}.`;
}

const networkCodes =
  /^(E(CONN|HOST|NET|AI_|PIPE|NOTFOUND|PROTO)|UND_ERR|HPE_|CERT_|ERR_(TLS|SSL|STREAM)|DEPTH_ZERO|UNABLE_TO|SELF_SIGNED)/;

function isNetworkError(error: Error) {
  const code = 'code' in error ? String(error.code) : '';
  return networkCodes.test(code) || '$response' in error || error.message === 'aborted';
}

/** What oRPC throws for an input that breaks the contract's rules, as a problem that names every field. */
export function inputProblem(error: unknown): Problem | undefined {
  if (!(error instanceof ORPCError) || error.code !== 'BAD_REQUEST') return undefined;
  if (!(error.cause instanceof ValidationError)) {
    return { code: 'BadRequest', status: 400, message: 'The request cannot be read.' };
  }
  const fields = Object.fromEntries(
    error.cause.issues.toReversed().map(({ path = [], message }) => [path.map(segmentName).join('.'), message]),
  );
  const [field, message] = Object.entries(fields)[0] ?? [];
  return {
    code: 'BadRequest',
    status: 400,
    message: field ? `${field}: ${message}` : 'The input breaks a rule.',
    fields,
  };
}

function segmentName(segment: PropertyKey | { key: PropertyKey }) {
  return String(typeof segment === 'object' ? segment.key : segment);
}
