import { dbCluster, dbInstance } from '@rds-console/contract/rows';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  boundsText,
  clusterRestorableTimes,
  fromClock,
  instanceRestorableTimes,
  toClock,
  unrestorableReason,
  utcOffset,
} from './restorableTimes.ts';

const bare = dbInstance({ DBInstanceIdentifier: 'bare' });
const latest = '2026-11-22T23:50:00.000Z';

describe('the restorable times of an instance', () => {
  test('reach back as far as its retention period', () => {
    const instance = {
      LatestRestorableTime: latest,
      BackupRetentionPeriod: 7,
      InstanceCreateTime: '2020-01-01T00:00:00Z',
    };
    expect(instanceRestorableTimes({ ...bare, ...instance })).toEqual({
      earliest: new Date('2026-11-15T23:50:00Z'),
      latest: new Date(latest),
    });
  });

  test('do not reach back before its creation', () => {
    const created = '2026-11-22T08:00:00.250Z';
    const instance = { LatestRestorableTime: latest, BackupRetentionPeriod: 7, InstanceCreateTime: created };
    expect(instanceRestorableTimes({ ...bare, ...instance }).earliest).toEqual(new Date(created));
  });

  test('are unknown while it has no backup', () => {
    expect(instanceRestorableTimes({ ...bare, BackupRetentionPeriod: 7 })).toEqual({});
    expect(clusterRestorableTimes(dbCluster({ DBClusterIdentifier: 'bare' }))).toEqual({});
  });
});

describe('a chosen time', () => {
  const times = { earliest: new Date('2026-11-22T08:00:00.250Z'), latest: new Date(latest) };

  test('is taken on both bounds and between them', () => {
    for (const time of ['2026-11-22T08:00:00.250Z', '2026-11-22T12:00:00Z', latest])
      expect(unrestorableReason(time, times)).toBeUndefined();
  });

  test('is refused outside of them, with both bounds', () => {
    for (const time of ['2026-11-22T08:00:00Z', '2026-11-22T23:50:00.001Z'])
      expect(unrestorableReason(time, times)).toBe(`Choose another time: possible ${boundsText(times)}.`);
  });

  test('is left to RDS while the bounds are unknown, and to the schema while it is no time', () => {
    expect(unrestorableReason('1999-01-01T00:00:00Z', {})).toBeUndefined();
    expect(unrestorableReason('', times)).toBeUndefined();
  });

  test('that is copied from the bounds as they are shown lies within them', () => {
    const [, from = '', to = ''] = /^from (.*) to (.*)$/.exec(boundsText(times)) ?? [];
    for (const shown of [from, to]) {
      const [date = '', time = ''] = shown.split(' ');
      expect(unrestorableReason(fromClock({ date, time }), times)).toBeUndefined();
    }
  });
});

test('the bounds of a database that was only just created name no time that would be refused', () => {
  const created = new Date('2026-11-22T08:00:00.250Z');
  expect(boundsText({ earliest: created, latest: created })).toBe('only at the latest restorable time');
});

describe('the clock', () => {
  test('is understood as it is shown, for every second except those that a change of the clock repeats', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }), (date) => {
        const moment = new Date(Math.trunc(date.getTime() / 1000) * 1000);
        const understood = new Date(fromClock(toClock(moment)) ?? '');
        expect(toClock(understood)).toEqual(toClock(moment));
      }),
    );
  });

  test('has no time while a part is incomplete or impossible', () => {
    for (const clock of [
      { date: '', time: '' },
      { date: '2026-11-22', time: '' },
      { date: '2026-11', time: '10:00:00' },
      { date: '2026-11-22', time: '10:' },
      { date: '2026-13-40', time: '10:00:00' },
      { date: '2026-11-22', time: '25:00:00' },
    ])
      expect(fromClock(clock)).toBeUndefined();
  });

  test('takes a time without seconds for the full minute', () => {
    expect(fromClock({ date: '2026-11-22', time: '10:15' })).toBe(fromClock({ date: '2026-11-22', time: '10:15:00' }));
  });

  test('tells how far it is from UTC', () => {
    expect(utcOffset({ getTimezoneOffset: () => -120 })).toBe('UTC+02:00');
    expect(utcOffset({ getTimezoneOffset: () => 210 })).toBe('UTC-03:30');
    expect(utcOffset({ getTimezoneOffset: () => 0 })).toBe('UTC+00:00');
  });
});
