/**
 * Whether a value is one of those that RDS lists for a parameter or a setting: `0,1`, `1-100000`, `-1-100`, `ON,OFF`.
 *
 * @param allowedValues alternatives with commas between them, each a word, a number or a range of numbers; any when absent
 * @param isList whether the value may itself be several of them with commas between
 */
export function isAllowedValue(allowedValues: string | undefined, value: string, isList = false): boolean {
  if (allowedValues === undefined) return true;
  const alternatives = allowedValues.split(',').map((each) => each.trim());
  if (alternatives.includes(value)) return true;
  const parts = isList ? value.split(',') : [value];
  return parts.every((part) => isOneOf(alternatives, part.trim()));
}

/** The engines read the names of their settings without regard to case. */
function isOneOf(alternatives: readonly string[], value: string) {
  const lower = value.toLowerCase();
  const number = /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
  return alternatives.some((each) => each.toLowerCase() === lower || isWithin(each, number));
}

/** @param range two numbers with a hyphen between them, of which either may be negative; or no range at all */
function isWithin(range: string, value: number) {
  const [, min, max] = /^(-?[\d.]+)-(-?[\d.]+(?:e\+\d+)?)$/.exec(range) ?? [];
  return Number(min) <= value && value <= Number(max);
}
