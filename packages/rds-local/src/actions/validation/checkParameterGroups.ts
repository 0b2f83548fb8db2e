import { isClusterFamily, isInstanceFamily, type ParameterScope } from '../../catalog/parameters.ts';
import { idOf } from '../../engine/arn.ts';
import { isDefaultGroup } from '../../engine/defaultGroups.ts';
import { findParameterGroup, KIND_OF_SCOPE, type ParameterGroup, tableOfScope } from '../../engine/parameterGroups.ts';
import { RdsError } from '../../engine/rdsError.ts';
import type { Region } from '../../engine/region.ts';
import { referenceTo } from '../../store/references.ts';
import { checkIdentifier } from './checkIdentifier.ts';

const NAME_LENGTH = 255;
const SHAPES = { instance: 'DBParameterGroup', cluster: 'DBClusterParameterGroup' } as const;

/**
 * The name in lower case of a parameter group that may be made.
 *
 * @param parameter under which the request names it
 * @throws RdsError InvalidParameterValue, DBParameterGroupAlreadyExists, DBParameterGroupQuotaExceeded
 */
export function checkNewParameterGroup(
  region: Region,
  scope: ParameterScope,
  parameter: string,
  identifier: string | undefined,
): string {
  const name = checkIdentifier(parameter, identifier, NAME_LENGTH);
  const table = tableOfScope(region, scope);
  if (table.get(name) !== undefined) {
    throw new RdsError('DBParameterGroupAlreadyExists', `Parameter group ${name} already exists`);
  }
  const quota = scope === 'instance' ? region.quotas.DBParameterGroups : region.quotas.DBClusterParameterGroups;
  if (table.size() >= quota) {
    throw new RdsError('DBParameterGroupQuotaExceeded', `${SHAPES[scope]} quota exceeded: ${quota} in this region.`);
  }
  return name;
}

/** The name in lower case of a family of parameter groups. @throws RdsError InvalidParameterValue when there is none */
export function checkFamily(scope: ParameterScope, name = ''): string {
  const family = name.toLowerCase();
  const exists = scope === 'instance' ? isInstanceFamily(family) : isClusterFamily(family);
  if (exists) return family;
  throw new RdsError('InvalidParameterValue', `ParameterGroupFamily ${name} is not a valid parameter group family`);
}

/**
 * A parameter group by its name or ARN. The model has one code for groups of both scopes here.
 *
 * @throws RdsError DBParameterGroupNotFound
 */
export function existingParameterGroup(
  region: Region,
  scope: ParameterScope,
  nameOrArn: string | undefined,
): ParameterGroup {
  const group = findParameterGroup(region, scope, idOf(region, KIND_OF_SCOPE[scope], nameOrArn ?? ''));
  if (group !== undefined) return group;
  throw new RdsError('DBParameterGroupNotFound', `${SHAPES[scope]} not found: ${nameOrArn}`);
}

/**
 * A parameter group that somebody made and that may be changed or copied.
 *
 * @throws RdsError DBParameterGroupNotFound, InvalidParameterValue for a default group
 */
export function customParameterGroup(
  region: Region,
  scope: ParameterScope,
  nameOrArn: string | undefined,
  intent: 'modify' | 'copy',
): ParameterGroup {
  const group = existingParameterGroup(region, scope, nameOrArn);
  if (!isDefaultGroup(KIND_OF_SCOPE[scope], group.name)) return group;
  throw new RdsError('InvalidParameterValue', `Cannot ${intent} a default parameter group.`);
}

/**
 * The name of a parameter group that may be deleted.
 *
 * @throws RdsError DBParameterGroupNotFound, InvalidDBParameterGroupState for a default group and for one that is in use
 */
export function deletableParameterGroup(region: Region, scope: ParameterScope, nameOrArn: string | undefined): string {
  const { name } = existingParameterGroup(region, scope, nameOrArn);
  const kind = KIND_OF_SCOPE[scope];
  if (isDefaultGroup(kind, name)) {
    throw new RdsError('InvalidDBParameterGroupState', `Default ${SHAPES[scope]} cannot be deleted: ${name}`);
  }
  const users = scope === 'instance' ? region.instances : region.clusters;
  if (!users.isReferredTo(referenceTo(kind, name))) return name;
  throw new RdsError(
    'InvalidDBParameterGroupState',
    `One or more database ${scope}s are still members of this parameter group ${name}, so the group cannot be deleted`,
  );
}
