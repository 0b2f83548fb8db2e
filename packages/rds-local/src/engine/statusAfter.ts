import type { DBInstance } from '@aws-sdk/client-rds';
import type { InstanceRecord, Step } from '../store/record.ts';

/**
 * What an instance comes back to from something short: storage that is being optimized still is.
 *
 * @param record before its status is changed
 * @param endsAt when the short thing ends, in milliseconds since the epoch
 */
export function statusAfter(
  { value, steps }: InstanceRecord,
  endsAt: number,
): { DBInstanceStatus: string; afterwards: Step<DBInstance>[] } {
  const optimizedAt = value.DBInstanceStatus === 'storage-optimization' ? (steps.at(-1)?.at ?? 0) : 0;
  if (optimizedAt <= endsAt) return { DBInstanceStatus: 'available', afterwards: [] };
  const afterwards = [{ at: optimizedAt, set: { DBInstanceStatus: 'available' } }];
  return { DBInstanceStatus: 'storage-optimization', afterwards };
}
