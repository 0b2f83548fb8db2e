import type { Duplex } from 'node:stream';
import { LoginError } from './wire.ts';

/** The client closed the connection, or sent what is no PostgreSQL: there is nobody to answer. */
export class ClientGone extends Error {
  override name = 'ClientGone';
}

/** Passwords and tokens are shorter. */
const maxMessageBytes = 16_384;

/** Reads exactly so many bytes; what follows them stays in the stream. */
export function readBytes(stream: Duplex, size: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const events = ['readable', 'end', 'close', 'error'];
    const settle = (bytes?: Buffer) => {
      for (const event of events) stream.off(event, read);
      if (bytes?.length === size) resolve(bytes);
      else reject(new ClientGone());
    };
    const read = () => {
      const bytes: Buffer | null = stream.read(size);
      // At the end it returns what is left, which is too little.
      if (bytes) settle(bytes);
      else if (stream.readableEnded || stream.destroyed) settle();
    };
    if (size === 0) return resolve(Buffer.alloc(0));
    for (const event of events) stream.on(event, read);
    read();
  });
}

/** The content of a message `p`, in which clients send passwords and what belongs to SASL. */
export async function readPasswordMessage(stream: Duplex, kind: 'password' | 'SASL' = 'password'): Promise<Buffer> {
  const head = await readBytes(stream, 5);
  const type = String.fromCharCode(head[0] ?? 0);
  if (type === 'X') throw new ClientGone();
  if (type !== 'p') throw new LoginError('08P01', `expected ${kind} response, got message type ${head[0]}`);
  const size = head.readInt32BE(1) - 4;
  if (size < 0 || size > maxMessageBytes) throw new LoginError('08P01', 'invalid message length');
  return readBytes(stream, size);
}

/** A password in clear text or by md5, which ends with a zero byte. */
export async function readPassword(stream: Duplex): Promise<string> {
  const bytes = await readPasswordMessage(stream);
  if (bytes.indexOf(0) !== bytes.length - 1) throw new LoginError('08P01', 'invalid password packet size');
  return bytes.subarray(0, -1).toString();
}
