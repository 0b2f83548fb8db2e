import type { IncomingMessage } from 'node:http';
import { readBody } from './readBody.ts';

/** The parameters of a request as they came: form-encoded text, in the body of a POST or in the URL of a GET. */
export async function readParameters(request: IncomingMessage): Promise<Buffer> {
  if (request.method === 'POST') return readBody(request);
  return Buffer.from(queryOf(request));
}

/** What stands behind the question mark of a request's URL; '' when there is none. */
export function queryOf({ url = '' }: IncomingMessage): string {
  const start = url.indexOf('?');
  return start < 0 ? '' : url.slice(start + 1);
}
