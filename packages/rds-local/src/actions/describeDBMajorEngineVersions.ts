import type {
  DBMajorEngineVersion,
  DescribeDBMajorEngineVersionsRequest,
  DescribeDBMajorEngineVersionsResponse,
} from '@aws-sdk/client-rds';
import { majorVersions } from '../catalog/data/versions.ts';
import { engineLifecycles } from '../catalog/engineLifecycles.ts';
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
