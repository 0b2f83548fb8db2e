import {
  CreateDBInstanceCommand,
  CreateDBInstanceReadReplicaCommand,
  DeleteDBInstanceCommand,
  DownloadDBLogFilePortionCommand,
  ModifyDBInstanceCommand,
  PromoteReadReplicaCommand,
  paginateDescribeDBInstances,
  paginateDescribeDBLogFiles,
  RebootDBInstanceCommand,
  RestoreDBInstanceToPointInTimeCommand,
  StartDBInstanceCommand,
  StopDBInstanceCommand,
} from '@aws-sdk/client-rds';
import { all, only } from './pages.ts';
import { os } from './router.ts';

const { instances } = os;

/** Operations on DB instances: parsed input → RDS action → RDS's answer. */
export const instanceRoutes = instances.router({
  list: instances.list.handler(({ context: { rds: client } }) =>
    all(paginateDescribeDBInstances({ client }, {}), (page) => page.DBInstances),
  ),
  get: instances.get.handler(async ({ context: { rds: client }, input }) =>
    only(await all(paginateDescribeDBInstances({ client }, input), (page) => page.DBInstances)),
  ),
  create: instances.create.handler(async ({ context: { rds }, input }) =>
    only((await rds.send(new CreateDBInstanceCommand(input))).DBInstance),
  ),
  modify: instances.modify.handler(async ({ context: { rds }, input }) =>
    only((await rds.send(new ModifyDBInstanceCommand(input))).DBInstance),
  ),
  delete: instances.delete.handler(async ({ context: { rds }, input }) =>
    only((await rds.send(new DeleteDBInstanceCommand(input))).DBInstance),
  ),
  restoreToPointInTime: instances.restoreToPointInTime.handler(async ({ context: { rds }, input }) => {
    const RestoreTime = input.RestoreTime ? new Date(input.RestoreTime) : undefined;
    return only((await rds.send(new RestoreDBInstanceToPointInTimeCommand({ ...input, RestoreTime }))).DBInstance);
  }),
  reboot: instances.reboot.handler(async ({ context: { rds }, input }) =>
    only((await rds.send(new RebootDBInstanceCommand(input))).DBInstance),
  ),
  start: instances.start.handler(async ({ context: { rds }, input }) =>
    only((await rds.send(new StartDBInstanceCommand(input))).DBInstance),
  ),
  stop: instances.stop.handler(async ({ context: { rds }, input }) =>
    only((await rds.send(new StopDBInstanceCommand(input))).DBInstance),
  ),
  createReadReplica: instances.createReadReplica.handler(async ({ context: { rds }, input }) =>
    only((await rds.send(new CreateDBInstanceReadReplicaCommand(input))).DBInstance),
  ),
  promote: instances.promote.handler(async ({ context: { rds }, input }) =>
    only((await rds.send(new PromoteReadReplicaCommand(input))).DBInstance),
  ),
  logFiles: instances.logFiles.handler(({ context: { rds: client }, input }) =>
    all(paginateDescribeDBLogFiles({ client }, input), (page) => page.DescribeDBLogFiles),
  ),
  logFilePortion: instances.logFilePortion.handler(async ({ context: { rds }, input }) => {
    const { $metadata: _metadata, ...portion } = await rds.send(new DownloadDBLogFilePortionCommand(input));
    return portion;
  }),
});
