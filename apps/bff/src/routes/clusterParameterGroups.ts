import {
  CopyDBClusterParameterGroupCommand,
  CreateDBClusterParameterGroupCommand,
  DeleteDBClusterParameterGroupCommand,
  ModifyDBClusterParameterGroupCommand,
  paginateDescribeDBClusterParameterGroups,
  paginateDescribeDBClusterParameters,
  ResetDBClusterParameterGroupCommand,
} from '@aws-sdk/client-rds';
import { all, only } from './pages.ts';
import { os } from './router.ts';

const { clusterParameterGroups } = os;

/** Operations on DB cluster parameter groups: parsed input → RDS action → RDS's answer. */
export const clusterParameterGroupRoutes = clusterParameterGroups.router({
  list: clusterParameterGroups.list.handler(({ context: { rds: client } }) =>
    all(paginateDescribeDBClusterParameterGroups({ client }, {}), (page) => page.DBClusterParameterGroups),
  ),
  get: clusterParameterGroups.get.handler(async ({ context: { rds: client }, input }) =>
    only(
      await all(paginateDescribeDBClusterParameterGroups({ client }, input), (page) => page.DBClusterParameterGroups),
    ),
  ),
  create: clusterParameterGroups.create.handler(async ({ context: { rds }, input }) =>
    only((await rds.send(new CreateDBClusterParameterGroupCommand(input))).DBClusterParameterGroup),
  ),
  copy: clusterParameterGroups.copy.handler(async ({ context: { rds }, input }) =>
    only((await rds.send(new CopyDBClusterParameterGroupCommand(input))).DBClusterParameterGroup),
  ),
  delete: clusterParameterGroups.delete.handler(async ({ context: { rds }, input }) => {
    await rds.send(new DeleteDBClusterParameterGroupCommand(input));
    return {};
  }),
  parameters: clusterParameterGroups.parameters.handler(({ context: { rds: client }, input }) =>
    all(paginateDescribeDBClusterParameters({ client }, { ...input, MaxRecords: 100 }), (page) => page.Parameters),
  ),
  modify: clusterParameterGroups.modify.handler(async ({ context: { rds }, input }) => {
    const { DBClusterParameterGroupName } = await rds.send(new ModifyDBClusterParameterGroupCommand(input));
    return { DBClusterParameterGroupName: only(DBClusterParameterGroupName) };
  }),
  reset: clusterParameterGroups.reset.handler(async ({ context: { rds }, input }) => {
    const { DBClusterParameterGroupName } = await rds.send(new ResetDBClusterParameterGroupCommand(input));
    return { DBClusterParameterGroupName: only(DBClusterParameterGroupName) };
  }),
});
