import { once } from 'node:events';
import type { Server, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Watches a server from before its first request, so that it can be ended without cutting one off.
 *
 * @returns a function that stops taking connections, waits for the requests under way and then ends every connection,
 *   those that never asked anything too; requests that take longer than `withinMs` are cut off
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
    // A response that waits behind another on its connection tells nobody when that connection is cut.
    await Promise.race([Promise.all(ends), wait(withinMs, undefined, { ref: false })]);
    server.closeAllConnections();
    await closed;
  };
}
