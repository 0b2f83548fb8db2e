import { nextMaintenanceWindow } from '@rds-console/contract/windows';
import { rdsNow } from '../rdsNow.ts';

// In the browser's way of writing dates; the words around them are English.
const local = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const utc = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });

/** A point in time as the clock on the user's wall has it. */
export function localTime(time: Date | string | undefined) {
  return time === undefined ? '-' : local.format(new Date(time));
}

const exact = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' });

/** The same to the second. */
export function exactLocalTime(time: Date) {
  return exact.format(time);
}

/** A point in time as RDS has it. */
export function utcTime(time: Date | string | undefined) {
  return time === undefined ? '-' : `${utc.format(new Date(time))} UTC`;
}

/** A stretch of time on the user's clock, and as RDS has it: `Nov 25, 2026, 7:10 – 7:40 AM (… UTC)`. */
export function stretchOfTime(start: Date, end: Date) {
  return `${local.formatRange(start, end)} (${utc.formatRange(start, end)} UTC)`;
}

/** When a maintenance window `ddd:hh24:mi-ddd:hh24:mi` opens next, or that it is open now. */
export function nextWindowText(maintenanceWindow: string) {
  const window = nextMaintenanceWindow(maintenanceWindow, rdsNow());
  if (!window) return maintenanceWindow;
  const when = stretchOfTime(window.start, window.end);
  return window.isOpen ? `open now, ${when}` : when;
}
