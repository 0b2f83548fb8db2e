import { mostParametersInRequest } from '@rds-console/contract/parameterGroups';
import { api, queryClient } from '../api.ts';
import { type Call, callOf } from '../code/call.ts';
import { type AnyParameterGroup, nameOf } from './anyParameterGroup.ts';
import { parametersQuery } from './queries.ts';

export interface ParameterReset {
  ParameterName: string;
  ApplyMethod: 'immediate' | 'pending-reboot';
}
export interface ParameterChange extends ParameterReset {
  ParameterValue: string;
}

/** Deletes a group of either type. */
export function deletionOf(it: AnyParameterGroup): Call {
  return it.kind === 'DB parameter group'
    ? callOf(api.parameterGroups.delete, { DBParameterGroupName: nameOf(it) })
    : callOf(api.clusterParameterGroups.delete, { DBClusterParameterGroupName: nameOf(it) });
}

/** Copies a group of either type. */
export function copyOf(it: AnyParameterGroup, name: string, description: string): Call<AnyParameterGroup> {
  if (it.kind === 'DB parameter group') {
    const call = callOf(api.parameterGroups.copy, {
      SourceDBParameterGroupIdentifier: nameOf(it),
      TargetDBParameterGroupIdentifier: name,
      TargetDBParameterGroupDescription: description,
    });
    return { ...call, send: async () => ({ kind: it.kind, group: await call.send() }) };
  }
  const call = callOf(api.clusterParameterGroups.copy, {
    SourceDBClusterParameterGroupIdentifier: nameOf(it),
    TargetDBClusterParameterGroupIdentifier: name,
    TargetDBClusterParameterGroupDescription: description,
  });
  return { ...call, send: async () => ({ kind: it.kind, group: await call.send() }) };
}

/** Gives parameters other values, in as many calls as it takes. RDS carries out each of them as a whole or not at all. */
export function parameterChanges(it: AnyParameterGroup, changes: readonly ParameterChange[]) {
  return portionsOf(changes).map((Parameters) => ({
    names: Parameters.map(({ ParameterName }) => ParameterName),
    call: parameterChange(it, Parameters),
  }));
}

function parameterChange(it: AnyParameterGroup, Parameters: ParameterChange[]): Call {
  return it.kind === 'DB parameter group'
    ? callOf(api.parameterGroups.modify, { DBParameterGroupName: nameOf(it), Parameters })
    : callOf(api.clusterParameterGroups.modify, { DBClusterParameterGroupName: nameOf(it), Parameters });
}

/** Gives parameters back the values that they have in a new group. */
export function parameterResets(it: AnyParameterGroup, resets: 'all' | readonly ParameterReset[]): Call[] {
  const portions = resets === 'all' ? [undefined] : portionsOf(resets);
  return portions.map((Parameters) => {
    const what = Parameters ? { Parameters } : { ResetAllParameters: true };
    return it.kind === 'DB parameter group'
      ? callOf(api.parameterGroups.reset, { DBParameterGroupName: nameOf(it), ...what })
      : callOf(api.clusterParameterGroups.reset, { DBClusterParameterGroupName: nameOf(it), ...what });
  });
}

/** Asks again for what a change of parameters shows in: the parameters, and the databases that have the group. */
export function askParametersAgain(it: AnyParameterGroup) {
  return Promise.all([
    queryClient.invalidateQueries({ queryKey: parametersQuery(it).queryKey }),
    queryClient.invalidateQueries({ queryKey: api.instances.key() }),
    queryClient.invalidateQueries({ queryKey: api.clusters.key() }),
  ]);
}

function portionsOf<Item>(items: readonly Item[]) {
  const count = Math.ceil(items.length / mostParametersInRequest);
  return Array.from({ length: count }, (_, index) =>
    items.slice(index * mostParametersInRequest, (index + 1) * mostParametersInRequest),
  );
}
