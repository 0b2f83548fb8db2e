import type { IncomingMessage } from 'node:http';
import { RdsError } from '../engine/rdsError.ts';

/** 1 MB. */
export const maxBodyBytes = 1024 * 1024;

const usualType = 'application/x-www-form-urlencoded';
const formType = /^application\/x-www-form-urlencoded[\t ]*(?:;[\t ]*charset="?utf-8"?[\t ]*)?$/i;

/** The client disconnected before the request was complete. */
export class RequestCutShort extends Error {
  override readonly name = 'RequestCutShort';
}

/**
 * @throws RdsError `UnsupportedMediaType` (415) for other and for compressed bodies, `RequestEntityTooLarge` (413) above
 *   1 MB; RequestCutShort when the connection ends first
 */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const { 'content-type': type = '', 'content-encoding': encoding } = request.headers;
  if ((type !== usualType && !formType.test(type)) || encoding !== undefined) {
    throw new RdsError(
      'UnsupportedMediaType',
      'The body must be application/x-www-form-urlencoded in UTF-8, uncompressed.',
    );
  }
  const body = await readBytes(request, maxBodyBytes);
  if (body === undefined) {
    throw new RdsError('RequestEntityTooLarge', `The request body is larger than ${maxBodyBytes} bytes.`);
  }
  return body;
}

/**
 * Reads a body of any type.
 *
 * @returns undefined as soon as it has more than `maxBytes`; it is discarded and the rest ignored
 * @throws RequestCutShort when the connection ends first
 */
export function readBytes(request: IncomingMessage, maxBytes: number): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return Promise.resolve(undefined);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxBytes) {
        chunks.length = 0;
        resolve(undefined);
      } else {
        chunks.push(chunk);
      }
    });
    request.on('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    // Emitted however the request ends; `error` is emitted only if there is a listener.
    request.on('close', () => {
      if (!request.complete) reject(new RequestCutShort());
    });
  });
}
