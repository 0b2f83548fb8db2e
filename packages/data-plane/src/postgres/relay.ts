import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';

/** For the other side to read the last words, before the connection is cut. */
const goodbyeMs = 2000;

/** While more clients come at a time than the engine accepts. */
const retry = { attempts: 100, afterMs: 100 };

/** A connection to an engine, with its first message on the way. */
export async function callEngine(socketPath: string, packet: Buffer): Promise<Socket> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await connected(socketPath, packet);
    } catch (error) {
      const isFull = error instanceof Error && 'code' in error && error.code === 'EAGAIN';
      if (!isFull || attempt === retry.attempts) throw error;
      await wait(retry.afterMs);
    }
  }
}

function connected(socketPath: string, packet: Buffer): Promise<Socket> {
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
