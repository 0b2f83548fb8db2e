import type { DeleteDBParameterGroupMessage } from '@aws-sdk/client-rds';
import type { Action } from './action.ts';
import { deletableParameterGroup } from './validation/checkParameterGroups.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DeleteDBParameterGroup.html */
export const deleteDBParameterGroup: Action<DeleteDBParameterGroupMessage, object> = (input, { region }) => {
  region.parameterGroups.remove(deletableParameterGroup(region, 'instance', input.DBParameterGroupName));
  return {};
};
