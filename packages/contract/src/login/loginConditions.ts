/** How RDS classifies a refused login in the log `iam-db-auth-error`. */
export type RefusalCode = 'InvalidToken' | 'ExpiredToken' | 'NotAuthorized' | 'ThrottlingException' | 'InternalError';

interface LoginConditionText {
  code: RefusalCode;
  /** What is wrong, in one sentence. */
  sentence: string;
  /** What to do about it. */
  advice: string;
}

const newToken = 'Create a new token and log in with it within 15 minutes.';

/**
 * The conditions that a login by IAM DB authentication has to meet, each as the reason for which it failed. RDS's log
 * only has the code.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.Troubleshooting.html
 */
export const loginConditions = {
  SwitchOff: {
    code: 'InvalidToken',
    sentence: 'IAM DB authentication is off.',
    advice: 'Modify the database and set Enable IAM DB authentication to Yes.',
  },
  SwitchPending: {
    code: 'InvalidToken',
    sentence: 'IAM DB authentication is off until the pending change is applied.',
    advice: 'Wait for the next maintenance window, or modify the database again and choose Apply immediately.',
  },
  NoTls: {
    code: 'InvalidToken',
    sentence: 'The connection doesn’t use TLS.',
    advice: 'Connect with TLS, for example with sslmode=verify-full.',
  },
  NotAToken: {
    code: 'InvalidToken',
    sentence: 'The password isn’t an authentication token.',
    advice: 'This user logs in with a token. Create one and enter it as the password.',
  },
  MalformedToken: {
    code: 'InvalidToken',
    sentence: 'The token is incomplete or was changed after it was created.',
    advice: `${newToken} Pass it on whole, without decoding or encoding it.`,
  },
  UnknownAccessKey: {
    code: 'InvalidToken',
    sentence: 'The token is signed with an access key that isn’t known.',
    advice: 'Sign the token with a known access key, or add the access key to the identities.',
  },
  OtherHost: {
    code: 'InvalidToken',
    sentence: 'The token is for a different host.',
    advice: 'Create the token for the endpoint that RDS reports, not for an alias of it.',
  },
  OtherPort: {
    code: 'InvalidToken',
    sentence: 'The token is for a different port.',
    advice: 'Create the token for the port that RDS reports.',
  },
  OtherRegion: {
    code: 'InvalidToken',
    sentence: 'The token is signed for a different Region.',
    advice: 'Create the token for the Region of the database.',
  },
  OtherUser: {
    code: 'InvalidToken',
    sentence: 'The token is for a different database user.',
    advice: 'Create the token for the user that logs in. User names are case-sensitive.',
  },
  NotYetValid: {
    code: 'InvalidToken',
    sentence: 'The token is dated more than 5 minutes in the future.',
    advice: 'Correct the clock of the machine that creates the token.',
  },
  ExpiredToken: { code: 'ExpiredToken', sentence: 'The token has expired.', advice: newToken },
  WrongSessionToken: {
    code: 'InvalidToken',
    sentence: 'The session token doesn’t belong to the access key.',
    advice: 'Create the token with the access key, secret access key, and session token of the same credentials.',
  },
  SignatureMismatch: {
    code: 'InvalidToken',
    sentence: 'The signature doesn’t match.',
    advice: 'Check the secret access key that signs the token, and that the token is passed on unchanged.',
  },
  PolicyDenies: {
    code: 'NotAuthorized',
    sentence: 'A policy denies rds-db:connect.',
    advice: 'Remove the Deny statement that applies to this database and user.',
  },
  PolicyDoesNotAllow: {
    code: 'NotAuthorized',
    sentence: 'No policy allows rds-db:connect.',
    advice: 'Attach a policy that allows rds-db:connect for the resource ID of the database and this user.',
  },
  PolicyNamesDatabase: {
    code: 'NotAuthorized',
    sentence: 'The policy names the identifier of the database instead of its resource ID.',
    advice: 'Replace the identifier in the policy’s ARN with the resource ID, which begins with db- or cluster-.',
  },
  Throttled: {
    code: 'ThrottlingException',
    sentence: 'Too many logins with tokens in one second.',
    advice: 'Keep below 200 new connections per second, for example with a connection pool.',
  },
  InternalError: {
    code: 'InternalError',
    sentence: 'The token couldn’t be checked.',
    advice: 'Try again. If the error remains, look for its reason in the log of the embedded RDS.',
  },
} satisfies Record<string, LoginConditionText>;

/** Why a login by IAM DB authentication was refused. */
export type LoginCondition = keyof typeof loginConditions;
