/** How a clock differs from the one on the wall: so many milliseconds ahead of it, or standing at a moment. */
export type ClockSetting = { offsetMs: number } | { standsAt: number };

/** rds-local's own clock: it goes with the one on the wall until it is told otherwise. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  isStanding(): boolean;
  setting(): ClockSetting;
  /** Continues as a clock that was set so before. */
  restore(setting: ClockSetting): void;
  /** @param moment milliseconds since the epoch. @param isStanding whether it stays there until it is advanced */
  set(moment: number, isStanding: boolean): void;
  /** @param ms how far, at least 0 */
  advance(ms: number): void;
}

/** @param wallNow milliseconds since the epoch, on the wall */
export function createClock(wallNow: () => number): Clock {
  let setting: ClockSetting = { offsetMs: 0 };

  function now(): number {
    return 'standsAt' in setting ? setting.standsAt : wallNow() + setting.offsetMs;
  }

  function set(moment: number, isStanding: boolean): void {
    setting = isStanding ? { standsAt: moment } : { offsetMs: moment - wallNow() };
  }

  return {
    now,
    isStanding: () => 'standsAt' in setting,
    setting: () => setting,
    restore: (saved) => {
      setting = saved;
    },
    set,
    advance: (ms) => set(now() + ms, 'standsAt' in setting),
  };
}
