import { z } from 'zod';

/** Most control characters and lone surrogates aren't allowed in XML 1.0, so RDS could never return them. */
const isLegalXml = (text: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
  text.isWellFormed() && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text);

/** Any text that RDS can store and return. */
export const text = z
  .string()
  .max(4096, 'Enter at most 4096 characters.')
  .refine(isLegalXml, 'Contains a character that RDS cannot store.');

/**
 * An optional text. An empty field means "not given".
 *
 * @param rule what the text must be when there is one
 */
export function optional<Rule extends z.ZodType<string, string>>(rule: Rule) {
  return z
    .string()
    .transform((value) => (value === '' ? undefined : value))
    .pipe(rule.optional())
    .optional();
}

/** A whole number within bounds; the message names both, so that it need not be looked up. */
export function wholeNumber(min: number, max: number, unit = '') {
  const message = `Enter a whole number from ${min} to ${max}${unit && ` ${unit}`}.`;
  return z.int(message).min(min, message).max(max, message);
}
