import type { DBClusterParameterGroupsMessage, DescribeDBClusterParameterGroupsMessage } from '@aws-sdk/client-rds';
import { describedClusterParameterGroup } from '../engine/parameterGroups.ts';
import { describe } from './describe/describe.ts';
import { withDefaultGroups } from './describe/withDefaultGroups.ts';
import { existingParameterGroup } from './validation/checkParameterGroups.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBClusterParameterGroups.html */
export const describeDBClusterParameterGroups = describe<
  DescribeDBClusterParameterGroupsMessage,
  DBClusterParameterGroupsMessage
>('DescribeDBClusterParameterGroups')({
  list: 'DBClusterParameterGroups',
  filters: {},
  named: [
    'DBClusterParameterGroupName',
    (region, nameOrArn) => {
      const { name, family } = existingParameterGroup(region, 'cluster', nameOrArn);
      return region.clusterParameterGroups.get(name) ?? { value: describedClusterParameterGroup(region, name, family) };
    },
  ],
  entries: (_input, { region }) =>
    withDefaultGroups(region, 'cluster', region.clusterParameterGroups, describedClusterParameterGroup),
  item: ({ value }) => value,
});
