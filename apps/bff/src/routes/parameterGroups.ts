import {
  CopyDBParameterGroupCommand,
  CreateDBParameterGroupCommand,
  DeleteDBParameterGroupCommand,
  ModifyDBParameterGroupCommand,
  paginateDescribeDBParameterGroups,
  paginateDescribeDBParameters,
  ResetDBParameterGroupCommand,
} from '@aws-sdk/client-rds';
import { all, only } from './pages.ts';
import { os } from './router.ts';

const { parameterGroups } = os;

/** Operations on DB parameter groups: parsed input → RDS action → RDS's answer. */
export const parameterGroupRoutes = parameterGroups.router({
  list: parameterGroups.list.handler(({ context: { rds: client } }) =>
    all(paginateDescribeDBParameterGroups({ client }, {}), (page) => page.DBParameterGroups),
  ),
  get: parameterGroups.get.handler(async ({ context: { rds: client }, input }) =>
    only(await all(paginateDescribeDBParameterGroups({ client }, input), (page) => page.DBParameterGroups)),
  ),
  create: parameterGroups.create.handler(async ({ context: { rds }, input }) =>
    only((await rds.send(new CreateDBParameterGroupCommand(input))).DBParameterGroup),
  ),
  copy: parameterGroups.copy.handler(async ({ context: { rds }, input }) =>
    only((await rds.send(new CopyDBParameterGroupCommand(input))).DBParameterGroup),
  ),
  delete: parameterGroups.delete.handler(async ({ context: { rds }, input }) => {
    await rds.send(new DeleteDBParameterGroupCommand(input));
    return {};
  }),
  parameters: parameterGroups.parameters.handler(({ context: { rds: client }, input }) =>
    all(paginateDescribeDBParameters({ client }, { ...input, MaxRecords: 100 }), (page) => page.Parameters),
  ),
  modify: parameterGroups.modify.handler(async ({ context: { rds }, input }) => ({
    DBParameterGroupName: only((await rds.send(new ModifyDBParameterGroupCommand(input))).DBParameterGroupName),
  })),
  reset: parameterGroups.reset.handler(async ({ context: { rds }, input }) => ({
    DBParameterGroupName: only((await rds.send(new ResetDBParameterGroupCommand(input))).DBParameterGroupName),
  })),
});
