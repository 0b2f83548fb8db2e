import type { DBClusterParameterGroup, DBParameterGroup } from '@rds-console/contract/rows';
import { api } from '../api.ts';
import type { Either } from '../resource/eitherType.ts';
import { defineResource } from '../resource/resourceType.ts';

export const instanceParameterGroup = defineResource({
  noun: 'DB parameter group',
  title: 'Parameter groups',
  path: '/parameter-groups',
  id: 'DBParameterGroupName',
  idOf: (group: DBParameterGroup) => group.DBParameterGroupName,
  operations: api.parameterGroups,
});

export const clusterParameterGroup = defineResource({
  noun: 'DB cluster parameter group',
  path: '/cluster-parameter-groups',
  listedWith: instanceParameterGroup,
  id: 'DBClusterParameterGroupName',
  idOf: (group: DBClusterParameterGroup) => group.DBClusterParameterGroupName,
  operations: api.clusterParameterGroups,
});

/** RDS has two types of parameter groups, with an action each. */
export const parameterGroupKinds = ['DB parameter group', 'DB cluster parameter group'] as const;

/** A parameter group of either type, as the list has it; each keeps RDS's own shape. */
export type ParameterGroup = Either<
  'DB parameter group',
  DBParameterGroup,
  'DB cluster parameter group',
  DBClusterParameterGroup
>;

/** The parameters of a group: several hundred, so they are loaded again only when something is done to them. */
export function parametersQuery({ kind, resource }: ParameterGroup) {
  return kind === 'DB parameter group'
    ? api.parameterGroups.parameters.queryOptions({
        input: { DBParameterGroupName: instanceParameterGroup.nameOf(resource) },
      })
    : api.clusterParameterGroups.parameters.queryOptions({
        input: { DBClusterParameterGroupName: clusterParameterGroup.nameOf(resource) },
      });
}

/** The part of the address that says what the form for a new group begins with. */
export function parseCreateSearch({ family, type }: Record<string, unknown>) {
  const Type = parameterGroupKinds.find((each) => each === type);
  return { ...(typeof family === 'string' ? { family } : {}), ...(Type ? { type: Type } : {}) };
}
