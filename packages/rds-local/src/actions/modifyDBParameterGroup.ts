import type { DBParameterGroupNameMessage, ModifyDBParameterGroupMessage } from '@aws-sdk/client-rds';
import type { Action } from './action.ts';
import { changeParameters } from './modify/changeParameters.ts';
import { checkParameterChanges } from './validation/checkParameterChanges.ts';
import { customParameterGroup } from './validation/checkParameterGroups.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBParameterGroup.html */
export const modifyDBParameterGroup: Action<ModifyDBParameterGroupMessage, DBParameterGroupNameMessage> = (
  input,
  { region, now },
) => {
  const group = customParameterGroup(region, 'instance', input.DBParameterGroupName, 'modify');
  const changes = checkParameterChanges('instance', group, input.Parameters);
  changeParameters(region, 'instance', group, changes, now);
  return { DBParameterGroupName: group.name };
};
