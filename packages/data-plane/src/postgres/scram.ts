import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Duplex } from 'node:stream';
import { readPasswordMessage } from './readBytes.ts';
import { hmac, type ScramVerifier, sha256 } from './verifier.ts';
import { continueSasl, finishSasl, LoginError, requestSasl } from './wire.ts';

const plain = 'SCRAM-SHA-256';
const plus = 'SCRAM-SHA-256-PLUS';
const bindingType = 'tls-server-end-point';

/**
 * The server's side of SCRAM, with channel binding over TLS. After the client's proof it sends its own, and the engine
 * goes on with AuthenticationOk.
 *
 * @param bindingHash of the server's certificate; undefined without TLS
 * @returns whether the client knows the password
 * @see https://www.postgresql.org/docs/current/sasl-authentication.html
 * @see https://datatracker.ietf.org/doc/html/rfc5802
 */
export async function checkByScram(
  stream: Duplex,
  { iterations, salt, storedKey, serverKey }: ScramVerifier,
  bindingHash: Buffer | undefined,
): Promise<boolean> {
  const mechanisms = bindingHash ? [plus, plain] : [plain];
  stream.write(requestSasl(mechanisms));
  const initial = parseInitialResponse(await readPasswordMessage(stream, 'SASL'));
  if (!mechanisms.includes(initial.mechanism))
    throw new LoginError('08P01', 'client selected an invalid SASL authentication mechanism');
  const { header, bare, nonce: clientNonce } = parseFirst(initial, bindingHash !== undefined);

  const nonce = clientNonce + randomBytes(18).toString('base64');
  const serverFirst = `r=${nonce},s=${salt.toString('base64')},i=${iterations}`;
  stream.write(continueSasl(serverFirst));

  const last = parseLast((await readPasswordMessage(stream, 'SASL')).toString());
  const bound = Buffer.concat([Buffer.from(header), ...(header.startsWith('p') && bindingHash ? [bindingHash] : [])]);
  if (last.binding !== bound.toString('base64')) throw new LoginError('28000', 'SCRAM channel binding check failed');
  if (last.nonce !== nonce) throw new LoginError('08P01', 'invalid SCRAM response');

  const exchanged = `${bare},${serverFirst},${last.withoutProof}`;
  const clientSignature = hmac(storedKey, exchanged);
  const clientKey = Buffer.from(last.proof.map((byte, index) => byte ^ (clientSignature[index] ?? 0)));
  if (!timingSafeEqual(sha256(clientKey), storedKey)) return false;
  stream.write(finishSasl(`v=${hmac(serverKey, exchanged).toString('base64')}`));
  return true;
}

function malformed() {
  return new LoginError('08P01', 'malformed SCRAM message');
}

function parseInitialResponse(bytes: Buffer) {
  const end = bytes.indexOf(0);
  if (end < 0 || bytes.length < end + 5 || bytes.readInt32BE(end + 1) !== bytes.length - end - 5) throw malformed();
  return { mechanism: bytes.toString('latin1', 0, end), data: bytes.toString('utf8', end + 5) };
}

function parseFirst({ mechanism, data }: { mechanism: string; data: string }, offersBinding: boolean) {
  const [, header = '', flag = '', type, bare = '', nonce] =
    /^((n|y|p=([a-z0-9.-]+)),,)(n=[^,]*,r=([\x21-\x2b\x2d-\x7e]+)(?:,.*)?)$/s.exec(data) ?? [];
  if (!nonce) throw malformed();
  if (flag === 'y' && offersBinding) {
    // It would have used channel binding, and was kept from it on the way.
    throw new LoginError('28000', 'SCRAM channel binding negotiation error');
  }
  if (flag.startsWith('p') !== (mechanism === plus)) throw malformed();
  if (type !== undefined && type !== bindingType)
    throw new LoginError('08P01', 'unsupported SCRAM channel-binding type');
  return { header, bare, nonce };
}

function parseLast(data: string) {
  const [, withoutProof = '', binding = '', nonce = '', proof] =
    /^(c=([A-Za-z0-9+/=]+),r=([\x21-\x2b\x2d-\x7e]+)(?:,[a-oq-zA-Z]=[^,]*)*),p=([A-Za-z0-9+/]{43}=)$/s.exec(data) ?? [];
  if (!proof) throw malformed();
  return { withoutProof, binding, nonce, proof: Buffer.from(proof, 'base64') };
}
