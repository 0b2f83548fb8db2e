import type { Request, RequestHandler } from 'express';
import type { AllowedHosts } from './allowedHosts.ts';
import { isApiPath } from './isApiPath.ts';
import { refuse } from './refuse.ts';

const safeMethods = new Set(['GET', 'HEAD']);

/**
 * Accepts requests from the console's own page and from clients that aren't browsers. Any page in the user's browser
 * can send requests to this machine; each of the two headers with the origin of a request is checked if present.
 * Following a link to a page of the console is allowed.
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
