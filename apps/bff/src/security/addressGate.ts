import type { RequestHandler } from 'express';
import { refuse } from './refuse.ts';

/**
 * Refuses an address that is not properly encoded, that would leave the folder which it is looked up in, or that has an
 * empty part: some programs read `//name` as a host. An encoded slash is part of a name.
 */
export const addressGate: RequestHandler = (request, response, next) => {
  // The original URL: Express rewrites some URLs to find their path.
  const [sent = ''] = request.url.split('?');
  const path = decoded(sent);
  // No URL of the console has control characters, and some systems end a file name at one.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
  if (path === undefined || /[\u0000-\u001f\\]|(^|\/)\.\.(\/|$)/.test(path)) {
    return refuse(response, 400, 'BadRequest', 'The address is not proper.');
  }
  if (sent.includes('//')) {
    return refuse(response, 404, 'NotFound', 'There is nothing at this address.');
  }
  next();
};

function decoded(path: string) {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
