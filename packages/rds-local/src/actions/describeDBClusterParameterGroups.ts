import type {
  DBClusterParameterGroup,
  DBClusterParameterGroupsMessage,
  DescribeDBClusterParameterGroupsMessage,
} from '@aws-sdk/client-rds';
import { describedClusterParameterGroup } from '../engine/parameterGroups.ts';
import type { ResourceRecord } from '../engine/record.ts';
import type { Region } from '../engine/region.ts';
import type { Action } from './action.ts';
import { matcherOf } from './reading/filter.ts';
import { type EntriesAfter, entriesAmong, pageOfTable } from './reading/pageOfTable.ts';
import { usedDefaultGroups } from './reading/usedDefaultGroups.ts';
import { withUnstored } from './reading/withUnstored.ts';
import { existingParameterGroup } from './rules/checkParameterGroups.ts';

type Entry = [string, ResourceRecord<DBClusterParameterGroup>];

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBClusterParameterGroups.html */
export const describeDBClusterParameterGroups: Action<
  DescribeDBClusterParameterGroupsMessage,
  DBClusterParameterGroupsMessage
> = (input, { region }) => {
  // There are no filters yet, so each is one that nobody knows.
  matcherOf(input.Filters, {});
  const entries = entriesFor(region, input);
  const { items, Marker } = pageOfTable('DescribeDBClusterParameterGroups', input, entries, ({ value }) => value);
  return { DBClusterParameterGroups: items, Marker };
};

function entriesFor(
  region: Region,
  { DBClusterParameterGroupName }: DescribeDBClusterParameterGroupsMessage,
): EntriesAfter<ResourceRecord<DBClusterParameterGroup>> {
  if (DBClusterParameterGroupName !== undefined) {
    const { name, family } = existingParameterGroup(region, 'cluster', DBClusterParameterGroupName);
    return entriesAmong([entryOf(region, name, family)]);
  }
  const defaults = usedDefaultGroups(region, 'cluster').map(({ name, family }) => entryOf(region, name, family));
  return withUnstored(region.clusterParameterGroups.after, defaults);
}

function entryOf(region: Region, name: string, family: string): Entry {
  const stored = region.clusterParameterGroups.get(name)?.value;
  return [name, { value: stored ?? describedClusterParameterGroup(region, name, family), steps: [] }];
}
