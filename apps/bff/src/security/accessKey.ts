import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { isApiPath } from './isApiPath.ts';
import { refuse } from './refuse.ts';

/** Cookies do not know ports, and several consoles may run on one machine. */
const cookieName = (request: Request) => `rds-console-key-${request.socket.localPort}`;

/** Lets in only the browser of the person who started the console, on a machine that others may share. */
export interface AccessKey {
  /** To be printed as `?key=…`; it works once. */
  oneTimeKey: string;
  gate: RequestHandler;
}

/** A new key, and the gate that turns it into a cookie and asks for the cookie from then on. */
export function createAccessKey(): AccessKey {
  const oneTimeKey = randomBytes(24).toString('base64url');
  const session = randomBytes(24).toString('base64url');
  let isUsed = false;

  const gate: RequestHandler = (request, response, next) => {
    const key = typeof request.query.key === 'string' ? request.query.key : undefined;
    if (request.method === 'GET' && key !== undefined && !isApiPath(request.path)) {
      if (isUsed || !isSame(key, oneTimeKey)) {
        return refuse(
          response,
          403,
          'KeyRefused',
          'This key was used already or is not the one that was printed. Start the console anew to get another.',
        );
      }
      isUsed = true;
      response.cookie(cookieName(request), session, { httpOnly: true, sameSite: 'strict', path: '/' });
      return response.redirect(303, '/');
    }
    if (isApiPath(request.path) && !isSame(readCookie(request), session)) {
      return refuse(
        response,
        401,
        'KeyMissing',
        'Open the console by the address that was printed when it was started.',
      );
    }
    next();
  };
  return { oneTimeKey, gate };
}

function readCookie(request: Request) {
  const start = `${cookieName(request)}=`;
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(start))?.slice(start.length) ?? '';
}

function isSame(given: string, expected: string) {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
