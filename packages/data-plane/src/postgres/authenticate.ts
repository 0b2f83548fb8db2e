import type { Duplex } from 'node:stream';
import type { LoginFacts } from '../messages.ts';
import type { ServerTls } from '../tls/authority.ts';
import { accessKeyIdOf } from '../token/parseToken.ts';
import { type RefusedToken, verifyToken } from '../token/verifyToken.ts';
import type { RateLimit } from './limits.ts';
import type { LoginServerOptions } from './loginOptions.ts';
import { checkByMd5, isMd5 } from './md5.ts';
import { readPassword } from './readBytes.ts';
import type { Role, RoleLookup } from './roleLookup.ts';
import { checkByScram } from './scram.ts';
import type { Startup } from './startup.ts';
import { mockVerifier, parseVerifier } from './verifier.ts';
import { LoginError, requestCleartext } from './wire.ts';

/** Who wants to log in. */
interface Remote {
  address: string;
  stream: Duplex;
  tls: ServerTls | undefined;
}

type Options = Pick<LoginServerOptions, 'endpoints' | 'secret' | 'login' | 'engine' | 'identity' | 'refused'> & {
  roles: RoleLookup;
  tokenRate: RateLimit;
};

/** Neither a user nor a database for clients. */
const reserved = 'rdsadmin';

/**
 * Decides whether a client is the user that it says, by a token where the user has rds_iam and by a password otherwise.
 *
 * @throws LoginError as PostgreSQL on RDS reports it
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.DBAccounts.html
 */
export async function authenticate(remote: Remote, startup: Startup, facts: LoginFacts, options: Options) {
  const { user, database, isReplica } = startup;
  if (user === reserved || isReplica || (facts.requiresTls && !remote.tls)) throw noEntry(remote, startup);
  if (database === reserved) throw noEntry(remote, startup, 'pg_hba.conf rejects connection');

  const { socketPath } = await options.engine().catch((error: Error) => {
    throw new LoginError('57P03', 'the database system could not be started', error.message);
  });
  const role = await options.roles.find(socketPath, user).catch((error: Error) => {
    throw new LoginError('57P03', 'the database system is starting up', error.message);
  });
  if (role?.isSuperuser) throw noEntry(remote, startup);
  if (role?.usesIam) await checkToken(remote, startup, options);
  else await checkPassword(remote, user, role, options.secret);
  return { socketPath, byToken: role?.usesIam === true };
}

/** `pg_hba.conf` has no line for such a client. */
function noEntry({ address, tls }: Remote, { user, database, isReplica }: Startup, what = 'no pg_hba.conf entry') {
  const subject = isReplica ? 'replication connection from host' : 'host';
  const where = `${subject} "${address}", user "${user}"${isReplica ? '' : `, database "${database}"`}`;
  return new LoginError('28000', `${what} for ${where}, ${tls ? 'SSL encryption' : 'no encryption'}`);
}

async function checkToken(remote: Remote, startup: Startup, options: Options) {
  const { user } = startup;
  if (!remote.tls) {
    options.refused({ user, condition: 'NoTls', detail: 'The connection doesn’t use TLS.', caller: undefined });
    throw noEntry(remote, startup);
  }
  remote.stream.write(requestCleartext);
  const token = await readPassword(remote.stream);
  const { refusal, caller } = await decide(token, user, options);
  if (!refusal) return;
  options.refused({ user, ...refusal, caller });
  throw new LoginError('28000', `PAM authentication failed for user "${user}"`);
}

async function decide(
  token: string,
  user: string,
  { endpoints, login, identity: find, tokenRate }: Options,
): Promise<{ refusal?: RefusedToken; caller: string | undefined }> {
  const now = Date.now();
  if (!tokenRate.take(now)) {
    const detail = 'There were more logins with tokens within a second than RDS takes.';
    return { refusal: { condition: 'Throttled', detail }, caller: undefined };
  }
  try {
    const accessKeyId = accessKeyIdOf(token);
    // The switch may have changed while the client was thinking.
    const [facts, identity] = await Promise.all([login(), accessKeyId === undefined ? undefined : find(accessKeyId)]);
    if (!facts) throw new Error('the database is gone');
    const verdict = verifyToken(token, { user, endpoints, facts, identity, now });
    return { ...('ok' in verdict ? {} : { refusal: verdict }), caller: identity?.arn };
  } catch (error) {
    const detail = `The database or the identity couldn’t be read: ${error instanceof Error ? error.message : error}.`;
    return { refusal: { condition: 'InternalError', detail }, caller: undefined };
  }
}

/** For users that can't log in there is an exchange as well, so that nobody learns which users there are. */
async function checkPassword({ stream, tls }: Remote, user: string, role: Role | undefined, secret: Buffer) {
  const stored = role?.password && !role.isExpired ? role.password : '';
  const isRight = isMd5(stored)
    ? await checkByMd5(stream, stored)
    : await checkByScram(stream, parseVerifier(stored) ?? mockVerifier(user, secret), tls?.bindingHash);
  if (isRight) return;
  throw new LoginError('28P01', `password authentication failed for user "${user}"`, reasonOf(user, role));
}

/** As PostgreSQL says it to its log. */
function reasonOf(user: string, role: Role | undefined) {
  if (!role) return `Role "${user}" does not exist.`;
  if (role.password === null) return `User "${user}" has no password assigned.`;
  return role.isExpired ? `User "${user}" has an expired password.` : `Password does not match for user "${user}".`;
}
