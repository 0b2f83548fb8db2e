import type { DBSubnetGroup, Subnet } from '@aws-sdk/client-rds';
import { idOf } from '../../engine/arn.ts';
import { RdsError } from '../../engine/rdsError.ts';
import type { Region } from '../../engine/region.ts';
import { placeSubnets, zonesOf } from '../../engine/subnetGroups.ts';

const MIN_ZONES = 2;

/**
 * The subnets of a DB subnet group. Any well-formed id is taken, because the subnets themselves are EC2's.
 *
 * @param present those that the group has already
 * @throws RdsError InvalidSubnet, InvalidParameterValue, DBSubnetQuotaExceededFault, DBSubnetGroupDoesNotCoverEnoughAZs
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBSubnetGroup.html
 */
export function checkSubnets(region: Region, ids: string[] | undefined, present: Subnet[] = []): Subnet[] {
  const unique = [...new Set(ids)];
  if (unique.length === 0) throw new RdsError('InvalidSubnet', 'Subnet IDs are required.');
  const malformed = unique.filter((id) => !/^subnet-[0-9a-z]+$/.test(id));
  if (malformed.length > 0) {
    throw new RdsError('InvalidParameterValue', `Some input subnets in :[${malformed.join(', ')}] are invalid.`);
  }
  const quota = region.quotas.SubnetsPerDBSubnetGroup;
  if (unique.length > quota) {
    throw new RdsError('DBSubnetQuotaExceededFault', `A DB subnet group can have at most ${quota} subnets.`);
  }
  // Where subnets lie is rds-local's choice, so it is none that could get in the way of a group with enough of them.
  const placed = [placeSubnets(region, unique, present), placeSubnets(region, unique)];
  const subnets = placed.find((each) => zonesOf({ Subnets: each }).length >= MIN_ZONES);
  if (subnets !== undefined) return subnets;
  throw new RdsError(
    'DBSubnetGroupDoesNotCoverEnoughAZs',
    `The DB subnet group must have subnets in at least ${MIN_ZONES} Availability Zones. ` +
      `It covers: ${zonesOf({ Subnets: placed[0] }).join(', ')}.`,
  );
}

/**
 * A new DB subnet group's name as RDS stores it, in lower case.
 *
 * @throws RdsError InvalidParameterValue
 */
export function checkSubnetGroupName(name = ''): string {
  if (!/^[a-zA-Z][a-zA-Z0-9._ -]{0,254}$/.test(name)) {
    throw new RdsError(
      'InvalidParameterValue',
      'The parameter DBSubnetGroupName must begin with a letter and have at most 255 letters, digits, periods, ' +
        'underscores, spaces and hyphens.',
    );
  }
  return refuseDefault(name.toLowerCase(), 'created');
}

/**
 * A DB subnet group that may be changed.
 *
 * @throws RdsError DBSubnetGroupNotFoundFault, InvalidParameterValue for the group `default`
 */
export function changeableSubnetGroup(
  region: Region,
  name: string | undefined,
  change: 'modified' | 'deleted',
): { id: string; value: DBSubnetGroup } {
  const id = refuseDefault(idOf(region, 'subgrp', name ?? ''), change);
  const record = region.subnetGroups.get(id);
  if (record === undefined) {
    throw new RdsError('DBSubnetGroupNotFoundFault', `DB subnet group '${id}' does not exist.`);
  }
  return { id, value: record.value };
}

function refuseDefault(id: string, change: 'created' | 'modified' | 'deleted'): string {
  if (id !== 'default') return id;
  throw new RdsError('InvalidParameterValue', `The DB subnet group default is RDS's own and cannot be ${change}.`);
}
