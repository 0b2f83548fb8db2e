import type { CopyDBClusterParameterGroupMessage, CopyDBClusterParameterGroupResult } from '@aws-sdk/client-rds';
import { describedClusterParameterGroup } from '../engine/parameterGroups.ts';
import type { Action } from './action.ts';
import { checkNewParameterGroup, customParameterGroup } from './validation/checkParameterGroups.ts';
import { withTags } from './validation/checkTags.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CopyDBClusterParameterGroup.html */
export const copyDBClusterParameterGroup: Action<
  CopyDBClusterParameterGroupMessage,
  CopyDBClusterParameterGroupResult
> = (input, { region }) => {
  const source = customParameterGroup(region, 'cluster', input.SourceDBClusterParameterGroupIdentifier, 'copy');
  const tags = withTags([], input.Tags);
  const name = checkNewParameterGroup(
    region,
    'cluster',
    'TargetDBClusterParameterGroupIdentifier',
    input.TargetDBClusterParameterGroupIdentifier,
  );
  const description = input.TargetDBClusterParameterGroupDescription;
  const value = describedClusterParameterGroup(region, name, source.family, description);
  region.clusterParameterGroups.put(name, { value, steps: [], tags, parameters: { ...source.parameters } });
  return { DBClusterParameterGroup: value };
};
