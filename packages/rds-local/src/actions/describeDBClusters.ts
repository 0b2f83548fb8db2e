import type { DBCluster, DBClusterMessage, DescribeDBClustersMessage } from '@aws-sdk/client-rds';
import { describeCluster } from '../engine/describe.ts';
import type { Action } from './action.ts';
import { type FilterableBy, matcherOf } from './reading/filter.ts';
import { entriesAmong, pageOfTable } from './reading/pageOfTable.ts';
import { findCluster } from './rules/findResource.ts';

// https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBClusters.html
const FILTERS: FilterableBy<DBCluster> = {
  'clone-group-id': (cluster) => [cluster.CloneGroupId],
  'db-cluster-id': (cluster) => [cluster.DBClusterIdentifier, cluster.DBClusterArn],
  'db-cluster-resource-id': (cluster) => [cluster.DbClusterResourceId],
  domain: (cluster) => (cluster.DomainMemberships ?? []).map((membership) => membership.Domain),
  engine: (cluster) => [cluster.Engine],
};

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBClusters.html */
export const describeDBClusters: Action<DescribeDBClustersMessage, DBClusterMessage> = (input, { region, now }) => {
  const isWanted = matcherOf(input.Filters, FILTERS);
  const named = input.DBClusterIdentifier === undefined ? undefined : findCluster(region, input.DBClusterIdentifier);
  const entries = named ? entriesAmong([[named.value.DBClusterIdentifier ?? '', named]]) : region.clusters.after;
  const { items, Marker } = pageOfTable('DescribeDBClusters', input, entries, (record) => {
    const cluster = describeCluster(region, record, now);
    return isWanted(cluster) ? cluster : undefined;
  });
  return { DBClusters: items, Marker };
};
