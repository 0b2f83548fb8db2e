import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';

/** The reason of a signal that aborts because the client disconnected. */
export class ClientLeftError extends Error {
  override readonly name = 'ClientLeftError';

  constructor() {
    super('The client closed the connection.');
  }
}

const signals = new WeakMap<Socket, AbortSignal>();

/**
 * Aborts when the client of a request has disconnected. With HTTP/1.1 a client cancels a request by closing its
 * connection, so all requests of a connection have the same signal.
 */
export function clientSignal({ socket }: IncomingMessage): AbortSignal {
  const known = signals.get(socket);
  if (known) return known;
  const controller = new AbortController();
  const leave = () => controller.abort(new ClientLeftError());
  if (socket.destroyed) leave();
  else socket.once('close', leave);
  signals.set(socket, controller.signal);
  return controller.signal;
}
