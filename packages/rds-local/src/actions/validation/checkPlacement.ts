import type { DBSubnetGroup, VpcSecurityGroupMembership } from '@aws-sdk/client-rds';
import { findVersion } from '../../catalog/catalog.ts';
import { idOf } from '../../engine/arn.ts';
import { defaultOptionGroupName, defaultParameterGroupName, familyOf } from '../../engine/groups.ts';
import { availabilityZones, defaultSecurityGroupId } from '../../engine/network.ts';
import { optionGroupNamed } from '../../engine/optionGroups.ts';
import { findParameterGroup } from '../../engine/parameterGroups.ts';
import { RdsError } from '../../engine/rdsError.ts';
import type { Region } from '../../engine/region.ts';
import { findSubnetGroup, zonesOf } from '../../engine/subnetGroups.ts';

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

/**
 * @param name undefined for the group `default`, which is there in each region, in the default VPC
 * @throws RdsError DBSubnetGroupNotFoundFault
 */
export function checkSubnetGroup(region: Region, name: string | undefined): DBSubnetGroup {
  const group = findSubnetGroup(region, name ?? 'default');
  if (group === undefined) {
    throw new RdsError('DBSubnetGroupNotFoundFault', `DB subnet group '${name}' does not exist.`);
  }
  return group;
}

/** @throws RdsError InvalidVPCNetworkStateFault for a zone in which the subnet group has no subnet */
export function checkZoneCovered(group: DBSubnetGroup, zone: string | undefined): void {
  const zones = zonesOf(group);
  if (zone === undefined || zones.includes(zone)) return;
  throw new RdsError(
    'InvalidVPCNetworkStateFault',
    `The DB subnet group ${group.DBSubnetGroupName} has no subnet in the Availability Zone ${zone}. ` +
      `It has subnets in ${zones.join(', ')}.`,
  );
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

/**
 * A parameter group that a DB instance or DB cluster may have: its default one when none is named.
 *
 * @param code the action's word for a group that does not exist: it also says whether the group is for instances or clusters
 * @throws RdsError with that code, InvalidParameterCombination for a group of another family
 */
export function checkParameterGroup(
  region: Region,
  engine: string,
  version: string,
  name: string | undefined,
  code: 'DBParameterGroupNotFound' | 'DBClusterParameterGroupNotFound',
): string {
  if (name === undefined) return defaultParameterGroupName(engine, version);
  const scope = code === 'DBParameterGroupNotFound' ? 'instance' : 'cluster';
  const group = findParameterGroup(region, scope, name.toLowerCase());
  if (group === undefined) {
    const word = scope === 'instance' ? 'DBParameterGroup' : 'DBClusterParameterGroup';
    throw new RdsError(code, `${word} not found: ${name}`);
  }
  const family = familyOf(engine, version);
  if (group.family === family) return group.name;
  throw new RdsError(
    'InvalidParameterCombination',
    `The parameter group ${group.name} with DBParameterGroupFamily ${group.family} can't be used for this ${scope}. ` +
      `Use a parameter group with DBParameterGroupFamily ${family}.`,
  );
}

/**
 * An option group that a DB instance may have: its default one when none is named.
 *
 * @throws RdsError OptionGroupNotFoundFault, InvalidParameterCombination for a group of another engine or major version
 */
export function checkOptionGroup(region: Region, engine: string, version: string, name: string | undefined): string {
  const usual = defaultOptionGroupName(engine, version);
  if (name === undefined) return usual;
  const group = optionGroupNamed(region, idOf(region, 'og', name));
  if (group?.OptionGroupName === undefined) {
    throw new RdsError('OptionGroupNotFoundFault', `Specified OptionGroupName: ${name} not found.`);
  }
  const major = findVersion(engine, version)?.MajorEngineVersion;
  if (group.EngineName === engine && group.MajorEngineVersion === major) return group.OptionGroupName;
  throw new RdsError(
    'InvalidParameterCombination',
    `The option group ${group.OptionGroupName} is for ${group.EngineName} ${group.MajorEngineVersion} and cannot be ` +
      `used with ${engine} ${version}.`,
  );
}

/** @throws RdsError OptionGroupNotFoundFault: a DB cluster has its default option group and no other */
export function checkClusterOptionGroup(engine: string, version: string, name: string | undefined): void {
  if (name === undefined || name.toLowerCase() === defaultOptionGroupName(engine, version)) return;
  throw new RdsError('OptionGroupNotFoundFault', `Specified OptionGroupName: ${name} not found for a DB cluster.`);
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
      'The network type DUAL is not supported: the DB subnet groups of rds-local have IPv4 subnets.',
    );
  }
  return NetworkType;
}
