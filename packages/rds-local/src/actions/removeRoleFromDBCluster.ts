import type { RemoveRoleFromDBClusterMessage } from '@aws-sdk/client-rds';
import { RdsError } from '../engine/rdsError.ts';
import type { Action } from './action.ts';
import { findCluster } from './lookup/findResource.ts';
import { checkRoleArn, isRole } from './validation/checkRole.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_RemoveRoleFromDBCluster.html */
export const removeRoleFromDBCluster: Action<RemoveRoleFromDBClusterMessage, object> = (input, { region }) => {
  const { value } = findCluster(region, input.DBClusterIdentifier);
  const { DBClusterIdentifier = '', AssociatedRoles = [] } = value;
  const RoleArn = checkRoleArn(input.RoleArn);
  if (!AssociatedRoles.some((role) => isRole(role, RoleArn, input.FeatureName))) {
    throw new RdsError(
      'DBClusterRoleNotFound',
      `The DB cluster ${DBClusterIdentifier} does not have the role ${RoleArn}.`,
    );
  }
  if (value.Status !== 'available') {
    throw new RdsError('InvalidDBClusterStateFault', `The DB cluster ${DBClusterIdentifier} is not available.`);
  }
  const changed = region.clusters.change(DBClusterIdentifier).value;
  changed.AssociatedRoles = AssociatedRoles.filter((role) => !isRole(role, RoleArn, input.FeatureName));
  return {};
};
