import { connect, type Socket } from 'node:net';
import { withinTime } from './withinTime.ts';

const connectWithinMs = 3000;

/**
 * A connection to a port.
 *
 * @throws what the operating system says, or TimeLimitError
 */
export async function connectTo(ip: string, port: number): Promise<Socket> {
  const socket = connect(port, ip);
  // Also when nobody listens any more: an error without a listener would end the process.
  socket.on('error', () => undefined);
  const connected = new Promise<Socket>((done, fail) => {
    socket.once('connect', () => done(socket));
    socket.once('error', fail);
  });
  try {
    return await withinTime(connectWithinMs, connected);
  } catch (error) {
    socket.destroy();
    throw error;
  }
}
