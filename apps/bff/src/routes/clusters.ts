import {
  CreateDBClusterCommand,
  DeleteDBClusterCommand,
  FailoverDBClusterCommand,
  ModifyDBClusterCommand,
  PromoteReadReplicaDBClusterCommand,
  paginateDescribeDBClusters,
  RebootDBClusterCommand,
  RestoreDBClusterToPointInTimeCommand,
  StartDBClusterCommand,
  StopDBClusterCommand,
} from '@aws-sdk/client-rds';
import { only } from '../rds/pages.ts';
import { describeAll, describeOne, send } from './handlers.ts';
import { os } from './router.ts';

const { clusters } = os;

/** Operations on DB clusters: parsed input → RDS action → RDS's answer. */
export const clusterRoutes = clusters.router({
  list: clusters.list.handler(describeAll(paginateDescribeDBClusters, (page) => page.DBClusters)),
  get: clusters.get.handler(describeOne(paginateDescribeDBClusters, (page) => page.DBClusters)),
  create: clusters.create.handler(send(CreateDBClusterCommand, (output) => output.DBCluster)),
  modify: clusters.modify.handler(send(ModifyDBClusterCommand, (output) => output.DBCluster)),
  delete: clusters.delete.handler(send(DeleteDBClusterCommand, (output) => output.DBCluster)),
  restoreToPointInTime: clusters.restoreToPointInTime.handler(async ({ context: { rds }, input }) => {
    const RestoreToTime = input.RestoreToTime ? new Date(input.RestoreToTime) : undefined;
    return only((await rds.send(new RestoreDBClusterToPointInTimeCommand({ ...input, RestoreToTime }))).DBCluster);
  }),
  start: clusters.start.handler(send(StartDBClusterCommand, (output) => output.DBCluster)),
  stop: clusters.stop.handler(send(StopDBClusterCommand, (output) => output.DBCluster)),
  reboot: clusters.reboot.handler(send(RebootDBClusterCommand, (output) => output.DBCluster)),
  failover: clusters.failover.handler(send(FailoverDBClusterCommand, (output) => output.DBCluster)),
  promote: clusters.promote.handler(send(PromoteReadReplicaDBClusterCommand, (output) => output.DBCluster)),
});
