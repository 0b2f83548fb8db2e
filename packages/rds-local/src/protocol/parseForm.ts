import { RdsError } from '../engine/rdsError.ts';

/** The most `name=value` pairs that one request may have. */
export const maxPairs = 2000;

/** Names longer than any in the model are shortened in messages. */
const shownNameLength = 128;

// Most names and values have no escapes, and nothing that could not stand in XML.
const asItIs = /^[ -$&-*,-~]*$/;
const escaped = /[%+]/;
const plain = /^[\t\n\r -~]*$/;

// https://www.w3.org/TR/xml/#charsets: what can not be written into an answer is not taken from a request.
const illegalInXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/**
 * Reads an `application/x-www-form-urlencoded` body: the pairs as they stand there, repeated ones included.
 *
 * @throws RdsError `MalformedQueryString` for broken percent escapes, text that is not UTF-8 and too many pairs,
 *   `InvalidParameterValue` for characters that can not stand in XML 1.0. Messages name parameters, never values.
 */
export function parseForm(body: Uint8Array): [name: string, value: string][] {
  const text = decodeUtf8(body);
  // If nothing is escaped in the whole body, pairs needn't be checked one by one.
  const isAsItIs = asItIs.test(text);
  const pairs = text.split('&', maxPairs + 1).filter((pair) => pair !== '');
  if (pairs.length > maxPairs) {
    throw new RdsError('MalformedQueryString', `The request has more than ${maxPairs} parameters.`);
  }
  return pairs.map((pair, index) => {
    const equals = pair.indexOf('=');
    const [givenName, givenValue] = equals < 0 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)];
    if (isAsItIs) return [givenName, givenValue];
    const name = unescapeText(givenName, () => `The name of parameter number ${index + 1}`);
    const value = unescapeText(givenValue, () => `The parameter ${shownName(name)}`);
    return [name, value];
  });
}

/** A parameter's name, shortened for a message. */
export function shownName(name: string): string {
  return name.length > shownNameLength ? `${name.slice(0, shownNameLength)}…` : name;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decodeUtf8(body: Uint8Array): string {
  try {
    return utf8.decode(body);
  } catch {
    throw new RdsError('MalformedQueryString', 'The request body is not text in UTF-8.');
  }
}

function unescapeText(text: string, what: () => string): string {
  if (asItIs.test(text)) return text;
  let decoded = text;
  if (escaped.test(text)) {
    try {
      decoded = decodeURIComponent(text.replaceAll('+', ' '));
    } catch {
      throw new RdsError('MalformedQueryString', `${what()} has a broken percent escape, or is not text in UTF-8.`);
    }
  }
  if (!plain.test(decoded) && illegalInXml.test(decoded)) {
    throw new RdsError('InvalidParameterValue', `${what()} contains characters that are not allowed in XML.`);
  }
  return decoded;
}
