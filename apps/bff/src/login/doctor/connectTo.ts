import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { withinTime } from '../../rds/timeLimit.ts';

const connectWithinMs = 3000;

/**
 * A connection to a port. It is closed when `outer` aborts.
 *
 * @throws what the operating system says, TimeLimitError, or the reason of `outer`
 */
export async function connectTo(ip: string, port: number, outer: AbortSignal): Promise<Socket> {
  const socket = connect({ port, host: ip, signal: outer });
  // Also when nobody listens any more: an error without a listener would end the process.
  socket.on('error', () => undefined);
  try {
    await withinTime(connectWithinMs, outer, (signal) => once(socket, 'connect', { signal }));
    return socket;
  } catch (error) {
    socket.destroy();
    throw error;
  }
}
