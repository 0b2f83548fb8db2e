import type { CreateDBClusterParameterGroupMessage, CreateDBClusterParameterGroupResult } from '@aws-sdk/client-rds';
import { describedClusterParameterGroup } from '../engine/parameterGroups.ts';
import type { Action } from './action.ts';
import { checkFamily, checkNewParameterGroup } from './validation/checkParameterGroups.ts';
import { withTags } from './validation/checkTags.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBClusterParameterGroup.html */
export const createDBClusterParameterGroup: Action<
  CreateDBClusterParameterGroupMessage,
  CreateDBClusterParameterGroupResult
> = (input, { region }) => {
  const family = checkFamily('cluster', input.DBParameterGroupFamily);
  const tags = withTags([], input.Tags);
  const name = checkNewParameterGroup(
    region,
    'cluster',
    'DBClusterParameterGroupName',
    input.DBClusterParameterGroupName,
  );
  const value = describedClusterParameterGroup(region, name, family, input.Description);
  region.clusterParameterGroups.put(name, { value, steps: [], tags, parameters: {} });
  return { DBClusterParameterGroup: value };
};
