/** How a clock differs from real time: by an offset in milliseconds, or frozen at a time. */
export type ClockSetting = { offsetMs: number } | { standsAt: number };

/** rds-local's own clock. It shows real time until it is set. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  isFrozen(): boolean;
  setting(): ClockSetting;
  /** The setting that makes it show `moment` (milliseconds since the epoch) now, frozen or running. */
  settingAt(moment: number, isFrozen: boolean): ClockSetting;
  /** Applies a setting. A time outside the limits becomes the nearest one within them. */
  restore(setting: ClockSetting): void;
}

const FIRST_MOMENT = 0;
/** Far enough before the year 10000 that nothing scheduled reaches it. */
const LAST_MOMENT = Date.UTC(9000, 0, 1);

/** The end of a sentence about a moment that is not within the clock's limits. */
export const CLOCK_LIMITS = 'must be from 1970-01-01 to 9000-01-01';

/** Whether the clock may be set to a moment, in milliseconds since the epoch. */
export function isWithinClock(moment: number): boolean {
  return moment >= FIRST_MOMENT && moment <= LAST_MOMENT;
}

/** @param wallNow real time in milliseconds since the epoch */
export function createClock(wallNow: () => number): Clock {
  let setting: ClockSetting = { offsetMs: 0 };

  function shownBy(each: ClockSetting): number {
    return 'standsAt' in each ? each.standsAt : wallNow() + each.offsetMs;
  }

  function settingAt(moment: number, isFrozen: boolean): ClockSetting {
    return isFrozen ? { standsAt: moment } : { offsetMs: moment - wallNow() };
  }

  function restore(saved: ClockSetting): void {
    const shown = shownBy(saved);
    const nearest = Math.min(Math.max(shown, FIRST_MOMENT), LAST_MOMENT);
    setting = shown === nearest ? saved : settingAt(nearest, 'standsAt' in saved);
  }

  return {
    now: () => shownBy(setting),
    isFrozen: () => 'standsAt' in setting,
    setting: () => setting,
    settingAt,
    restore,
  };
}
