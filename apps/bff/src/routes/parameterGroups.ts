import {
  CopyDBParameterGroupCommand,
  CreateDBParameterGroupCommand,
  DeleteDBParameterGroupCommand,
  ModifyDBParameterGroupCommand,
  paginateDescribeDBParameterGroups,
  paginateDescribeDBParameters,
  ResetDBParameterGroupCommand,
} from '@aws-sdk/client-rds';
import { all } from '../rds/pages.ts';
import { describeAll, describeOne, send, sendOnly } from './handlers.ts';
import { os } from './router.ts';

const { parameterGroups } = os;

/** Operations on DB parameter groups: parsed input → RDS action → RDS's answer. */
export const parameterGroupRoutes = parameterGroups.router({
  list: parameterGroups.list.handler(describeAll(paginateDescribeDBParameterGroups, (page) => page.DBParameterGroups)),
  get: parameterGroups.get.handler(describeOne(paginateDescribeDBParameterGroups, (page) => page.DBParameterGroups)),
  create: parameterGroups.create.handler(send(CreateDBParameterGroupCommand, (output) => output.DBParameterGroup)),
  copy: parameterGroups.copy.handler(send(CopyDBParameterGroupCommand, (output) => output.DBParameterGroup)),
  delete: parameterGroups.delete.handler(sendOnly(DeleteDBParameterGroupCommand)),
  parameters: parameterGroups.parameters.handler(({ context: { rds: client }, input }) =>
    all(paginateDescribeDBParameters({ client }, { ...input, MaxRecords: 100 }), (page) => page.Parameters),
  ),
  modify: parameterGroups.modify.handler(send(ModifyDBParameterGroupCommand, named)),
  reset: parameterGroups.reset.handler(send(ResetDBParameterGroupCommand, named)),
});

function named({ DBParameterGroupName }: { DBParameterGroupName?: string | undefined }) {
  return DBParameterGroupName === undefined ? undefined : { DBParameterGroupName };
}
