import { type DBInstance, dbInstance, dbSnapshot } from '@rds-console/contract/rows';
import { describe, expect, it } from 'vitest';
import { baselineOf, tasksDone } from './tourProgress.ts';

const old = dbInstance({
  DBInstanceIdentifier: 'old',
  DbiResourceId: 'db-OLD',
  Engine: 'mysql',
  DBInstanceStatus: 'available',
});
const on = { IAMDatabaseAuthenticationEnabled: true };
const pending = { PendingModifiedValues: { IAMDatabaseAuthenticationEnabled: true } };
const snapshot = dbSnapshot({ DBSnapshotIdentifier: 'snapshot', Status: 'available', Engine: 'postgres' });

const done = (
  tutorial: Parameters<typeof tasksDone>[0],
  before: DBInstance[],
  now: DBInstance[],
  snapshots = [snapshot],
) => tasksDone(tutorial, { instances: now, snapshots }, baselineOf(before));

describe('enabling it on an existing instance', () => {
  it.each([
    ['there is none', [], 0],
    ['none can be switched', [{ ...old, Engine: 'oracle-ee' }], 0],
    ['one is busy', [{ ...old, DBInstanceStatus: 'modifying' }], 0],
    ['the only one is a member of a cluster', [{ ...old, DBClusterIdentifier: 'shop' }], 0],
    ['one can be switched', [old], 1],
    ['the change waits for the window', [{ ...old, ...pending }], 2],
    ['it is being made', [{ ...old, ...on, DBInstanceStatus: 'configuring-iam-database-auth' }], 2],
    ['it is on and available', [{ ...old, ...on }], 3],
  ])('%s', (_, now, tasks) => {
    expect(done('enable', [old], now)).toBe(tasks);
  });

  it('does not take an instance that had it before for a switched one', () => {
    const before = [{ ...old, ...on }];
    expect(done('enable', before, before)).toBe(0);
    const waiting = [{ ...old, ...pending }];
    expect(done('enable', waiting, before)).toBe(0);
  });
});

describe('creating and restoring', () => {
  const made = { ...old, DbiResourceId: 'db-NEW' };

  it.each([
    ['nothing is new', [old], 0],
    ['the new one has it off', [old, made], 0],
    ['the new one is being created', [old, { ...made, ...on, DBInstanceStatus: 'creating' }], 1],
    ['the new one is available', [old, { ...made, ...on }], 2],
  ])('%s', (_, now, tasks) => {
    expect(done('create', [old], now)).toBe(tasks);
    expect(done('restore', [old], now)).toBe(tasks + 1);
    expect(done('restore', [old], now, [])).toBe(0);
  });
});
