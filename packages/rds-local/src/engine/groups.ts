import type { DBCluster, DBInstance, DBParameterGroupStatus } from '@aws-sdk/client-rds';
import { type CatalogVersion, findVersion } from '../catalog/catalog.ts';
import { nameOfDefaultOptionGroup } from './optionGroups.ts';
import { membershipsWithVersion } from './optionMemberships.ts';
import { findParameterGroup, nameOfDefaultParameterGroup } from './parameterGroups.ts';
import type { Region } from './region.ts';

/** The parameter group that RDS assigns if none is specified. */
export function defaultParameterGroupName(engine: string, version: string): string {
  const found = findVersion(engine, version);
  return found === undefined ? nameOfDefaultParameterGroup(engine) : defaultNames(found).parameterGroup;
}

const known = new WeakMap<CatalogVersion, { parameterGroup: string; optionGroup: string }>();

function defaultNames(version: CatalogVersion): { parameterGroup: string; optionGroup: string } {
  const made = known.get(version) ?? {
    parameterGroup: nameOfDefaultParameterGroup(version.DBParameterGroupFamily),
    optionGroup: nameOfDefaultOptionGroup(version.Engine, version.MajorEngineVersion),
  };
  known.set(version, made);
  return made;
}

/** The family of the parameter groups that fit an engine version. */
export function familyOf(engine: string, version: string): string {
  return findVersion(engine, version)?.DBParameterGroupFamily ?? engine;
}

/** The option group that RDS assigns if none is specified: `default:mysql-8-0`. */
export function defaultOptionGroupName(engine: string, version: string): string {
  const found = findVersion(engine, version);
  return found === undefined ? nameOfDefaultOptionGroup(engine, version) : defaultNames(found).optionGroup;
}

/** What changes in a DB instance with its engine version: the groups follow the major version. */
export function withEngineVersion(region: Region, value: DBInstance, version: string | undefined): Partial<DBInstance> {
  const engine = value.Engine ?? '';
  const EngineVersion = version ?? value.EngineVersion ?? '';
  return {
    EngineVersion,
    DBParameterGroups: parameterGroupsWithVersion(region, engine, EngineVersion, value.DBParameterGroups),
    OptionGroupMemberships: membershipsWithVersion(region, value, EngineVersion),
  };
}

/** An instance's parameter group with another engine version: the default one when it is for another major version. */
export function parameterGroupsWithVersion(
  region: Region,
  engine: string,
  version: string,
  present: DBParameterGroupStatus[] | undefined,
): DBParameterGroupStatus[] {
  const name = present?.[0]?.DBParameterGroupName ?? '';
  const isFitting = findParameterGroup(region, 'instance', name)?.family === familyOf(engine, version);
  const DBParameterGroupName = isFitting ? name : defaultParameterGroupName(engine, version);
  return [{ DBParameterGroupName, ParameterApplyStatus: 'in-sync' }];
}

/** A cluster's parameter group with another engine version: the default one when it is for another major version. */
export function clusterParameterGroupWithVersion(region: Region, value: DBCluster, version: string): string {
  const { Engine = '', DBClusterParameterGroup: name = '' } = value;
  const isFitting = findParameterGroup(region, 'cluster', name)?.family === familyOf(Engine, version);
  return isFitting ? name : defaultParameterGroupName(Engine, version);
}
