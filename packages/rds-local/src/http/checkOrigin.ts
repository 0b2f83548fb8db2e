import type { IncomingHttpHeaders } from 'node:http';
import { RdsError } from '../engine/rdsError.ts';

/**
 * Rejects requests from web pages. Any page can post form-encoded data, as in the RDS protocol, to any address;
 * only browsers send `Origin` and `Sec-Fetch-*`, RDS clients don't.
 *
 * @param allowedOrigins origins (`https://name:port`) whose pages may send requests
 * @throws RdsError `AccessDenied` (403)
 */
export function checkOrigin(headers: IncomingHttpHeaders, allowedOrigins: readonly string[]): void {
  const { origin } = headers;
  const fromBrowser = origin !== undefined || hasFetchMetadata(headers);
  if (fromBrowser && !(origin !== undefined && allowedOrigins.includes(origin))) {
    throw new RdsError(
      'AccessDenied',
      'Requests that carry Origin or Sec-Fetch headers are not taken: web pages send them.',
    );
  }
}

function hasFetchMetadata(headers: IncomingHttpHeaders): boolean {
  for (const name in headers) if (name.startsWith('sec-fetch-')) return true;
  return false;
}
