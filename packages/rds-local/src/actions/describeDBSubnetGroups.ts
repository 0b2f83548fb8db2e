import type { DBSubnetGroupMessage, DescribeDBSubnetGroupsMessage } from '@aws-sdk/client-rds';
import { idOf } from '../engine/arn.ts';
import { defaultSubnetGroup } from '../engine/network.ts';
import { describe } from './describe/describe.ts';
import { allEntries, withUnstored } from './describe/entries.ts';
import { checkSubnetGroup } from './validation/checkPlacement.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBSubnetGroups.html */
export const describeDBSubnetGroups = describe<DescribeDBSubnetGroupsMessage, DBSubnetGroupMessage>(
  'DescribeDBSubnetGroups',
)({
  list: 'DBSubnetGroups',
  filters: {},
  named: ['DBSubnetGroupName', (region, name) => ({ value: checkSubnetGroup(region, idOf(region, 'subgrp', name)) })],
  entries: (_input, { region }) =>
    withUnstored(allEntries(region.subnetGroups), [['default', { value: defaultSubnetGroup(region) }]]),
  item: ({ value }) => value,
});
