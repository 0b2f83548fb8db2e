import type { OptionGroup } from '@rds-console/contract/rows';
import { api, queryClient } from '../api.ts';
import { pollInterval } from '../polling.ts';

const refetchInterval = pollInterval();

/** The option groups of the region. */
export const optionGroupsQuery = api.optionGroups.list.queryOptions({ refetchInterval });

/** One option group. */
export function optionGroupQuery(OptionGroupName: string) {
  return api.optionGroups.get.queryOptions({ input: { OptionGroupName }, refetchInterval });
}

/** What an engine offers for its groups to have: that changes a few times a year. */
export function offeredOptionsQuery({ EngineName = '', MajorEngineVersion = '' }: OptionGroup) {
  return api.optionGroups.options.queryOptions({ input: { EngineName, MajorEngineVersion }, staleTime: 600_000 });
}

/** Puts a group that RDS answered with where the pages read, and asks the list again. */
export function keepOptionGroup(group: OptionGroup) {
  queryClient.setQueryData(optionGroupQuery(group.OptionGroupName ?? '').queryKey, group);
  return askListAgain();
}

export function askListAgain() {
  return queryClient.invalidateQueries({ queryKey: api.optionGroups.list.key() });
}
