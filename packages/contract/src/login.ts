import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import { optional, text } from './fields.ts';
import { existing } from './identifiers.ts';
import type { Refusal } from './login/refusalLog.ts';

const database = z.object({ kind: z.enum(['instance', 'cluster']), id: existing });

/** One endpoint of one database, by what RDS calls it: where it is, RDS alone says. */
const toLogIn = database.extend({
  /** Of a cluster; its writer's unless said otherwise. */
  Endpoint: z.enum(['writer', 'reader']).optional(),
  DBUser: text.min(1, 'Enter the name of a database user.').max(128),
});

/** A token as the server made it. It opens the database for 15 minutes, so it is kept nowhere. */
export interface AuthToken {
  AuthToken: string;
  /** ISO 8601: when the credentials end that it is signed with, which ends the token too. Absent for lasting ones. */
  CredentialsExpireAt?: string;
}

/** What has to be so for a login by IAM, in the order in which it is looked at. */
export const loginSteps = ['database', 'switch', 'address', 'port', 'tls', 'token', 'login'] as const;
export type LoginStep = (typeof loginSteps)[number];

/** One check of the doctor's. `not made` is one that nothing can be said about, because of one before it or of itself. */
export interface LoginCheck {
  step: LoginStep;
  outcome: 'passed' | 'failed' | 'not made';
  /** What was seen, and nothing that is guessed. */
  seen: string;
  /** What to do about it. */
  advice?: string;
}

/** The refused logins of a database, as its log files `iam-db-auth-error` have them. */
export interface RefusalLog {
  /** Whose log files they are: of a cluster, its writer. */
  DBInstanceIdentifier: string;
  /** False where RDS lists no such file: AWS never does, others not before the first refused login. */
  isListed: boolean;
  /** Newest first, up to a limit. */
  refusals: Refusal[];
}

const named = '/logins/{kind}/{id}';

export const login = {
  /** A POST, though it changes nothing: a token must not stand in a cache or a list of addresses. */
  token: oc
    .route({ method: 'POST', path: `${named}/token` })
    .input(toLogIn)
    .output(type<AuthToken>()),
  /** Tries to log in from the server with a token of its own, up to the first thing that fails. */
  check: oc
    .route({ method: 'POST', path: `${named}/check` })
    .input(toLogIn.extend({ DatabaseName: optional(text.max(128)) }))
    .output(type<LoginCheck[]>()),
  refusals: oc
    .route({ method: 'GET', path: `${named}/refusals` })
    .input(database)
    .output(type<RefusalLog>()),
};
