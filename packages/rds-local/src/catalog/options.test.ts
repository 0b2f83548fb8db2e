import { describe, expect, it } from 'vitest';
import { majorVersions } from './data/versions.ts';
import { findOptionGroupOption, optionGroupOptions, optionSettingError } from './options.ts';

const every = majorVersions.flatMap(({ Engine, MajorEngineVersion }) => optionGroupOptions(Engine, MajorEngineVersion));
const namesOf = (engine: string, majorVersion: string) =>
  optionGroupOptions(engine, majorVersion).map(({ Name }) => Name);

describe('the options', () => {
  it.each([
    ['mysql', '5.5', []],
    ['mysql', '5.7', ['MARIADB_AUDIT_PLUGIN', 'MEMCACHED']],
    ['MySQL', '8.4', ['MARIADB_AUDIT_PLUGIN']],
    ['mysql', '9.9', []],
    ['mariadb', '11.4', ['MARIADB_AUDIT_PLUGIN']],
    ['postgres', '17', []],
    ['aurora-mysql', '8.0', []],
    ['sqlserver-ex', '16.00', ['SQLSERVER_AUDIT', 'SQLSERVER_BACKUP_RESTORE']],
    ['sqlserver-web', '16.00', ['MSDTC', 'SQLSERVER_AUDIT', 'SQLSERVER_BACKUP_RESTORE']],
  ])('of %s %s are %j', (engine, majorVersion, names) => {
    expect(namesOf(engine, majorVersion)).toEqual(names);
  });

  it('of the enterprise editions are more', () => {
    expect(namesOf('oracle-ee', '19')).toEqual(expect.arrayContaining([...namesOf('oracle-se2', '19'), 'OLS', 'TDE']));
    expect(namesOf('oracle-se2', '19')).not.toContain('TDE');
    expect(namesOf('sqlserver-ee', '14.00')).toContain('TDE');
    expect(namesOf('sqlserver-se', '14.00')).not.toContain('TDE');
    expect(namesOf('sqlserver-se', '15.00')).toContain('TDE');
  });

  it('are sorted and unique in each version, and their settings in each option', () => {
    for (const { Engine, MajorEngineVersion } of majorVersions) {
      const names = namesOf(Engine, MajorEngineVersion);
      expect(names).toEqual([...new Set(names)].sort());
    }
    for (const { OptionGroupOptionSettings: settings = [] } of every) {
      const names = settings.map(({ SettingName }) => SettingName);
      expect(names).toEqual([...new Set(names)].sort());
    }
  });

  it('depend on options that are there, and conflict both ways', () => {
    for (const { EngineName = '', MajorEngineVersion = '', Name = '', ...option } of every) {
      const names = namesOf(EngineName, MajorEngineVersion);
      expect(names).toEqual(expect.arrayContaining(option.OptionsDependedOn ?? []));
      for (const other of option.OptionsConflictsWith ?? []) {
        expect(findOptionGroupOption(EngineName, MajorEngineVersion, other)?.OptionsConflictsWith).toContain(Name);
      }
    }
  });

  it('have a port exactly when they need one, a minor version to start from, and one default among their versions', () => {
    for (const option of every) {
      expect(option.PortRequired).toBe(option.DefaultPort !== undefined);
      expect(option.MinimumRequiredMinorEngineVersion).toBeDefined();
      const versions = option.OptionGroupOptionVersions;
      if (versions) expect(versions.filter(({ IsDefault }) => IsDefault)).toHaveLength(1);
    }
  });

  it('have settings whose values are allowed', () => {
    const settings = every.flatMap(({ OptionGroupOptionSettings = [] }) => OptionGroupOptionSettings);
    const wrong = settings.filter(
      (each) => each.DefaultValue !== undefined && optionSettingError(each, each.DefaultValue) !== undefined,
    );
    expect(settings.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });
});

describe('an option', () => {
  it('says all that RDS says of it', () => {
    expect(findOptionGroupOption('oracle-se2', '19', 'sqlt')).toEqual({
      Name: 'SQLT',
      Description: 'Tuning reports of single statements',
      EngineName: 'oracle-se2',
      MajorEngineVersion: '19',
      MinimumRequiredMinorEngineVersion: '0.0.0.ru-2019-07.rur-2019-07.r1',
      PortRequired: false,
      OptionsDependedOn: [],
      OptionsConflictsWith: [],
      Persistent: false,
      Permanent: false,
      RequiresAutoMinorEngineVersionUpgrade: false,
      VpcOnly: false,
      SupportsOptionVersionDowngrade: false,
      OptionGroupOptionSettings: [
        {
          SettingName: 'LICENSE_PACK',
          SettingDescription: 'Licensed pack: tuning, diagnostics or none',
          DefaultValue: 'N',
          ApplyType: 'DYNAMIC',
          AllowedValues: 'T,D,N',
          IsModifiable: true,
          IsRequired: false,
          MinimumEngineVersionPerAllowedValue: [],
        },
      ],
      OptionGroupOptionVersions: [{ Version: '2018-07-25.v1', IsDefault: true }],
      CopyableCrossAccount: true,
    });
  });

  it('is not found where it is not', () => {
    expect(findOptionGroupOption('mysql', '8.4', 'MEMCACHED')).toBeUndefined();
  });

  it.each([
    ['mysql', '8.0', 'MEMCACHED', 'BACKLOG_QUEUE_LIMIT', '2048', undefined],
    ['mysql', '8.0', 'MARIADB_AUDIT_PLUGIN', 'SERVER_AUDIT_EVENTS', 'CONNECT,QUERY_DDL', undefined],
    ['mysql', '8.0', 'MARIADB_AUDIT_PLUGIN', 'SERVER_AUDIT_INCL_USERS', 'a,b', undefined],
    [
      'mysql',
      '8.0',
      'MEMCACHED',
      'BACKLOG_QUEUE_LIMIT',
      '2049',
      'Invalid value 2049 for the setting BACKLOG_QUEUE_LIMIT; allowed values are: 1-2048',
    ],
    [
      'mysql',
      '8.0',
      'MARIADB_AUDIT_PLUGIN',
      'SERVER_AUDIT_LOGGING',
      'OFF',
      'The setting SERVER_AUDIT_LOGGING cannot be changed',
    ],
    [
      'sqlserver-ee',
      '16.00',
      'MSDTC',
      'AUTHENTICATION',
      'NONE,MUTUAL',
      'Invalid value NONE,MUTUAL for the setting AUTHENTICATION; allowed values are: NONE,MUTUAL',
    ],
  ])('of %s %s, %s, with %s %s: %s', (engine, majorVersion, name, settingName, value, reason) => {
    const settings = findOptionGroupOption(engine, majorVersion, name)?.OptionGroupOptionSettings;
    const setting = settings?.find(({ SettingName }) => SettingName === settingName);
    expect(setting && optionSettingError(setting, value)).toBe(reason);
    expect(setting).toBeDefined();
  });
});
