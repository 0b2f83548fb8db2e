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
    const { ConfirmPassword: _confirm, UseCase: _useCase, ...chosen } = values;
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
});
