import { describe, expect, it } from 'vitest';
import { allVersions, findEngine, findVersion, versionsOf } from './catalog.ts';
import { engines } from './data/engines.ts';

const targetsOf = (engine: string, version: string) =>
  findVersion(engine, version)?.ValidUpgradeTarget.map(({ EngineVersion, AutoUpgrade, IsMajorVersionUpgrade }) => ({
    EngineVersion,
    AutoUpgrade,
    IsMajorVersionUpgrade,
  }));

describe('an engine', () => {
  it('is found by its name in any letter case', () => {
    expect(findEngine('MySQL')).toBe(findEngine('mysql'));
    expect(findEngine('MySQL')).toMatchObject({ Engine: 'mysql', DefaultPort: 3306 });
  });

  it.each(['', 'mysq', 'mysql8', 'constructor'])('is not found by %j', (name) => {
    expect(findEngine(name)).toBeUndefined();
    expect(findVersion(name)).toBeUndefined();
  });

  it.each(engines.map(({ Engine }) => Engine))('%s has one default version, which is offered', (engine) => {
    const defaults = versionsOf(engine).filter(({ isDefaultOfEngine }) => isDefaultOfEngine);
    expect(defaults).toHaveLength(1);
    expect(defaults[0]).toMatchObject({ Status: 'available', isDefaultOfMajor: true });
    expect(findVersion(engine)).toBe(defaults[0]);
  });

  it.each(engines.map(({ Engine }) => Engine))('%s has one default in each major version', (engine) => {
    const majors = new Set(versionsOf(engine).map(({ MajorEngineVersion }) => MajorEngineVersion));
    for (const major of majors) {
      const defaults = versionsOf(engine).filter(
        ({ MajorEngineVersion, isDefaultOfMajor }) => MajorEngineVersion === major && isDefaultOfMajor,
      );
      expect(defaults).toEqual([findVersion(engine, major)]);
    }
  });
});

describe('a version', () => {
  it.each([
    ['mysql', '8.0.40', '8.0.40'],
    ['MySQL', '8.0.40', '8.0.40'],
    ['mysql', '8.0', '8.0.44'],
    ['mysql', '8', '8.4.7'],
    ['mysql', undefined, '8.4.7'],
    ['mariadb', '10', '10.11.16'],
    ['postgres', '16', '16.13'],
    ['aurora-mysql', '8.0', '8.0.mysql_aurora.3.08.2'],
    ['aurora-mysql', '8.4', '8.4.mysql_aurora.8.4.8'],
    ['sqlserver-se', '15', '15.00.4445.1.v1'],
  ])('of %s, asked for as %s, is %s', (engine, asked, found) => {
    expect(findVersion(engine, asked)?.EngineVersion).toBe(found);
  });

  it.each([
    ['mysql', '8.0.4'],
    ['mysql', '8.'],
    ['mysql', '9'],
    ['postgres', '1'],
    ['mysql', ''],
  ])('of %s is not found by %j', (engine, asked) => {
    expect(findVersion(engine, asked)).toBeUndefined();
  });

  it('stands once in the list of its engine', () => {
    const names = allVersions().map(({ Engine, EngineVersion }) => `${Engine} ${EngineVersion}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('stands after those that are older', () => {
    for (const { Engine } of engines) {
      const versions = versionsOf(Engine).map(({ EngineVersion }) => EngineVersion);
      expect(versions.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))).toEqual(versions);
    }
  });

  it('has the log of IAM logins exactly where it has IAM logins', () => {
    const having = (engine: string, version: string) =>
      findVersion(engine, version)?.ExportableLogTypes.includes('iam-db-auth-error');
    expect(having('mysql', '8.4')).toBe(true);
    expect(having('mysql', '5.6.27')).toBe(false);
    expect(having('mariadb', '10.6')).toBe(true);
    expect(having('mariadb', '10.5')).toBe(false);
    expect(having('aurora-postgresql', '16')).toBe(true);
    expect(having('oracle-ee', '19')).toBe(false);
  });
});

describe('an upgrade', () => {
  it('of MySQL goes to later minor versions, of themselves to the default, and to the next major version', () => {
    expect(targetsOf('mysql', '8.0.42')).toEqual([
      { EngineVersion: '8.0.43', AutoUpgrade: false, IsMajorVersionUpgrade: false },
      { EngineVersion: '8.0.44', AutoUpgrade: true, IsMajorVersionUpgrade: false },
      { EngineVersion: '8.0.45', AutoUpgrade: false, IsMajorVersionUpgrade: false },
      { EngineVersion: '8.0.46', AutoUpgrade: false, IsMajorVersionUpgrade: false },
      { EngineVersion: '8.4.5', AutoUpgrade: false, IsMajorVersionUpgrade: true },
      { EngineVersion: '8.4.6', AutoUpgrade: false, IsMajorVersionUpgrade: true },
      { EngineVersion: '8.4.7', AutoUpgrade: false, IsMajorVersionUpgrade: true },
      { EngineVersion: '8.4.8', AutoUpgrade: false, IsMajorVersionUpgrade: true },
      { EngineVersion: '8.4.9', AutoUpgrade: false, IsMajorVersionUpgrade: true },
      { EngineVersion: '8.4.10', AutoUpgrade: false, IsMajorVersionUpgrade: true },
    ]);
    const after57 = targetsOf('mysql', '5.7.44')?.map(({ EngineVersion }) => EngineVersion);
    expect(after57).toEqual(['8.0.40', '8.0.41', '8.0.42', '8.0.43', '8.0.44', '8.0.45', '8.0.46']);
  });

  it('of PostgreSQL goes to any later major version', () => {
    const targets = targetsOf('postgres', '13.22')?.map(({ EngineVersion }) => EngineVersion);
    expect(targets).toContain('14.19');
    expect(targets).toContain('17.6');
  });

  it('of Aurora MySQL goes to the next major version only', () => {
    const majors = targetsOf('aurora-mysql', '5.7.mysql_aurora.2.12.6')?.map(({ EngineVersion }) =>
      EngineVersion?.slice(0, 3),
    );
    expect(new Set(majors)).toEqual(new Set(['8.0']));
  });

  it('ends at the newest version', () => {
    expect(targetsOf('mysql', '8.4.10')).toEqual([]);
  });

  it('always leads to a version that is there, and never back', () => {
    for (const version of allVersions()) {
      const versions = versionsOf(version.Engine);
      for (const { EngineVersion } of version.ValidUpgradeTarget) {
        const target = versions.findIndex((each) => each.EngineVersion === EngineVersion);
        expect(target).toBeGreaterThan(versions.indexOf(version));
      }
    }
  });
});
