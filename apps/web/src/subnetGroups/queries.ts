import type { DBSubnetGroup } from '@rds-console/contract/rows';
import { api, queryClient } from '../api.ts';
import { pollInterval } from '../polling.ts';

const refetchInterval = pollInterval();

/** All subnet groups of the region. */
export const subnetGroupsQuery = api.subnetGroups.list.queryOptions({ refetchInterval });

/** One subnet group. */
export function subnetGroupQuery(DBSubnetGroupName: string) {
  return api.subnetGroups.get.queryOptions({ input: { DBSubnetGroupName }, refetchInterval });
}

/** Puts RDS's answer to a write where the pages read, and asks the list again. */
export function keepSubnetGroup(group: DBSubnetGroup) {
  queryClient.setQueryData(subnetGroupQuery(group.DBSubnetGroupName ?? '').queryKey, group);
  return queryClient.invalidateQueries({ queryKey: subnetGroupsQuery.queryKey });
}
