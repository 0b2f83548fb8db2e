import type { IncomingMessage } from 'node:http';
import { readBody } from './readBody.ts';

/** The parameters of a request as they came: form-encoded text, in the body of a POST or in the URL of a GET. */
export function readParameters(request: IncomingMessage): Promise<Buffer> {
  if (request.method === 'POST') return readBody(request);
  return Promise.resolve(Buffer.from(queryOf(request)));
}

/** The query string of a request's URL; '' if there is none. */
export function queryOf({ url = '' }: IncomingMessage): string {
  const start = url.indexOf('?');
  return start < 0 ? '' : url.slice(start + 1);
}

/** Every value that a header was sent with, as sent. `headersDistinct` would do the same for all of them at each request. */
export function headerValues({ rawHeaders }: IncomingMessage, name: string): string[] {
  const values: string[] = [];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const header = rawHeaders[index] ?? '';
    if (header.length === name.length && header.toLowerCase() === name) values.push(rawHeaders[index + 1] ?? '');
  }
  return values;
}
