import type { RequestHandler } from 'express';
import type { AllowedHosts } from './allowedHosts.ts';
import { refuse } from './refuse.ts';

/**
 * Accepts a request only for one of the console's own names with its own port, so that a foreign name that resolves
 * to this machine (DNS rebinding) has no access.
 */
export function hostGate(names: AllowedHosts): RequestHandler {
  return (request, response, next) => {
    const hosts = request.headersDistinct.host ?? [];
    const host = hosts[0] ?? '';
    if (hosts.length !== 1 || !/^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d{1,5})?$/i.test(host)) {
      return refuse(response, 400, 'BadRequest', 'The request has no proper Host header.');
    }
    if (!request.url.startsWith('/')) {
      return refuse(response, 400, 'BadRequest', 'The request line names another authority.');
    }
    // Programs disagree on whether a fragment belongs to the path, and clients don't send it.
    if (request.url.includes('#')) {
      return refuse(response, 400, 'BadRequest', 'The request line has a fragment. Send the path and the query only.');
    }
    if (!names.isOwnHost(host, request.socket.localPort)) {
      const message = 'The console is not reached by this name. Start it with --name to give it another.';
      return refuse(response, 403, 'ForbiddenHost', message);
    }
    next();
  };
}
