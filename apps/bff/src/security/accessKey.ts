import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { isApiPath } from './isApiPath.ts';
import { refuse } from './refuse.ts';

/** Cookies ignore ports, and several consoles may run on one machine. */
const cookieName = (request: Request) => `rds-console-session-${request.socket.localPort}`;

/** The header in which the page sends what a cookie must not carry. */
const tokenHeader = 'x-rds-console-session';

/** Grants access only to the browser of the user who started the console, on a machine with several users. */
export interface AccessKey {
  /** Printed as `?key=…`. It starts one session. */
  oneTimeKey: string;
  /** Starts the session: responds to `{key}` with `{token}` and a cookie. */
  beginSession: RequestHandler;
  /** Requires the session on every path below `/api`. */
  gate: RequestHandler;
}

/**
 * A new key, and the session that it starts. The session has two parts, and every request needs both: a cookie, which
 * scripts can't read, and a token, which the page stores for its own origin. A browser sends the cookie to every
 * server on this host name, whatever its port, so the cookie alone must not grant access.
 */
export function createAccessKey(): AccessKey {
  const oneTimeKey = randomBytes(24).toString('base64url');
  const cookie = randomBytes(24).toString('base64url');
  const token = randomBytes(24).toString('base64url');
  let isUsed = false;

  const beginSession: RequestHandler = (request, response) => {
    const key: unknown = request.body?.key;
    if (isUsed || typeof key !== 'string' || !isSame(key, oneTimeKey)) {
      const message =
        'This key was used before, or it isn’t the one that was printed. Restart the console to get another.';
      return refuse(response, 403, 'KeyRefused', message);
    }
    isUsed = true;
    const secure = request.headers.origin?.startsWith('https:') ?? false;
    response.cookie(cookieName(request), cookie, { httpOnly: true, sameSite: 'strict', secure, path: '/api' });
    response.json({ token });
  };

  const gate: RequestHandler = (request, response, next) => {
    if (isApiPath(request.path) && !hasSession(request)) {
      const message =
        'Open the console with the address that was printed when it started. The address works once: restart the console to get a new one.';
      return refuse(response, 401, 'KeyMissing', message);
    }
    next();
  };

  function hasSession(request: Request) {
    const given = request.headers[tokenHeader];
    // Another server on this host name can set a cookie of the same name, which must not lock out the owner.
    const hasCookie = readCookies(request).some((value) => isSame(value, cookie));
    return hasCookie && typeof given === 'string' && isSame(given, token);
  }

  return { oneTimeKey, beginSession, gate };
}

/** The values of all cookies that have the session's name. */
function readCookies(request: Request) {
  const start = `${cookieName(request)}=`;
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
  return pairs.filter((pair) => pair.startsWith(start)).map((pair) => pair.slice(start.length));
}

function isSame(given: string, expected: string) {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
