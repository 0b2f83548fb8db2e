import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** For the other side to read the last words, before the connection is cut. */
const goodbyeMs = 2000;

/** A connection to an engine, with its first message on the way. */
export function callEngine(socketPath: string, packet: Buffer): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const engine = connect({ path: socketPath, allowHalfOpen: true });
    engine.once('error', reject);
    engine.once('connect', () => {
      engine.off('error', reject);
      engine.write(packet);
      resolve(engine);
    });
  });
}

/** Passes on what both sides send until one of them is gone, no faster than the other reads. */
export function relay(client: Duplex, engine: Socket): void {
  client.pipe(engine);
  engine.pipe(client);
  engine.on('error', () => closeSoftly(client));
  engine.once('close', () => closeSoftly(client));
  client.once('close', () => engine.destroy());
}

/** Sends what is left and a last message, and closes even if the other side doesn't. */
export function closeSoftly(stream: Duplex, last?: Buffer): void {
  if (stream.destroyed) return;
  // With something unread, closing would be a reset, and the message would be lost.
  stream.resume();
  stream.end(last, () => setTimeout(() => stream.destroy(), goodbyeMs).unref());
}
