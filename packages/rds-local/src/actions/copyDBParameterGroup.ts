import type { CopyDBParameterGroupMessage, CopyDBParameterGroupResult } from '@aws-sdk/client-rds';
import { describedParameterGroup } from '../engine/parameterGroups.ts';
import type { Action } from './action.ts';
import { checkNewParameterGroup, customParameterGroup } from './validation/checkParameterGroups.ts';
import { withTags } from './validation/checkTags.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CopyDBParameterGroup.html */
export const copyDBParameterGroup: Action<CopyDBParameterGroupMessage, CopyDBParameterGroupResult> = (
  input,
  { region },
) => {
  const source = customParameterGroup(region, 'instance', input.SourceDBParameterGroupIdentifier, 'copy');
  const tags = withTags([], input.Tags);
  const name = checkNewParameterGroup(
    region,
    'instance',
    'TargetDBParameterGroupIdentifier',
    input.TargetDBParameterGroupIdentifier,
  );
  const value = describedParameterGroup(region, name, source.family, input.TargetDBParameterGroupDescription);
  region.parameterGroups.put(name, { value, steps: [], tags, parameters: { ...source.parameters } });
  return { DBParameterGroup: value };
};
