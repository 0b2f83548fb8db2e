import { type Finding, wrong } from './finding.ts';
import { cutToken, factsOf, type Get, parametersOf, repairToken, type TokenFacts } from './tokenParts.ts';

export interface ReadToken {
  /** Decoded, in the order in which they stand. */
  parts: { name: string; value: string }[];
  facts: TokenFacts;
  findings: Finding[];
}

/** What the token is wanted for. */
export interface TokenPurpose {
  endpoints: readonly { host: string; port: number }[];
  region: string;
  user: string;
  /** When the credentials end that it is signed with, where that is known. */
  credentialsExpireAt?: number | undefined;
}

/** The longest that RDS takes. */
const longestSeconds = 900;
/** How far two clocks may be apart before one of them is wrong. */
const skewMs = 5 * 60_000;

/**
 * Parses a token and finds reasons why a login would fail. Only AWS can verify the signature.
 *
 * @param now milliseconds since 1970, in real time: signatures are judged by AWS's clock
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.Connecting.html
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html, the parameters
 */
export function readToken(pasted: string, purpose: TokenPurpose, now: number): ReadToken {
  const { token, findings } = repairToken(pasted);
  const { address, query } = cutToken(token);
  const parameters = parametersOf(query);
  const get = (name: string) => parameters.find(([key]) => key === name)?.[1];
  if (!get('Action') && !get('X-Amz-Signature') && !get('X-Amz-Credential'))
    return { parts: [], facts: {}, findings: [wrong('This is no token: it has no action, credential or signature.')] };
  const facts = factsOf(address, get);
  const parts = [{ name: 'Endpoint', value: address }, ...parameters.map(([name, value]) => ({ name, value }))];
  const repeated = parameters.map(([name]) => name).filter((name, index, all) => all.indexOf(name) !== index);

  findings.push(
    ...repeated.map((name) => wrong(`${name} stands in it more than once.`)),
    ...madeWrongly(get, facts),
    ...forSomethingElse(facts, purpose),
    ...outOfTime(get, facts, purpose, now),
  );
  return { parts: parts.filter(({ value }) => value !== ''), facts, findings };
}

/** What no token has, whatever it is for. */
function madeWrongly(get: Get, { host, port, user, accessKeyId }: TokenFacts): Finding[] {
  const findings: Finding[] = [];
  const claim = (isSo: boolean, text: string) => void (isSo || findings.push(wrong(text)));
  const signature = get('X-Amz-Signature');
  const credential = get('X-Amz-Credential')?.split('/');
  const action = get('Action');

  claim(Boolean(host), 'It has no endpoint at its beginning. The beginning may have been lost in copying.');
  claim(!host || port !== undefined, 'It has no port behind the endpoint’s name.');
  claim(action === 'connect', action ? `Its action is ${action}. It has to be connect.` : 'It has no Action=connect.');
  claim(Boolean(user), 'It names no database user (DBUser).');
  claim(
    get('X-Amz-Algorithm') === 'AWS4-HMAC-SHA256',
    `It has to be signed with AWS4-HMAC-SHA256 (X-Amz-Algorithm), not ${get('X-Amz-Algorithm') ?? 'without'}.`,
  );
  const isWhole = signature !== undefined && /^[0-9a-f]{64}$/.test(signature);
  claim(
    isWhole,
    signature === undefined
      ? 'It has no signature: it was cut off, as programs do that take short passwords only.'
      : `Its signature has ${signature.length} characters in place of 64 hexadecimal ones: it was cut off or changed.`,
  );
  claim(credential?.length === 5, 'X-Amz-Credential has to be key/date/region/rds-db/aws4_request.');
  if (credential?.length === 5) {
    const [, day, , service] = credential;
    claim(service === 'rds-db', `It is signed for the service ${service}. It has to be rds-db.`);
    claim(
      !get('X-Amz-Date') || get('X-Amz-Date')?.startsWith(day ?? '') === true,
      'The day in X-Amz-Credential is not that of X-Amz-Date.',
    );
  }
  const headers = get('X-Amz-SignedHeaders');
  claim(headers === 'host', `X-Amz-SignedHeaders has to be host, not ${headers ?? 'missing'}.`);
  const isTemporary = accessKeyId?.startsWith('ASIA');
  claim(
    !isTemporary || Boolean(get('X-Amz-Security-Token')),
    'It is signed with temporary credentials (ASIA…) and lacks their X-Amz-Security-Token.',
  );
  return findings;
}

function forSomethingElse({ host, port, user, region }: TokenFacts, purpose: TokenPurpose): Finding[] {
  const findings: Finding[] = [];
  const sameHost = purpose.endpoints.filter((it) => it.host.toLowerCase() === host?.toLowerCase());
  if (host && purpose.endpoints.length > 0 && sameHost.length === 0)
    findings.push(
      wrong(
        `It is for ${host}, and the endpoint is ${purpose.endpoints.map((it) => it.host).join(' or ')}. A name of your own in DNS does not work either.`,
      ),
    );
  const [expected] = sameHost;
  if (expected && port !== undefined && port !== expected.port)
    findings.push(wrong(`It is for port ${port}, and the endpoint has ${expected.port}.`));
  if (region && region !== purpose.region)
    findings.push(wrong(`It is signed for the region ${region}, and the database is in ${purpose.region}.`));
  if (user && purpose.user && user !== purpose.user)
    findings.push(wrong(`It is for the user ${user}, not ${purpose.user}. Capitals count.`));
  return findings;
}

function outOfTime(get: Get, facts: TokenFacts, purpose: TokenPurpose, now: number): Finding[] {
  const { signedAt, expiresAt } = facts;
  const findings: Finding[] = [];
  if (signedAt === undefined) findings.push(wrong('It does not tell when it was signed (X-Amz-Date).'));
  const seconds = get('X-Amz-Expires');
  if (seconds === undefined || !/^\d+$/.test(seconds) || Number(seconds) === 0)
    findings.push(wrong('It does not tell for how long it is good (X-Amz-Expires).'));
  else if (Number(seconds) > longestSeconds)
    findings.push(wrong(`It asks to be good for ${seconds} seconds. ${longestSeconds} are the most that there are.`));
  if (expiresAt !== undefined && expiresAt <= now)
    findings.push(wrong(`It expired ${agoText(now - expiresAt)} ago. Make a new one.`));
  if (signedAt !== undefined && signedAt - now > skewMs)
    findings.push(wrong(`It is signed ${agoText(signedAt - now)} ahead of now: the clock of the signer is wrong.`));
  const { credentialsExpireAt } = purpose;
  if (credentialsExpireAt !== undefined && credentialsExpireAt <= now)
    findings.push(wrong('The temporary credentials that it is signed with have expired, and the token with them.'));
  else if (credentialsExpireAt === undefined && get('X-Amz-Security-Token'))
    findings.push({
      severity: 'info',
      text: 'It is signed with temporary credentials and ends with them. When that is, a token does not tell.',
    });
  return findings;
}

function agoText(ms: number) {
  const seconds = Math.max(1, Math.round(ms / 1000));
  if (seconds < 120) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 120) return `${minutes} minutes`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`;
}
