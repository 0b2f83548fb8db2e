import type { DBClusterEndpoint, ModifyDBClusterEndpointMessage } from '@aws-sdk/client-rds';
import { millisecondsFor } from '../engine/durations.ts';
import type { Action } from './action.ts';
import { findClusterEndpoint } from './lookup/findClusterEndpoint.ts';
import { findCluster } from './lookup/findResource.ts';
import { checkEndpointMembers, checkEndpointType } from './validation/checkEndpointMembers.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBClusterEndpoint.html */
export const modifyDBClusterEndpoint: Action<ModifyDBClusterEndpointMessage, DBClusterEndpoint> = (
  input,
  { region, now },
) => {
  const record = findClusterEndpoint(region, input.DBClusterEndpointIdentifier);
  const { value } = record;
  const { value: cluster } = findCluster(region, value.DBClusterIdentifier);
  if (input.StaticMembers !== undefined || input.ExcludedMembers !== undefined) {
    Object.assign(value, checkEndpointMembers(region, cluster, input));
  }
  if (input.EndpointType !== undefined) value.CustomEndpointType = checkEndpointType(input.EndpointType);
  value.Status = 'modifying';
  const at = now + millisecondsFor('creating an endpoint', region.speed);
  record.steps = [{ at, set: { Status: 'available' } }];
  return value;
};
