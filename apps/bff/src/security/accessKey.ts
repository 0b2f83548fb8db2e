import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import { refuse } from './refuse.ts';

const cookieName = 'rds-console-key';

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
    if (request.method === 'GET' && key !== undefined && !/^\/api(\/|$)/i.test(request.path)) {
      if (isUsed || !isSame(key, oneTimeKey)) {
        return refuse(
          response,
          403,
          'KeyRefused',
          'This key was used already or is not the one that was printed. Start the console anew to get another.',
        );
      }
      isUsed = true;
      response.cookie(cookieName, session, { httpOnly: true, sameSite: 'strict', path: '/' });
      return response.redirect(303, '/');
    }
    if (/^\/api(\/|$)/i.test(request.path) && !isSame(readCookie(request.headers.cookie), session)) {
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

function readCookie(header = '') {
  const pairs = header.split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1) ?? '';
}

function isSame(given: string, expected: string) {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
