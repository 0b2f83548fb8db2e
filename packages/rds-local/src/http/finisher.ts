import { once } from 'node:events';
import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Counts the responses in progress, from before a server's first request, so that none is interrupted when it closes.
 *
 * @returns a function that stops taking connections, waits for the requests under way and then ends every connection,
 *   idle ones included; requests that take longer than `withinMs` are interrupted
 */
export function finisher(server: Server): (withinMs: number) => Promise<void> {
  // A number, because a set of responses that come and go keeps those that are gone until the next full garbage collection.
  let underWay = 0;
  /** Set once the server is closing: called when nothing is under way any more. */
  let finish: (() => void) | undefined;
  server.on('request', (_request, response) => {
    // What comes while the server closes isn't waited for.
    if (finish !== undefined) return;
    underWay += 1;
    response.on('close', ended);
  });

  function ended(): void {
    underWay -= 1;
    if (underWay === 0) finish?.();
  }

  return async (withinMs) => {
    const closed = once(server, 'close');
    server.close();
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    // A response that is queued behind another emits no event when its connection is closed.
    if (underWay > 0) await Promise.race([finished, wait(withinMs, undefined, { ref: false })]);
    server.closeAllConnections();
    await closed;
  };
}
