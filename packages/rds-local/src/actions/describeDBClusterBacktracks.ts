import type { DBClusterBacktrackMessage, DescribeDBClusterBacktracksMessage } from '@aws-sdk/client-rds';
import { describe } from './describe/describe.ts';
import { entriesBy } from './describe/entries.ts';
import { findCluster } from './lookup/findResource.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBClusterBacktracks.html */
export const describeDBClusterBacktracks = describe<DescribeDBClusterBacktracksMessage, DBClusterBacktrackMessage>(
  'DescribeDBClusterBacktracks',
)({
  list: 'DBClusterBacktracks',
  filters: {
    'db-cluster-backtrack-id': ({ BacktrackIdentifier }) => [BacktrackIdentifier],
    'db-cluster-backtrack-status': ({ Status }) => [Status],
  },
  selects: (input) => (backtrack) => [undefined, backtrack.BacktrackIdentifier].includes(input.BacktrackIdentifier),
  entries: ({ DBClusterIdentifier }, { region }) =>
    entriesBy(
      findCluster(region, DBClusterIdentifier).backtracks ?? [],
      ({ backtrack: { BacktrackRequestCreationTime, BacktrackIdentifier } }) =>
        `${BacktrackRequestCreationTime?.toISOString()}/${BacktrackIdentifier}`,
    ),
  notFound: ({ BacktrackIdentifier }) =>
    BacktrackIdentifier === undefined
      ? undefined
      : ['DBClusterBacktrackNotFoundFault', `Backtrack ${BacktrackIdentifier} not found.`],
  item: ({ backtrack, endsAt }, _input, { now }) => ({
    ...backtrack,
    Status: endsAt > now ? 'APPLYING' : 'COMPLETED',
  }),
});
