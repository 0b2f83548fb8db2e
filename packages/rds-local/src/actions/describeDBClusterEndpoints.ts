import type {
  DBCluster,
  DBClusterEndpoint,
  DBClusterEndpointMessage,
  DescribeDBClusterEndpointsMessage,
} from '@aws-sdk/client-rds';
import { idOf } from '../engine/arn.ts';
import type { Region } from '../engine/region.ts';
import { referenceTo } from '../store/references.ts';
import { describe } from './describe/describe.ts';
import { entriesBy } from './describe/entries.ts';
import { findCluster } from './lookup/findResource.ts';

/**
 * The endpoints that each cluster has by itself, and the custom ones.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBClusterEndpoints.html
 */
export const describeDBClusterEndpoints = describe<DescribeDBClusterEndpointsMessage, DBClusterEndpointMessage>(
  'DescribeDBClusterEndpoints',
)({
  list: 'DBClusterEndpoints',
  filters: {
    'db-cluster-endpoint-type': ({ EndpointType }) => [EndpointType],
    'db-cluster-endpoint-custom-type': ({ CustomEndpointType }) => [CustomEndpointType],
    'db-cluster-endpoint-id': ({ DBClusterEndpointIdentifier }) => [DBClusterEndpointIdentifier],
    'db-cluster-endpoint-status': ({ Status }) => [Status],
  },
  entries: (input, { region }) => entriesBy(endpointsAsked(region, input), sortKey),
  item: (endpoint) => endpoint,
});

function endpointsAsked(region: Region, input: DescribeDBClusterEndpointsMessage): DBClusterEndpoint[] {
  const cluster =
    input.DBClusterIdentifier === undefined ? undefined : findCluster(region, input.DBClusterIdentifier).value;
  const clusterId = cluster?.DBClusterIdentifier;
  if (input.DBClusterEndpointIdentifier !== undefined) {
    const named = region.clusterEndpoints.get(
      idOf(region, 'cluster-endpoint', input.DBClusterEndpointIdentifier),
    )?.value;
    return named && [undefined, named.DBClusterIdentifier].includes(clusterId) ? [named] : [];
  }
  const clusters = cluster ? [cluster] : region.clusters.list().map(({ value }) => value);
  const custom =
    clusterId === undefined
      ? region.clusterEndpoints.list()
      : region.clusterEndpoints.referring(referenceTo('cluster', clusterId)).map(([, record]) => record);
  return [...clusters.flatMap(ownEndpoints), ...custom.map(({ value }) => value)];
}

// Those that a cluster has by itself have no names of their own.
function ownEndpoints({ DBClusterIdentifier, Endpoint, ReaderEndpoint, Status }: DBCluster): DBClusterEndpoint[] {
  const shared = { DBClusterIdentifier, Status: Status === 'creating' ? 'creating' : 'available' };
  return [
    { ...shared, Endpoint, EndpointType: 'WRITER' },
    { ...shared, Endpoint: ReaderEndpoint, EndpointType: 'READER' },
  ];
}

function sortKey({ DBClusterIdentifier, EndpointType, DBClusterEndpointIdentifier = '' }: DBClusterEndpoint): string {
  return `${DBClusterIdentifier}/${EndpointType === 'CUSTOM' ? '2' : '1'}${EndpointType}/${DBClusterEndpointIdentifier}`;
}
