import { optionConfiguration } from '@rds-console/contract/optionGroups';
import type { Option, OptionGroup, OptionGroupOption, OptionGroupOptionSetting } from '@rds-console/contract/rows';
import { isSecretSetting } from '@rds-console/contract/secretSettings';
import { z } from 'zod';

const fields = z.object({
  OptionName: optionConfiguration.shape.OptionName,
  OptionVersion: optionConfiguration.shape.OptionVersion,
  Port: optionConfiguration.shape.Port,
  VpcSecurityGroupMemberships: optionConfiguration.shape.VpcSecurityGroupMemberships,
  /** By the setting's name; an empty one is its default. */
  OptionSettings: z.record(z.string(), z.string()),
  ApplyImmediately: z.boolean(),
});

export type OptionValues = z.input<typeof fields>;

/** What a form for an option has to keep to: the settings are those of the option that is chosen. */
export function optionSchema(offered: readonly OptionGroupOption[]) {
  return fields.check((context) => {
    const { OptionName, OptionSettings } = context.value;
    for (const setting of settingsOf(offered.find(({ Name }) => Name === OptionName))) {
      const message = settingError(setting, OptionSettings[setting.SettingName] ?? '');
      if (!message) continue;
      context.issues.push({
        code: 'custom',
        message,
        path: ['OptionSettings', setting.SettingName],
        input: OptionSettings,
      });
    }
  });
}

/** The settings of an option that can be given another value. */
export function settingsOf(option: OptionGroupOption | undefined): OptionGroupOptionSetting[] {
  return option?.OptionGroupOptionSettings.filter(({ IsModifiable }) => IsModifiable) ?? [];
}

/** `1-1000` as its bounds; undefined for values that are no range. */
function rangeOf({ AllowedValues = '' }: OptionGroupOptionSetting) {
  const [, min, max] = /^(\d+)-(\d+)$/.exec(AllowedValues) ?? [];
  return min && max ? { min: Number(min), max: Number(max) } : undefined;
}

/** The values to choose from, where they are listed; undefined where the value is typed. */
export function choicesOf(setting: OptionGroupOptionSetting) {
  const { AllowedValues = '', DefaultValue } = setting;
  // One with a list as its default takes several of them.
  return AllowedValues && !rangeOf(setting) && !DefaultValue.includes(',') ? AllowedValues.split(',') : undefined;
}

/** What may be typed, in words. */
export function constraintOf(setting: OptionGroupOptionSetting) {
  const range = rangeOf(setting);
  const allowed = range
    ? `${range.min.toLocaleString()} to ${range.max.toLocaleString()}.`
    : !choicesOf(setting) && setting.AllowedValues
      ? `Any of ${setting.AllowedValues.replaceAll(',', ', ')}, separated by commas.`
      : '';
  const usual = setting.DefaultValue ? `${choicesOf(setting) ? 'Default' : 'Empty'}: ${setting.DefaultValue}.` : '';
  const secret = isSecretSetting(setting.SettingName) ? 'Empty: as it is, or none.' : '';
  return [allowed, usual, secret].filter(Boolean).join(' ') || undefined;
}

/** Why a setting cannot have a value; undefined when it can. Anything that RDS does not list is left to RDS to judge. */
function settingError(setting: OptionGroupOptionSetting, value: string) {
  if (value === '') return setting.IsRequired && !setting.DefaultValue ? 'Enter a value.' : undefined;
  const range = rangeOf(setting);
  if (range) {
    const isWithin = /^\d+(\.\d+)?$/.test(value) && Number(value) >= range.min && Number(value) <= range.max;
    return isWithin ? undefined : `Enter a number from ${range.min} to ${range.max}.`;
  }
  const allowed = setting.AllowedValues?.split(',') ?? [];
  const unknown = allowed.length > 0 && value.split(',').find((each) => !allowed.includes(each.trim()));
  return unknown ? `${unknown.trim()} is none of ${allowed.join(', ')}.` : undefined;
}

/** What a form begins with: what the group has of the option, or the option's defaults. */
export function optionDefaults(offered: OptionGroupOption | undefined, present: Option | undefined): OptionValues {
  return {
    OptionName: offered?.Name ?? '',
    OptionVersion:
      present?.OptionVersion ?? offered?.OptionGroupOptionVersions.find(({ IsDefault }) => IsDefault)?.Version ?? '',
    Port: present?.Port ?? (offered?.PortRequired ? offered.DefaultPort : undefined),
    VpcSecurityGroupMemberships: present?.VpcSecurityGroupMemberships.map((it) => it.VpcSecurityGroupId),
    OptionSettings: Object.fromEntries(
      settingsOf(offered).map(({ SettingName, DefaultValue }) => {
        const value = present?.OptionSettings.find(({ Name }) => Name === SettingName)?.Value;
        // A secret is asked for anew, and stays as it is when nothing is typed.
        return [SettingName, isSecretSetting(SettingName) ? '' : (value ?? DefaultValue)];
      }),
    ),
    ApplyImmediately: false,
  };
}

/** What ModifyOptionGroup is asked to include: settings only as far as they are changed. */
export function toConfiguration(values: z.output<typeof fields>, before: OptionValues) {
  const { OptionName, OptionVersion, Port, VpcSecurityGroupMemberships, OptionSettings } = values;
  const changed = Object.entries(OptionSettings).filter(([name, value]) => value !== before.OptionSettings[name]);
  return {
    OptionName,
    OptionVersion: OptionVersion === before.OptionVersion ? undefined : OptionVersion,
    Port,
    VpcSecurityGroupMemberships,
    // Without a value a setting goes back to its default.
    OptionSettings:
      changed.length > 0 ? changed.map(([Name, Value]) => (Value ? { Name, Value } : { Name })) : undefined,
  };
}

/**
 * Why an option cannot be added to a group; undefined when it can.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_OptionGroupOption.html
 */
export function unaddableReason(option: OptionGroupOption, { Options }: OptionGroup) {
  const names = Options.map(({ OptionName }) => OptionName);
  if (names.includes(option.Name)) return 'In the group already';
  const missing = option.OptionsDependedOn?.find((each) => !names.includes(each));
  if (missing) return `Needs the option ${missing}`;
  const rival = option.OptionsConflictsWith?.find((each) => names.includes(each));
  return rival && `Cannot be had together with ${rival}`;
}

/** Why an option cannot be taken out of a group; undefined when it can. */
export function unremovableReason(
  { OptionName, Permanent, Persistent }: Option,
  { Options }: OptionGroup,
  offered: readonly OptionGroupOption[],
  isInUse: boolean,
) {
  if (Permanent) return `${OptionName} is permanent: it is never taken out of a group.`;
  if (Persistent && isInUse) return `${OptionName} is persistent: it stays as long as databases use the group.`;
  const dependent = offered.find(
    ({ Name, OptionsDependedOn }) =>
      OptionsDependedOn?.includes(OptionName) && Options.some((option) => option.OptionName === Name),
  );
  return dependent && `The option ${dependent.Name} needs it.`;
}
