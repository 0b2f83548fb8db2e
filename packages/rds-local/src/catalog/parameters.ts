import type { Parameter } from '@aws-sdk/client-rds';
import type { ParameterRow, ParameterTable } from './data/parameters/parameterRow.ts';
import { parameterTables } from './data/parameters/parameterTables.ts';
import { majorVersions } from './data/versions.ts';

/** Whether a group is for DB instances or for DB clusters. */
export type ParameterScope = 'instance' | 'cluster';

/** A family of parameter groups: what the groups of one major version of an engine have in common. */
export interface ParameterFamily {
  DBParameterGroupFamily: string;
  Engine: string;
  MajorEngineVersion: string;
  /** Whether there are DB cluster parameter groups of it; DB parameter groups there are of every family. */
  isCluster: boolean;
}

// Aurora, and what Multi-AZ DB clusters are made of.
// https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/multi-az-db-clusters-concepts.html
const CLUSTER_FAMILY = /^(aurora-.+|mysql8\.\d+|postgres1[3-9])$/;

const allFamilies: readonly ParameterFamily[] = majorVersions.map(
  ({ DBParameterGroupFamily, Engine, MajorEngineVersion }) => ({
    DBParameterGroupFamily,
    Engine,
    MajorEngineVersion,
    isCluster: CLUSTER_FAMILY.test(DBParameterGroupFamily),
  }),
);

/** Every family, one for each major version of each engine. */
export function families(): readonly ParameterFamily[] {
  return allFamilies;
}

/** A family by its name, which is in lower case; undefined when there is none. */
export function findFamily(name: string): ParameterFamily | undefined {
  return allFamilies.find(({ DBParameterGroupFamily }) => DBParameterGroupFamily === name);
}

/** Whether DB parameter groups can be made of the family. */
export function isInstanceFamily(name: string): boolean {
  return findFamily(name) !== undefined;
}

/** Whether DB cluster parameter groups can be made of the family. */
export function isClusterFamily(name: string): boolean {
  return findFamily(name)?.isCluster ?? false;
}

const known = new Map<string, readonly Parameter[]>();

/**
 * The parameters of a family with the values they have when nobody changed them, by name.
 * What RDS sets has the source `system`, what it leaves to the engine has `engine-default` and no value.
 *
 * @returns empty when the family has no groups of that scope
 */
export function engineParameters(family: string, scope: ParameterScope): readonly Parameter[] {
  const key = `${scope} ${family}`;
  const made = known.get(key);
  if (made) return made;
  const exists = scope === 'cluster' ? isClusterFamily(family) : isInstanceFamily(family);
  const parameters = exists ? parametersOf(family, scope) : [];
  if (exists) known.set(key, parameters);
  return parameters;
}

/** One parameter of a family; undefined when the groups of that scope do not have it. Names are in lower case. */
export function parameterOf(family: string, scope: ParameterScope, name: string): Parameter | undefined {
  return engineParameters(family, scope).find(({ ParameterName }) => ParameterName === name);
}

function parametersOf(family: string, scope: ParameterScope): Parameter[] {
  return parameterTables
    .filter((table) => table.families.test(family))
    .flatMap((table) => table.rows.filter((row) => isIn(table, row, family, scope)))
    .map((row) => parameter(row, scope))
    .sort((a, b) => ((a.ParameterName ?? '') < (b.ParameterName ?? '') ? -1 : 1));
}

function isIn({ clusterLevel }: ParameterTable, [name, , , , , , limits]: ParameterRow, family: string, scope: string) {
  const isOfFamily = limits?.only === undefined || limits.only.test(family);
  const isOfScope = scope === 'cluster' || !family.startsWith('aurora-') || !clusterLevel?.includes(name);
  return isOfFamily && isOfScope;
}

function parameter(row: ParameterRow, scope: ParameterScope): Parameter {
  const [ParameterName, ParameterValue, AllowedValues, DataType, ApplyType, Description, limits] = row;
  return {
    ParameterName,
    ParameterValue,
    Description,
    Source: ParameterValue === undefined ? 'engine-default' : 'system',
    ApplyType,
    DataType,
    AllowedValues,
    IsModifiable: !limits?.isFixed,
    MinimumEngineVersion: limits?.MinimumEngineVersion,
    // So RDS describes every parameter that nobody changed, the dynamic ones as well.
    ApplyMethod: 'pending-reboot',
    SupportedEngineModes: scope === 'cluster' ? ['provisioned'] : undefined,
  };
}
