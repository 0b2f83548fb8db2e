import type { ModifyOptionGroupMessage, ModifyOptionGroupResult, Option, OptionGroup } from '@aws-sdk/client-rds';
import { findOptionGroupOption } from '../catalog/options.ts';
import { defaultVpcId } from '../engine/network.ts';
import { changeOptionsOfInstance } from '../engine/optionChanges.ts';
import { RdsError } from '../engine/rdsError.ts';
import type { Region } from '../engine/region.ts';
import { referenceTo } from '../store/references.ts';
import type { Action } from './action.ts';
import { newOption } from './builders/newOption.ts';
import { checkAutoMinorUpgrade } from './validation/checkAutoMinorUpgrade.ts';
import { changeableOptionGroup } from './validation/checkOptionGroup.ts';
import { checkOptionSet, checkRemovable } from './validation/checkOptionSet.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyOptionGroup.html */
export const modifyOptionGroup: Action<ModifyOptionGroupMessage, ModifyOptionGroupResult> = (
  input,
  { region, now },
) => {
  const id = changeableOptionGroup(region, input.OptionGroupName, 'modified');
  const { OptionsToInclude = [], OptionsToRemove = [] } = input;
  if (OptionsToInclude.length === 0 && OptionsToRemove.length === 0) {
    throw new RdsError('InvalidParameterValue', 'At least one option must be added, modified, or removed.');
  }
  const { value } = region.optionGroups.change(id);
  const reference = referenceTo('og', id);
  const options = new Map(value.Options?.map((option) => [option.OptionName ?? '', option]));
  for (const asked of OptionsToRemove) {
    const option = present(value, asked);
    checkRemovable(option, region.instances.isReferredTo(reference));
    options.delete(option.OptionName ?? '');
  }
  for (const configuration of OptionsToInclude) {
    const option = newOption(region, value, configuration);
    options.set(option.OptionName ?? '', option);
  }
  checkOptionSet(value, [...options.keys()]);
  value.Options = [...options.values()].sort((a, b) => ((a.OptionName ?? '') < (b.OptionName ?? '') ? -1 : 1));
  Object.assign(value, placeOf(region, value));
  for (const [instanceId, instance] of region.instances.referring(reference)) {
    checkAutoMinorUpgrade(value, instance.value);
    changeOptionsOfInstance(region, region.instances.change(instanceId), input.ApplyImmediately === true, now);
  }
  return { OptionGroup: value };
};

function present(group: OptionGroup, name: string): Option {
  const option = group.Options?.find(({ OptionName }) => OptionName?.toLowerCase() === name.toLowerCase());
  if (option !== undefined) return option;
  throw new RdsError(
    'InvalidParameterValue',
    `The option ${name} is not in the option group ${group.OptionGroupName} and cannot be removed from it.`,
  );
}

/** Options that need a port or a VPC bind their group to a VPC. */
function placeOf(
  region: Region,
  group: OptionGroup,
): Pick<OptionGroup, 'AllowsVpcAndNonVpcInstanceMemberships' | 'VpcId'> {
  const { EngineName = '', MajorEngineVersion = '' } = group;
  const isBound = group.Options?.some(({ OptionName = '' }) => {
    const option = findOptionGroupOption(EngineName, MajorEngineVersion, OptionName);
    return option?.PortRequired || option?.VpcOnly;
  });
  return { AllowsVpcAndNonVpcInstanceMemberships: !isBound, VpcId: isBound ? defaultVpcId(region) : undefined };
}
