import type { DBParameterGroupNameMessage, ResetDBParameterGroupMessage } from '@aws-sdk/client-rds';
import type { Action } from './action.ts';
import { changeParameters } from './modify/changeParameters.ts';
import { checkParameterResets } from './validation/checkParameterChanges.ts';
import { customParameterGroup } from './validation/checkParameterGroups.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ResetDBParameterGroup.html */
export const resetDBParameterGroup: Action<ResetDBParameterGroupMessage, DBParameterGroupNameMessage> = (
  input,
  { region, now },
) => {
  const group = customParameterGroup(region, 'instance', input.DBParameterGroupName, 'modify');
  const changes = checkParameterResets('instance', group, input);
  changeParameters(region, 'instance', group, changes, now);
  return { DBParameterGroupName: group.name };
};
