import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';
import { RdsError } from '../engine/rdsError.ts';
import type { Credential } from './readCredential.ts';

/** The one key pair that callers must have. */
export interface KeyPair {
  accessKeyId: string;
  secretAccessKey: string;
}

interface SignedRequest {
  method: string;
  headers: IncomingHttpHeaders;
  /** The body of a POST, the query of a GET. */
  parameters: Uint8Array;
}

const clockSkewMs = 15 * 60 * 1000;
const amzDate = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

/**
 * Checks that a request to `/` was signed with the key pair and not changed afterwards.
 *
 * @param now milliseconds since the epoch
 * @throws RdsError `InvalidClientTokenId` (403) for another key, `RequestExpired` (400) when signed more than 15 minutes
 *   from now, `SignatureDoesNotMatch` (403), `IncompleteSignature` (400) when date or host were not signed
 */
export async function verifySignature(
  credential: Credential,
  request: SignedRequest,
  keyPair: KeyPair,
  now: number,
): Promise<void> {
  if (credential.accessKeyId !== keyPair.accessKeyId) {
    throw new RdsError('InvalidClientTokenId', 'The security token included in the request is invalid.');
  }
  const date = request.headers['x-amz-date'];
  const signingDate =
    typeof date === 'string' && amzDate.test(date) ? new Date(date.replace(amzDate, '$1-$2-$3T$4:$5:$6Z')) : undefined;
  if (!signingDate || Number.isNaN(signingDate.getTime())) {
    throw new RdsError('IncompleteSignature', "Authorization header requires existence of a 'X-Amz-Date' header.");
  }
  if (!credential.signedHeaders.includes('host') || !credential.signedHeaders.includes('x-amz-date')) {
    throw new RdsError('IncompleteSignature', "'Host' and 'X-Amz-Date' must be among the signed headers.");
  }
  if (Math.abs(now - signingDate.getTime()) > clockSkewMs) {
    throw new RdsError(
      'RequestExpired',
      'Request has expired: it was signed more than 15 minutes from the server’s time.',
    );
  }
  const expected = await sign(credential, request, keyPair, signingDate);
  if (!timingSafeEqual(Buffer.from(expected, 'hex'), Buffer.from(credential.signature, 'hex'))) {
    throw new RdsError(
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided. ' +
        'Check your AWS Secret Access Key and signing method.',
    );
  }
}

/** Signs the received request as the caller should have, with the caller's list of signed headers. */
async function sign(
  { region, signedHeaders }: Credential,
  { method, headers, parameters }: SignedRequest,
  credentials: KeyPair,
  signingDate: Date,
): Promise<string> {
  const isGet = method === 'GET';
  const body = isGet ? new Uint8Array() : parameters;
  const query = isGet ? queryOf(parameters) : {};
  const signed = Object.fromEntries(signedHeaders.map((name) => [name, String(headers[name] ?? '')]));
  if ('x-amz-content-sha256' in signed) {
    // The signer would trust this header, so it gets the hash of the body that arrived.
    signed['x-amz-content-sha256'] = createHash('sha256').update(body).digest('hex');
  }
  const signer = new SignatureV4({ credentials, region, service: 'rds', sha256: Sha256, applyChecksum: false });
  const { headers: result } = await signer.sign(
    { method, protocol: 'http:', hostname: '', path: '/', query, headers: signed, body },
    { signingDate, signableHeaders: new Set(signedHeaders) },
  );
  return result.authorization?.split('Signature=')[1] ?? '';
}

/** The parameters of a URL for the signer: repeated ones as lists. */
function queryOf(parameters: Uint8Array): Record<string, string | string[]> {
  const query = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(Buffer.from(parameters).toString('utf8'))) {
    query.set(name, [...(query.get(name) ?? []), value]);
  }
  return Object.fromEntries(
    [...query].map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
  );
}
