import { describe, expect, it } from 'vitest';
import { advanceChange, type ChangeProgress, observeCluster, observeInstance, stageOf } from './changeProgress.ts';
import { type DBInstance, dbCluster, dbInstance } from './rows.ts';

const available = dbInstance({
  DBInstanceIdentifier: 'db',
  DBInstanceStatus: 'available',
  IAMDatabaseAuthenticationEnabled: false,
});
const pending = { PendingModifiedValues: { IAMDatabaseAuthenticationEnabled: true } };
const configuring: DBInstance = { ...available, ...pending, DBInstanceStatus: 'configuring-iam-database-auth' };
const on: DBInstance = { ...available, IAMDatabaseAuthenticationEnabled: true };

function asked(change: Partial<ChangeProgress> = {}): ChangeProgress {
  return { name: 'EnableIAMDatabaseAuthentication', from: false, to: true, isAtOnce: true, history: [], ...change };
}

/** The stages that a change is seen in while an instance is seen like this, a second apart. */
function stages(change: ChangeProgress, ...seen: DBInstance[]) {
  let now = change;
  seen.forEach((instance, second) => {
    now = advanceChange(now, observeInstance(instance), second * 1000);
  });
  return now.history.map(({ stage }) => stage);
}

describe('a change that is applied immediately', () => {
  it('is asked for, configured and verified', () => {
    expect(stages(asked(), { ...available, ...pending }, configuring, configuring, on)).toEqual([
      'asked',
      'configuring',
      'verified',
    ]);
  });

  it('is said to be unchanged when RDS reports available and the value is the old one', () => {
    expect(stages(asked(), configuring, available)).toEqual(['configuring', 'unchanged']);
    expect(stages(asked(), configuring, { ...available, ...pending })).toEqual(['configuring', 'unchanged']);
  });

  it('is verified also when that comes late', () => {
    expect(stages(asked(), configuring, available, on)).toEqual(['configuring', 'unchanged', 'verified']);
  });

  it('is said to be unchanged when RDS shows nothing of it for a minute', () => {
    const change = advanceChange(asked(), observeInstance(available), 0);
    expect(stageOf(advanceChange(change, observeInstance(available), 59_000))).toBe('asked');
    expect(stageOf(advanceChange(change, observeInstance(available), 61_000))).toBe('unchanged');
  });

  it('fails with the database', () => {
    expect(
      stages(asked(), configuring, { ...available, ...pending, DBInstanceStatus: 'incompatible-network' }),
    ).toEqual(['configuring', 'failed']);
  });
});

describe('a change that is scheduled', () => {
  const scheduled = asked({ isAtOnce: false });

  it('waits, also while the database is busy with something else, and is configured in the window', () => {
    const backingUp = { ...available, ...pending, DBInstanceStatus: 'backing-up' };
    expect(stages(scheduled, { ...available, ...pending }, backingUp, configuring, on)).toEqual([
      'waiting',
      'configuring',
      'verified',
    ]);
  });

  it('is withdrawn when it waits no more, or another value does', () => {
    expect(stages(scheduled, { ...available, ...pending }, available)).toEqual(['waiting', 'withdrawn']);
    const other = asked({ name: 'DBInstanceClass', from: 'db.t3.micro', to: 'db.t3.small', isAtOnce: false });
    expect(
      stages(
        other,
        { ...available, PendingModifiedValues: { DBInstanceClass: 'db.t3.small' } },
        { ...available, PendingModifiedValues: { DBInstanceClass: 'db.t3.large' } },
      ),
    ).toEqual(['waiting', 'withdrawn']);
  });
});

describe('what is compared', () => {
  it('is not a password: it is applied once RDS lists it no more', () => {
    const password = asked({ name: 'MasterUserPassword', from: undefined, to: undefined });
    const resetting = {
      ...available,
      DBInstanceStatus: 'resetting-master-credentials',
      PendingModifiedValues: { MasterUserPassword: '****' },
    };
    expect(stages(password, resetting, available)).toEqual(['configuring', 'applied']);
  });

  it('is every member of a list, also where they are structures', () => {
    const cores = (Value: string) => [{ Name: 'coreCount', Value }];
    const change = asked({ name: 'ProcessorFeatures', from: cores('2'), to: cores('4') });
    const seen = (Value: string) => ({ ...available, ProcessorFeatures: cores(Value) });
    expect(stages(change, seen('2'), seen('4'))).toEqual(['asked', 'verified']);
  });

  it('is storage that RDS rounded up, and a name in any letters', () => {
    const storage = asked({ name: 'AllocatedStorage', from: 20, to: 21 });
    expect(stages(storage, { ...available, AllocatedStorage: 22 })).toEqual(['verified']);
    const name = asked({ name: 'NewDBInstanceIdentifier', from: 'a', to: 'Other' });
    expect(stages(name, { ...available, DBInstanceIdentifier: 'other' })).toEqual(['verified']);
  });

  it('is a parameter group with its parameters, which come with a reboot', () => {
    const group = asked({ name: 'DBParameterGroupName', from: 'default.mysql8.0', to: 'own' });
    const has = (ParameterApplyStatus: string) => ({
      ...available,
      DBParameterGroups: [{ DBParameterGroupName: 'own', ParameterApplyStatus }],
    });
    expect(stages(group, has('pending-reboot'), has('in-sync'))).toEqual(['reboot', 'verified']);
  });

  it('is the class of a Multi-AZ cluster by its instances, on which it waits', () => {
    const name = 'DBClusterInstanceClass';
    const DBClusterIdentifier = 'trio';
    const cluster = dbCluster({
      DBClusterIdentifier,
      Status: 'available',
      DBClusterInstanceClass: 'db.m6gd.xlarge',
    });
    const member = (pending?: string) => ({
      ...available,
      DBClusterIdentifier,
      PendingModifiedValues: pending ? { DBInstanceClass: pending } : undefined,
    });
    const change = asked({ name, from: 'db.m6gd.large', to: 'db.m6gd.xlarge', isAtOnce: false });
    const unseen = advanceChange(change, observeCluster(cluster), 0);
    expect(stageOf(unseen)).toBe('waiting');
    const waiting = advanceChange(unseen, observeCluster(cluster, [member(), member('db.m6gd.xlarge')]), 1000);
    expect(stageOf(waiting)).toBe('waiting');
    expect(stageOf(advanceChange(waiting, observeCluster(cluster, [member()]), 2000))).toBe('verified');
  });

  it('is a cluster by its own names', () => {
    const seen = (Status: string, IAMDatabaseAuthenticationEnabled: boolean) =>
      dbCluster({ DBClusterIdentifier: 'c', Status, IAMDatabaseAuthenticationEnabled });
    const cluster = { ...seen('update-iam-db-auth', false), ...pending };
    const change = advanceChange(asked(), observeCluster(cluster), 0);
    expect(stageOf(change)).toBe('configuring');
    const done = seen('available', true);
    expect(stageOf(advanceChange(change, observeCluster(done), 1000))).toBe('verified');
  });
});
