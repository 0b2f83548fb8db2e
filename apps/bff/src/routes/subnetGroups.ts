import {
  CreateDBSubnetGroupCommand,
  DeleteDBSubnetGroupCommand,
  ModifyDBSubnetGroupCommand,
  paginateDescribeDBSubnetGroups,
} from '@aws-sdk/client-rds';
import { describeAll, describeOne, send, sendOnly } from './handlers.ts';
import { os } from './router.ts';

const { subnetGroups } = os;

/** Operations on DB subnet groups: parsed input → RDS action → RDS's answer. */
export const subnetGroupRoutes = subnetGroups.router({
  list: subnetGroups.list.handler(describeAll(paginateDescribeDBSubnetGroups, (page) => page.DBSubnetGroups)),
  get: subnetGroups.get.handler(describeOne(paginateDescribeDBSubnetGroups, (page) => page.DBSubnetGroups)),
  create: subnetGroups.create.handler(send(CreateDBSubnetGroupCommand, (output) => output.DBSubnetGroup)),
  modify: subnetGroups.modify.handler(send(ModifyDBSubnetGroupCommand, (output) => output.DBSubnetGroup)),
  delete: subnetGroups.delete.handler(sendOnly(DeleteDBSubnetGroupCommand)),
});
