import type { OptionGroup } from '@rds-console/contract/rows';
import { api } from '../api.ts';
import { defineResource } from '../resource/resourceType.ts';

export const optionGroup = defineResource({
  noun: 'option group',
  path: '/option-groups',
  id: 'OptionGroupName',
  idOf: (group: OptionGroup) => group.OptionGroupName,
  operations: api.optionGroups,
});

/** What an engine offers for its groups to have: that changes a few times a year. */
export function offeredOptionsQuery({ EngineName, MajorEngineVersion }: OptionGroup) {
  return api.optionGroups.options.queryOptions({ input: { EngineName, MajorEngineVersion }, staleTime: 600_000 });
}
