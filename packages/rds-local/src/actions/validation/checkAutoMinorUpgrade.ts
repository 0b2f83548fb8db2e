import type { DBInstance, OptionGroup } from '@aws-sdk/client-rds';
import { findOptionGroupOption } from '../../catalog/options.ts';
import { RdsError } from '../../engine/rdsError.ts';

/**
 * @param group the option group that the instance has or is to have
 * @throws RdsError InvalidParameterCombination for an instance without automatic minor upgrades, where an option needs them
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_OptionGroupOption.html
 */
export function checkAutoMinorUpgrade(
  group: OptionGroup | undefined,
  { DBInstanceIdentifier, AutoMinorVersionUpgrade }: DBInstance,
): void {
  if (group === undefined || AutoMinorVersionUpgrade) return;
  const { EngineName = '', MajorEngineVersion = '', Options = [] } = group;
  const demanding = Options.find(
    ({ OptionName = '' }) =>
      findOptionGroupOption(EngineName, MajorEngineVersion, OptionName)?.RequiresAutoMinorEngineVersionUpgrade,
  );
  if (demanding === undefined) return;
  throw new RdsError(
    'InvalidParameterCombination',
    `The option ${demanding.OptionName} of the option group ${group.OptionGroupName} needs AutoMinorVersionUpgrade ` +
      `to be turned on for the DB instance ${DBInstanceIdentifier}.`,
  );
}
