import type { DBSubnetGroup } from '@aws-sdk/client-rds';
import { type AccountRegion, rdsArn } from './arn.ts';
import { stableId } from './stableId.ts';

/** The zones of a region: always three. */
export function availabilityZones(region: AccountRegion): string[] {
  return ['a', 'b', 'c'].map((letter) => `${region.name}${letter}`);
}

/** A cache: default groups never change, and nearly every database is in one. */
const defaultSubnetGroups = new Map<string, DBSubnetGroup>();
const MAX_KEPT = 1_000;

/** The subnet group that RDS makes by itself in an account's default VPC: one subnet in each zone. */
export function defaultSubnetGroup(region: AccountRegion): DBSubnetGroup {
  const key = `${region.accountId}/${region.name}`;
  const kept = defaultSubnetGroups.get(key);
  if (kept !== undefined) return kept;
  const group = newDefaultSubnetGroup(region);
  if (defaultSubnetGroups.size >= MAX_KEPT) defaultSubnetGroups.clear();
  defaultSubnetGroups.set(key, group);
  return group;
}

function newDefaultSubnetGroup(region: AccountRegion): DBSubnetGroup {
  return {
    DBSubnetGroupName: 'default',
    DBSubnetGroupDescription: 'default',
    VpcId: defaultVpcId(region),
    SubnetGroupStatus: 'Complete',
    Subnets: availabilityZones(region).map((Name) => ({
      SubnetIdentifier: ec2Id(region, 'subnet', Name),
      SubnetAvailabilityZone: { Name },
      SubnetOutpost: {},
      SubnetStatus: 'Active',
    })),
    DBSubnetGroupArn: rdsArn(region, 'subgrp', 'default'),
    SupportedNetworkTypes: ['IPV4'],
  };
}

export function defaultVpcId(region: AccountRegion): string {
  return ec2Id(region, 'vpc', 'default');
}

/** The security group that RDS assigns if none is specified. */
export function defaultSecurityGroupId(region: AccountRegion): string {
  return ec2Id(region, 'sg', 'default');
}

function ec2Id(region: AccountRegion, kind: string, name: string): string {
  return `${kind}-${stableId(`${region.accountId}/${region.name}/${kind}/${name}`, '0123456789abcdef', 17)}`;
}
