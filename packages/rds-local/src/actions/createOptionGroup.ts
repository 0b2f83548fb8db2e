import type { CreateOptionGroupMessage, CreateOptionGroupResult, OptionGroup } from '@aws-sdk/client-rds';
import { rdsArn } from '../engine/arn.ts';
import type { Action } from './action.ts';
import { checkMajorVersion, checkNewOptionGroup, checkOptionEngine } from './validation/checkOptionGroup.ts';
import { withTags } from './validation/checkTags.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateOptionGroup.html */
export const createOptionGroup: Action<CreateOptionGroupMessage, CreateOptionGroupResult> = (input, { region }) => {
  const EngineName = checkOptionEngine(input.EngineName);
  const MajorEngineVersion = checkMajorVersion(EngineName, input.MajorEngineVersion);
  const tags = withTags([], input.Tags);
  const name = checkNewOptionGroup(region, 'OptionGroupName', input.OptionGroupName);
  const value: OptionGroup = {
    OptionGroupName: name,
    OptionGroupDescription: input.OptionGroupDescription,
    EngineName,
    MajorEngineVersion,
    Options: [],
    AllowsVpcAndNonVpcInstanceMemberships: true,
    OptionGroupArn: rdsArn(region, 'og', name),
  };
  region.optionGroups.put(name, { value, steps: [], tags });
  return { OptionGroup: value };
};
