import type { DBSubnetGroup } from '@rds-console/contract/rows';
import { api } from '../api.ts';
import { defineResource } from '../resource/resourceType.ts';

export const subnetGroup = defineResource({
  noun: 'subnet group',
  path: '/subnet-groups',
  id: 'DBSubnetGroupName',
  idOf: (group: DBSubnetGroup) => group.DBSubnetGroupName,
  operations: api.subnetGroups,
});
