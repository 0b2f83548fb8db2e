import type { InstanceRecord } from '../store/record.ts';
import { planBackups } from './automatedBackups.ts';
import { awaitWindow } from './awaitWindow.ts';
import { millisecondsFor } from './durations.ts';
import { noteEvents } from './events.ts';
import { restarted } from './rebootInstance.ts';
import type { Region } from './region.ts';

/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_StopInstance.html: it starts by itself after seven days. */
const LONGEST_STOP_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * Stops an instance that isn't in transition. Drops pending changes, except those of groups.
 *
 * @param record may be changed
 * @param after  the earliest time to start stopping, in milliseconds since the epoch: after a snapshot
 */
export function stopInstance(region: Region, record: InstanceRecord, now: number, after = now): void {
  const { value } = record;
  const stoppedAt = after + millisecondsFor('stopping', region.speed);
  const startAt = stoppedAt + LONGEST_STOP_MS;
  value.DBInstanceStatus = 'stopping';
  value.PendingModifiedValues = {};
  record.windowAt = undefined;
  record.startAt = startAt;
  record.steps = [
    {
      at: stoppedAt,
      set: { DBInstanceStatus: 'stopped', AutomaticRestartTime: new Date(startAt) },
      events: ['RDS-EVENT-0087'],
    },
  ];
}

/** Starts a stopped instance, by request or after the maximum time that an instance can stay stopped. */
export function startInstance(region: Region, record: InstanceRecord, now: number): void {
  const { value } = record;
  record.startAt = undefined;
  value.AutomaticRestartTime = undefined;
  value.DBInstanceStatus = 'starting';
  record.steps = [
    {
      at: now + millisecondsFor('starting', region.speed),
      set: { DBInstanceStatus: 'available', ...restarted(value) },
      events: ['RDS-EVENT-0088'],
    },
  ];
  awaitWindow(record, now);
  planBackups(region, record, now);
}

/** Whether a stopped instance is due to start by itself. */
export function startsByItself({ startAt, steps }: InstanceRecord, at: number): boolean {
  return startAt !== undefined && startAt <= at && steps.length === 0;
}

/** Records the event for an instance that RDS started automatically. */
export function startAfterLongestStop(region: Region, record: InstanceRecord, at: number): void {
  if (record.value.DBInstanceStatus !== 'stopped') {
    record.startAt = undefined;
    return;
  }
  noteEvents(region, 'db', record.value, at, ['RDS-EVENT-0154']);
  startInstance(region, record, at);
}
