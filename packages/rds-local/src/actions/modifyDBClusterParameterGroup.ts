import type { DBClusterParameterGroupNameMessage, ModifyDBClusterParameterGroupMessage } from '@aws-sdk/client-rds';
import type { Action } from './action.ts';
import { changeParameters } from './modify/changeParameters.ts';
import { checkParameterChanges } from './validation/checkParameterChanges.ts';
import { customParameterGroup } from './validation/checkParameterGroups.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBClusterParameterGroup.html */
export const modifyDBClusterParameterGroup: Action<
  ModifyDBClusterParameterGroupMessage,
  DBClusterParameterGroupNameMessage
> = (input, { region, now }) => {
  const group = customParameterGroup(region, 'cluster', input.DBClusterParameterGroupName, 'modify');
  const changes = checkParameterChanges('cluster', group, input.Parameters);
  changeParameters(region, 'cluster', group, changes, now);
  return { DBClusterParameterGroupName: group.name };
};
