/** How a clock differs from the one on the wall: so many milliseconds ahead of it, or standing at a moment. */
export type ClockSetting = { offsetMs: number } | { standsAt: number };

/** rds-local's own clock: it goes with the one on the wall until it is told otherwise. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  isFrozen(): boolean;
  setting(): ClockSetting;
  /** The setting with which it would show `moment` (milliseconds since the epoch) now, standing there or going on. */
  settingAt(moment: number, isFrozen: boolean): ClockSetting;
  /** Continues with a setting. One that shows a moment outside the limits is brought to the nearest within them. */
  restore(setting: ClockSetting): void;
}

const FIRST_MOMENT = 0;
/** Far enough from the last year with four digits that no plan made now reaches beyond it. */
const LAST_MOMENT = Date.UTC(9000, 0, 1);

/** The end of a sentence about a moment that is not within the clock's limits. */
export const CLOCK_LIMITS = 'must be from 1970-01-01 to 9000-01-01';

/** Whether the clock may be set to a moment, in milliseconds since the epoch. */
export function isWithinClock(moment: number): boolean {
  return moment >= FIRST_MOMENT && moment <= LAST_MOMENT;
}

/** @param wallNow milliseconds since the epoch, on the wall */
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
