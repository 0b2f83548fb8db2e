/**
 * The members of a value that comes from an address or from the browser's storage, to be checked one by one. Lists need
 * this on a first load, where a schema library would weigh more than the checks (docs/decisions/0013-the-first-load.md).
 *
 * @returns no members for anything but an object
 */
export function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** A value of the browser's storage; undefined when there is none, or it is no JSON. */
export function readStored(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return undefined;
  }
}

/** The value where it is one of those that are known. */
export function oneOf<const Known>(known: readonly Known[], value: unknown): Known | undefined {
  return known.find((each) => each === value);
}

export function integerBetween(min: number, max: number, value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max ? value : undefined;
}

export function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

export function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
