import type { OptionGroupOption, OptionGroupOptionSetting } from '@aws-sdk/client-rds';
import { minimumMinorVersions, type OptionEntry, type OptionSettingRow, optionEntries } from './data/options.ts';
import { majorVersions } from './data/versions.ts';
import { isAllowedValue } from './isAllowedValue.ts';

const known = new Map<string, readonly OptionGroupOption[]>();

/**
 * The options that option groups of a major engine version can have, by name.
 *
 * @param engine in any letter case
 * @returns empty for engines without options (PostgreSQL and Aurora) and for versions that do not exist
 */
export function optionGroupOptions(engine: string, majorVersion: string): readonly OptionGroupOption[] {
  const EngineName = engine.toLowerCase();
  const key = `${EngineName} ${majorVersion}`;
  const made = known.get(key);
  if (made) return made;
  const exists = majorVersions.some((each) => each.Engine === EngineName && each.MajorEngineVersion === majorVersion);
  if (!exists) return [];
  const entries = optionEntries
    .filter((entry) => isFor(entry, EngineName, majorVersion))
    .sort((a, b) => (a.Name < b.Name ? -1 : 1));
  const names = new Set(entries.map(({ Name }) => Name));
  const options = entries.map((entry) => describe(entry, names, EngineName, majorVersion));
  known.set(key, options);
  return options;
}

/** One option by its name in any letter case; undefined when the major engine version does not have it. */
export function findOptionGroupOption(
  engine: string,
  majorVersion: string,
  name: string,
): OptionGroupOption | undefined {
  const lower = name.toLowerCase();
  return optionGroupOptions(engine, majorVersion).find(({ Name }) => Name?.toLowerCase() === lower);
}

function isFor({ engines, majorVersions: majors }: OptionEntry, engine: string, majorVersion: string) {
  return engines.test(engine) && (majors === undefined || majors.test(majorVersion));
}

function describe(
  { engines: _engines, majorVersions: _majors, settings, versions, defaultVersion, ...entry }: OptionEntry,
  names: ReadonlySet<string>,
  EngineName: string,
  MajorEngineVersion: string,
): OptionGroupOption {
  const usual = minimumMinorVersions.find(
    ({ engines, majorVersion }) => engines.test(EngineName) && majorVersion === MajorEngineVersion,
  );
  return {
    Name: entry.Name,
    Description: entry.Description,
    EngineName,
    MajorEngineVersion,
    MinimumRequiredMinorEngineVersion: entry.MinimumRequiredMinorEngineVersion ?? usual?.minimum,
    PortRequired: entry.DefaultPort !== undefined,
    DefaultPort: entry.DefaultPort,
    OptionsDependedOn: [...(entry.OptionsDependedOn ?? [])],
    // Some of what an option conflicts with is not there in every version.
    OptionsConflictsWith: (entry.OptionsConflictsWith ?? []).filter((name) => names.has(name)),
    Persistent: entry.Persistent ?? false,
    Permanent: entry.Permanent ?? false,
    RequiresAutoMinorEngineVersionUpgrade: entry.RequiresAutoMinorEngineVersionUpgrade ?? false,
    VpcOnly: entry.VpcOnly ?? false,
    SupportsOptionVersionDowngrade: entry.SupportsOptionVersionDowngrade,
    OptionGroupOptionSettings: (settings ?? []).map(setting).sort(byName),
    OptionGroupOptionVersions: versions?.map((Version) => ({
      Version,
      IsDefault: Version === (defaultVersion ?? versions[0]),
    })),
    CopyableCrossAccount: entry.CopyableCrossAccount ?? false,
  };
}

function setting([SettingName, DefaultValue, AllowedValues, ApplyType, SettingDescription, limits]: OptionSettingRow) {
  return {
    SettingName,
    SettingDescription,
    DefaultValue,
    ApplyType,
    AllowedValues,
    IsModifiable: !limits?.isFixed,
    IsRequired: limits?.isRequired ?? false,
    MinimumEngineVersionPerAllowedValue: [],
  } satisfies OptionGroupOptionSetting;
}

function byName(a: { SettingName: string }, b: { SettingName: string }) {
  return a.SettingName < b.SettingName ? -1 : 1;
}

type Described = Pick<OptionGroupOptionSetting, 'SettingName' | 'AllowedValues' | 'DefaultValue' | 'IsModifiable'>;

/**
 * What keeps an option's setting from having a value: a sentence without its full stop; undefined when it may have it.
 * A setting whose default is several of its allowed values may be given several.
 */
export function optionSettingError(setting: Described, value: string): string | undefined {
  const { SettingName, AllowedValues, DefaultValue, IsModifiable } = setting;
  if (IsModifiable === false && value !== DefaultValue) return `The setting ${SettingName} cannot be changed`;
  if (isAllowedValue(AllowedValues, value.trim(), DefaultValue?.includes(','))) return undefined;
  return `Invalid value ${value} for the setting ${SettingName}; allowed values are: ${AllowedValues}`;
}
