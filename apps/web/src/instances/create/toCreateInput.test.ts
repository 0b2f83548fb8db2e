import type { OrderableDBInstanceOption } from '@rds-console/contract/rows';
import { describe, expect, test } from 'vitest';
import { toCreateInput } from './toCreateInput.ts';

const able: OrderableDBInstanceOption[] = [
  { DBInstanceClass: 'db.m5.large', MultiAZCapable: true, SupportsStorageEncryption: true },
];
const unable: OrderableDBInstanceOption[] = [
  { DBInstanceClass: 'db.m5.large', MultiAZCapable: false, SupportsStorageEncryption: false },
];
const values: Parameters<typeof toCreateInput>[0] = {
  Engine: 'mysql',
  DBInstanceIdentifier: 'orders',
  DBInstanceClass: 'db.m5.large',
  ConfirmPassword: 'correct-horse',
  UseCase: 'production',
  PresetEngine: 'mysql',
  PresetUseCase: 'production',
  MultiAZ: true,
  AvailabilityZone: 'us-east-1a',
  StorageType: 'io1',
  Iops: 3000,
  StorageEncrypted: true,
  KmsKeyId: 'alias/orders',
  EnableIAMDatabaseAuthentication: true,
  Tags: [{ Key: 'team', Value: 'orders' }],
};

describe('what the wizard sends', () => {
  test('is what was chosen, without a zone where RDS puts the instance into two', () => {
    const { ConfirmPassword: _c, UseCase: _u, PresetEngine: _e, PresetUseCase: _p, ...chosen } = values;
    expect(toCreateInput(values, able, undefined)).toEqual({ ...chosen, AvailabilityZone: undefined });
  });

  test('leaves out what the configuration cannot have, whatever was chosen before', () => {
    expect(toCreateInput(values, unable, 'Not available.')).toMatchObject({
      MultiAZ: false,
      AvailabilityZone: 'us-east-1a',
      StorageEncrypted: false,
      KmsKeyId: undefined,
      EnableIAMDatabaseAuthentication: undefined,
    });
  });

  test.each(['gp2', 'gp3', 'standard'])('gives no IOPS with %s', (StorageType) =>
    expect(toCreateInput({ ...values, StorageType }, able, undefined).Iops).toBeUndefined(),
  );

  test('says No where No was chosen, and gives no empty list of tags', () => {
    const chosen = { ...values, EnableIAMDatabaseAuthentication: false, Tags: [] };
    const input = toCreateInput(chosen, able, undefined);
    expect(input.EnableIAMDatabaseAuthentication).toBe(false);
    expect(input.Tags).toBeUndefined();
  });

  test('gives a role, a key, a directory or a password only with what it is for', () => {
    const leftOver = {
      MonitoringInterval: 0,
      MonitoringRoleArn: 'arn:aws:iam::123456789012:role/monitoring',
      EnablePerformanceInsights: false,
      PerformanceInsightsRetentionPeriod: 7,
      PerformanceInsightsKMSKeyId: 'alias/insights',
      Domain: 'd-1234567890',
      DomainIAMRoleName: 'directory',
      MasterUserPassword: 'typed-before',
      ManageMasterUserPassword: true,
      EnableCloudwatchLogsExports: [],
    };
    const { Engine, DBInstanceClass, DBInstanceIdentifier, ConfirmPassword, UseCase } = values;
    const chosen = { Engine, DBInstanceClass, DBInstanceIdentifier, ConfirmPassword, UseCase, ...leftOver };
    expect(toCreateInput({ ...chosen, PresetEngine: '', PresetUseCase: '' }, unable, undefined)).toEqual({
      Engine,
      DBInstanceClass,
      DBInstanceIdentifier,
      ManageMasterUserPassword: true,
    });
  });

  test('gives throughput and a limit of growth where the storage has them', () => {
    const large = {
      ...values,
      StorageType: 'gp3',
      AllocatedStorage: 400,
      StorageThroughput: 600,
      MaxAllocatedStorage: 800,
    };
    expect(toCreateInput(large, able, undefined)).toMatchObject({ StorageThroughput: 600, MaxAllocatedStorage: 800 });
    const small = { ...large, AllocatedStorage: 20, MaxAllocatedStorage: 20 };
    const { StorageThroughput, MaxAllocatedStorage, Iops } = toCreateInput(small, able, undefined);
    expect([StorageThroughput, MaxAllocatedStorage, Iops]).toEqual([undefined, undefined, undefined]);
  });
});
