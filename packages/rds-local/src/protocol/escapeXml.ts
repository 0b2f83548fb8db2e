const entities: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['\r', '&#x0D;'],
  ['\n', '&#x0A;'],
  ['\u{85}', '&#x85;'],
  ['\u{2028}', '&#x2028;'],
]);

// Most texts have nothing to replace. Surrogates are looked at more closely, whether they make a pair or not.
const remarkable = /[^\t !#-%(-;=?-\u0084\u0086-\u2027\u2029-\uD7FF\uE000-\uFFFD]/;

// https://www.w3.org/TR/xml/#charsets
const replacedInText = /[&"'<>\r\n\u{85}\u{2028}]|[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const replacedInAttribute = /[&"<>]|[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/**
 * A text as it stands between the tags of an element. Line ends are escaped as well, for a parser would change them; a
 * character that XML can not hold becomes U+FFFD, so that no stored value can break an answer.
 */
export function escapeXml(text: string): string {
  return remarkable.test(text) ? text.replace(replacedInText, replacement) : text;
}

/** A text as it stands in the quotes of an attribute. */
export function escapeXmlAttribute(text: string): string {
  return text.replace(replacedInAttribute, replacement);
}

function replacement(character: string): string {
  return entities.get(character) ?? '\u{FFFD}';
}
