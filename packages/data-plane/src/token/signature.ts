import { createHash, createHmac } from 'node:crypto';

/** What a signature is about. */
export interface Scope {
  /** `YYYYMMDD` */
  day: string;
  region: string;
}

const algorithm = 'AWS4-HMAC-SHA256';
const emptyPayloadHash = createHash('sha256').digest('hex');

/**
 * The signature that a token has to have, in lowercase hexadecimal.
 *
 * @param host with port, as it stands at the beginning of the token
 * @param parameters encoded; without the signature
 * @param date `YYYYMMDD'T'HHMMSS'Z'`
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html
 */
export function signatureOf(
  host: string,
  parameters: readonly string[],
  date: string,
  { day, region }: Scope,
  secretAccessKey: string,
): string {
  const query = [...parameters].sort().join('&');
  const request = ['GET', '/', query, `host:${host}`, '', 'host', emptyPayloadHash].join('\n');
  const scope = `${day}/${region}/rds-db/aws4_request`;
  const toSign = [algorithm, date, scope, createHash('sha256').update(request).digest('hex')].join('\n');
  const key = [day, region, 'rds-db', 'aws4_request'].reduce<Buffer>(
    (secret, part) => createHmac('sha256', secret).update(part).digest(),
    Buffer.from(`AWS4${secretAccessKey}`),
  );
  return createHmac('sha256', key).update(toSign).digest('hex');
}

/** As signatures require it, which is stricter than `encodeURIComponent`. */
export function encode(text: string) {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
