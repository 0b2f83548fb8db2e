import type { OptionsOf } from '@rds-console/contract/orderable';
import { orderableDBInstanceOption } from '@rds-console/contract/rows';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { modifiedStorageRules, newStorageRules, type StorageValues } from './storageRules.ts';

const DBInstanceClass = 'db.m5.large';
const volume = { DBInstanceClass, MinStorageSize: 20, MaxStorageSize: 1000 };
const options = [
  { ...volume, StorageType: 'gp3', MaxIopsPerDbInstance: 64_000, MaxStorageThroughputPerDbInstance: 4000 },
  { ...volume, StorageType: 'io1', MinIopsPerDbInstance: 1000, MaxIopsPerDbInstance: 80_000, MaxIopsPerGib: 50 },
  { ...volume, StorageType: 'gp2' },
].map((option) => orderableDBInstanceOption(option));
const optionsOf: OptionsOf = () => options;

const values = z.custom<StorageValues & { Engine: string }>();

function errors(schema: z.ZodType, chosen: object) {
  const { error } = schema.safeParse({ Engine: 'mysql', DBInstanceClass, ...chosen });
  return error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
}

describe('the storage of a new instance', () => {
  const schema = values.check(...newStorageRules(optionsOf));

  it.each<[object, string[]]>([
    [{ StorageType: 'gp2', AllocatedStorage: 20 }, []],
    [{ StorageType: 'gp2' }, ['AllocatedStorage: Enter the storage in GiB.']],
    [{ StorageType: 'gp2', AllocatedStorage: 10 }, ['AllocatedStorage: Enter 20 to 1,000 GiB.']],
    [{ StorageType: 'gp2', AllocatedStorage: 2000 }, ['AllocatedStorage: Enter 20 to 1,000 GiB.']],
    [{ StorageType: 'unknown', AllocatedStorage: 70_000 }, ['AllocatedStorage: Enter 1 to 65,536 GiB.']],
    // What isn't a number, the schema refuses.
    [{ StorageType: 'gp2', AllocatedStorage: 'many' }, []],
    [{ StorageType: 'io1', AllocatedStorage: 100 }, ['Iops: Enter the IOPS.']],
    [{ StorageType: 'io1', AllocatedStorage: 100, Iops: 900 }, ['Iops: Enter 1,000 to 5,000 IOPS for this storage.']],
    [{ StorageType: 'io1', AllocatedStorage: 100, Iops: 5000 }, []],
    [{ StorageType: 'gp3', AllocatedStorage: 100, Iops: 1, StorageThroughput: 1 }, []],
    [
      { StorageType: 'gp3', AllocatedStorage: 400, Iops: 3000, StorageThroughput: 125 },
      ['Iops: Enter 12,000 to 64,000 IOPS for this storage.', 'StorageThroughput: Enter 500 to 4000 MiB/s.'],
    ],
    [{ StorageType: 'gp3', AllocatedStorage: 400, Iops: 12_000, StorageThroughput: 500 }, []],
    [{ Engine: 'sqlserver-ee', StorageType: 'gp3', AllocatedStorage: 100, Iops: 3000, StorageThroughput: 125 }, []],
    [{ Engine: 'oracle-ee', StorageType: 'gp3', AllocatedStorage: 200, Iops: 12_000, StorageThroughput: 500 }, []],
    [
      { StorageType: 'gp2', AllocatedStorage: 100, MaxAllocatedStorage: 105 },
      ['MaxAllocatedStorage: Enter at least 110 GiB: a tenth more than the storage.'],
    ],
    [
      { StorageType: 'gp2', AllocatedStorage: 100, MaxAllocatedStorage: 2000 },
      ['MaxAllocatedStorage: Enter at most 1,000 GiB for this storage type.'],
    ],
    [{ StorageType: 'gp2', AllocatedStorage: 100, MaxAllocatedStorage: 100 }, []],
  ])('%j: %j', (chosen, expected) => expect(errors(schema, chosen)).toEqual(expected));
});

describe('the storage of an existing instance of 100 GiB', () => {
  const database = { Engine: 'mysql', EngineVersion: '8.0.40', AllocatedStorage: 100 };
  const schema = values.check(...modifiedStorageRules(database, optionsOf));

  it.each<[object, string[]]>([
    [{ StorageType: 'gp2', AllocatedStorage: 100 }, []],
    [{ StorageType: 'gp2', AllocatedStorage: 110 }, []],
    [{ StorageType: 'gp2' }, ['AllocatedStorage: Enter the storage in GiB.']],
    [
      { StorageType: 'gp2', AllocatedStorage: 99 },
      ['AllocatedStorage: Storage cannot become smaller than it is: 100 GiB.'],
    ],
    [
      { StorageType: 'gp2', AllocatedStorage: 101 },
      ['AllocatedStorage: Storage grows by a tenth or more: enter at least 110 GiB.'],
    ],
    [
      { StorageType: 'gp2', AllocatedStorage: 2000 },
      ['AllocatedStorage: Enter 20 to 1,000 GiB for this storage type.'],
    ],
    [{ StorageType: 'io1', AllocatedStorage: 100 }, ['Iops: Enter the IOPS.']],
  ])('%j: %j', (chosen, expected) => expect(errors(schema, chosen)).toEqual(expected));

  it('is its cluster’s where it is a member', () => {
    const member = values.check(...modifiedStorageRules({ ...database, DBClusterIdentifier: 'shop' }, optionsOf));
    expect(errors(member, { StorageType: 'gp2' })).toEqual([]);
  });
});
