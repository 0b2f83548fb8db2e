import { encode } from './signature.ts';

/** A token, taken apart. */
export interface Token {
  /** As it stands at the beginning, with the port. */
  address: string;
  host: string;
  port: number;
  user: string;
  accessKeyId: string;
  day: string;
  region: string;
  /** `YYYYMMDD'T'HHMMSS'Z'` */
  date: string;
  /** Milliseconds since 1970. */
  signedAt: number;
  /** Seconds. */
  expires: number;
  sessionToken: string | undefined;
  signature: string;
  /** As they stand in it, without the signature. */
  signedParameters: readonly string[];
}

/** RDS takes no token that is valid for longer than 15 minutes. */
const maxExpires = 900;
/** With a session token, a token of an assumed role has about 1,500 characters. */
const maxLength = 16_384;

/** Whether something entered as a password is meant as a token. */
export function couldBeToken(text: string): boolean {
  return /[?&](?:Action=connect|X-Amz-(?:Algorithm|Credential|Signature)=)/i.test(text);
}

/** The access key ID that a token is signed with, if it has one. */
export function accessKeyIdOf(text: string): string | undefined {
  const [, accessKeyId] = /[?&]X-Amz-Credential=([\w.-]{1,128})%2F/.exec(text.slice(0, maxLength)) ?? [];
  return accessKeyId;
}

/**
 * Takes a token apart, or says in a sentence why it is none. Strict: each parameter once, and encoded in the one way in
 * which signers encode, so that no token can be written in two ways.
 */
export function parseToken(text: string): Token | { problem: string } {
  if (text.length > maxLength) return { problem: `It has more than ${maxLength} characters.` };
  const [, address = '', host = '', port, query = ''] =
    /^(([^/?#:@\s]+):(\d{1,5}))\/\?([\x21-\x7e]*)$/.exec(text) ?? [];
  if (!port) return { problem: 'It doesn’t begin with HOST:PORT/?.' };

  const values = new Map<string, string>();
  const signedParameters: string[] = [];
  for (const parameter of query.split('&')) {
    const { name, value } = decodeParameter(parameter);
    if (name === undefined) return { problem: 'A parameter of it isn’t encoded as signers encode.' };
    if (values.has(name)) return { problem: `${name} occurs more than once.` };
    values.set(name, value);
    if (name !== 'X-Amz-Signature') signedParameters.push(parameter);
  }

  const get = (name: string) => values.get(name) ?? '';
  const [accessKeyId = '', day = '', region = '', service, terminator, ...more] = get('X-Amz-Credential').split('/');
  const signedAt = timeOf(get('X-Amz-Date'));
  const expires = /^[1-9]\d{0,4}$/.test(get('X-Amz-Expires')) ? Number(get('X-Amz-Expires')) : Number.NaN;
  const rules: [holds: boolean, problem: string][] = [
    [get('Action') === 'connect', 'Action has to be connect.'],
    [get('DBUser') !== '', 'DBUser is missing.'],
    [get('X-Amz-Algorithm') === 'AWS4-HMAC-SHA256', 'X-Amz-Algorithm has to be AWS4-HMAC-SHA256.'],
    [get('X-Amz-SignedHeaders') === 'host', 'X-Amz-SignedHeaders has to be host.'],
    [
      service === 'rds-db' && terminator === 'aws4_request' && more.length === 0 && accessKeyId !== '' && region !== '',
      'X-Amz-Credential has to be KEY/DAY/REGION/rds-db/aws4_request.',
    ],
    [signedAt !== undefined, 'X-Amz-Date has to be a time such as 20260102T030405Z.'],
    [get('X-Amz-Date').startsWith(`${day}T`), 'The day in X-Amz-Credential isn’t that of X-Amz-Date.'],
    [expires <= maxExpires, `X-Amz-Expires has to be between 1 and ${maxExpires}.`],
    [/^[0-9a-f]{64}$/.test(get('X-Amz-Signature')), 'X-Amz-Signature has to be 64 hexadecimal digits.'],
  ];
  const broken = rules.find(([holds]) => !holds);
  if (broken || signedAt === undefined) return { problem: broken?.[1] ?? '' };
  return {
    address,
    host,
    port: Number(port),
    user: get('DBUser'),
    accessKeyId,
    day,
    region,
    date: get('X-Amz-Date'),
    signedAt,
    expires,
    sessionToken: values.get('X-Amz-Security-Token'),
    signature: get('X-Amz-Signature'),
    signedParameters,
  };
}

function decodeParameter(parameter: string): { name?: string; value: string } {
  const [rawName = '', rawValue, ...more] = parameter.split('=');
  try {
    const [name, value] = [decodeURIComponent(rawName), decodeURIComponent(rawValue ?? '')];
    const isCanonical = more.length === 0 && encode(name) === rawName && encode(value) === rawValue;
    return isCanonical ? { name, value } : { value };
  } catch {
    return { value: '' };
  }
}

function timeOf(date: string) {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date) ?? [];
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(time) ? undefined : time;
}
