import type { EnableHttpEndpointRequest, EnableHttpEndpointResponse } from '@aws-sdk/client-rds';
import { arnParts, rdsArn } from '../../engine/arn.ts';
import { RdsError } from '../../engine/rdsError.ts';
import type { Region } from '../../engine/region.ts';

/**
 * Turns the HTTP endpoint (RDS Data API) of an Aurora cluster on or off.
 *
 * @throws RdsError ResourceNotFoundFault for what is no cluster's ARN here, InvalidResourceStateFault for a cluster that is
 * not available, InvalidParameterCombination for one that is not of Aurora
 */
export function changeHttpEndpoint(
  region: Region,
  { ResourceArn }: EnableHttpEndpointRequest,
  isEnabled: boolean,
): EnableHttpEndpointResponse {
  const id = arnParts(ResourceArn ?? '')?.id.toLowerCase() ?? '';
  const found = ResourceArn?.toLowerCase() === rdsArn(region, 'cluster', id) ? region.clusters.get(id) : undefined;
  if (found === undefined) {
    throw new RdsError('ResourceNotFoundFault', `There is no DB cluster ${ResourceArn} in this account and region.`);
  }
  if (!found.value.Engine?.startsWith('aurora-')) {
    throw new RdsError('InvalidParameterCombination', `The HTTP endpoint is for DB clusters of Aurora only.`);
  }
  if (found.value.Status !== 'available') {
    throw new RdsError('InvalidResourceStateFault', `The DB cluster ${id} is not available.`);
  }
  region.clusters.change(id).value.HttpEndpointEnabled = isEnabled;
  return { ResourceArn: found.value.DBClusterArn, HttpEndpointEnabled: isEnabled };
}
