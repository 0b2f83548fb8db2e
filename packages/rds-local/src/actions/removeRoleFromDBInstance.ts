import type { RemoveRoleFromDBInstanceMessage } from '@aws-sdk/client-rds';
import { RdsError } from '../engine/rdsError.ts';
import type { Action } from './action.ts';
import { findInstance } from './lookup/findResource.ts';
import { checkRoleArn, isRole } from './validation/checkRole.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_RemoveRoleFromDBInstance.html */
export const removeRoleFromDBInstance: Action<RemoveRoleFromDBInstanceMessage, object> = (input, { region }) => {
  const { value } = findInstance(region, input.DBInstanceIdentifier);
  const { DBInstanceIdentifier = '', AssociatedRoles = [] } = value;
  const RoleArn = checkRoleArn(input.RoleArn);
  if (!AssociatedRoles.some((role) => isRole(role, RoleArn, input.FeatureName))) {
    throw new RdsError(
      'DBInstanceRoleNotFound',
      `The DB instance ${DBInstanceIdentifier} does not have the role ${RoleArn} for ${input.FeatureName}.`,
    );
  }
  if (value.DBInstanceStatus !== 'available') {
    throw new RdsError('InvalidDBInstanceState', `The DB instance ${DBInstanceIdentifier} is not available.`);
  }
  const changed = region.instances.change(DBInstanceIdentifier).value;
  changed.AssociatedRoles = AssociatedRoles.filter((role) => !isRole(role, RoleArn, input.FeatureName));
  return {};
};
