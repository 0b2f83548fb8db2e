import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import { refuse } from './refuse.ts';

const greatest = { bytes: '64kb', depth: 8, keys: 1000 };

/** Accepts bodies in JSON and UTF-8 only, because a foreign page's form can send other types. */
export const typeGate: RequestHandler = (request, response, next) => {
  const hasBody =
    request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
  const mustHaveBody = request.method === 'POST' || request.method === 'PATCH' || request.method === 'PUT';
  if (!hasBody && !mustHaveBody) return next();
  const isJson = /^application\/json(\s*;\s*charset="?utf-8"?)?$/i.test(request.headers['content-type'] ?? '');
  if (!isJson || (request.headers['content-encoding'] ?? 'identity') !== 'identity') {
    return refuse(response, 415, 'UnsupportedMediaType', 'Send application/json in UTF-8, uncompressed.');
  }
  next();
};

/** Reads the body, up to a limit. */
export const readBody = express.json({ limit: greatest.bytes, inflate: false, type: () => true, strict: true });

/** Errors of the body parser, with the console's messages, because the parser's quote the body. */
export const bodyErrors: ErrorRequestHandler = (
  error: { status?: number; type?: string },
  _request,
  response,
  next,
) => {
  if (error.type === 'entity.too.large')
    return refuse(response, 413, 'PayloadTooLarge', `The body is larger than ${greatest.bytes}.`);
  if (error.status === 400) return refuse(response, 400, 'BadRequest', 'The body is not proper JSON.');
  if (error.status === 415)
    return refuse(response, 415, 'UnsupportedMediaType', 'Send application/json in UTF-8, uncompressed.');
  next(error);
};

/** Rejects deeply nested bodies and bodies with too many keys, before validation. */
export const structureGate: RequestHandler = (request, response, next) => {
  if (!isModest(request.body)) {
    return refuse(
      response,
      400,
      'BadRequest',
      `The body has more than ${greatest.depth} levels or ${greatest.keys} values.`,
    );
  }
  next();
};

function isModest(body: unknown) {
  let level: unknown[] = [body];
  let keys = 0;
  for (let depth = 0; level.length > 0; depth++) {
    const next = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
    keys += next.length;
    if (keys > greatest.keys || (next.length > 0 && depth >= greatest.depth)) return false;
    level = next;
  }
  return true;
}
