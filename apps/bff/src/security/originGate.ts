import type { Request, RequestHandler } from 'express';
import { normalHost } from './hostGate.ts';
import { refuse } from './refuse.ts';

const safeMethods = new Set(['GET', 'HEAD']);

/**
 * Lets in what our own page sends, or no browser at all. Every web page that is open in the user's browser can send
 * requests to this machine; each of the two headers that say where a request comes from must pass where it is there.
 * Following a link to a page of the console works.
 */
export const originGate: RequestHandler = (request, response, next) => {
  const isPage = safeMethods.has(request.method) && !/^\/api(\/|$)/i.test(request.path);
  if (!isPage && !(isOwnSite(request) && isOwnOrigin(request))) {
    return refuse(response, 403, 'ForbiddenOrigin', 'Only the console’s own page may send this request.');
  }
  next();
};

function isOwnSite(request: Request) {
  const site = request.headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}

function isOwnOrigin(request: Request) {
  const origin = request.headers.origin;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const url = new URL(origin);
  return origin === url.origin && url.protocol === 'http:' && url.host === normalHost(request.headers.host ?? '');
}
