import type { DBClusterParameterGroupNameMessage, ResetDBClusterParameterGroupMessage } from '@aws-sdk/client-rds';
import type { Action } from './action.ts';
import { changeParameters } from './modify/changeParameters.ts';
import { checkParameterResets } from './validation/checkParameterChanges.ts';
import { customParameterGroup } from './validation/checkParameterGroups.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ResetDBClusterParameterGroup.html */
export const resetDBClusterParameterGroup: Action<
  ResetDBClusterParameterGroupMessage,
  DBClusterParameterGroupNameMessage
> = (input, { region, now }) => {
  const group = customParameterGroup(region, 'cluster', input.DBClusterParameterGroupName, 'modify');
  const changes = checkParameterResets('cluster', group, input);
  changeParameters(region, 'cluster', group, changes, now);
  return { DBClusterParameterGroupName: group.name };
};
