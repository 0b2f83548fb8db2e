import type { CopyOptionGroupMessage, CopyOptionGroupResult, OptionGroup } from '@aws-sdk/client-rds';
import { rdsArn } from '../engine/arn.ts';
import type { Action } from './action.ts';
import { checkNewOptionGroup, existingOptionGroup } from './validation/checkOptionGroup.ts';
import { withTags } from './validation/checkTags.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CopyOptionGroup.html */
export const copyOptionGroup: Action<CopyOptionGroupMessage, CopyOptionGroupResult> = (input, { region, now }) => {
  const source = existingOptionGroup(region, input.SourceOptionGroupIdentifier);
  const tags = withTags([], input.Tags);
  const name = checkNewOptionGroup(region, 'TargetOptionGroupIdentifier', input.TargetOptionGroupIdentifier);
  const value: OptionGroup = {
    ...source,
    OptionGroupName: name,
    OptionGroupDescription: input.TargetOptionGroupDescription,
    OptionGroupArn: rdsArn(region, 'og', name),
    SourceOptionGroup: source.OptionGroupName,
    SourceAccountId: region.accountId,
    SourceRegion: region.name,
    CopyTimestamp: new Date(now),
  };
  region.optionGroups.put(name, { value, steps: [], tags });
  return { OptionGroup: value };
};
