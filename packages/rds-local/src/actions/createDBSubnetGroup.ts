import type { CreateDBSubnetGroupMessage, CreateDBSubnetGroupResult, DBSubnetGroup } from '@aws-sdk/client-rds';
import { rdsArn } from '../engine/arn.ts';
import { defaultVpcId } from '../engine/network.ts';
import { RdsError } from '../engine/rdsError.ts';
import type { Action } from './action.ts';
import { checkSubnetGroupName, checkSubnets } from './validation/checkSubnets.ts';
import { withTags } from './validation/checkTags.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBSubnetGroup.html */
export const createDBSubnetGroup: Action<CreateDBSubnetGroupMessage, CreateDBSubnetGroupResult> = (
  input,
  { region },
) => {
  const name = checkSubnetGroupName(input.DBSubnetGroupName);
  const Subnets = checkSubnets(region, input.SubnetIds);
  const tags = withTags([], input.Tags);
  if (region.subnetGroups.get(name) !== undefined) {
    throw new RdsError('DBSubnetGroupAlreadyExists', `The DB subnet group '${name}' already exists.`);
  }
  const quota = region.quotas.DBSubnetGroups;
  if (region.subnetGroups.size() >= quota) {
    throw new RdsError('DBSubnetGroupQuotaExceeded', `DB subnet group quota exceeded: ${quota} in this region.`);
  }
  const value: DBSubnetGroup = {
    DBSubnetGroupName: name,
    DBSubnetGroupDescription: input.DBSubnetGroupDescription,
    VpcId: defaultVpcId(region),
    SubnetGroupStatus: 'Complete',
    Subnets,
    DBSubnetGroupArn: rdsArn(region, 'subgrp', name),
    SupportedNetworkTypes: ['IPV4'],
  };
  region.subnetGroups.put(name, { value, steps: [], tags });
  return { DBSubnetGroup: value };
};
