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
import { all, only } from '../rds/pages.ts';
import { describeAll, describeOne, send } from './handlers.ts';
import { os } from './router.ts';

const { instances } = os;

/** Operations on DB instances: parsed input → RDS action → RDS's answer. */
export const instanceRoutes = instances.router({
  list: instances.list.handler(describeAll(paginateDescribeDBInstances, (page) => page.DBInstances)),
  get: instances.get.handler(describeOne(paginateDescribeDBInstances, (page) => page.DBInstances)),
  create: instances.create.handler(send(CreateDBInstanceCommand, (output) => output.DBInstance)),
  modify: instances.modify.handler(send(ModifyDBInstanceCommand, (output) => output.DBInstance)),
  delete: instances.delete.handler(send(DeleteDBInstanceCommand, (output) => output.DBInstance)),
  restoreToPointInTime: instances.restoreToPointInTime.handler(async ({ context: { rds }, input }) => {
    const RestoreTime = input.RestoreTime ? new Date(input.RestoreTime) : undefined;
    return only((await rds.send(new RestoreDBInstanceToPointInTimeCommand({ ...input, RestoreTime }))).DBInstance);
  }),
  reboot: instances.reboot.handler(send(RebootDBInstanceCommand, (output) => output.DBInstance)),
  start: instances.start.handler(send(StartDBInstanceCommand, (output) => output.DBInstance)),
  stop: instances.stop.handler(send(StopDBInstanceCommand, (output) => output.DBInstance)),
  createReadReplica: instances.createReadReplica.handler(
    send(CreateDBInstanceReadReplicaCommand, (output) => output.DBInstance),
  ),
  promote: instances.promote.handler(send(PromoteReadReplicaCommand, (output) => output.DBInstance)),
  logFiles: instances.logFiles.handler(({ context: { rds: client }, input }) =>
    all(paginateDescribeDBLogFiles({ client }, input), (page) => page.DescribeDBLogFiles),
  ),
  logFilePortion: instances.logFilePortion.handler(async ({ context: { rds }, input }) => {
    const { $metadata: _metadata, ...portion } = await rds.send(new DownloadDBLogFilePortionCommand(input));
    return portion;
  }),
});
