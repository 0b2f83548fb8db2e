import type { AddRoleToDBClusterMessage } from '@aws-sdk/client-rds';
import { featureNames } from '../catalog/featureNames.ts';
import { addRole } from '../engine/associatedRoles.ts';
import { RdsError } from '../engine/rdsError.ts';
import type { Action } from './action.ts';
import { findCluster } from './lookup/findResource.ts';
import { checkFeature, checkRoleArn, isRole } from './validation/checkRole.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_AddRoleToDBCluster.html */
export const addRoleToDBCluster: Action<AddRoleToDBClusterMessage, object> = (input, { region, now }) => {
  const { value } = findCluster(region, input.DBClusterIdentifier);
  const { DBClusterIdentifier = '', Engine = '', EngineVersion = '', AssociatedRoles = [] } = value;
  const RoleArn = checkRoleArn(input.RoleArn);
  // Aurora MySQL gives its roles their purpose by cluster parameters, so it needs no feature.
  const { FeatureName } = input;
  if (FeatureName !== undefined) {
    checkFeature(FeatureName, featureNames(Engine, EngineVersion), Engine, EngineVersion);
  }
  if (value.Status !== 'available') {
    throw new RdsError('InvalidDBClusterStateFault', `The DB cluster ${DBClusterIdentifier} is not available.`);
  }
  if (AssociatedRoles.some((role) => isRole(role, RoleArn, FeatureName))) {
    throw new RdsError(
      'DBClusterRoleAlreadyExists',
      `The DB cluster ${DBClusterIdentifier} has the role ${RoleArn} already.`,
    );
  }
  if (AssociatedRoles.length >= region.quotas.DBClusterRoles) {
    throw new RdsError(
      'DBClusterRoleQuotaExceeded',
      `A DB cluster can have at most ${region.quotas.DBClusterRoles} roles.`,
    );
  }
  addRole(region, region.clusters.change(DBClusterIdentifier), { RoleArn, FeatureName }, now);
  return {};
};
