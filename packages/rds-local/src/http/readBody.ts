import type { IncomingMessage } from 'node:http';
import { RdsError } from '../engine/rdsError.ts';

/** 1 MB. */
export const maxBodyBytes = 1024 * 1024;

const usualType = 'application/x-www-form-urlencoded';
const formType = /^application\/x-www-form-urlencoded[\t ]*(?:;[\t ]*charset="?utf-8"?[\t ]*)?$/i;

/** The caller went away before the request was whole: there is nobody to answer. */
export class RequestCutShort extends Error {
  override readonly name = 'RequestCutShort';
}

/**
 * Reads a form-encoded body.
 *
 * @throws RdsError `UnsupportedMediaType` (415) for other and for compressed bodies, `RequestEntityTooLarge` (413) above
 *   1 MB; RequestCutShort when the connection ends first
 */
export function readBody(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const { 'content-type': type = '', 'content-encoding': encoding } = request.headers;
    if ((type !== usualType && !formType.test(type)) || encoding !== undefined) {
      throw new RdsError(
        'UnsupportedMediaType',
        'The body must be application/x-www-form-urlencoded in UTF-8, uncompressed.',
      );
    }
    if (Number(request.headers['content-length'] ?? 0) > maxBodyBytes) {
      throw tooLarge();
    }
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxBodyBytes) {
        chunks.length = 0;
        reject(tooLarge());
      } else {
        chunks.push(chunk);
      }
    });
    request.on('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    // Comes for every way to end; Node tells a cut connection as an error only to those who listen for one.
    request.on('close', () => {
      if (!request.complete) reject(new RequestCutShort());
    });
  });
}

function tooLarge(): RdsError {
  return new RdsError('RequestEntityTooLarge', `The request body is larger than ${maxBodyBytes} bytes.`);
}
