import { stringprepTables } from './stringprepTables.ts';

/** One character of a table, as a pattern. */
function setOf(table: string) {
  const ranges = table.trim().split(/\s+/);
  return `[${ranges.map((range) => range.replaceAll(/[0-9a-f]+/g, (code) => `\\u{${code}}`)).join('')}]`;
}

const spaces = new RegExp(setOf(stringprepTables.nonAsciiSpaces), 'gu');
const dropped = new RegExp(setOf(stringprepTables.mappedToNothing), 'gu');
const refused = new RegExp(`${setOf(stringprepTables.prohibited)}|${setOf(stringprepTables.unassigned)}`, 'u');
const rightToLeft = setOf(stringprepTables.rightToLeft);
const hasRightToLeft = new RegExp(rightToLeft, 'u');
const hasLeftToRight = new RegExp(setOf(stringprepTables.leftToRight), 'u');
const isRightToLeft = new RegExp(`^${rightToLeft}(?:.*${rightToLeft})?$`, 'su');

/**
 * A password as PostgreSQL prepares it for SCRAM: one that SASLprep refuses is used as it is. PostgreSQL looks for
 * prohibited characters before it normalizes, and not after it as the standard has it.
 *
 * @see https://datatracker.ietf.org/doc/html/rfc4013
 * @see https://github.com/postgres/postgres/blob/master/src/common/saslprep.c
 */
export function saslprep(password: string): string {
  if (/^[\0-\x7f]*$/.test(password)) return password;
  const mapped = password.replaceAll(spaces, ' ').replaceAll(dropped, '');
  if (mapped === '' || refused.test(mapped)) return password;
  if (hasRightToLeft.test(mapped) && (hasLeftToRight.test(mapped) || !isRightToLeft.test(mapped))) return password;
  return mapped.normalize('NFKC');
}
