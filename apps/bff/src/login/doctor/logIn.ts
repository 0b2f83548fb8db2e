import { connect, Socket } from 'node:net';
import { checkServerIdentity } from 'node:tls';
import { protocolOf } from '@rds-console/contract/login/loginDatabase';
import { createConnection } from 'mysql2';
import pg from 'pg';
import { shortened } from '../../problems.ts';
import { withinTime } from '../../rds/timeLimit.ts';
import { serverName } from './readCertificate.ts';

const loginWithinMs = 10_000;

export interface Credentials {
  Engine: string;
  host: string;
  /** The IP address of the host. */
  ip: string;
  port: number;
  DBUser: string;
  AuthToken: string;
  DatabaseName: string | undefined;
  ca: readonly string[];
  /** Ends the attempt and its connection. */
  signal: AbortSignal;
}

/** The database's error: its own code and message. */
export interface LoginError {
  code: string;
  message: string;
}

/**
 * Logs in with a real client, over TLS with the certificate checked, and leaves again.
 *
 * @returns the refusal, or undefined when the login was accepted
 * @throws what is no refusal of the database, such as a connection that broke, TimeLimitError or the signal's reason
 */
export function logIn(credentials: Credentials): Promise<LoginError | undefined> {
  return protocolOf(credentials.Engine) === 'postgres' ? logInToPostgres(credentials) : logInToMysql(credentials);
}

/** Limits the text that is searched for known messages: a server may send megabytes. */
function loginError(code: string, message: string): LoginError {
  return { code: shortened(code), message: shortened(message) };
}

async function logInToPostgres(credentials: Credentials) {
  const { host, ip, port, DBUser, AuthToken, DatabaseName = 'postgres', ca, signal } = credentials;
  const socket = new Socket().on('error', () => undefined);
  const client = new pg.Client({
    host: ip,
    port,
    user: DBUser,
    password: AuthToken,
    database: DatabaseName,
    ssl: { ca: [...ca], ...serverName(host), checkServerIdentity: (_name, peer) => checkServerIdentity(host, peer) },
    stream: () => socket,
    application_name: 'rds-console',
  });
  // Nothing is sent after the login; if the server closes the connection then, that is ignored.
  client.on('error', () => undefined);
  try {
    await withinTime(loginWithinMs, signal, () => client.connect());
    return undefined;
  } catch (error) {
    if (error instanceof pg.DatabaseError) return loginError(error.code ?? '', error.message);
    throw error;
  } finally {
    socket.destroy();
  }
}

async function logInToMysql(credentials: Credentials) {
  const { host, ip, port, DBUser, AuthToken, DatabaseName, ca, signal } = credentials;
  const socket = connect(port, ip).on('error', () => undefined);
  const connection = createConnection({
    host,
    port,
    user: DBUser,
    password: AuthToken,
    ...(DatabaseName ? { database: DatabaseName } : {}),
    stream: () => socket,
    ssl: { ca: [...ca], verifyIdentity: true, rejectUnauthorized: true },
    enableCleartextPlugin: true,
    // The time limit here is shorter.
    connectTimeout: 2 * loginWithinMs,
  });
  // The client also reports an end that was requested.
  connection.on('error', () => undefined);
  try {
    const connected = () =>
      new Promise<void>((done, fail) => {
        connection.connect((error) => (error ? fail(error) : done()));
      });
    await withinTime(loginWithinMs, signal, connected);
    return undefined;
  } catch (error) {
    // Only errors from the server have a MySQL error number.
    if (error instanceof Error && 'errno' in error && 'sqlState' in error)
      return loginError(String(error.errno), error.message);
    throw error;
  } finally {
    connection.destroy();
    socket.destroy();
  }
}
