import { mostParametersInRequest } from '@rds-console/contract/parameterGroups';
import { api, queryClient } from '../api.ts';
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
export async function deleteGroup(it: AnyParameterGroup) {
  if (it.kind === 'DB parameter group') await api.parameterGroups.delete.call({ DBParameterGroupName: nameOf(it) });
  else await api.clusterParameterGroups.delete.call({ DBClusterParameterGroupName: nameOf(it) });
}

/** Copies a group of either type. */
export async function copyGroup(it: AnyParameterGroup, name: string, description: string): Promise<AnyParameterGroup> {
  if (it.kind === 'DB parameter group') {
    const group = await api.parameterGroups.copy.call({
      SourceDBParameterGroupIdentifier: nameOf(it),
      TargetDBParameterGroupIdentifier: name,
      TargetDBParameterGroupDescription: description,
    });
    return { kind: it.kind, group };
  }
  const group = await api.clusterParameterGroups.copy.call({
    SourceDBClusterParameterGroupIdentifier: nameOf(it),
    TargetDBClusterParameterGroupIdentifier: name,
    TargetDBClusterParameterGroupDescription: description,
  });
  return { kind: it.kind, group };
}

/**
 * Gives parameters other values, in as many requests as it takes. RDS carries out each of them as a whole or not at all.
 *
 * @param onSent told of the names that a request changed, before the next one
 */
export async function changeParameters(
  it: AnyParameterGroup,
  changes: readonly ParameterChange[],
  onSent: (names: string[]) => void,
) {
  for (const Parameters of requestsOf(changes)) {
    if (it.kind === 'DB parameter group')
      await api.parameterGroups.modify.call({ DBParameterGroupName: nameOf(it), Parameters });
    else await api.clusterParameterGroups.modify.call({ DBClusterParameterGroupName: nameOf(it), Parameters });
    onSent(Parameters.map(({ ParameterName }) => ParameterName));
  }
}

/** Gives parameters back the values that they have in a new group. */
export async function resetParameters(it: AnyParameterGroup, resets: 'all' | readonly ParameterReset[]) {
  const requests = resets === 'all' ? [undefined] : requestsOf(resets);
  for (const Parameters of requests) {
    const what = Parameters ? { Parameters } : { ResetAllParameters: true };
    if (it.kind === 'DB parameter group')
      await api.parameterGroups.reset.call({ DBParameterGroupName: nameOf(it), ...what });
    else await api.clusterParameterGroups.reset.call({ DBClusterParameterGroupName: nameOf(it), ...what });
  }
}

/** Asks again for what a change of parameters shows in: the parameters, and the databases that have the group. */
export function askParametersAgain(it: AnyParameterGroup) {
  return Promise.all([
    queryClient.invalidateQueries({ queryKey: parametersQuery(it).queryKey }),
    queryClient.invalidateQueries({ queryKey: api.instances.key() }),
    queryClient.invalidateQueries({ queryKey: api.clusters.key() }),
  ]);
}

function requestsOf<Item>(items: readonly Item[]) {
  const count = Math.ceil(items.length / mostParametersInRequest);
  return Array.from({ length: count }, (_, index) =>
    items.slice(index * mostParametersInRequest, (index + 1) * mostParametersInRequest),
  );
}
