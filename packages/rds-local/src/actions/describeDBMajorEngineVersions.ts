import type {
  DBMajorEngineVersion,
  DescribeDBMajorEngineVersionsRequest,
  DescribeDBMajorEngineVersionsResponse,
  SupportedEngineLifecycle,
} from '@aws-sdk/client-rds';
import { lifecycles } from '../catalog/data/lifecycles.ts';
import { majorVersions } from '../catalog/data/versions.ts';
import type { Action } from './action.ts';
import { pageByPosition } from './describe/pageByPosition.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBMajorEngineVersions.html */
export const describeDBMajorEngineVersions: Action<
  DescribeDBMajorEngineVersionsRequest,
  DescribeDBMajorEngineVersionsResponse
> = (input) => {
  const versions = majorVersions
    .filter(({ Engine }) => [undefined, Engine].includes(input.Engine?.toLowerCase()))
    .filter(({ MajorEngineVersion }) => [undefined, MajorEngineVersion].includes(input.MajorEngineVersion))
    // A version that is asked for by name is shown even when no new databases are made with it.
    .filter(({ isDeprecated }) => !isDeprecated || input.MajorEngineVersion !== undefined)
    .map(
      ({ Engine, MajorEngineVersion }): DBMajorEngineVersion => ({
        Engine,
        MajorEngineVersion,
        SupportedEngineLifecycles: engineLifecycles(Engine, MajorEngineVersion),
      }),
    );
  const { items, Marker } = pageByPosition('DescribeDBMajorEngineVersions', versions, input, 100);
  return { DBMajorEngineVersions: items, Marker };
};

/** How long a major engine version is supported; undefined for those whose dates RDS does not tell. */
function engineLifecycles(engine: string, majorVersion: string): SupportedEngineLifecycle[] | undefined {
  const found = lifecycles.find((each) => each.Engine === engine && each.MajorEngineVersion === majorVersion);
  if (found === undefined) return undefined;
  const standard = lifecycle('open-source-rds-standard-support', found.standardStart, found.standardEnd);
  if (found.extendedStart === undefined || found.extendedEnd === undefined) return [standard];
  return [standard, lifecycle('open-source-rds-extended-support', found.extendedStart, found.extendedEnd)];
}

function lifecycle(
  LifecycleSupportName: SupportedEngineLifecycle['LifecycleSupportName'],
  start: string,
  end: string,
): SupportedEngineLifecycle {
  return {
    LifecycleSupportName,
    LifecycleSupportStartDate: new Date(`${start}T00:00:00Z`),
    // Support lasts to the end of its last day.
    LifecycleSupportEndDate: new Date(`${end}T23:59:59.999Z`),
  };
}
