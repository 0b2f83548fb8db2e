import type { DBInstance, ModifyDBSubnetGroupMessage, ModifyDBSubnetGroupResult, Subnet } from '@aws-sdk/client-rds';
import { RdsError } from '../engine/rdsError.ts';
import { zonesOf } from '../engine/subnetGroups.ts';
import { referenceTo } from '../store/references.ts';
import type { Action } from './action.ts';
import { changeableSubnetGroup, checkSubnets } from './validation/checkSubnets.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBSubnetGroup.html */
export const modifyDBSubnetGroup: Action<ModifyDBSubnetGroupMessage, ModifyDBSubnetGroupResult> = (
  input,
  { region },
) => {
  const { id, value: present } = changeableSubnetGroup(region, input.DBSubnetGroupName, 'modified');
  const Subnets = checkSubnets(region, input.SubnetIds, present.Subnets);
  const { value } = region.subnetGroups.change(id);
  value.DBSubnetGroupDescription = input.DBSubnetGroupDescription ?? value.DBSubnetGroupDescription;
  value.Subnets = Subnets;
  for (const [instanceId, { value: instance }] of region.instances.referring(referenceTo('subgrp', id))) {
    // Those that are only about to move to the group are shown with their present one.
    if (instance.DBSubnetGroup?.DBSubnetGroupName !== id) continue;
    checkStillCovered(instance, Subnets);
    region.instances.change(instanceId).value.DBSubnetGroup = value;
  }
  return { DBSubnetGroup: value };
};

function checkStillCovered(instance: DBInstance, subnets: Subnet[]): void {
  const zones = zonesOf({ Subnets: subnets });
  const lost = [instance.AvailabilityZone, instance.SecondaryAvailabilityZone].find(
    (zone) => zone !== undefined && !zones.includes(zone),
  );
  if (lost === undefined) return;
  throw new RdsError(
    'SubnetAlreadyInUse',
    `The DB instance ${instance.DBInstanceIdentifier} uses the group's subnet in the Availability Zone ${lost}, which must stay covered.`,
  );
}
