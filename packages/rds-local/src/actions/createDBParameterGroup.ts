import type { CreateDBParameterGroupMessage, CreateDBParameterGroupResult } from '@aws-sdk/client-rds';
import { describedParameterGroup } from '../engine/parameterGroups.ts';
import type { Action } from './action.ts';
import { checkFamily, checkNewParameterGroup } from './validation/checkParameterGroups.ts';
import { withTags } from './validation/checkTags.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBParameterGroup.html */
export const createDBParameterGroup: Action<CreateDBParameterGroupMessage, CreateDBParameterGroupResult> = (
  input,
  { region },
) => {
  const family = checkFamily('instance', input.DBParameterGroupFamily);
  const tags = withTags([], input.Tags);
  const name = checkNewParameterGroup(region, 'instance', 'DBParameterGroupName', input.DBParameterGroupName);
  const value = describedParameterGroup(region, name, family, input.Description);
  region.parameterGroups.put(name, { value, steps: [], tags, parameters: {} });
  return { DBParameterGroup: value };
};
