import type { DeleteDBSubnetGroupMessage } from '@aws-sdk/client-rds';
import { RdsError } from '../engine/rdsError.ts';
import { referenceTo } from '../store/references.ts';
import type { Action } from './action.ts';
import { changeableSubnetGroup } from './validation/checkSubnets.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DeleteDBSubnetGroup.html */
export const deleteDBSubnetGroup: Action<DeleteDBSubnetGroupMessage, object> = (input, { region }) => {
  const { id } = changeableSubnetGroup(region, input.DBSubnetGroupName, 'deleted');
  const reference = referenceTo('subgrp', id);
  const [[instance] = []] = region.instances.referring(reference);
  const [[cluster] = []] = region.clusters.referring(reference);
  const user = cluster === undefined ? instance && `database instance: ${instance}` : `database cluster: ${cluster}`;
  if (user !== undefined) {
    throw new RdsError(
      'InvalidDBSubnetGroupStateFault',
      `Cannot delete the subnet group '${id}' because at least one ${user} is still using it.`,
    );
  }
  region.subnetGroups.remove(id);
  return {};
};
