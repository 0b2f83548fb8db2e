import type {
  DBClusterBacktrack,
  DBClusterBacktrackMessage,
  DescribeDBClusterBacktracksMessage,
} from '@aws-sdk/client-rds';
import { RdsError } from '../engine/rdsError.ts';
import type { Action } from './action.ts';
import { type FilterableBy, filterItems } from './reading/filter.ts';
import { page } from './reading/page.ts';
import { findCluster } from './rules/findResource.ts';

// https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBClusterBacktracks.html
const FILTERS: FilterableBy<DBClusterBacktrack> = {
  'db-cluster-backtrack-id': ({ BacktrackIdentifier }) => [BacktrackIdentifier],
  'db-cluster-backtrack-status': ({ Status }) => [Status],
};

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBClusterBacktracks.html */
export const describeDBClusterBacktracks: Action<DescribeDBClusterBacktracksMessage, DBClusterBacktrackMessage> = (
  input,
  { region, now },
) => {
  const { backtracks = [] } = findCluster(region, input.DBClusterIdentifier);
  const all = backtracks
    .map(({ backtrack, endsAt }) => ({ ...backtrack, Status: endsAt > now ? 'APPLYING' : 'COMPLETED' }))
    .filter(({ BacktrackIdentifier }) => [undefined, BacktrackIdentifier].includes(input.BacktrackIdentifier));
  if (input.BacktrackIdentifier !== undefined && all.length === 0) {
    throw new RdsError('DBClusterBacktrackNotFoundFault', `Backtrack ${input.BacktrackIdentifier} not found.`);
  }
  const { items, Marker } = page(
    'DescribeDBClusterBacktracks',
    filterItems(all, input.Filters, FILTERS).sort((one, other) => (key(one) < key(other) ? -1 : 1)),
    key,
    input,
  );
  return { DBClusterBacktracks: items, Marker };
};

function key({ BacktrackRequestCreationTime, BacktrackIdentifier }: DBClusterBacktrack): string {
  return `${BacktrackRequestCreationTime?.toISOString()}/${BacktrackIdentifier}`;
}
