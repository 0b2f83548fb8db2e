import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { createDBClusterInput } from './clusters.ts';
import { createDBInstanceInput, restoreDBInstanceToPointInTimeInput } from './instances.ts';

const acceptable = {
  DBInstanceIdentifier: 'mydb',
  DBInstanceClass: 'db.m3.medium',
  Engine: 'mysql',
  MasterUsername: 'admin1',
  MasterUserPassword: 'masteruserpassword',
  AllocatedStorage: 20,
};

function complaints(schema: z.ZodType, input: object) {
  const issues = schema.safeParse(input).error?.issues ?? [];
  return Object.fromEntries(issues.map(({ path, message }) => [path.join('.'), message]));
}

describe('CreateDBInstance input', () => {
  it('is passed on without what RDS does not know and what was left empty', () => {
    const input = { ...acceptable, ConfirmPassword: 'masteruserpassword', DBName: '', Port: undefined };
    expect(createDBInstanceInput.parse(input)).toEqual(acceptable);
  });

  it('has all its errors named at once', () => {
    const input = {
      DBInstanceIdentifier: '1--x-',
      DBInstanceClass: '',
      Engine: 'mysql',
      MasterUsername: 'far-too-long-and-with-hyphens',
      MasterUserPassword: 'short',
      AllocatedStorage: 'many',
      PreferredBackupWindow: '05:00-05:30',
      PreferredMaintenanceWindow: 'sun:05:15-sun:06:00',
    };
    expect(Object.keys(complaints(createDBInstanceInput, input)).sort()).toEqual([
      'AllocatedStorage',
      'DBInstanceClass',
      'DBInstanceIdentifier',
      'MasterUserPassword',
      'MasterUsername',
      'PreferredMaintenanceWindow',
    ]);
  });

  it.each([
    ['a', true],
    ['A1-b-c', true],
    ['x'.repeat(63), true],
    ['x'.repeat(64), false],
    ['1a', false],
    ['-a', false],
    ['a-', false],
    ['a--b', false],
    ['a_b', false],
    ['ä', false],
    ['', false],
  ])('takes the identifier %s: %s', (DBInstanceIdentifier, isTaken) =>
    expect('DBInstanceIdentifier' in complaints(createDBInstanceInput, { ...acceptable, DBInstanceIdentifier })).toBe(
      !isTaken,
    ),
  );

  it.each([
    ['mysql', 41],
    ['mariadb', 41],
    ['postgres', 128],
    ['oracle-se2', 30],
  ])('takes a password of %s up to %i characters and from 8', (Engine, longest) => {
    const isTaken = (length: number) =>
      !(
        'MasterUserPassword' in
        complaints(createDBInstanceInput, { ...acceptable, Engine, MasterUserPassword: 'p'.repeat(length) })
      );
    expect([7, 8, longest, longest + 1].map(isTaken)).toEqual([false, true, true, false]);
  });

  it.each(['pass/word', 'pass"word', 'pass@word', 'pass word', 'pässword'])(
    'refuses a password without repeating it: %s',
    (MasterUserPassword) => {
      const { MasterUserPassword: message } = complaints(createDBInstanceInput, { ...acceptable, MasterUserPassword });
      expect(message).toBeDefined();
      expect(message).not.toContain(MasterUserPassword);
    },
  );

  it.each([
    ['mysql', 'orders_1', true],
    ['mysql', '1orders', false],
    ['postgres', 'x'.repeat(64), false],
    ['oracle-se2', 'NINELONGS', false],
    ['sqlserver-ex', 'orders', false],
    ['sqlserver-ex', '', true],
  ])('takes for %s the database name %s: %s', (Engine, DBName, isTaken) =>
    expect('DBName' in complaints(createDBInstanceInput, { ...acceptable, Engine, DBName })).toBe(!isTaken),
  );

  it('needs no master user for a member of a cluster', () => {
    const member = {
      DBInstanceIdentifier: 'm',
      DBInstanceClass: 'db.r5.large',
      Engine: 'aurora-mysql',
      DBClusterIdentifier: 'c',
    };
    expect(complaints(createDBInstanceInput, member)).toEqual({});
  });

  it.each(['a\u0000b', 'a\ud800b', 'a\uffffb'])('refuses text that cannot be written in XML: %j', (KmsKeyId) =>
    expect(complaints(createDBInstanceInput, { ...acceptable, KmsKeyId })).toEqual({
      KmsKeyId: 'Contains a character that RDS cannot store.',
    }),
  );
});

it('CreateDBCluster input always has a master user and keeps backups', () => {
  const input = { DBClusterIdentifier: 'c', Engine: 'aurora-mysql', BackupRetentionPeriod: 0 };
  expect(Object.keys(complaints(createDBClusterInput, input)).sort()).toEqual([
    'BackupRetentionPeriod',
    'MasterUserPassword',
    'MasterUsername',
  ]);
});

it.each([
  [{}, true],
  [{ UseLatestRestorableTime: true }, false],
  [{ RestoreTime: '2026-01-01T00:00:00Z' }, false],
  [{ RestoreTime: '2026-01-01T00:00:00Z', UseLatestRestorableTime: true }, true],
])('a point in time is either the latest or one of the user’s own: %j', (time, isRefused) => {
  const input = { SourceDBInstanceIdentifier: 'a', TargetDBInstanceIdentifier: 'b', ...time };
  expect('RestoreTime' in complaints(restoreDBInstanceToPointInTimeInput, input)).toBe(isRefused);
});
