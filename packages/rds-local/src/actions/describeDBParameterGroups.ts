import type { DBParameterGroupsMessage, DescribeDBParameterGroupsMessage } from '@aws-sdk/client-rds';
import { describedParameterGroup } from '../engine/parameterGroups.ts';
import { describe } from './describe/describe.ts';
import { withDefaultGroups } from './describe/withDefaultGroups.ts';
import { existingParameterGroup } from './validation/checkParameterGroups.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBParameterGroups.html */
export const describeDBParameterGroups = describe<DescribeDBParameterGroupsMessage, DBParameterGroupsMessage>(
  'DescribeDBParameterGroups',
)({
  list: 'DBParameterGroups',
  filters: {},
  named: [
    'DBParameterGroupName',
    (region, nameOrArn) => {
      const { name, family } = existingParameterGroup(region, 'instance', nameOrArn);
      return region.parameterGroups.get(name) ?? { value: describedParameterGroup(region, name, family) };
    },
  ],
  entries: (_input, { region }) =>
    withDefaultGroups(region, 'instance', region.parameterGroups, describedParameterGroup),
  item: ({ value }) => value,
});
