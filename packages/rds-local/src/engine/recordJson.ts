import type { AnyRecord } from './record.ts';

/** A record as text; `recordFrom` gives it back with its dates as dates. */
export function recordJson(record: AnyRecord): string {
  return JSON.stringify(withMarkedDates(record));
}

export function recordFrom(json: string): AnyRecord {
  // What was stored is what recordJson wrote; the store itself checks for damage.
  return JSON.parse(json, reviveDate) as AnyRecord;
}

// Marks dates before JSON.stringify sees them, because a replacer function is slow: it is called for each member of all.
// What has no dates is not copied.
function withMarkedDates(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return { $date: value.getTime() };
  if (Array.isArray(value)) return withMarkedItems(value);
  let copy: Record<string, unknown> | undefined;
  for (const key in value) {
    const member: unknown = value[key as keyof typeof value];
    const marked = withMarkedDates(member);
    if (marked === member) continue;
    copy ??= { ...value };
    copy[key] = marked;
  }
  return copy ?? value;
}

function withMarkedItems(items: readonly unknown[]): readonly unknown[] {
  const marked = items.map(withMarkedDates);
  return marked.some((item, index) => item !== items[index]) ? marked : items;
}

// No member of an RDS shape is named $date, and no user text is ever a member's name.
function reviveDate(_key: string, value: unknown): unknown {
  if (typeof value === 'object' && value !== null && '$date' in value && typeof value.$date === 'number') {
    return new Date(value.$date);
  }
  return value;
}
