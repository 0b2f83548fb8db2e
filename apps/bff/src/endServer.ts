import { once } from 'node:events';
import type { Server, ServerResponse } from 'node:http';

/**
 * Tracks a server's responses from before its first request, so that it can be closed without interrupting one.
 *
 * @returns a function that takes no more connections, waits for the responses under way, and then closes every
 *   connection, those too that never sent a whole request: Node counts them neither as idle nor as under way. What takes longer
 *   than `withinMs` is cut off
 */
export function serverEnd(server: Server): (withinMs: number) => Promise<void> {
  const underWay = new Set<ServerResponse>();
  server.on('request', (_request, response) => {
    underWay.add(response);
    response.once('close', () => underWay.delete(response));
  });

  return async (withinMs) => {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    const signal = AbortSignal.timeout(withinMs);
    await Promise.allSettled([...underWay].map((response) => once(response, 'close', { signal })));
    server.closeAllConnections();
    await closed;
  };
}
