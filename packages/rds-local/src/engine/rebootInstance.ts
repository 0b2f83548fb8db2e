import type { DBInstance } from '@aws-sdk/client-rds';
import type { EventId } from '../catalog/data/events.ts';
import type { InstanceRecord } from '../store/record.ts';
import { millisecondsFor } from './durations.ts';
import { noteEvents } from './events.ts';
import type { Region } from './region.ts';
import { statusAfter } from './statusAfter.ts';

/**
 * Reboots an instance that isn't in transition; its parameter groups are in effect afterwards.
 *
 * @param record may be changed
 * @param hasFailover the standby of a Multi-AZ instance takes over, and the zones are swapped
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_RebootInstance.html
 */
export function rebootInstance(region: Region, record: InstanceRecord, now: number, hasFailover = false): void {
  const { value } = record;
  const begun: EventId[] = hasFailover ? ['RDS-EVENT-0013'] : ['RDS-EVENT-0004'];
  const ended: EventId[] = hasFailover ? ['RDS-EVENT-0006', 'RDS-EVENT-0015', 'RDS-EVENT-0049'] : ['RDS-EVENT-0006'];
  noteEvents(region, 'db', value, now, begun);
  const at = now + millisecondsFor('rebooting', region.speed);
  const { DBInstanceStatus, afterwards } = statusAfter(record, at);
  const set = { DBInstanceStatus, ...restarted(value), ...(hasFailover && failedOver(value)) };
  value.DBInstanceStatus = 'rebooting';
  record.steps = [{ at, set, events: ended }, ...afterwards];
}

/** Puts parameters that need a reboot in effect. */
export function restarted({ DBParameterGroups }: DBInstance): Partial<DBInstance> {
  return {
    DBParameterGroups: DBParameterGroups?.map((group) =>
      group.ParameterApplyStatus === 'pending-reboot' ? { ...group, ParameterApplyStatus: 'in-sync' } : group,
    ),
  };
}

function failedOver({ AvailabilityZone, SecondaryAvailabilityZone }: DBInstance): Partial<DBInstance> {
  return { AvailabilityZone: SecondaryAvailabilityZone, SecondaryAvailabilityZone: AvailabilityZone };
}
