import type { InstanceRecord } from '../store/record.ts';
import { awaitWindow } from './awaitWindow.ts';
import { millisecondsFor } from './durations.ts';
import { startInstanceChanges } from './instanceChanges.ts';
import { OPTIONS } from './optionMemberships.ts';
import type { Region } from './region.ts';

/**
 * Applies the changed options of its group to a DB instance: immediately or after the change in progress; otherwise in
 * the maintenance window.
 *
 * @param record may be changed
 */
export function changeOptionsOfInstance(
  region: Region,
  record: InstanceRecord,
  isImmediate: boolean,
  now: number,
): void {
  const { value, steps } = record;
  const [membership, ...more] = value.OptionGroupMemberships ?? [];
  // An instance that is about to change its group gets the options with the group.
  if (membership === undefined || more.length > 0) return;
  const last = steps.at(-1);
  const becomesAvailable = last?.set?.DBInstanceStatus === 'available';
  const isAvailable = last === undefined && value.DBInstanceStatus === 'available';
  if (isImmediate && isAvailable) {
    startInstanceChanges(region, record, [OPTIONS], [], now);
  } else if (isImmediate && becomesAvailable) {
    membership.Status = 'pending-apply';
    Object.assign(last.set ?? {}, {
      DBInstanceStatus: 'modifying',
      OptionGroupMemberships: [{ ...membership, Status: 'applying' }],
    });
    const at = last.at + millisecondsFor('modifying', region.speed);
    steps.push({ at, apply: [OPTIONS], set: { DBInstanceStatus: 'available' } });
  } else {
    membership.Status = 'pending-maintenance-apply';
  }
  if (isAvailable || becomesAvailable) awaitWindow(record, now);
}
