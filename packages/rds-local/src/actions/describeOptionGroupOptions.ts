import type { DescribeOptionGroupOptionsMessage, OptionGroupOptionsMessage } from '@aws-sdk/client-rds';
import { majorVersions } from '../catalog/data/versions.ts';
import { optionGroupOptions } from '../catalog/options.ts';
import type { Action } from './action.ts';
import { matcherOf } from './describe/filter.ts';
import { pageByPosition } from './describe/pageByPosition.ts';
import { checkMajorVersion, checkOptionEngine } from './validation/checkOptionGroup.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeOptionGroupOptions.html */
export const describeOptionGroupOptions: Action<DescribeOptionGroupOptionsMessage, OptionGroupOptionsMessage> = (
  input,
) => {
  // There are no filters yet, so each is one that nobody knows.
  matcherOf(input.Filters, {});
  const engine = checkOptionEngine(input.EngineName);
  const majors =
    input.MajorEngineVersion === undefined
      ? majorVersions.filter(({ Engine }) => Engine === engine).map(({ MajorEngineVersion }) => MajorEngineVersion)
      : [checkMajorVersion(engine, input.MajorEngineVersion)];
  const options = majors.flatMap((major) => optionGroupOptions(engine, major));
  const { items, Marker } = pageByPosition('DescribeOptionGroupOptions', options, input, 100);
  return { OptionGroupOptions: items, Marker };
};
