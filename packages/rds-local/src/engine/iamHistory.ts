import type { DatabaseRecord } from '../store/record.ts';

// No database can be restored to a time before the longest possible retention period.
const LONGEST_RETENTION_MS = 35 * 24 * 60 * 60 * 1000;

/** Records that IAM database authentication is on or off from `at`, in milliseconds since the epoch. */
export function noteIamChange<Value>(record: DatabaseRecord<Value>, at: number, enabled: boolean): void {
  const past = record.iamChanges;
  const firstNeeded = past.findLastIndex((change) => change.at <= at - LONGEST_RETENTION_MS);
  record.iamChanges = [...past.slice(Math.max(0, firstNeeded)), { at, enabled }];
}

/** Whether IAM database authentication was on at a moment in milliseconds since the epoch. */
export function wasIamEnabledAt<Value>({ iamChanges }: DatabaseRecord<Value>, moment: number): boolean {
  const last = iamChanges.findLast((change) => change.at <= moment) ?? iamChanges[0];
  return last?.enabled ?? false;
}
