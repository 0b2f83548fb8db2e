import { orderableDBInstanceOption } from '@rds-console/contract/rows';
import { describe, expect, it } from 'vitest';
import { presetFor } from './presetFor.ts';

const offered = { LicenseModel: 'postgresql-license', StorageType: 'gp3' };
const large = orderableDBInstanceOption({
  ...offered,
  DBInstanceClass: 'db.m5.large',
  MultiAZCapable: true,
  SupportsPerformanceInsights: true,
});
const micro = orderableDBInstanceOption({ ...offered, DBInstanceClass: 'db.t3.micro' });

describe('what a use case sets', () => {
  it('is for production a standby, provisioned IOPS and protection', () => {
    expect(presetFor('production', [micro, large])).toEqual({
      DBInstanceClass: 'db.m5.large',
      MultiAZ: true,
      StorageType: 'io1',
      AllocatedStorage: 100,
      MaxAllocatedStorage: 1000,
      EnablePerformanceInsights: true,
      BackupRetentionPeriod: 7,
      DeletionProtection: true,
    });
  });

  it('leaves out for production what the class cannot have', () => {
    const alone = { ...large, MultiAZCapable: false, SupportsPerformanceInsights: false };
    expect(presetFor('production', [alone])).toMatchObject({ MultiAZ: false, EnablePerformanceInsights: false });
  });

  it.each([
    ['dev-test', 'gp3', 7],
    ['free-tier', 'gp2', 1],
  ] as const)('is for %s small, with %s storage and backups of %i days', (useCase, StorageType, days) => {
    expect(presetFor(useCase, [large, micro])).toEqual({
      DBInstanceClass: 'db.t3.micro',
      MultiAZ: false,
      StorageType,
      AllocatedStorage: 20,
      MaxAllocatedStorage: undefined,
      EnablePerformanceInsights: false,
      BackupRetentionPeriod: days,
      DeletionProtection: false,
    });
  });
});
