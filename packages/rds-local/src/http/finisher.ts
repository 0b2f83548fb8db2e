import { once } from 'node:events';
import type { Server, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Tracks the responses in progress, from before a server's first request, so that none is interrupted when it closes.
 *
 * @returns a function that stops taking connections, waits for the requests under way and then ends every connection,
 *   idle ones included; requests that take longer than `withinMs` are interrupted
 */
export function finisher(server: Server): (withinMs: number) => Promise<void> {
  const underWay = new Set<ServerResponse>();
  server.on('request', (_request, response) => {
    underWay.add(response);
    response.on('close', ended);
  });

  function ended(this: ServerResponse): void {
    underWay.delete(this);
  }

  return async (withinMs) => {
    const closed = once(server, 'close');
    server.close();
    const ends = [...underWay].map((response) => new Promise((ended) => response.once('close', ended)));
    // A response that is queued behind another emits no event when its connection is closed.
    await Promise.race([Promise.all(ends), wait(withinMs, undefined, { ref: false })]);
    server.closeAllConnections();
    await closed;
  };
}
