import type { DBCluster, DBClusterMessage, DescribeDBClustersMessage } from '@aws-sdk/client-rds';
import { describeCluster } from '../engine/describe.ts';
import type { Action } from './action.ts';
import { type FilterableBy, filterItems } from './reading/filter.ts';
import { page } from './reading/page.ts';
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
  const records =
    input.DBClusterIdentifier === undefined ? region.clusters.list() : [findCluster(region, input.DBClusterIdentifier)];
  const described = records.map((record) => describeCluster(region, record, now));
  const { items, Marker } = page(
    'DescribeDBClusters',
    filterItems(described, input.Filters, FILTERS),
    (cluster) => cluster.DBClusterIdentifier,
    input,
  );
  return { DBClusters: items, Marker };
};
