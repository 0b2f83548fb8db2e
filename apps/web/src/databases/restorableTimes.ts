import type { DBCluster, DBInstance } from '@rds-console/contract/rows';

const dayMs = 86_400_000;
const minuteMs = 60_000;

/** From when to when a database can be restored; both undefined while it has no backups. */
export interface RestorableTimes {
  earliest?: Date;
  latest?: Date;
}

/**
 * An instance's backups reach back as far as its retention period, and not before its creation.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIT.html
 */
export function instanceRestorableTimes(instance: DBInstance): RestorableTimes {
  const { LatestRestorableTime, BackupRetentionPeriod = 0, InstanceCreateTime } = instance;
  if (!LatestRestorableTime) return {};
  const latest = new Date(LatestRestorableTime);
  const retained = latest.getTime() - BackupRetentionPeriod * dayMs;
  const created = InstanceCreateTime ? new Date(InstanceCreateTime).getTime() : retained;
  return { earliest: new Date(Math.max(retained, created)), latest };
}

/** A cluster says both itself. */
export function clusterRestorableTimes(cluster: DBCluster): RestorableTimes {
  const { EarliestRestorableTime, LatestRestorableTime } = cluster;
  return {
    ...(EarliestRestorableTime ? { earliest: new Date(EarliestRestorableTime) } : {}),
    ...(LatestRestorableTime ? { latest: new Date(LatestRestorableTime) } : {}),
  };
}

/**
 * What is wrong with a time that was chosen to restore to.
 *
 * @param time ISO 8601; anything else is not judged here
 * @returns a sentence with both bounds on the user's clock, or undefined when the time lies within them
 */
export function unrestorableReason(time: string | undefined, { earliest, latest }: RestorableTimes) {
  const moment = new Date(time ?? '');
  if (Number.isNaN(moment.getTime()) || !earliest || !latest) return undefined;
  if (moment >= earliest && moment <= latest) return undefined;
  return `Choose another time: possible ${boundsText({ earliest, latest })}.`;
}

/** `from 2026-11-20 08:00:00 to 2026-11-22 23:50:00`: times on the user's clock that both lie within the bounds. */
export function boundsText({ earliest, latest }: Required<RestorableTimes>) {
  const firstWholeSecond = new Date(Math.ceil(earliest.getTime() / 1000) * 1000);
  if (firstWholeSecond > latest) return 'only at the latest restorable time';
  const [from, to] = [toClock(firstWholeSecond), toClock(latest)];
  return `from ${from.date} ${from.time} to ${to.date} ${to.time}`;
}

/** A day `YYYY-MM-DD` and a time of day `hh:mm:ss` on the user's clock. */
export interface ClockTime {
  date: string;
  time: string;
}

export function toClock(moment: Date): ClockTime {
  const shifted = new Date(moment.getTime() - moment.getTimezoneOffset() * minuteMs).toISOString();
  return { date: shifted.slice(0, 10), time: shifted.slice(11, 19) };
}

/** The moment in ISO 8601, UTC; undefined while day or time are incomplete. A time without seconds is the full minute. */
export function fromClock({ date, time }: ClockTime) {
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || !/^\d\d:\d\d(:\d\d)?$/.test(time)) return undefined;
  const moment = new Date(`${date}T${time}`);
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}

/** How far the user's clock is from UTC at a moment: `UTC+02:00`. */
export function utcOffset(moment: Pick<Date, 'getTimezoneOffset'>) {
  const minutes = -moment.getTimezoneOffset();
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}
