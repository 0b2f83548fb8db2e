import type { CreateDBClusterEndpointMessage, DBClusterEndpoint } from '@aws-sdk/client-rds';
import { rdsArn } from '../engine/arn.ts';
import { millisecondsFor } from '../engine/durations.ts';
import { customAddress } from '../engine/endpoints.ts';
import { RdsError } from '../engine/rdsError.ts';
import { newResourceId } from '../engine/resourceId.ts';
import { referenceTo } from '../store/references.ts';
import type { Action } from './action.ts';
import { findCluster } from './lookup/findResource.ts';
import { checkAuroraCluster, checkClusterStatus } from './validation/checkClusterStatus.ts';
import { checkEndpointMembers, checkEndpointType } from './validation/checkEndpointMembers.ts';
import { checkIdentifier, DATABASE_IDENTIFIER_LENGTH } from './validation/checkIdentifier.ts';
import { withTags } from './validation/checkTags.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBClusterEndpoint.html */
export const createDBClusterEndpoint: Action<CreateDBClusterEndpointMessage, DBClusterEndpoint> = (
  input,
  { region, now },
) => {
  const id = checkIdentifier(
    'DBClusterEndpointIdentifier',
    input.DBClusterEndpointIdentifier,
    DATABASE_IDENTIFIER_LENGTH,
  );
  const { DBClusterIdentifier = '' } = findCluster(region, input.DBClusterIdentifier).value;
  const { value: cluster } = region.clusters.change(DBClusterIdentifier);
  checkAuroraCluster(cluster, 'a custom endpoint');
  const CustomEndpointType = checkEndpointType(input.EndpointType);
  const members = checkEndpointMembers(region, cluster, input);
  const tags = withTags([], input.Tags);
  if (region.clusterEndpoints.get(id) !== undefined) {
    throw new RdsError('DBClusterEndpointAlreadyExistsFault', `DB cluster endpoint ${id} already exists.`);
  }
  const { CustomEndpointsPerDBCluster: max } = region.quotas;
  if (region.clusterEndpoints.referring(referenceTo('cluster', DBClusterIdentifier)).length >= max) {
    throw new RdsError(
      'DBClusterEndpointQuotaExceededFault',
      `The DB cluster ${DBClusterIdentifier} has ${max} custom endpoints, the most that it can have.`,
    );
  }
  checkClusterStatus(cluster, ['available']);
  const Endpoint = customAddress(region, id);
  const value: DBClusterEndpoint = {
    DBClusterEndpointIdentifier: id,
    DBClusterIdentifier,
    DBClusterEndpointResourceIdentifier: newResourceId('cluster-endpoint', region.random),
    DBClusterEndpointArn: rdsArn(region, 'cluster-endpoint', id),
    Endpoint,
    Status: 'creating',
    EndpointType: 'CUSTOM',
    CustomEndpointType,
    ...members,
  };
  const at = now + millisecondsFor('creating an endpoint', region.speed);
  region.clusterEndpoints.put(id, { value, steps: [{ at, set: { Status: 'available' } }], tags });
  cluster.CustomEndpoints = [...(cluster.CustomEndpoints ?? []), Endpoint];
  return value;
};
