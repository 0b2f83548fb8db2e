import type { DBParameterGroupDetails, DescribeDBParametersMessage } from '@aws-sdk/client-rds';
import type { Action } from './action.ts';
import { pageOfParameters } from './describe/pageOfParameters.ts';
import { existingParameterGroup } from './validation/checkParameterGroups.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBParameters.html */
export const describeDBParameters: Action<DescribeDBParametersMessage, DBParameterGroupDetails> = (
  input,
  { region },
) => {
  const group = existingParameterGroup(region, 'instance', input.DBParameterGroupName);
  return pageOfParameters('DescribeDBParameters', 'instance', group, input);
};
