import {
  CreateDBSubnetGroupCommand,
  DeleteDBSubnetGroupCommand,
  ModifyDBSubnetGroupCommand,
  paginateDescribeDBSubnetGroups,
} from '@aws-sdk/client-rds';
import { all, only } from './pages.ts';
import { os } from './router.ts';

const { subnetGroups } = os;

/** Operations on DB subnet groups: parsed input → RDS action → RDS's answer. */
export const subnetGroupRoutes = subnetGroups.router({
  list: subnetGroups.list.handler(({ context: { rds: client } }) =>
    all(paginateDescribeDBSubnetGroups({ client }, {}), (page) => page.DBSubnetGroups),
  ),
  get: subnetGroups.get.handler(async ({ context: { rds: client }, input }) =>
    only(await all(paginateDescribeDBSubnetGroups({ client }, input), (page) => page.DBSubnetGroups)),
  ),
  create: subnetGroups.create.handler(async ({ context: { rds }, input }) =>
    only((await rds.send(new CreateDBSubnetGroupCommand(input))).DBSubnetGroup),
  ),
  modify: subnetGroups.modify.handler(async ({ context: { rds }, input }) =>
    only((await rds.send(new ModifyDBSubnetGroupCommand(input))).DBSubnetGroup),
  ),
  delete: subnetGroups.delete.handler(async ({ context: { rds }, input }) => {
    await rds.send(new DeleteDBSubnetGroupCommand(input));
    return {};
  }),
});
