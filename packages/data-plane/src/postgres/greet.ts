import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { TLSSocket } from 'node:tls';
import type { ServerTls } from '../tls/authority.ts';
import { ClientGone, readBytes } from './readBytes.ts';
import { maxStartupBytes, requestCodes } from './startup.ts';
import { LoginError } from './wire.ts';

/** A client, once it has sent what begins a session or cancels a query of another. */
export interface Client {
  stream: Duplex;
  /** Of its connection; undefined without TLS. */
  tls: ServerTls | undefined;
  kind: 'startup' | 'cancel';
  /** With its length. */
  packet: Buffer;
}

/** First byte of a TLS handshake. */
const tlsHandshake = 0x16;
/** The protocol that a client names that begins with TLS at once. */
const alpnProtocol = 'postgresql';

/**
 * Reads what comes before a session: requests for TLS, TLS itself, and the first message.
 *
 * @param onStream is called with the stream that takes the place of the socket
 * @throws ClientGone where it isn't PostgreSQL that is spoken
 */
export async function greet(
  socket: Socket,
  createTls: () => ServerTls,
  onStream: (stream: Duplex) => void,
): Promise<Client> {
  let stream: Duplex = socket;
  let tls: ServerTls | undefined;
  let askedForGss = false;

  const first = await readBytes(socket, 1);
  socket.unshift(first);
  if (first[0] === tlsHandshake) {
    const secure = await startTls();
    if (secure.alpnProtocol !== alpnProtocol) throw new ClientGone();
  }

  for (;;) {
    const head = await readBytes(stream, 8);
    const [length, code] = [head.readInt32BE(0), head.readInt32BE(4)];
    if (length < 8 || length > maxStartupBytes) throw new ClientGone();
    if (code === requestCodes.tls && length === 8 && !tls) {
      // What came before the answer wasn't encrypted: CVE-2021-23222.
      if (stream.readableLength > 0) throw new LoginError('08P01', 'received unencrypted data after SSL request');
      stream.write('S');
      await startTls();
    } else if (code === requestCodes.gss && length === 8 && !askedForGss) {
      askedForGss = true;
      stream.write('N');
    } else {
      const packet = Buffer.concat([head, await readBytes(stream, length - 8)]);
      return { stream, tls, kind: code === requestCodes.cancel ? 'cancel' : 'startup', packet };
    }
  }

  async function startTls() {
    tls = createTls();
    const secure = new TLSSocket(socket, {
      isServer: true,
      secureContext: tls.context,
      ALPNProtocols: [alpnProtocol],
    });
    stream = secure;
    onStream(secure);
    await new Promise<void>((resolve, reject) => {
      secure.once('secure', resolve);
      for (const event of ['end', 'error', 'close']) secure.once(event, () => reject(new ClientGone()));
    });
    return secure;
  }
}
