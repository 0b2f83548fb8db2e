import { findVersion } from '../catalog/catalog.ts';
import { type ParameterScope, parameterOf } from '../catalog/parameters.ts';
import type { ClusterRecord, DatabaseRecord, InstanceRecord, SetParameter, StoredRecord } from '../store/record.ts';
import { referenceTo } from '../store/references.ts';
import { findParameterGroup } from './parameterGroups.ts';
import type { Region } from './region.ts';

type Values = Record<string, string>;

/**
 * The values that the engine of a DB instance has from its parameter group. They differ from the group's while a change of
 * it, or of the group itself, waits for a reboot.
 */
export function instanceParameters(region: Region, { value, data }: StoredRecord<InstanceRecord>): Values {
  return data?.parameters ?? valuesOf(region, 'instance', value.DBParameterGroups?.[0]?.DBParameterGroupName);
}

/** The same of a DB cluster: the values of its own group, and those of its writer's group over them. */
export function clusterParameters(
  region: Region,
  { value, data }: StoredRecord<ClusterRecord>,
  writer: StoredRecord<InstanceRecord> | undefined,
): Values {
  return {
    ...(data?.parameters ?? valuesOf(region, 'cluster', value.DBClusterParameterGroup)),
    ...(writer && instanceParameters(region, writer)),
  };
}

/** Whether logins without TLS are refused. */
export function requiresTls(database: { Engine?: string; EngineVersion?: string }, values: Values): boolean {
  const family = findVersion(database.Engine ?? '', database.EngineVersion)?.DBParameterGroupFamily ?? '';
  const usual = parameterOf(family, 'instance', 'rds.force_ssl')?.ParameterValue;
  return (values['rds.force_ssl'] ?? usual) === '1';
}

/** Keeps the values that are in effect, since the database gets another group at its next reboot. @param record may be changed */
export function keepInstanceParameters(region: Region, record: InstanceRecord): void {
  if (record.data) record.data = { ...record.data, parameters: instanceParameters(region, record) };
}

/** The same of a DB cluster. @param record may be changed */
export function keepClusterParameters(region: Region, record: ClusterRecord): void {
  if (record.data) record.data = { ...record.data, parameters: clusterParameters(region, record, undefined) };
}

/**
 * Changes the values in effect at the databases of a group that is about to change: those that need no reboot.
 *
 * @param immediate undefined for a parameter that gets the engine's value back
 */
export function changeInEffect(
  region: Region,
  scope: ParameterScope,
  group: string,
  immediate: Readonly<Record<string, string | undefined>>,
): void {
  const change = (record: DatabaseRecord<unknown>) => {
    if (!record.data?.parameters) return;
    const kept = Object.entries({ ...record.data.parameters, ...immediate });
    // Those that are undefined were removed from the group.
    const parameters = Object.fromEntries(kept.filter((entry): entry is [string, string] => entry[1] !== undefined));
    record.data = { ...record.data, parameters };
  };
  if (scope === 'instance') {
    for (const [id] of region.instances.referring(referenceTo('pg', group))) {
      const record = region.instances.change(id);
      keepInstanceParameters(region, record);
      change(record);
    }
    return;
  }
  for (const [id] of region.clusters.referring(referenceTo('cluster-pg', group))) {
    const record = region.clusters.change(id);
    keepClusterParameters(region, record);
    change(record);
  }
}

function valuesOf(region: Region, scope: ParameterScope, name: string | undefined): Values {
  const { parameters = {} } = (name !== undefined && findParameterGroup(region, scope, name)) || {};
  const set = Object.entries<SetParameter>(parameters);
  return Object.fromEntries(
    set.flatMap(([each, { ParameterValue }]) => (ParameterValue ? [[each, ParameterValue]] : [])),
  );
}
