import type {
  DescribeEngineDefaultClusterParametersMessage,
  DescribeEngineDefaultClusterParametersResult,
} from '@aws-sdk/client-rds';
import type { Action } from './action.ts';
import { matcherOf } from './describe/filter.ts';
import { pageOfParameters } from './describe/pageOfParameters.ts';
import { checkFamily } from './validation/checkParameterGroups.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeEngineDefaultClusterParameters.html */
export const describeEngineDefaultClusterParameters: Action<
  DescribeEngineDefaultClusterParametersMessage,
  DescribeEngineDefaultClusterParametersResult
> = (input) => {
  const family = checkFamily('cluster', input.DBParameterGroupFamily);
  // Unlike the action for DB instances this one has no filters yet, so each is one that nobody knows.
  matcherOf(input.Filters, {});
  const page = pageOfParameters('DescribeEngineDefaultClusterParameters', 'cluster', { family, parameters: {} }, input);
  return { EngineDefaults: { DBParameterGroupFamily: family, ...page } };
};
