import type { Option, OptionGroup } from '@aws-sdk/client-rds';
import { findOptionGroupOption } from '../../catalog/options.ts';
import { RdsError } from '../../engine/rdsError.ts';

/**
 * @param names the options that a group is to have
 * @throws RdsError InvalidParameterCombination when one needs an option that is not among them, or gets in another's way
 */
export function checkOptionSet({ EngineName = '', MajorEngineVersion = '' }: OptionGroup, names: string[]): void {
  for (const name of names) {
    const option = findOptionGroupOption(EngineName, MajorEngineVersion, name);
    const missing = option?.OptionsDependedOn?.find((each) => !names.includes(each));
    if (missing !== undefined) {
      throw new RdsError(
        'InvalidParameterCombination',
        `The option ${name} depends on the option ${missing}, which is not in the option group.`,
      );
    }
    const rival = option?.OptionsConflictsWith?.find((each) => names.includes(each));
    if (rival !== undefined) {
      throw new RdsError(
        'InvalidParameterCombination',
        `The option ${name} conflicts with the option ${rival}: an option group can have only one of them.`,
      );
    }
  }
}

/**
 * @param isInUse whether there are DB instances with the group
 * @throws RdsError InvalidParameterValue for a permanent option, InvalidOptionGroupStateFault for a persistent one in use
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_OptionGroupOption.html
 */
export function checkRemovable({ OptionName, Permanent, Persistent }: Option, isInUse: boolean): void {
  if (Permanent) {
    throw new RdsError(
      'InvalidParameterValue',
      `The option ${OptionName} is permanent and cannot be removed from an option group.`,
    );
  }
  if (Persistent && isInUse) {
    throw new RdsError(
      'InvalidOptionGroupStateFault',
      `The option ${OptionName} is persistent and cannot be removed while DB instances use the option group.`,
    );
  }
}
