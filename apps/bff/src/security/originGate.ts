import type { Request, RequestHandler } from 'express';
import type { AllowedHosts } from './allowedHosts.ts';
import { isApiPath } from './isApiPath.ts';
import { refuse } from './refuse.ts';

const safeMethods = new Set(['GET', 'HEAD']);

/**
 * Lets in what our own page sends, or no browser at all. Every web page that is open in the user's browser can send
 * requests to this machine; each of the two headers that say where a request comes from must pass where it is there.
 * Following a link to a page of the console works.
 */
export function originGate(names: AllowedHosts): RequestHandler {
  return (request, response, next) => {
    const isPage = safeMethods.has(request.method) && !isApiPath(request.path);
    if (!isPage && !(isOwnSite(request) && hasOwnOrigin(request, names))) {
      return refuse(response, 403, 'ForbiddenOrigin', 'Only the console’s own page may send this request.');
    }
    next();
  };
}

function isOwnSite(request: Request) {
  const site = request.headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}

function hasOwnOrigin(request: Request, names: AllowedHosts) {
  const { origin, host = '' } = request.headers;
  return origin === undefined || names.isOwnOrigin(origin, host, request.socket.localPort);
}
