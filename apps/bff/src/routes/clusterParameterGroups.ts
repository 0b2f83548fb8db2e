import {
  CopyDBClusterParameterGroupCommand,
  CreateDBClusterParameterGroupCommand,
  DeleteDBClusterParameterGroupCommand,
  ModifyDBClusterParameterGroupCommand,
  paginateDescribeDBClusterParameterGroups,
  paginateDescribeDBClusterParameters,
  ResetDBClusterParameterGroupCommand,
} from '@aws-sdk/client-rds';
import { all } from '../rds/pages.ts';
import { describeAll, describeOne, send, sendOnly } from './handlers.ts';
import { os } from './router.ts';

const { clusterParameterGroups } = os;

/** Operations on DB cluster parameter groups: parsed input → RDS action → RDS's answer. */
export const clusterParameterGroupRoutes = clusterParameterGroups.router({
  list: clusterParameterGroups.list.handler(
    describeAll(paginateDescribeDBClusterParameterGroups, (page) => page.DBClusterParameterGroups),
  ),
  get: clusterParameterGroups.get.handler(
    describeOne(paginateDescribeDBClusterParameterGroups, (page) => page.DBClusterParameterGroups),
  ),
  create: clusterParameterGroups.create.handler(
    send(CreateDBClusterParameterGroupCommand, (output) => output.DBClusterParameterGroup),
  ),
  copy: clusterParameterGroups.copy.handler(
    send(CopyDBClusterParameterGroupCommand, (output) => output.DBClusterParameterGroup),
  ),
  delete: clusterParameterGroups.delete.handler(sendOnly(DeleteDBClusterParameterGroupCommand)),
  parameters: clusterParameterGroups.parameters.handler(({ context: { rds: client }, input }) =>
    all(paginateDescribeDBClusterParameters({ client }, { ...input, MaxRecords: 100 }), (page) => page.Parameters),
  ),
  modify: clusterParameterGroups.modify.handler(send(ModifyDBClusterParameterGroupCommand, named)),
  reset: clusterParameterGroups.reset.handler(send(ResetDBClusterParameterGroupCommand, named)),
});

function named({ DBClusterParameterGroupName }: { DBClusterParameterGroupName?: string | undefined }) {
  return DBClusterParameterGroupName === undefined ? undefined : { DBClusterParameterGroupName };
}
