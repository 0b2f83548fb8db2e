import { describe, expect, it } from 'vitest';
import { allVersions, findEngine, findVersion } from './catalog.ts';
import { iamAuthentication } from './iamAuthentication.ts';
import { findOrderable, orderableOptions } from './orderableOptions.ts';

const combinations = allVersions().flatMap((version) =>
  orderableOptions(version).map((option) => ({ version, option })),
);

describe('the catalog', () => {
  it('finds an engine by its name in any letter case, and nothing else', () => {
    expect(findEngine('MySQL')?.Engine).toBe('mysql');
    expect(findEngine('constructor')).toBeUndefined();
    expect(findEngine('')).toBeUndefined();
  });

  it.each([
    ['mysql', undefined, '8.4.7'],
    ['mysql', '8.0', '8.0.44'],
    ['mysql', '8', '8.4.7'],
    ['mysql', '8.0.40', '8.0.40'],
    ['mysql', '9', undefined],
    ['postgres', '16', '16.10'],
    ['postgres', '1', undefined],
    ['aurora-mysql', '8.0', '8.0.mysql_aurora.3.08.2'],
    ['aurora-mysql', undefined, '8.0.mysql_aurora.3.08.2'],
  ])('takes %s %s for version %s', (engine, asked, version) => {
    expect(findVersion(engine, asked)?.EngineVersion).toBe(version);
  });

  it('has one default version for each engine, and it can be ordered', () => {
    const defaults = allVersions().filter(({ isDefaultOfEngine }) => isDefaultOfEngine);
    expect(defaults.map(({ Engine }) => Engine)).toEqual([...new Set(allVersions().map(({ Engine }) => Engine))]);
    for (const version of defaults) expect(orderableOptions(version).length).toBeGreaterThan(0);
  });

  it('leads every upgrade to a later version that is still offered', () => {
    for (const version of allVersions()) {
      const known = allVersions().filter(({ Engine }) => Engine === version.Engine);
      const position = known.indexOf(version);
      for (const target of version.ValidUpgradeTarget) {
        const found = known.findIndex(({ EngineVersion }) => EngineVersion === target.EngineVersion);
        expect(found).toBeGreaterThan(position);
        expect(target.IsMajorVersionUpgrade).toBe(known[found]?.MajorEngineVersion !== version.MajorEngineVersion);
      }
    }
  });

  it('offers the class of the documentation’s example, with IAM DB authentication', () => {
    const version = findVersion('mysql')?.EngineVersion ?? '';
    expect(findOrderable('mysql', version, 'db.m3.medium')?.SupportsIAMDatabaseAuthentication).toBe(true);
  });
});

describe('IAM DB authentication', () => {
  it('is offered with an option exactly where a database may switch it on', () => {
    expect(combinations.length).toBeGreaterThan(1000);
    const wrong = combinations.filter(
      ({ version, option }) =>
        option.SupportsIAMDatabaseAuthentication !==
        iamAuthentication(version.Engine, version.EngineVersion, option.DBInstanceClass).available,
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ['mysql', '5.5.62', 'db.m3.medium', false],
    ['mysql', '5.6.27', 'db.m3.medium', false],
    ['mysql', '5.6.34', 'db.m3.medium', true],
    ['mysql', '5.6.51', 'db.m1.small', false],
    ['mysql', '5.7.44', 'db.t3.micro', true],
    ['mysql', '8.4.7', 'db.t3.micro', true],
    ['mariadb', '10.5.29', 'db.t3.micro', false],
    ['mariadb', '10.6.23', 'db.t3.micro', true],
    ['mariadb', '10.11.14', 'db.t3.micro', true],
    ['postgres', '9.6.5', 'db.m3.medium', false],
    ['postgres', '9.6.24', 'db.m3.medium', true],
    ['postgres', '17.6', 'db.t3.micro', true],
    ['aurora-mysql', '8.0.mysql_aurora.3.08.2', 'db.t3.small', false],
    ['aurora-mysql', '8.0.mysql_aurora.3.08.2', 'db.t3.medium', true],
    ['aurora-mysql', '8.0.mysql_aurora.3.08.2', undefined, true],
    ['aurora-postgresql', '17.5', 'db.r6g.large', true],
    ['oracle-se2', '19.0.0.0.ru-2025-07.rur-2025-07.r1', 'db.m5.large', false],
    ['sqlserver-ex', '16.00.4205.1.v1', 'db.t3.small', false],
  ])('of %s %s on %s: %s', (engine, version, dbInstanceClass, isAvailable) => {
    expect(iamAuthentication(engine, version, dbInstanceClass).available).toBe(isAvailable);
  });
});
