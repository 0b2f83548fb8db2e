import type { Socket } from 'node:net';
import type { RequestHandler } from 'express';

/** Browsers and SDKs wait for a response before they send the next request on a connection. */
const maxAtATime = 16;
const underWay = new WeakMap<Socket, number>();

/** Cuts a connection that sends one request after the other without reading a response: all of them would be kept in memory. */
export const pipelineGate: RequestHandler = ({ socket }, response, next) => {
  const count = (underWay.get(socket) ?? 0) + 1;
  if (count > maxAtATime) return void socket.destroy();
  underWay.set(socket, count);
  response.once('close', () => underWay.set(socket, (underWay.get(socket) ?? 1) - 1));
  next();
};
