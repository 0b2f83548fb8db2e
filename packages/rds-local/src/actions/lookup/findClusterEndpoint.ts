import type { DBClusterEndpoint } from '@aws-sdk/client-rds';
import { idOf } from '../../engine/arn.ts';
import { RdsError } from '../../engine/rdsError.ts';
import type { Region } from '../../engine/region.ts';
import type { ResourceRecord } from '../../store/record.ts';

/**
 * A custom endpoint that is not busy, as a copy that may be changed.
 *
 * @throws RdsError DBClusterEndpointNotFoundFault, InvalidDBClusterEndpointStateFault
 */
export function findClusterEndpoint(region: Region, idOrArn: string | undefined): ResourceRecord<DBClusterEndpoint> {
  const id = idOf(region, 'cluster-endpoint', idOrArn ?? '');
  const found = region.clusterEndpoints.get(id);
  if (found === undefined) {
    throw new RdsError('DBClusterEndpointNotFoundFault', `DB cluster endpoint ${id} not found.`);
  }
  if (found.value.Status !== 'available') {
    throw new RdsError('InvalidDBClusterEndpointStateFault', `DB cluster endpoint ${id} is ${found.value.Status}.`);
  }
  return region.clusterEndpoints.change(id);
}
