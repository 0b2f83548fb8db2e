import type { DBInstance } from '@aws-sdk/client-rds';
import type { InstanceRecord, Step } from '../store/record.ts';

/**
 * The status of an instance after a short operation: `storage-optimization` if that is still in progress.
 *
 * @param record before its status is changed
 * @param endsAt when the operation ends, in milliseconds since the epoch
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
