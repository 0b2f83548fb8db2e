const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const minuteMs = 60_000;
/** Minutes of a day. */
export const dayMinutes = 24 * 60;
const weekMinutes = 7 * dayMinutes;

/** A stretch of time, in minutes since the cycle (a day, or a week that begins on Sunday) began in UTC. */
export interface Stretch {
  startMinute: number;
  minutes: number;
}

function toMinute(time: string | undefined) {
  const match = /^(?:([a-z]{3}):)?([01]\d|2[0-3]):([0-5]\d)$/i.exec(time ?? '');
  if (!match) return undefined;
  const day = match[1] === undefined ? 0 : days.indexOf(match[1].toLowerCase());
  return day < 0 ? undefined : day * dayMinutes + Number(match[2]) * 60 + Number(match[3]);
}

function parse(window: string, cycleMinutes: number): Stretch | undefined {
  const [start, end, ...rest] = window.split('-');
  const startMinute = toMinute(start);
  const endMinute = toMinute(end);
  if (startMinute === undefined || endMinute === undefined || rest.length > 0) return undefined;
  return { startMinute, minutes: (endMinute - startMinute + cycleMinutes) % cycleMinutes };
}

/** The parts of a maintenance window `ddd:hh24:mi-ddd:hh24:mi`, or undefined when it is not one. */
export function parseMaintenanceWindow(window: string) {
  return /^[a-z]{3}:.*-[a-z]{3}:/i.test(window) ? parse(window, weekMinutes) : undefined;
}

/** The parts of a backup window `hh24:mi-hh24:mi`, or undefined when it is not one. */
export function parseBackupWindow(window: string) {
  return /^\d.*-\d/.test(window) ? parse(window, dayMinutes) : undefined;
}

function toTime(minute: number) {
  const inDay = minute % dayMinutes;
  return `${String(Math.trunc(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}

/** The maintenance window `ddd:hh24:mi-ddd:hh24:mi` that has these parts. */
export function formatMaintenanceWindow({ startMinute, minutes }: Stretch) {
  const at = (minute: number) => `${days[Math.trunc((minute % weekMinutes) / dayMinutes)]}:${toTime(minute)}`;
  return `${at(startMinute)}-${at(startMinute + minutes)}`;
}

/** The backup window `hh24:mi-hh24:mi` that has these parts. */
export function formatBackupWindow({ startMinute, minutes }: Stretch) {
  return `${toTime(startMinute)}-${toTime(startMinute + minutes)}`;
}

/**
 * The maintenance window that is open now, or the next one.
 *
 * @param window `ddd:hh24:mi-ddd:hh24:mi` in UTC
 * @returns undefined if the text isn't a window
 */
export function nextMaintenanceWindow(window: string, now: Date) {
  const stretch = parseMaintenanceWindow(window);
  if (!stretch) return undefined;
  const week = new Date(now);
  week.setUTCHours(0, 0, 0, 0);
  week.setUTCDate(week.getUTCDate() - week.getUTCDay() - 7);
  for (;;) {
    const start = new Date(week.getTime() + stretch.startMinute * minuteMs);
    const end = new Date(start.getTime() + stretch.minutes * minuteMs);
    if (end > now) return { start, end, isOpen: start <= now };
    week.setUTCDate(week.getUTCDate() + 7);
  }
}

/**
 * The backup window that is open now, or the next one.
 *
 * @param window `hh24:mi-hh24:mi` in UTC
 * @returns undefined if the text isn't a window
 */
export function nextBackupWindow(window: string, now: Date) {
  const stretch = parseBackupWindow(window);
  if (!stretch) return undefined;
  const midnight = new Date(now).setUTCHours(0, 0, 0, 0);
  for (let day = -1; ; day++) {
    const start = new Date(midnight + (day * dayMinutes + stretch.startMinute) * minuteMs);
    const end = new Date(start.getTime() + stretch.minutes * minuteMs);
    if (end > now) return { start, end, isOpen: start <= now };
  }
}

/** Whether a daily backup window and a weekly maintenance window share a minute on any day; RDS refuses that. */
export function windowsOverlap(backupWindow: string, maintenanceWindow: string) {
  const backup = parseBackupWindow(backupWindow);
  const maintenance = parseMaintenanceWindow(maintenanceWindow);
  if (!backup || !maintenance) return false;
  const gap = (backup.startMinute - maintenance.startMinute + weekMinutes) % dayMinutes;
  return gap < maintenance.minutes || gap + backup.minutes > dayMinutes;
}
