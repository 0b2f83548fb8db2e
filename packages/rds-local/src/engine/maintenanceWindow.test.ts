import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkWindows, chooseWindows, isWindowOpen, nextWindowStart } from './maintenanceWindow.ts';

const at = (text: string) => Date.parse(`${text}Z`);

describe('the next opening of a window', () => {
  it.each([
    ['sun:05:00-sun:06:00', '2025-01-06T12:00:00', '2025-01-12T05:00:00'],
    ['mon:12:00-mon:13:00', '2025-01-06T11:59:59', '2025-01-06T12:00:00'],
    ['mon:12:00-mon:13:00', '2025-01-06T12:00:00', '2025-01-13T12:00:00'],
    ['Sat:23:30-sun:00:30', '2025-01-06T12:00:00', '2025-01-11T23:30:00'],
  ])('%s, after %s, is at %s', (window, now, expected) => {
    expect(nextWindowStart(window, at(now))).toBe(at(expected));
  });

  it('is in the future, a week away at most, and opens the window', () => {
    const moments = fc.integer({ min: 0, max: at('2100-01-01T00:00:00') });
    fc.assert(
      fc.property(moments, (now) => {
        const window = 'wed:22:15-thu:01:00';
        const start = nextWindowStart(window, now);
        expect(start).toBeGreaterThan(now);
        expect(start - now).toBeLessThanOrEqual(7 * 86_400_000);
        expect(isWindowOpen(window, start)).toBe(true);
        expect(isWindowOpen(window, start - 1)).toBe(false);
      }),
    );
  });
});

it('knows whether a window is open, over midnight and over the end of the week too', () => {
  expect(isWindowOpen('sat:23:00-sun:01:00', at('2025-01-12T00:30:00'))).toBe(true);
  expect(isWindowOpen('sat:23:00-sun:01:00', at('2025-01-12T01:00:00'))).toBe(false);
});

it.each([
  ['03:00-03:30', 'sun:03:29-sun:04:00'],
  ['23:45-00:15', 'mon:00:00-mon:00:30'],
  ['03:00-04:00', 'sat:23:00-sun:03:01'],
])('refuses %s together with %s', (backup, maintenance) => {
  expect(() => checkWindows(backup, maintenance)).toThrow('must not overlap');
});

it.each(['3:00-4:00', '03:00-03:29', '24:00-25:00', '', '03:00-03:00'])('refuses the backup window "%s"', (window) => {
  expect(() => chooseWindows({ PreferredBackupWindow: window }, () => 0)).toThrow('Invalid backup window');
});

it.each(['sun:3:00-sun:4:00', 'xxx:03:00-xxx:04:00', 'sun:03:00-sun:03:10', 'sun:03:00-tue:03:00'])(
  'refuses the maintenance window "%s"',
  (window) => {
    expect(() => chooseWindows({ PreferredMaintenanceWindow: window }, () => 0)).toThrow('Invalid maintenance window');
  },
);

it('chooses windows that do not overlap, whatever the dice and the given window say', () => {
  const unit = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  const given = fc.constantFrom<{ PreferredBackupWindow?: string; PreferredMaintenanceWindow?: string }>(
    {},
    { PreferredBackupWindow: '02:00-12:00' },
    { PreferredMaintenanceWindow: 'tue:02:00-tue:20:00' },
    { PreferredMaintenanceWindow: 'Sun:03:00-Sun:03:30' },
  );
  fc.assert(
    fc.property(given, unit, unit, (windows, first, second) => {
      const dice = [first, second];
      const chosen = chooseWindows(windows, () => dice.pop() ?? 0);
      expect(() => checkWindows(chosen.PreferredBackupWindow, chosen.PreferredMaintenanceWindow)).not.toThrow();
    }),
  );
});
