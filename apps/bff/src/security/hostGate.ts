import type { RequestHandler } from 'express';
import { refuse } from './refuse.ts';

const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Lets a request in only under one of the console's own names with its own port, so that a foreign name which is made to
 * point at this machine (DNS rebinding) reads nothing.
 *
 * @param names further names, with or without a port
 */
export function hostGate(names: readonly string[]): RequestHandler {
  return (request, response, next) => {
    const hosts = request.headersDistinct.host ?? [];
    const host = hosts[0] ?? '';
    if (hosts.length !== 1 || !/^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d{1,5})?$/i.test(host)) {
      return refuse(response, 400, 'BadRequest', 'The request has no proper Host header.');
    }
    if (!request.url.startsWith('/')) {
      return refuse(response, 400, 'BadRequest', 'The request line names another authority.');
    }
    if (!ownHosts(names, request.socket.localPort).has(normalHost(host))) {
      return refuse(response, 403, 'ForbiddenHost', 'The console is not reached by this name.');
    }
    next();
  };
}

/** The Host values that are ours, in normal form. */
export function ownHosts(names: readonly string[], port: number | undefined) {
  const loopback = loopbackNames.map((name) => `${name}:${port}`);
  const further = names.flatMap((name) => (/:\d+$/.test(name) ? name : [name, `${name}:${port}`]));
  return new Set([...loopback, ...further].map(normalHost));
}

/** Letter case, a spelled-out port 80 and the many spellings of an IPv6 address make no difference. */
export function normalHost(host: string) {
  const url = `http://${host}`;
  return URL.canParse(url) ? new URL(url).host : host.toLowerCase();
}
