import type { OptionGroupOptionSetting } from '@aws-sdk/client-rds';
import { isAllowedValue } from './isAllowedValue.ts';

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
