import type { DBSubnetGroup, DBSubnetGroupMessage, DescribeDBSubnetGroupsMessage } from '@aws-sdk/client-rds';
import { idOf } from '../engine/arn.ts';
import { defaultSubnetGroup } from '../engine/network.ts';
import type { ResourceRecord } from '../engine/record.ts';
import type { Region } from '../engine/region.ts';
import type { Action } from './action.ts';
import { matcherOf } from './reading/filter.ts';
import { type EntriesAfter, entriesAmong, pageOfTable } from './reading/pageOfTable.ts';
import { withUnstored } from './reading/withUnstored.ts';
import { checkSubnetGroup } from './rules/checkPlacement.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBSubnetGroups.html */
export const describeDBSubnetGroups: Action<DescribeDBSubnetGroupsMessage, DBSubnetGroupMessage> = (
  input,
  { region },
) => {
  // There are no filters yet, so each is one that nobody knows.
  matcherOf(input.Filters, {});
  const { items, Marker } = pageOfTable(
    'DescribeDBSubnetGroups',
    input,
    entriesFor(region, input),
    ({ value }) => value,
  );
  return { DBSubnetGroups: items, Marker };
};

function entriesFor(
  region: Region,
  { DBSubnetGroupName }: DescribeDBSubnetGroupsMessage,
): EntriesAfter<ResourceRecord<DBSubnetGroup>> {
  if (DBSubnetGroupName === undefined) {
    return withUnstored(region.subnetGroups.after, [['default', { value: defaultSubnetGroup(region), steps: [] }]]);
  }
  const value = checkSubnetGroup(region, idOf(region, 'subgrp', DBSubnetGroupName));
  return entriesAmong([[value.DBSubnetGroupName ?? '', { value, steps: [] }]]);
}
