import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { saslprep } from './saslprep.ts';

/** What PostgreSQL keeps of a password: enough to check a login, too little to log in. */
export interface ScramVerifier {
  iterations: number;
  salt: Buffer;
  storedKey: Buffer;
  serverKey: Buffer;
}

/** PostgreSQL's own. */
const defaultIterations = 4096;
const saltBytes = 16;

/**
 * `SCRAM-SHA-256$4096:SALT$STOREDKEY:SERVERKEY`, which `CREATE ROLE … PASSWORD` takes in place of a password.
 *
 * @param salt only to reproduce a known verifier
 * @see https://www.postgresql.org/docs/current/catalog-pg-authid.html
 */
export function verifierOf(password: string, salt: Buffer = randomBytes(saltBytes)): string {
  const salted = pbkdf2Sync(saslprep(password), salt, defaultIterations, 32, 'sha256');
  const storedKey = sha256(hmac(salted, 'Client Key'));
  const serverKey = hmac(salted, 'Server Key');
  return `SCRAM-SHA-256$${defaultIterations}:${salt.toString('base64')}$${storedKey.toString('base64')}:${serverKey.toString('base64')}`;
}

/** Undefined for anything else, such as a password stored as md5. */
export function parseVerifier(stored: string): ScramVerifier | undefined {
  const [, iterations, salt, storedKey, serverKey] =
    /^SCRAM-SHA-256\$(\d{1,9}):([A-Za-z0-9+/=]+)\$([A-Za-z0-9+/=]{44}):([A-Za-z0-9+/=]{44})$/.exec(stored) ?? [];
  if (!iterations || !salt || !storedKey || !serverKey) return undefined;
  return {
    iterations: Number(iterations),
    salt: Buffer.from(salt, 'base64'),
    storedKey: Buffer.from(storedKey, 'base64'),
    serverKey: Buffer.from(serverKey, 'base64'),
  };
}

/**
 * A verifier that no password fits, for users that don't exist or have no password: their exchange has to look like any
 * other. The salt stays the same for a user.
 */
export function mockVerifier(user: string, secret: Buffer): ScramVerifier {
  return {
    iterations: defaultIterations,
    salt: hmac(secret, `salt of ${user}`).subarray(0, saltBytes),
    storedKey: randomBytes(32),
    serverKey: randomBytes(32),
  };
}

export function sha256(data: Buffer) {
  return createHash('sha256').update(data).digest();
}

export function hmac(key: Buffer, data: string) {
  return createHmac('sha256', key).update(data).digest();
}
