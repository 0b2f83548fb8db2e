import type {
  DescribeEngineDefaultParametersMessage,
  DescribeEngineDefaultParametersResult,
} from '@aws-sdk/client-rds';
import type { Action } from './action.ts';
import { pageOfParameters } from './describe/pageOfParameters.ts';
import { checkFamily } from './validation/checkParameterGroups.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeEngineDefaultParameters.html */
export const describeEngineDefaultParameters: Action<
  DescribeEngineDefaultParametersMessage,
  DescribeEngineDefaultParametersResult
> = (input) => {
  const family = checkFamily('instance', input.DBParameterGroupFamily);
  const page = pageOfParameters('DescribeEngineDefaultParameters', 'instance', { family, parameters: {} }, input);
  return { EngineDefaults: { DBParameterGroupFamily: family, ...page } };
};
