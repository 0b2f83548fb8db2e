import type {
  Option,
  OptionConfiguration,
  OptionGroup,
  OptionGroupOption,
  OptionGroupOptionSetting,
  OptionSetting,
} from '@aws-sdk/client-rds';

import { findOptionGroupOption, optionSettingError } from '../../catalog/options.ts';
import { RdsError } from '../../engine/rdsError.ts';
import type { Region } from '../../engine/region.ts';
import { checkRange } from '../validation/checkNumbers.ts';
import { checkNoSecurityGroupsOfClassic, checkSecurityGroups } from '../validation/checkPlacement.ts';

/**
 * An option as its group shows it. What the request leaves out stays as it is when the group has the option already, and
 * is the option's default else.
 *
 * @throws RdsError InvalidParameterValue, InvalidParameterCombination
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_OptionConfiguration.html
 */
export function newOption(region: Region, group: OptionGroup, asked: OptionConfiguration): Option {
  const { EngineName = '', MajorEngineVersion = '' } = group;
  const offered = findOptionGroupOption(EngineName, MajorEngineVersion, asked.OptionName ?? '');
  if (offered === undefined) {
    throw new RdsError(
      'InvalidParameterValue',
      `The option ${asked.OptionName} is not available for ${EngineName} ${MajorEngineVersion}.`,
    );
  }
  const present = group.Options?.find(({ OptionName }) => OptionName === offered.Name);
  checkNoSecurityGroupsOfClassic(asked.DBSecurityGroupMemberships);
  return {
    OptionName: offered.Name,
    OptionDescription: offered.Description,
    Persistent: offered.Persistent,
    Permanent: offered.Permanent,
    ...access(region, offered, asked, present),
    OptionVersion: versionOf(offered, asked.OptionVersion, present),
    OptionSettings: settingsOf(offered, asked.OptionSettings ?? [], present?.OptionSettings ?? []),
    DBSecurityGroupMemberships: [],
  };
}

function access(
  region: Region,
  offered: OptionGroupOption,
  asked: OptionConfiguration,
  present: Option | undefined,
): Pick<Option, 'Port' | 'VpcSecurityGroupMemberships'> {
  const { Port = present?.Port ?? offered.DefaultPort, VpcSecurityGroupMemberships: groups = [] } = asked;
  if (!offered.PortRequired) {
    if (asked.Port === undefined && groups.length === 0) return { VpcSecurityGroupMemberships: [] };
    refuse(`The option ${offered.Name} has no port, so neither Port nor security groups can be specified for it.`);
  }
  if (Port !== undefined) checkRange('Port', Port, 1150, 65535);
  const isKept = groups.length === 0 && present !== undefined;
  const memberships = isKept ? present.VpcSecurityGroupMemberships : checkSecurityGroups(region, groups);
  return { Port, VpcSecurityGroupMemberships: memberships };
}

function versionOf(
  { Name, OptionGroupOptionVersions: versions = [], SupportsOptionVersionDowngrade }: OptionGroupOption,
  asked: string | undefined,
  present: Option | undefined,
): string | undefined {
  if (asked === undefined) return present?.OptionVersion ?? versions.find(({ IsDefault }) => IsDefault)?.Version;
  const position = (version: string | undefined) => versions.findIndex(({ Version }) => Version === version);
  if (position(asked) < 0) {
    const offered = versions.map(({ Version }) => Version).join(', ') || 'none';
    refuse(`The option ${Name} has no version ${asked}. Its versions are: ${offered}.`);
  }
  const isDowngrade = present !== undefined && position(asked) < position(present.OptionVersion);
  if (isDowngrade && !SupportsOptionVersionDowngrade) {
    refuse(`The option ${Name} cannot go back from version ${present.OptionVersion} to ${asked}.`);
  }
  return asked;
}

function settingsOf(
  { Name, OptionGroupOptionSettings: offered = [] }: OptionGroupOption,
  asked: OptionSetting[],
  present: OptionSetting[],
): OptionSetting[] {
  const unknown = asked.find((each) => !offered.some(({ SettingName }) => SettingName === each.Name));
  if (unknown !== undefined) refuse(`The option ${Name} has no setting ${unknown.Name}.`);
  return offered.map((setting) => {
    const requested = asked.find((each) => each.Name === setting.SettingName);
    // A setting that is named without a value goes back to its default.
    const former =
      requested === undefined ? present.find((each) => each.Name === setting.SettingName)?.Value : undefined;
    return describe(setting, requested?.Value ?? former ?? setting.DefaultValue);
  });
}

function describe(setting: OptionGroupOptionSetting, Value: string | undefined): OptionSetting {
  if (Value === undefined && setting.IsRequired) refuse(`The setting ${setting.SettingName} must have a value.`);
  const reason = Value === undefined ? undefined : optionSettingError(setting, Value);
  if (reason !== undefined) refuse(`${reason}.`);
  return {
    Name: setting.SettingName,
    Value,
    DefaultValue: setting.DefaultValue,
    Description: setting.SettingDescription,
    ApplyType: setting.ApplyType,
    DataType: dataType(setting.AllowedValues),
    AllowedValues: setting.AllowedValues,
    IsModifiable: setting.IsModifiable,
    IsCollection: setting.DefaultValue?.includes(',') ?? false,
  };
}

function dataType(allowedValues = ''): string {
  if (/^(0,1|true,false)$/i.test(allowedValues)) return 'BOOLEAN';
  return /^\d+(-\d+)?(,\d+(-\d+)?)*$/.test(allowedValues) ? 'INTEGER' : 'STRING';
}

function refuse(message: string): never {
  throw new RdsError('InvalidParameterValue', message);
}
