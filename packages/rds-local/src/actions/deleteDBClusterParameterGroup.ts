import type { DeleteDBClusterParameterGroupMessage } from '@aws-sdk/client-rds';
import type { Action } from './action.ts';
import { deletableParameterGroup } from './validation/checkParameterGroups.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DeleteDBClusterParameterGroup.html */
export const deleteDBClusterParameterGroup: Action<DeleteDBClusterParameterGroupMessage, object> = (
  input,
  { region },
) => {
  region.clusterParameterGroups.remove(deletableParameterGroup(region, 'cluster', input.DBClusterParameterGroupName));
  return {};
};
