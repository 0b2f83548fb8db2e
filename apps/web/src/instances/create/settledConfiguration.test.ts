import { hasProvisionedIops } from '@rds-console/contract/orderable';
import { orderableDBInstanceOption } from '@rds-console/contract/rows';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Configuration, settledConfiguration } from './settledConfiguration.ts';

const bounds = { MinIopsPerDbInstance: 1000, MaxIopsPerDbInstance: 64_000, MaxIopsPerGib: 50 };
const offered = (DBInstanceClass: string, StorageType: string, LicenseModel = 'free') =>
  orderableDBInstanceOption({
    DBInstanceClass,
    StorageType,
    LicenseModel,
    ...(hasProvisionedIops(StorageType) ? bounds : {}),
  });
const requested: Configuration = {
  DBInstanceClass: 'db.m5.large',
  LicenseModel: 'free',
  StorageType: 'io1',
  AllocatedStorage: 100,
  Iops: 2000,
};

describe('the nearest configuration that RDS offers', () => {
  test('is the wish itself where that is offered, and where nothing is known', () => {
    expect(settledConfiguration(requested, [offered('db.m5.large', 'io1')], 'small')).toEqual(requested);
    expect(settledConfiguration(requested, [], 'small')).toEqual(requested);
  });

  test('has a class of the wanted kind where the one that was chosen is not offered', () => {
    const options = [offered('db.r5.large', 'gp3'), offered('db.t3.micro', 'gp3')];
    expect(settledConfiguration(requested, options, 'small').DBInstanceClass).toBe('db.t3.micro');
    expect(settledConfiguration(requested, options, 'production').DBInstanceClass).toBe('db.r5.large');
  });

  test('keeps provisioned IOPS with another such type, and else takes general purpose storage without them', () => {
    const io2 = [offered('db.m5.large', 'gp3'), offered('db.m5.large', 'io2')];
    expect(settledConfiguration(requested, io2, 'small')).toMatchObject({ StorageType: 'io2', Iops: 2000 });
    const gp3 = [offered('db.m5.large', 'standard'), offered('db.m5.large', 'gp3')];
    expect(settledConfiguration(requested, gp3, 'small')).toMatchObject({ StorageType: 'gp3', Iops: undefined });
  });

  test('begins with IOPS that its size can have', () => {
    const small = { ...requested, AllocatedStorage: 40, Iops: undefined };
    expect(settledConfiguration(small, [offered('db.m5.large', 'io1')], 'small').Iops).toBe(2000);
  });

  test('is always one of those that are offered', () => {
    const option = fc
      .tuple(
        fc.constantFrom('db.t3.micro', 'db.m5.large', 'db.x1.large'),
        fc.constantFrom('gp2', 'gp3', 'io1', 'io2', 'standard'),
      )
      .map(([DBInstanceClass, StorageType]) => offered(DBInstanceClass, StorageType, `license of ${DBInstanceClass}`));
    fc.assert(
      fc.property(fc.array(option, { minLength: 1 }), option, (options, wished) => {
        const settled = settledConfiguration({ ...requested, ...wished }, options, 'production');
        const { DBInstanceClass, LicenseModel, StorageType } = settled;
        expect(options).toContainEqual(expect.objectContaining({ DBInstanceClass, LicenseModel, StorageType }));
      }),
    );
  });
});
