import { api, queryClient } from '../api.ts';
import { pollInterval } from '../polling.ts';
import { type AnyParameterGroup, nameOf } from './anyParameterGroup.ts';

const refetchInterval = pollInterval();

/** The parameter groups for DB instances of the region. */
export const parameterGroupsQuery = api.parameterGroups.list.queryOptions({ refetchInterval });

/** The parameter groups for DB clusters of the region. */
export const clusterParameterGroupsQuery = api.clusterParameterGroups.list.queryOptions({ refetchInterval });

/** One parameter group for DB instances. */
export function parameterGroupQuery(DBParameterGroupName: string) {
  return api.parameterGroups.get.queryOptions({ input: { DBParameterGroupName }, refetchInterval });
}

/** One parameter group for DB clusters. */
export function clusterParameterGroupQuery(DBClusterParameterGroupName: string) {
  return api.clusterParameterGroups.get.queryOptions({ input: { DBClusterParameterGroupName }, refetchInterval });
}

/** The parameters of a group: several hundred, so they are asked for again only when something is done to them. */
export function parametersQuery(it: AnyParameterGroup) {
  return it.kind === 'DB parameter group'
    ? api.parameterGroups.parameters.queryOptions({ input: { DBParameterGroupName: nameOf(it) } })
    : api.clusterParameterGroups.parameters.queryOptions({ input: { DBClusterParameterGroupName: nameOf(it) } });
}

/** Puts a group that RDS answered with where the pages read, and asks the lists again. */
export function keepParameterGroup(it: AnyParameterGroup) {
  if (it.kind === 'DB parameter group') queryClient.setQueryData(parameterGroupQuery(nameOf(it)).queryKey, it.group);
  else queryClient.setQueryData(clusterParameterGroupQuery(nameOf(it)).queryKey, it.group);
  return askListsAgain();
}

export function askListsAgain() {
  return Promise.all([
    queryClient.invalidateQueries({ queryKey: parameterGroupsQuery.queryKey }),
    queryClient.invalidateQueries({ queryKey: clusterParameterGroupsQuery.queryKey }),
  ]);
}
