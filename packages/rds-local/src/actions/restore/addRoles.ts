import type { DBClusterAssociatedRole } from '@aws-sdk/client-rds';
import { featureNames } from '../../catalog/featureNames.ts';
import { addRole } from '../../engine/associatedRoles.ts';
import { RdsError } from '../../engine/rdsError.ts';
import type { Region } from '../../engine/region.ts';
import type { ClusterRecord } from '../../store/record.ts';
import { checkFeature, checkRoleArn, isRole } from '../validation/checkRole.ts';

/**
 * Gives a cluster that is being restored the roles that the request names.
 *
 * @throws RdsError InvalidParameterValue, DBClusterRoleQuotaExceeded
 */
export function addRoles(
  region: Region,
  record: ClusterRecord,
  roles: DBClusterAssociatedRole[] | undefined,
  now: number,
): void {
  const { Engine = '', EngineVersion = '' } = record.value;
  for (const { RoleArn: arn, FeatureName } of roles ?? []) {
    const RoleArn = checkRoleArn(arn);
    if (FeatureName) checkFeature(FeatureName, featureNames(Engine, EngineVersion), Engine, EngineVersion);
    const present = record.value.AssociatedRoles ?? [];
    if (present.some((role) => isRole(role, RoleArn, FeatureName))) continue;
    if (present.length >= region.quotas.DBClusterRoles) {
      throw new RdsError(
        'DBClusterRoleQuotaExceeded',
        `A DB cluster can have at most ${region.quotas.DBClusterRoles} roles.`,
      );
    }
    addRole(region, record, { RoleArn, FeatureName }, now);
  }
}
