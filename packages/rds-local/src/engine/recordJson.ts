import type { AnyRecord } from './record.ts';

/** A record as text; `recordFrom` gives it back with its dates as dates. */
export function recordJson(record: AnyRecord): string {
  return JSON.stringify(record, markDate);
}

export function recordFrom(json: string): AnyRecord {
  // What was stored is what recordJson wrote; the store itself checks for damage.
  return JSON.parse(json, reviveDate) as AnyRecord;
}

// JSON.stringify turns a date into text before the replacer sees it; the object it came from still has the date.
function markDate(this: Record<string, unknown>, key: string, value: unknown): unknown {
  const original = this[key];
  return original instanceof Date ? { $date: original.getTime() } : value;
}

// No member of an RDS shape is named $date, and no user text is ever a member's name.
function reviveDate(_key: string, value: unknown): unknown {
  if (typeof value === 'object' && value !== null && '$date' in value && typeof value.$date === 'number') {
    return new Date(value.$date);
  }
  return value;
}
