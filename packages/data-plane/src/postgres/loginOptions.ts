import type { LoginCondition } from '@rds-console/contract/login/loginConditions';
import type { Identity, LoginFacts, OpenEndpoint } from '../messages.ts';
import type { ServerTls } from '../tls/authority.ts';
import type { HalfOpenLimit } from './limits.ts';

export interface Engine {
  /** Of its Unix socket, such as `/run/db/.s.PGSQL.5432`. */
  socketPath: string;
}

/** A login that failed, as PostgreSQL reports it. */
export interface FailedLogin {
  /** Undefined where the client didn't get as far as to name them. */
  user: string | undefined;
  database: string | undefined;
  /** SQLSTATE */
  code: string;
  message: string;
  /** What only the log tells. */
  detail: string | undefined;
}

/** A login with a token that failed, for the log `iam-db-auth-error`. */
export interface RefusedLogin {
  user: string;
  condition: LoginCondition;
  detail: string;
  /** ARN of the identity that signed the token, where it is known. */
  caller: string | undefined;
}

export interface LoginServerOptions {
  /** All of the database: a token can be for each of them. */
  endpoints: readonly OpenEndpoint[];
  /** The certificate of the endpoint that clients connect to. */
  tls(): ServerTls;
  /** Stays the same for the database; nobody else knows it. */
  secret: Buffer;
  /** What holds for logins at this moment; undefined where the database is gone. Called again when a token comes. */
  login(): Promise<LoginFacts | undefined>;
  identity(accessKeyId: string): Promise<Identity | undefined>;
  /** Starts the engine where it doesn't run. */
  engine(): Promise<Engine>;
  /** Undefined where it doesn't run. */
  runningEngine(): Engine | undefined;
  loggedIn(login: { user: string; byToken: boolean }): void;
  failed(login: FailedLogin): void;
  refused(login: RefusedLogin): void;
  limits?: Partial<LoginLimits>;
}

export interface LoginLimits {
  /** Connections of the process that haven't logged in. */
  halfOpen: HalfOpenLimit;
  /** From connecting to having logged in. PostgreSQL's `authentication_timeout` is the same by default. */
  deadlineMs: number;
  /** Logins with tokens. RDS recommends to stay below 200. */
  tokensPerSecond: number;
}
