import { RdsError } from './rdsError.ts';

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;
const WEEK_MINUTES = 7 * DAY_MINUTES;
const SHORTEST_MINUTES = 30;

// AWS has a block of eight hours for each region, in which it chooses; rds-local takes that of us-east-1 for all of them.
// https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.Maintenance.html
const BLOCK_START = 3 * 60;
const BLOCK_MINUTES = 8 * 60;

/** A time range in minutes, UTC: of the day for backups, of the week (from Sunday) for maintenance. */
interface Span {
  start: number;
  length: number;
}

/** Both windows as they are stored: as given, in lower case, or chosen by RDS so that they do not overlap. */
export function chooseWindows(
  given: { PreferredBackupWindow?: string; PreferredMaintenanceWindow?: string },
  random: () => number,
): { PreferredBackupWindow: string; PreferredMaintenanceWindow: string } {
  if (given.PreferredBackupWindow !== undefined) backupSpan(given.PreferredBackupWindow);
  if (given.PreferredMaintenanceWindow !== undefined) maintenanceSpan(given.PreferredMaintenanceWindow);
  const PreferredBackupWindow =
    given.PreferredBackupWindow ?? randomBackupWindow(given.PreferredMaintenanceWindow, random);
  const PreferredMaintenanceWindow =
    given.PreferredMaintenanceWindow?.toLowerCase() ?? randomMaintenanceWindow(PreferredBackupWindow, random);
  // Windows that are both chosen here never overlap.
  if (given.PreferredBackupWindow !== undefined || given.PreferredMaintenanceWindow !== undefined) {
    checkWindows(PreferredBackupWindow, PreferredMaintenanceWindow);
  }
  return { PreferredBackupWindow, PreferredMaintenanceWindow };
}

/**
 * @throws RdsError InvalidParameterValue for a window that is no window or shorter than 30 minutes,
 * InvalidParameterCombination for two that overlap
 */
export function checkWindows(backupWindow: string, maintenanceWindow: string): void {
  if (overlap(backupSpan(backupWindow), maintenanceSpan(maintenanceWindow))) {
    throw new RdsError('InvalidParameterCombination', 'The backup window and maintenance window must not overlap.');
  }
}

/** The first moment after `now` (both in milliseconds since the epoch) at which the window opens. */
export function nextWindowStart(maintenanceWindow: string, now: number): number {
  const { start } = maintenanceSpan(maintenanceWindow);
  const thisWeek = startOfWeek(now) + start * MINUTE;
  return thisWeek > now ? thisWeek : thisWeek + WEEK_MINUTES * MINUTE;
}

/** The first moment after `now` (both in milliseconds since the epoch) at which the daily backup window opens. */
export function nextBackupStart(backupWindow: string, now: number): number {
  const dayMs = DAY_MINUTES * MINUTE;
  const today = Math.floor(now / dayMs) * dayMs + backupSpan(backupWindow).start * MINUTE;
  return today > now ? today : today + dayMs;
}

/** Whether the window is open at `now`. */
export function isWindowOpen(maintenanceWindow: string, now: number): boolean {
  const { start, length } = maintenanceSpan(maintenanceWindow);
  const minute = (now - startOfWeek(now)) / MINUTE;
  return (minute - start + WEEK_MINUTES) % WEEK_MINUTES < length;
}

function startOfWeek(now: number): number {
  const date = new Date(now);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() - date.getUTCDay());
}

function backupSpan(window: string): Span {
  const match = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)$/.exec(window);
  if (!match) {
    throw new RdsError(
      'InvalidParameterValue',
      'Invalid backup window: it must be in the format hh24:mi-hh24:mi, in UTC.',
    );
  }
  const [, startHour, startMinute, endHour, endMinute] = match;
  const start = Number(startHour) * 60 + Number(startMinute);
  const end = Number(endHour) * 60 + Number(endMinute);
  return longEnough('backup', { start, length: (end - start + DAY_MINUTES) % DAY_MINUTES });
}

const MOMENT = `(${DAYS.join('|')}):([01]\\d|2[0-3]):([0-5]\\d)`;
const MAINTENANCE_WINDOW = new RegExp(`^${MOMENT}-${MOMENT}$`, 'i');

function maintenanceSpan(window: string): Span {
  const match = MAINTENANCE_WINDOW.exec(window);
  if (!match) {
    throw new RdsError(
      'InvalidParameterValue',
      'Invalid maintenance window: it must be in the format ddd:hh24:mi-ddd:hh24:mi, in UTC.',
    );
  }
  const [, startDay = '', startHour, startMinute, endDay = '', endHour, endMinute] = match;
  const start = dayIndex(startDay) * DAY_MINUTES + Number(startHour) * 60 + Number(startMinute);
  const end = dayIndex(endDay) * DAY_MINUTES + Number(endHour) * 60 + Number(endMinute);
  const span = longEnough('maintenance', { start, length: (end - start + WEEK_MINUTES) % WEEK_MINUTES });
  if (span.length >= DAY_MINUTES) {
    throw new RdsError('InvalidParameterValue', 'Invalid maintenance window: it must be shorter than 24 hours.');
  }
  return span;
}

function dayIndex(day: string): number {
  return DAYS.indexOf(day.toLowerCase());
}

function longEnough(word: string, span: Span): Span {
  if (span.length >= SHORTEST_MINUTES) return span;
  throw new RdsError(
    'InvalidParameterValue',
    `Invalid ${word} window: it must be at least ${SHORTEST_MINUTES} minutes long.`,
  );
}

/** Whether two windows overlap on any day. */
function overlap(one: Span, other: Span): boolean {
  const later = (one.start - other.start + WEEK_MINUTES) % DAY_MINUTES;
  return later < other.length || (DAY_MINUTES - later) % DAY_MINUTES < one.length;
}

function randomBackupWindow(maintenanceWindow: string | undefined, random: () => number): string {
  const taken = maintenanceWindow === undefined ? undefined : maintenanceSpan(maintenanceWindow);
  const starts = taken === undefined ? STARTS_IN_BLOCK : freeStarts(taken);
  const start = starts[Math.floor(random() * starts.length)] ?? BLOCK_START;
  return `${clock(start)}-${clock(start + SHORTEST_MINUTES)}`;
}

function randomMaintenanceWindow(backupWindow: string, random: () => number): string {
  const taken = backupSpan(backupWindow);
  const starts = freeStarts(taken);
  const start = starts[Math.floor(random() * starts.length)] ?? BLOCK_START;
  const day = DAYS[Math.floor(random() * DAYS.length)];
  return `${day}:${clock(start)}-${day}:${clock(start + SHORTEST_MINUTES)}`;
}

// Enough for windows of half an hour, the usual length.
const knownStarts = new Map<number, readonly number[]>();

/** Every ten minutes in the block; anywhere in the day if a long window fills the block. */
function freeStarts(taken: Span): readonly number[] {
  const isShortest = taken.length === SHORTEST_MINUTES;
  const start = taken.start % DAY_MINUTES;
  const known = isShortest ? knownStarts.get(start) : undefined;
  if (known !== undefined) return known;
  const isFree = (each: number) => !overlap({ start: each, length: SHORTEST_MINUTES }, taken);
  const inBlock = STARTS_IN_BLOCK.filter(isFree);
  const free = inBlock.length > 0 ? inBlock : starts(0, DAY_MINUTES).filter(isFree);
  if (isShortest) knownStarts.set(start, free);
  return free;
}

const STARTS_IN_BLOCK = starts(BLOCK_START, BLOCK_MINUTES);

function starts(from: number, length: number): number[] {
  return Array.from({ length: length / 10 - 3 }, (_, index) => from + index * 10);
}

function clock(minuteOfDay: number): string {
  const hour = Math.floor(minuteOfDay / 60);
  return `${String(hour).padStart(2, '0')}:${String(minuteOfDay % 60).padStart(2, '0')}`;
}
