import { isIP, type Socket } from 'node:net';
import { checkServerIdentity, connect, type TLSSocket } from 'node:tls';
import { protocolOf } from '@rds-console/contract/login/loginDatabase';
import { withinTime } from '../../rds/timeLimit.ts';
import { askMysqlForTls, askPostgresForTls } from './askForTls.ts';

const tlsWithinMs = 5000;

/** TLS server names can't be IP addresses: an address isn't sent, but checked too. */
export function serverName(host: string) {
  return isIP(host) === 0 ? { servername: host } : {};
}

/** The result of a handshake. Both errors can occur together. */
export interface SeenTls {
  protocol: string;
  subject: string;
  issuer: string;
  validTo: string;
  /** A code of OpenSSL's such as `CERT_HAS_EXPIRED`, where the chain does not lead to an authority that we know. */
  chainError?: string;
  /** Set if the certificate is for another name. */
  nameError?: string;
}

interface Expected {
  Engine: string;
  /** The name that the certificate has to be for. */
  host: string;
  ca: readonly string[];
  signal: AbortSignal;
}

/**
 * Makes a TLS connection of a plain one to see the server's certificate. Nothing is sent over it, and the caller closes it.
 *
 * @throws NoTlsError, TimeLimitError, the signal's reason, or what the handshake fails with
 */
export async function readCertificate(socket: Socket, { Engine, host, ca, signal }: Expected): Promise<SeenTls> {
  const handshake = async () => {
    await (protocolOf(Engine) === 'postgres' ? askPostgresForTls(socket) : askMysqlForTls(socket));
    return seenOf(await secured(socket, host, ca), host);
  };
  return withinTime(tlsWithinMs, signal, handshake);
}

function secured(socket: Socket, host: string, ca: readonly string[]) {
  return new Promise<TLSSocket>((done, fail) => {
    const secure = connect({
      socket,
      ...serverName(host),
      ca: [...ca],
      // Errors are reported and don't end the handshake; the login itself checks again.
      rejectUnauthorized: false,
      checkServerIdentity: () => undefined,
    });
    secure.once('secureConnect', () => done(secure));
    secure.on('error', fail);
    secure.once('close', () => fail(new Error('The connection was closed during the handshake.')));
  });
}

function seenOf(socket: TLSSocket, host: string): SeenTls {
  const certificate = socket.getPeerCertificate();
  const nameError = checkServerIdentity(host, certificate)?.message;
  // A code, although its type is Error.
  const chainError = socket.authorized ? undefined : String(socket.authorizationError ?? 'unknown');
  return {
    protocol: socket.getProtocol() ?? 'TLS',
    subject: String(certificate.subject?.CN ?? certificate.subjectaltname ?? 'nobody'),
    issuer: String(certificate.issuer?.CN ?? certificate.issuer?.O ?? 'nobody'),
    validTo: new Date(certificate.valid_to).toISOString(),
    ...(chainError ? { chainError } : {}),
    ...(nameError ? { nameError } : {}),
  };
}
