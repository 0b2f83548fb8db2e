import type { DBClusterParameterGroupDetails, DescribeDBClusterParametersMessage } from '@aws-sdk/client-rds';
import type { Action } from './action.ts';
import { pageOfParameters } from './describe/pageOfParameters.ts';
import { existingParameterGroup } from './validation/checkParameterGroups.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBClusterParameters.html */
export const describeDBClusterParameters: Action<DescribeDBClusterParametersMessage, DBClusterParameterGroupDetails> = (
  input,
  { region },
) => {
  const group = existingParameterGroup(region, 'cluster', input.DBClusterParameterGroupName);
  return pageOfParameters('DescribeDBClusterParameters', 'cluster', group, input);
};
