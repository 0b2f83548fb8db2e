import type { OptionsOf } from '@rds-console/contract/orderable';
import { orderableDBInstanceOption } from '@rds-console/contract/rows';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { offeredClassRule, offeredLicenseRule, offeredStorageTypeRule } from './offeredRules.ts';

const optionsOf: OptionsOf = (Engine) =>
  Engine === 'oracle-se2'
    ? [
        orderableDBInstanceOption({
          DBInstanceClass: 'db.m5.large',
          LicenseModel: 'license-included',
          StorageType: 'gp3',
        }),
      ]
    : [];
const schema = z
  .custom<object>()
  .check(offeredClassRule(optionsOf), offeredLicenseRule(optionsOf), offeredStorageTypeRule(optionsOf));
const offered = {
  Engine: 'oracle-se2',
  EngineVersion: '19',
  DBInstanceClass: 'db.m5.large',
  LicenseModel: 'license-included',
  StorageType: 'gp3',
};

it.each<[string, object, string[]]>([
  ['what RDS offers', {}, []],
  ['a class of another version', { DBInstanceClass: 'db.m1.small' }, ['DBInstanceClass']],
  ['no class, which is for the schema to refuse', { DBInstanceClass: '' }, []],
  ['another license', { LicenseModel: 'bring-your-own-license' }, ['LicenseModel']],
  ['another storage type', { StorageType: 'io1' }, ['StorageType']],
  ['anything where it isn’t known what RDS offers', { Engine: 'mysql', DBInstanceClass: 'db.m1.small' }, []],
])('%s: %j is refused at %j', (_what, chosen, expected) => {
  const { error } = schema.safeParse({ ...offered, ...chosen });
  expect(error?.issues.map(({ path }) => path[0]) ?? []).toEqual(expected);
});
