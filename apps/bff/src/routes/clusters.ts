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
import { all, only } from './pages.ts';
import { os } from './router.ts';

const { clusters } = os;

/** Operations on DB clusters: parsed input → RDS action → RDS's answer. */
export const clusterRoutes = clusters.router({
  list: clusters.list.handler(({ context: { rds: client } }) =>
    all(paginateDescribeDBClusters({ client }, {}), (page) => page.DBClusters),
  ),
  get: clusters.get.handler(async ({ context: { rds: client }, input }) =>
    only(await all(paginateDescribeDBClusters({ client }, input), (page) => page.DBClusters)),
  ),
  create: clusters.create.handler(async ({ context: { rds }, input }) =>
    only((await rds.send(new CreateDBClusterCommand(input))).DBCluster),
  ),
  modify: clusters.modify.handler(async ({ context: { rds }, input }) =>
    only((await rds.send(new ModifyDBClusterCommand(input))).DBCluster),
  ),
  delete: clusters.delete.handler(async ({ context: { rds }, input }) =>
    only((await rds.send(new DeleteDBClusterCommand(input))).DBCluster),
  ),
  restoreToPointInTime: clusters.restoreToPointInTime.handler(async ({ context: { rds }, input }) => {
    const RestoreToTime = input.RestoreToTime ? new Date(input.RestoreToTime) : undefined;
    return only((await rds.send(new RestoreDBClusterToPointInTimeCommand({ ...input, RestoreToTime }))).DBCluster);
  }),
  start: clusters.start.handler(async ({ context: { rds }, input }) =>
    only((await rds.send(new StartDBClusterCommand(input))).DBCluster),
  ),
  stop: clusters.stop.handler(async ({ context: { rds }, input }) =>
    only((await rds.send(new StopDBClusterCommand(input))).DBCluster),
  ),
  reboot: clusters.reboot.handler(async ({ context: { rds }, input }) =>
    only((await rds.send(new RebootDBClusterCommand(input))).DBCluster),
  ),
  failover: clusters.failover.handler(async ({ context: { rds }, input }) =>
    only((await rds.send(new FailoverDBClusterCommand(input))).DBCluster),
  ),
  promote: clusters.promote.handler(async ({ context: { rds }, input }) =>
    only((await rds.send(new PromoteReadReplicaDBClusterCommand(input))).DBCluster),
  ),
});
