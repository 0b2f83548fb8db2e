import { RdsError } from '../engine/rdsError.ts';

/** What the `Authorization` header of Signature Version 4 says. */
export interface Credential {
  accessKeyId: string;
  /** The day of the signature, `YYYYMMDD`. */
  day: string;
  region: string;
  /** Lower case, in the order in which they were signed. */
  signedHeaders: string[];
  /** 64 hexadecimal digits. */
  signature: string;
}

const region = /^[a-z]{2,8}(-[a-z]{2,12}){1,3}-\d{1,2}$/;
// The header as SDKs write it. Any other form is parsed part by part, so that the error can say what is wrong.
const usual =
  /^AWS4-HMAC-SHA256 Credential=([\w.@+=-]{1,128})\/(\d{8})\/([a-z]{2,8}(?:-[a-z]{2,12}){1,3}-\d{1,2})\/rds\/aws4_request, ?SignedHeaders=([a-z\d;-]+), ?Signature=([\da-f]{64})$/;

/**
 * Reads the `Authorization` header, which AWS always requires. Whether the signature is right is checked by
 * verifySignature.
 *
 * @throws RdsError `MissingAuthenticationToken` (403) without one, `IncompleteSignature` (400) when it is malformed,
 *   `SignatureDoesNotMatch` (403) when it is for another service or for no region
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function readCredential(authorizations: readonly string[]): Credential {
  const [authorization] = authorizations;
  if (!authorization) {
    throw new RdsError('MissingAuthenticationToken', 'Request is missing Authentication Token');
  }
  const match = authorizations.length === 1 ? usual.exec(authorization) : null;
  if (match === null) return readParts(authorizations);
  const [, accessKeyId = '', day = '', scopeRegion = '', signedHeaders = '', signature = ''] = match;
  return { accessKeyId, day, region: scopeRegion, signedHeaders: signedHeaders.split(';'), signature };
}

function readParts([authorization = '', ...more]: readonly string[]): Credential {
  const [algorithm = '', fieldText = ''] = splitOnce(authorization.trim(), ' ');
  if (algorithm !== 'AWS4-HMAC-SHA256' || more.length > 0) {
    throw new RdsError('IncompleteSignature', 'The Authorization header must be one AWS4-HMAC-SHA256 signature.');
  }
  const fields = new Map(fieldText.split(',').map((field) => splitOnce(field.trim(), '=')));
  const scope = field(fields, 'Credential').split('/');
  const signedHeaders = field(fields, 'SignedHeaders').toLowerCase().split(';');
  const signature = field(fields, 'Signature');
  const [accessKeyId = '', day = '', scopeRegion = '', service, terminator] = scope.slice(-5);
  if (
    scope.length !== 5 ||
    !/^[\w.@+=-]{1,128}$/.test(accessKeyId) ||
    !/^\d{8}$/.test(day) ||
    terminator !== 'aws4_request'
  ) {
    throw new RdsError(
      'IncompleteSignature',
      'Credential must be ACCESS_KEY_ID/YYYYMMDD/REGION/rds/aws4_request in the Authorization header.',
    );
  }
  if (!/^[\da-f]{64}$/.test(signature)) {
    throw new RdsError('IncompleteSignature', 'Signature must be 64 hexadecimal digits in the Authorization header.');
  }
  if (service !== 'rds') {
    throw new RdsError('SignatureDoesNotMatch', "Credential should be scoped to correct service: 'rds'.");
  }
  if (!region.test(scopeRegion)) {
    throw new RdsError('SignatureDoesNotMatch', 'Credential should be scoped to a valid region.');
  }
  return { accessKeyId, day, region: scopeRegion, signedHeaders, signature };
}

function field(fields: ReadonlyMap<string, string>, name: string): string {
  const value = fields.get(name);
  if (!value) {
    throw new RdsError('IncompleteSignature', `Authorization header requires '${name}' parameter.`);
  }
  return value;
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}
