import type { AddRoleToDBInstanceMessage } from '@aws-sdk/client-rds';
import { featureNames } from '../catalog/featureNames.ts';
import { addRole } from '../engine/associatedRoles.ts';
import { RdsError } from '../engine/rdsError.ts';
import type { Action } from './action.ts';
import { findInstance } from './lookup/findResource.ts';
import { checkFeature, checkRoleArn } from './validation/checkRole.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_AddRoleToDBInstance.html */
export const addRoleToDBInstance: Action<AddRoleToDBInstanceMessage, object> = (input, { region, now }) => {
  const { value } = findInstance(region, input.DBInstanceIdentifier);
  const { DBInstanceIdentifier = '', Engine = '', EngineVersion = '', AssociatedRoles = [] } = value;
  const RoleArn = checkRoleArn(input.RoleArn);
  const { FeatureName = '' } = input;
  if (value.DBClusterIdentifier !== undefined) {
    throw new RdsError(
      'InvalidParameterCombination',
      'The specified DB Instance is a member of a cluster. Add the role to the DB Cluster instead.',
    );
  }
  checkFeature(FeatureName, featureNames(Engine, EngineVersion), Engine, EngineVersion);
  if (value.DBInstanceStatus !== 'available') {
    throw new RdsError('InvalidDBInstanceState', `The DB instance ${DBInstanceIdentifier} is not available.`);
  }
  if (AssociatedRoles.some((role) => role.RoleArn === RoleArn || role.FeatureName === FeatureName)) {
    throw new RdsError(
      'DBInstanceRoleAlreadyExists',
      `The DB instance ${DBInstanceIdentifier} has the role ${RoleArn}, or one for ${FeatureName}, already.`,
    );
  }
  if (AssociatedRoles.length >= region.quotas.DBInstanceRoles) {
    throw new RdsError(
      'DBInstanceRoleQuotaExceeded',
      `A DB instance can have at most ${region.quotas.DBInstanceRoles} roles.`,
    );
  }
  addRole(region, region.instances.change(DBInstanceIdentifier), { RoleArn, FeatureName }, now);
  return {};
};
