import type { DBClusterMessage, DescribeDBClustersMessage } from '@aws-sdk/client-rds';
import { describeCluster } from '../engine/describe.ts';
import { describe } from './describe/describe.ts';
import { allEntries } from './describe/entries.ts';
import { findCluster } from './lookup/findResource.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBClusters.html */
export const describeDBClusters = describe<DescribeDBClustersMessage, DBClusterMessage>('DescribeDBClusters')({
  list: 'DBClusters',
  filters: {
    'clone-group-id': (cluster) => [cluster.CloneGroupId],
    'db-cluster-id': (cluster) => [cluster.DBClusterIdentifier, cluster.DBClusterArn],
    'db-cluster-resource-id': (cluster) => [cluster.DbClusterResourceId],
    domain: (cluster) => (cluster.DomainMemberships ?? []).map((membership) => membership.Domain),
    engine: (cluster) => [cluster.Engine],
  },
  named: ['DBClusterIdentifier', findCluster],
  entries: (_input, { region }) => allEntries(region.clusters),
  item: (record, _input, { region, now }) => describeCluster(region, record, now),
});
