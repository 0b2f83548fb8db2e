import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupWindow, maintenanceWindow } from './windowFields.ts';
import {
  formatMaintenanceWindow,
  nextBackupWindow,
  nextMaintenanceWindow,
  parseBackupWindow,
  parseMaintenanceWindow,
  windowsOverlap,
} from './windows.ts';

const minuteMs = 60_000;
const stretches = fc.record({
  startMinute: fc.integer({ min: 0, max: 7 * 24 * 60 - 1 }),
  minutes: fc.integer({ min: 30, max: 24 * 60 - 1 }),
});
const times = fc.date({ min: new Date('2024-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
const twoDigits = (value: number) => String(value).padStart(2, '0');

describe('nextMaintenanceWindow', () => {
  it.each([
    // 2026-01-07 is a Wednesday.
    ['sun:05:00-sun:05:30', '2026-01-07T12:00:00Z', '2026-01-11T05:00:00.000Z', false],
    ['wed:11:45-wed:12:30', '2026-01-07T12:00:00Z', '2026-01-07T11:45:00.000Z', true],
    ['wed:11:30-wed:12:00', '2026-01-07T12:00:00Z', '2026-01-14T11:30:00.000Z', false],
    ['sat:23:45-sun:00:15', '2026-01-11T00:05:00Z', '2026-01-10T23:45:00.000Z', true],
    ['Mon:03:00-Mon:04:00', '2026-01-07T12:00:00Z', '2026-01-12T03:00:00.000Z', false],
  ])('of %s at %s begins at %s', (window, now, start, isOpen) => {
    const next = nextMaintenanceWindow(window, new Date(now));
    expect(next?.start.toISOString()).toBe(start);
    expect(next?.isOpen).toBe(isOpen);
  });

  it('is the window that is open, or one that opens within a week', () => {
    fc.assert(
      fc.property(stretches, times, (stretch, now) => {
        const next = nextMaintenanceWindow(formatMaintenanceWindow(stretch), now);
        const start = next?.start ?? new Date(Number.NaN);
        expect(next && next.end > now).toBe(true);
        expect(start.getTime() - now.getTime()).toBeLessThanOrEqual(7 * 24 * 60 * minuteMs);
        expect(start.getUTCDay() * 24 * 60 + start.getUTCHours() * 60 + start.getUTCMinutes()).toBe(
          stretch.startMinute,
        );
      }),
    );
  });

  it('is not found in a text that is no window', () => {
    expect(nextMaintenanceWindow('someday', new Date())).toBeUndefined();
  });
});

describe('nextBackupWindow', () => {
  it.each([
    ['14:00-14:30', '2026-01-07T12:00:00Z', '2026-01-07T14:00:00.000Z', false],
    ['03:00-03:30', '2026-01-07T12:00:00Z', '2026-01-08T03:00:00.000Z', false],
    ['23:45-00:15', '2026-01-07T00:05:00Z', '2026-01-06T23:45:00.000Z', true],
  ])('of %s at %s begins at %s', (window, now, start, isOpen) => {
    const next = nextBackupWindow(window, new Date(now));
    expect(next?.start.toISOString()).toBe(start);
    expect(next?.isOpen).toBe(isOpen);
  });

  it('is not found in a text that is no window', () => {
    expect(nextBackupWindow('sun:03:00-sun:03:30', new Date())).toBeUndefined();
  });
});

describe('windows as text', () => {
  it('come back as they were put', () => {
    fc.assert(
      fc.property(stretches, (stretch) => {
        expect(parseMaintenanceWindow(formatMaintenanceWindow(stretch))).toEqual(stretch);
      }),
    );
  });

  it.each(['', 'sun:05:00', '05:00-06:00', 'sun:5:00-sun:6:00', 'xyz:05:00-sun:06:00', 'sun:05:00-sun:05:10'])(
    'are refused as a maintenance window: %j',
    (window) => expect(maintenanceWindow.safeParse(window).success).toBe(false),
  );

  it.each(['', '05:00', 'sun:05:00-sun:06:00', '24:00-01:00', '05:00-05:29'])(
    'are refused as a backup window: %j',
    (window) => expect(backupWindow.safeParse(window).success).toBe(false),
  );
});

describe('windowsOverlap', () => {
  it('agrees with a look at every minute of the week', () => {
    const backups = fc.record({
      startMinute: fc.integer({ min: 0, max: 1439 }),
      minutes: fc.integer({ min: 30, max: 1000 }),
    });
    fc.assert(
      fc.property(backups, stretches, (backup, maintenance) => {
        const end = (backup.startMinute + backup.minutes) % 1440;
        const backupText = [backup.startMinute, end]
          .map((minute) => `${twoDigits(Math.trunc(minute / 60))}:${twoDigits(minute % 60)}`)
          .join('-');
        const isBackup = (minute: number) => (minute - backup.startMinute + 10_080) % 1440 < backup.minutes;
        const shared = Array.from({ length: maintenance.minutes }, (_, index) => maintenance.startMinute + index).some(
          isBackup,
        );
        expect(parseBackupWindow(backupText)).toEqual(backup);
        expect(windowsOverlap(backupText, formatMaintenanceWindow(maintenance))).toBe(shared);
      }),
    );
  });
});
