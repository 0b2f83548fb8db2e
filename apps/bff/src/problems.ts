import { ORPCError, ValidationError } from '@orpc/server';
import type { Problem } from '@rds-console/contract/problem';

/** What is thrown to become an answer: an error whose data is a problem in full. */
export function problemError(problem: Problem, cause?: unknown) {
  return new ORPCError(problem.code, { status: problem.status, message: problem.message, data: problem, cause });
}

const throttlingCodes = new Set([
  'Throttling',
  'ThrottlingException',
  'RequestLimitExceeded',
  'TooManyRequestsException',
]);
const credentialCodes = new Set([
  'ExpiredToken',
  'ExpiredTokenException',
  'InvalidClientTokenId',
  'UnrecognizedClientException',
  'SignatureDoesNotMatch',
  'AuthFailure',
]);

/**
 * What a call of the SDK threw, as a problem. RDS's own refusals keep their code, message and status; only 401 is never
 * passed on, since to the browser it would speak of the console.
 *
 * @returns undefined for what is neither RDS's nor the network's doing, but a fault of ours
 */
export function rdsProblem(error: unknown): Problem | undefined {
  if (!(error instanceof Error)) return undefined;
  if (isServiceError(error)) return serviceProblem(error);
  if (error.name === 'CredentialsProviderError' || error.name === 'TokenProviderError') {
    return {
      code: error.name,
      status: 503,
      message:
        'There are no AWS credentials to sign requests with. Sign in as for the AWS CLI, or choose a profile, then try again.',
    };
  }
  if (error.name === 'TimeoutError') {
    return {
      code: 'RdsTimeout',
      status: 504,
      message:
        'RDS did not answer in time. Whether it carried the request out is not known: look before you try again.',
    };
  }
  if (isNetworkError(error)) {
    return {
      code: 'RdsUnreachable',
      status: 502,
      message:
        'RDS cannot be reached, or what answers there is not RDS. Check that the endpoint is running; the console goes on by itself when it is back.',
    };
  }
  return undefined;
}

interface ServiceError extends Error {
  $fault: 'client' | 'server';
  Code?: string;
  $metadata: { httpStatusCode?: number; requestId?: string };
}

/** An answer in RDS's error envelope. What is not in it (a proxy's page, say) has no code that means anything. */
function isServiceError(error: Error): error is ServiceError {
  return (
    '$fault' in error &&
    '$metadata' in error &&
    error.name !== 'Unknown' &&
    error.name !== 'UnknownError' &&
    !('$responseBodyText' in error && error.name === 'SyntaxError')
  );
}

function serviceProblem(error: ServiceError): Problem {
  const code = error.Code ?? error.name;
  const { httpStatusCode = 502, requestId } = error.$metadata;
  if (throttlingCodes.has(code)) {
    return {
      code,
      status: 429,
      message: 'RDS asks to slow down: too many requests in this account and region. Try again in a moment.',
      requestId,
    };
  }
  if (credentialCodes.has(code)) {
    return {
      code,
      status: 403,
      message: `${error.message} Renew the AWS credentials of the console’s server, then try again.`,
      requestId,
    };
  }
  const status =
    httpStatusCode >= 500 ? (httpStatusCode === 503 ? 503 : 502) : httpStatusCode < 400 ? 502 : httpStatusCode;
  return { code, message: error.message, status: status === 401 ? 403 : status, requestId };
}

const networkCodes = /^(E(CONN|HOST|NET|AI_|PIPE|NOTFOUND|PROTO)|UND_ERR|HPE_|CERT_|ERR_(TLS|SSL|STREAM))/;

function isNetworkError(error: Error) {
  const code = 'code' in error ? String(error.code) : '';
  return (
    networkCodes.test(code) ||
    '$response' in error ||
    '$metadata' in error ||
    /socket hang up|aborted/.test(error.message)
  );
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
