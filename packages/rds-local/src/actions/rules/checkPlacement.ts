import type { DBSubnetGroup, VpcSecurityGroupMembership } from '@aws-sdk/client-rds';
import { defaultOptionGroupName, defaultParameterGroupName } from '../../engine/groups.ts';
import { availabilityZones, defaultSecurityGroupId, defaultSubnetGroup } from '../../engine/network.ts';
import { RdsError } from '../../engine/rdsError.ts';
import type { Region } from '../../engine/region.ts';

/** @throws RdsError InvalidParameterCombination for a zone together with Multi-AZ, InvalidParameterValue for another region's */
export function checkAvailabilityZone(region: Region, zone: string | undefined, multiAZ: boolean | undefined): void {
  if (zone === undefined) return;
  if (multiAZ) {
    throw new RdsError(
      'InvalidParameterCombination',
      'Requesting a specific availability zone is not valid for Multi-AZ instances.',
    );
  }
  const zones = availabilityZones(region);
  if (!zones.includes(zone)) {
    throw new RdsError(
      'InvalidParameterValue',
      `Invalid availability zone: ${zone}. The zones of this region are ${zones.join(', ')}.`,
    );
  }
}

/** @throws RdsError DBSubnetGroupNotFoundFault: in each region there is the group `default`, in the default VPC */
export function checkSubnetGroup(region: Region, name: string | undefined): DBSubnetGroup {
  if (name !== undefined && name.toLowerCase() !== 'default') {
    throw new RdsError('DBSubnetGroupNotFoundFault', `DB subnet group '${name}' does not exist.`);
  }
  return defaultSubnetGroup(region);
}

/** Any well-formed id is taken, because the groups themselves are EC2's; none means the VPC's default group. */
export function checkSecurityGroups(region: Region, ids: string[] | undefined): VpcSecurityGroupMembership[] {
  const groups = ids === undefined || ids.length === 0 ? [defaultSecurityGroupId(region)] : [...new Set(ids)];
  return groups.map((VpcSecurityGroupId) => {
    if (!/^sg-[0-9a-z]{3,40}$/.test(VpcSecurityGroupId)) {
      throw new RdsError(
        'InvalidParameterValue',
        `Invalid security group , groupId= ${VpcSecurityGroupId}, groupName=.`,
      );
    }
    return { VpcSecurityGroupId, Status: 'active' };
  });
}

/** @throws RdsError InvalidParameterCombination: the groups of EC2-Classic went with it */
export function checkNoSecurityGroupsOfClassic(DBSecurityGroups: string[] | undefined): void {
  if (DBSecurityGroups === undefined || DBSecurityGroups.length === 0) return;
  throw new RdsError(
    'InvalidParameterCombination',
    'DBSecurityGroups can not be set for VPC databases. Use VpcSecurityGroupIds instead.',
  );
}

/** @param code the action's word for a group that does not exist: instances and clusters have two */
export function checkParameterGroup(
  engine: string,
  version: string,
  name: string | undefined,
  code: 'DBParameterGroupNotFound' | 'DBClusterParameterGroupNotFound',
): string {
  const usual = defaultParameterGroupName(engine, version);
  if (name === undefined || name.toLowerCase() === usual) return usual;
  const word = code === 'DBParameterGroupNotFound' ? 'DBParameterGroup' : 'DBClusterParameterGroup';
  throw new RdsError(code, `${word} not found: ${name}. The default group for this engine and version is ${usual}.`);
}

/** @throws RdsError OptionGroupNotFoundFault */
export function checkOptionGroup(engine: string, version: string, name: string | undefined): string {
  const usual = defaultOptionGroupName(engine, version);
  if (name === undefined || name.toLowerCase() === usual) return usual;
  throw new RdsError('OptionGroupNotFoundFault', `Specified OptionGroupName: ${name} not found.`);
}

/** @throws RdsError InvalidParameterValue for what is no network type, NetworkTypeNotSupported for a dual-stack one */
export function checkNetworkType(type: string | undefined): string {
  const NetworkType = type?.toUpperCase() ?? 'IPV4';
  if (NetworkType !== 'IPV4' && NetworkType !== 'DUAL') {
    throw new RdsError('InvalidParameterValue', `Invalid network type: ${type}. It must be IPV4 or DUAL.`);
  }
  if (NetworkType === 'DUAL') {
    throw new RdsError(
      'NetworkTypeNotSupported',
      'The network type DUAL is not supported by the DB subnet group default.',
    );
  }
  return NetworkType;
}
