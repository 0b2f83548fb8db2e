import type { DBParameterGroup, DBParameterGroupsMessage, DescribeDBParameterGroupsMessage } from '@aws-sdk/client-rds';
import { describedParameterGroup } from '../engine/parameterGroups.ts';
import type { ResourceRecord } from '../engine/record.ts';
import type { Region } from '../engine/region.ts';
import type { Action } from './action.ts';
import { matcherOf } from './reading/filter.ts';
import { type EntriesAfter, entriesAmong, pageOfTable } from './reading/pageOfTable.ts';
import { usedDefaultGroups } from './reading/usedDefaultGroups.ts';
import { withUnstored } from './reading/withUnstored.ts';
import { existingParameterGroup } from './rules/checkParameterGroups.ts';

type Entry = [string, ResourceRecord<DBParameterGroup>];

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBParameterGroups.html */
export const describeDBParameterGroups: Action<DescribeDBParameterGroupsMessage, DBParameterGroupsMessage> = (
  input,
  { region },
) => {
  // There are no filters yet, so each is one that nobody knows.
  matcherOf(input.Filters, {});
  const entries = entriesFor(region, input);
  const { items, Marker } = pageOfTable('DescribeDBParameterGroups', input, entries, ({ value }) => value);
  return { DBParameterGroups: items, Marker };
};

function entriesFor(
  region: Region,
  { DBParameterGroupName }: DescribeDBParameterGroupsMessage,
): EntriesAfter<ResourceRecord<DBParameterGroup>> {
  if (DBParameterGroupName !== undefined) {
    const { name, family } = existingParameterGroup(region, 'instance', DBParameterGroupName);
    return entriesAmong([entryOf(region, name, family)]);
  }
  const defaults = usedDefaultGroups(region, 'instance').map(({ name, family }) => entryOf(region, name, family));
  return withUnstored(region.parameterGroups.after, defaults);
}

function entryOf(region: Region, name: string, family: string): Entry {
  const stored = region.parameterGroups.get(name)?.value;
  return [name, { value: stored ?? describedParameterGroup(region, name, family), steps: [] }];
}
