import type { AnyRecord, Kind } from './record.ts';

/** A resource to which something happens by itself. */
export interface Scheduled {
  /** Milliseconds since the epoch. */
  at: number;
  /** `accountId/region` */
  place: string;
  kind: Kind;
  id: string;
}

const NEVER = Number.POSITIVE_INFINITY;
/** Enough digits for every moment that a Date can hold. */
const DIGITS = 16;

/** When something next happens to the resource by itself, in milliseconds since the epoch; Infinity when nothing will. */
export function scheduledAt(record: AnyRecord): number {
  if (record.held) return NEVER;
  const stepAt = record.steps[0]?.at ?? NEVER;
  if (!('iamChanges' in record)) return stepAt;
  return Math.min(
    stepAt,
    record.windowAt ?? NEVER,
    record.backupAt ?? NEVER,
    record.startAt ?? NEVER,
    record.rolesActiveAt ?? NEVER,
    record.parametersAppliedAt ?? NEVER,
    record.maintenance?.at ?? NEVER,
  );
}

/** A text that comes before that of everything later. */
export function scheduleKey(at: number, place: string, kind: Kind, id: string): string {
  return `${String(Math.max(0, at)).padStart(DIGITS, '0')}|${place}|${kind}|${id}`;
}

export function scheduledOf(key: string): Scheduled {
  const [at = '', place = '', kind = '', ...id] = key.split('|');
  // scheduleKey put a kind there.
  return { at: Number(at), place, kind: kind as Kind, id: id.join('|') };
}
