import type { DBClusterEndpoint, DeleteDBClusterEndpointMessage } from '@aws-sdk/client-rds';
import { millisecondsFor } from '../engine/durations.ts';
import type { Action } from './action.ts';
import { findClusterEndpoint } from './lookup/findClusterEndpoint.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DeleteDBClusterEndpoint.html */
export const deleteDBClusterEndpoint: Action<DeleteDBClusterEndpointMessage, DBClusterEndpoint> = (
  input,
  { region, now },
) => {
  const record = findClusterEndpoint(region, input.DBClusterEndpointIdentifier);
  const { value } = record;
  value.Status = 'deleting';
  record.steps = [{ at: now + millisecondsFor('creating an endpoint', region.speed), remove: true }];
  const clusterId = value.DBClusterIdentifier ?? '';
  if (region.clusters.get(clusterId) !== undefined) {
    const { value: cluster } = region.clusters.change(clusterId);
    cluster.CustomEndpoints = cluster.CustomEndpoints?.filter((address) => address !== value.Endpoint);
  }
  return value;
};
