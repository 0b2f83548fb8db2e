import { type Finding, wrong } from './finding.ts';

/** What a token was made for and by whom; a member is absent where the token does not tell it. */
export interface TokenFacts {
  host?: string;
  port?: number;
  user?: string;
  region?: string;
  accessKeyId?: string;
  /** Milliseconds since 1970, by the clock of whoever signed it. */
  signedAt?: number;
  expiresAt?: number;
}

/** Undoes what copying does to a token, and says so: the token as it was pasted would be refused. */
export function repairToken(pasted: string) {
  const findings: Finding[] = [];
  let token = pasted.trim();
  const change = (to: string, text: string) => {
    if (to !== token) findings.push(wrong(text));
    token = to;
  };
  change(token.replaceAll(/\s+/g, ''), 'There are spaces or line breaks inside. A token is one unbroken line.');
  change(token.replace(/^(['"])(.*)\1$/, '$2'), 'Quotes stand around it that are not part of it.');
  change(token.replaceAll('&amp;', '&'), 'It was copied out of HTML: &amp; has to be &.');
  change(token.replace(/^https?:\/\//i, ''), 'It begins with https://. A token begins with the endpoint’s name.');
  if (!token.includes('?') && /%3f/i.test(token))
    change(decoded(token), 'It was encoded once more as a whole: %3A and %3F have to be : and ?.');
  if (/%25(2f|3a|3d|2b)/i.test(token))
    change(token.replaceAll(/%25/g, '%'), 'Its values are encoded twice: %252F has to be %2F.');
  if (/X-Amz-Credential=[^&]*\//.test(token))
    findings.push(wrong('Its values were decoded: the slashes in X-Amz-Credential have to be %2F.'));
  return { token, findings };
}

export function cutToken(token: string) {
  const mark = token.indexOf('?');
  // A token without its beginning still has its parameters.
  if (mark < 0) return token.includes('=') ? { address: '', query: token } : { address: token, query: '' };
  return { address: token.slice(0, mark).replace(/\/$/, ''), query: token.slice(mark + 1) };
}

export function parametersOf(query: string): [name: string, value: string][] {
  return query
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const [name = '', ...value] = part.split('=');
      return [decoded(name), decoded(value.join('='))];
    });
}

function decoded(text: string) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export type Get = (name: string) => string | undefined;

export function factsOf(address: string, get: Get): TokenFacts {
  const [, host, port] = /^(.*?)(?::(\d+))?$/.exec(address) ?? [];
  const [accessKeyId, , region] = get('X-Amz-Credential')?.split('/') ?? [];
  const signedAt = timeOf(get('X-Amz-Date'));
  const seconds = Number(get('X-Amz-Expires'));
  const user = get('DBUser');
  return {
    ...(host ? { host } : {}),
    ...(port ? { port: Number(port) } : {}),
    ...(user ? { user } : {}),
    ...(region ? { region } : {}),
    ...(accessKeyId ? { accessKeyId } : {}),
    ...(signedAt === undefined ? {} : { signedAt }),
    ...(signedAt === undefined || !(seconds > 0) ? {} : { expiresAt: signedAt + seconds * 1000 }),
  };
}

/** `20260102T030405Z` */
function timeOf(date: string | undefined) {
  const iso = date?.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
  const time = Date.parse(iso ?? '');
  return Number.isNaN(time) ? undefined : time;
}
