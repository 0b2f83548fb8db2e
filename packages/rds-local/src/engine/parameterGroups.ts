import type { DBClusterParameterGroup, DBParameterGroup } from '@aws-sdk/client-rds';
import type { ParameterScope } from '../catalog/parameters.ts';
import type { SetParameter } from '../store/record.ts';
import { rdsArn } from './arn.ts';
import { isDefaultGroup } from './defaultGroups.ts';
import type { Region } from './region.ts';

/** The kinds under which groups for DB instances and for DB clusters are kept. */
export const KIND_OF_SCOPE = { instance: 'pg', cluster: 'cluster-pg' } as const satisfies Record<
  ParameterScope,
  string
>;

/** What DB parameter groups and DB cluster parameter groups have in common. */
export interface ParameterGroup {
  name: string;
  family: string;
  /** The values that differ from the engine's; none in a default group. */
  parameters: Readonly<Record<string, SetParameter>>;
}

/** The parameter group that RDS makes by itself for a family: `default.mysql8.0`. */
export function nameOfDefaultParameterGroup(family: string): string {
  return `default.${family}`;
}

/** A parameter group by its name in lower case, default groups included. */
export function findParameterGroup(region: Region, scope: ParameterScope, name: string): ParameterGroup | undefined {
  if (isDefaultGroup(KIND_OF_SCOPE[scope], name)) {
    return { name, family: name.slice(nameOfDefaultParameterGroup('').length), parameters: {} };
  }
  const record = tableOfScope(region, scope).get(name);
  return record && { name, family: record.value.DBParameterGroupFamily ?? '', parameters: record.parameters };
}

/** The groups for DB instances, or those for DB clusters. */
export function tableOfScope(
  region: Region,
  scope: ParameterScope,
): Region['parameterGroups'] | Region['clusterParameterGroups'] {
  return scope === 'instance' ? region.parameterGroups : region.clusterParameterGroups;
}

/** A DB parameter group as Describe returns it. */
export function describedParameterGroup(
  region: Region,
  name: string,
  family: string,
  Description = `Default parameter group for ${family}`,
): DBParameterGroup {
  return {
    DBParameterGroupName: name,
    DBParameterGroupFamily: family,
    Description,
    DBParameterGroupArn: rdsArn(region, 'pg', name),
  };
}

/** A DB cluster parameter group as Describe returns it. */
export function describedClusterParameterGroup(
  region: Region,
  name: string,
  family: string,
  Description = `Default cluster parameter group for ${family}`,
): DBClusterParameterGroup {
  return {
    DBClusterParameterGroupName: name,
    DBParameterGroupFamily: family,
    Description,
    DBClusterParameterGroupArn: rdsArn(region, 'cluster-pg', name),
  };
}
