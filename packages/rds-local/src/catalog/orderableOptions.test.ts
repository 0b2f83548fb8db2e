import { describe, expect, it } from 'vitest';
import { allVersions, findVersion } from './catalog.ts';
import { iamAuthentication } from './iamAuthentication.ts';
import { findOrderable, orderableOptions } from './orderableOptions.ts';

const every = allVersions().flatMap(orderableOptions);
const classesOf = (engine: string, version: string) => {
  const found = findVersion(engine, version);
  return new Set(found && orderableOptions(found).map(({ DBInstanceClass }) => DBInstanceClass));
};

describe('the options', () => {
  it('agree with the rules of IAM DB authentication, whatever the engine, version, class and storage', () => {
    const disagreeing = every.filter(
      ({ Engine = '', EngineVersion = '', DBInstanceClass, SupportsIAMDatabaseAuthentication }) =>
        iamAuthentication(Engine, EngineVersion, DBInstanceClass).available !== SupportsIAMDatabaseAuthentication,
    );
    expect(disagreeing).toEqual([]);
    expect(new Set(every.map((each) => each.SupportsIAMDatabaseAuthentication))).toEqual(new Set([true, false]));
  });

  it('are one for each engine, version, class, licence and storage type', () => {
    const keys = every.map((each) =>
      [each.Engine, each.EngineVersion, each.DBInstanceClass, each.LicenseModel, each.StorageType].join(' '),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('exist for every version', () => {
    expect(allVersions().filter((version) => orderableOptions(version).length === 0)).toEqual([]);
  });

  it('are found again by what they are', () => {
    const lost = every.filter(({ Engine = '', EngineVersion = '', DBInstanceClass = '', StorageType }) => {
      const found = findOrderable(Engine, EngineVersion, DBInstanceClass, StorageType);
      return found?.DBInstanceClass !== DBInstanceClass || found.StorageType !== StorageType;
    });
    expect(lost).toEqual([]);
    // More than a hundred thousand ways of ordering take their time on a machine that does much else.
  }, 30_000);

  it('have bounds that leave room between them', () => {
    const impossible = every.filter(
      (each) =>
        (each.MinStorageSize ?? 0) > (each.MaxStorageSize ?? 0) ||
        (each.MinIopsPerDbInstance ?? 0) > (each.MaxIopsPerDbInstance ?? 0) ||
        (each.MinIopsPerGib ?? 0) > (each.MaxIopsPerGib ?? 0),
    );
    expect(impossible).toEqual([]);
  });

  it('have bounds of IOPS exactly where IOPS can be chosen', () => {
    const odd = every.filter((each) => each.SupportsIops !== (each.MaxIopsPerDbInstance !== undefined));
    expect(odd).toEqual([]);
  });
});

describe('a class', () => {
  it("of the manual's first example can be ordered with MySQL's default version and IAM DB authentication", () => {
    const version = findVersion('MySQL')?.EngineVersion ?? '';
    expect(findOrderable('MySQL', version, 'db.m3.medium')).toMatchObject({ SupportsIAMDatabaseAuthentication: true });
  });

  it.each([
    ['mysql', '8.4', 'db.m7g.large', true],
    ['mysql', '5.7', 'db.m7g.large', false],
    ['mysql', '5.6', 'db.m1.small', true],
    ['mysql', '8.0', 'db.m1.small', false],
    ['mysql', '8.0', 'db.serverless', false],
    ['aurora-mysql', '8.0', 'db.serverless', true],
    ['aurora-mysql', '5.7', 'db.serverless', false],
    ['aurora-postgresql', '17', 'db.serverless', true],
    ['aurora-postgresql', '17', 'db.t3.small', false],
    ['oracle-ee', '19', 'db.m7g.large', false],
    ['sqlserver-ex', '16', 'db.t3.small', true],
    ['sqlserver-ex', '16', 'db.r5.large', false],
  ])('%s %s on %s: %s', (engine, version, dbInstanceClass, isOrderable) => {
    expect(classesOf(engine, version).has(dbInstanceClass)).toBe(isOrderable);
    expect(findOrderable(engine, version, dbInstanceClass) !== undefined).toBe(isOrderable);
  });

  it.each([
    ['mysql', '8.0', 'db.t3.micro', false],
    ['mysql', '8.0', 'db.t3.medium', true],
    ['postgres', '17', 'db.t3.micro', true],
    ['aurora-mysql', '8.0', 'db.t3.medium', false],
    ['aurora-mysql', '8.0', 'db.t4g.medium', true],
  ])('%s %s on %s and Performance Insights: %s', (engine, version, dbInstanceClass, isSupported) => {
    expect(findOrderable(engine, version, dbInstanceClass)?.SupportsPerformanceInsights).toBe(isSupported);
  });

  it.each([
    ['mysql', '8.0', 'db.t2.micro', false],
    ['mysql', '8.0', 'db.t2.small', true],
    ['mysql', '5.6', 'db.m1.large', false],
    ['sqlserver-ex', '16', 'db.t3.small', false],
    ['sqlserver-web', '16', 'db.t3.small', true],
  ])('%s %s on %s and encryption: %s', (engine, version, dbInstanceClass, isSupported) => {
    expect(findOrderable(engine, version, dbInstanceClass)?.SupportsStorageEncryption).toBe(isSupported);
  });
});

describe('storage', () => {
  it.each([
    ['mysql', 'db.m5.large', 'gp2', 20, 65_536],
    ['postgres', 'db.m5.large', 'io1', 100, 65_536],
    ['mariadb', 'db.m5.large', 'standard', 5, 3072],
    ['oracle-se2', 'db.m5.large', 'standard', 10, 3072],
    ['sqlserver-se', 'db.m5.large', 'gp3', 20, 16_384],
    ['aurora-mysql', 'db.r5.large', 'aurora', undefined, undefined],
    ['aurora-postgresql', 'db.r5.large', 'aurora-iopt1', undefined, undefined],
  ])('%s on %s with %s goes from %s to %s GiB', (engine, dbInstanceClass, type, MinStorageSize, MaxStorageSize) => {
    const version = findVersion(engine)?.EngineVersion ?? '';
    const option = findOrderable(engine, version, dbInstanceClass, type);
    expect(option).toMatchObject({ StorageType: type });
    expect(option?.MinStorageSize).toBe(MinStorageSize);
    expect(option?.MaxStorageSize).toBe(MaxStorageSize);
  });

  it('of Aurora is not for the others, nor theirs for Aurora', () => {
    expect(findOrderable('mysql', '8.0', 'db.r5.large', 'aurora')).toBeUndefined();
    expect(findOrderable('aurora-mysql', '8.0', 'db.r5.large', 'gp3')).toBeUndefined();
  });
});

describe('a Multi-AZ DB cluster', () => {
  it.each([
    ['mysql', '8.4', 'db.m5d.large', 'gp3', true],
    ['mysql', '8.0', 'db.r6gd.xlarge', 'io1', true],
    ['mysql', '8.4', 'db.m6id.large', 'io2', true],
    ['mysql', '8.4', 'db.m6gd.large', 'gp2', false],
    ['mysql', '8.4', 'db.m6g.large', 'gp3', false],
    ['postgres', '17', 'db.c6gd.medium', 'gp3', true],
    ['postgres', '13', 'db.r5d.large', 'io1', true],
    ['postgres', '12', 'db.r5d.large', 'io1', false],
    ['mariadb', '11.4', 'db.m6gd.large', 'gp3', false],
    ['oracle-ee', '19', 'db.m5d.large', 'io1', false],
    ['aurora-mysql', '8.0', 'db.serverless', 'aurora', true],
  ])('can be made of %s %s on %s with %s: %s', (engine, version, dbInstanceClass, storageType, isSupported) => {
    const option = findOrderable(engine, version, dbInstanceClass, storageType);
    expect(option).toMatchObject({ SupportsClusters: isSupported, StorageType: storageType });
  });

  it('may have IAM DB authentication', () => {
    const clusters = every.filter(
      ({ Engine, SupportsClusters }) => /^(mysql|postgres)$/.test(Engine ?? '') && SupportsClusters,
    );
    expect(clusters.length).toBeGreaterThan(0);
    expect(clusters.filter((each) => !each.SupportsIAMDatabaseAuthentication)).toEqual([]);
  });

  it('alone is made of classes optimized for computing', () => {
    const compute = every.filter(({ DBInstanceClass }) => DBInstanceClass?.startsWith('db.c6gd.'));
    expect(compute.length).toBeGreaterThan(0);
    expect(compute.filter((each) => !each.SupportsClusters)).toEqual([]);
  });
});
