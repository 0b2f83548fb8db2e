import type { RequestHandler } from 'express';
import { refuse } from './refuse.ts';

/** Refuses an address that is not properly encoded, or that would leave the folder which it is looked up in. */
export const addressGate: RequestHandler = (request, response, next) => {
  const path = decoded(request.path);
  // A control character is in no address of ours, and ends a file's name in some places.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
  if (path === undefined || /[\u0000-\u001f\\]|(^|\/)\.\.(\/|$)/.test(path)) {
    return refuse(response, 400, 'BadRequest', 'The address is not proper.');
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
