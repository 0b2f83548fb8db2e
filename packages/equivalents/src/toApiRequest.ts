import { parametersOf } from './nodes.ts';
import { queryPairs } from './queryPairs.ts';
import { regionOf, sourceRegionOf } from './regions.ts';
import { type Line, type RdsRequest, type Rendering, renderingOf, type Target } from './rendering.ts';

/** The version of the RDS API that the SDK's model describes. */
const Version = '2014-10-31';

/** How the body is shown: as it is sent, or a pair a line and readable. */
export type Body = 'decoded' | 'raw';

/**
 * The requests as HTTP has them, with the headers that a signature adds; what the signer computes is named, not made,
 * since it would need the caller's secret key.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/Welcome.html
 */
export function toApiRequest(
  requests: readonly RdsRequest[],
  target: Target,
  { body }: { body: Body } = { body: 'decoded' },
): Rendering {
  const notes = ['The signature is made with your secret access key when the request is sent (Signature Version 4).'];
  if (requests.length > 1) notes.push('Each request is sent when what it needs is available.');
  const lines = requests.flatMap((request, index): Line[] => {
    const { parameters, notes: unknown } = parametersOf(request);
    notes.push(...unknown);
    if (sourceRegionOf(request, parameters, target).length > 0) {
      notes.push(
        'Add PreSignedUrl: this request, signed for the region of the source, as the CLI and the SDKs do by themselves.',
      );
    }
    const pairs = [
      { name: 'Action', value: request.action },
      { name: 'Version', value: Version },
      ...queryPairs(parameters),
    ];
    return [
      ...(index > 0 ? [{ text: '' }] : []),
      ...headers(regionOf(request, target), target).map((text) => ({ text })),
      { text: '' },
      ...(body === 'raw' ? [{ text: pairs.map(raw).join('&') }] : pairs.map(decoded)),
    ];
  });
  return renderingOf(lines, notes);
}

function headers(region: string, { endpointUrl }: Target): string[] {
  const { host, pathname } = new URL(endpointUrl ?? `https://rds.${region}.amazonaws.com/`);
  const credential = `<access key id>/<date>/${region}/rds/aws4_request`;
  return [
    `POST ${pathname} HTTP/1.1`,
    `Host: ${host}`,
    'Content-Type: application/x-www-form-urlencoded; charset=utf-8',
    'X-Amz-Date: <time>',
    `Authorization: AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=content-type;host;x-amz-date, Signature=<signature>`,
  ];
}

type Pair = { name: string; value: string; parameter?: string };

function raw({ name, value }: Pair): string {
  return `${encode(name)}=${encode(value)}`;
}

/** A line end in a value stays encoded here too, so that no value looks like another pair. */
function decoded({ name, value, parameter }: Pair, index: number): Line {
  const readable = value.replace(/[%&\p{Cc}\u2028\u2029]/gu, encode);
  const text = `${index > 0 ? '&' : ''}${name}=${readable}`;
  return parameter === undefined ? { text } : { text, parameter };
}

/** As the signature wants it: everything but the unreserved characters of RFC 3986. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
