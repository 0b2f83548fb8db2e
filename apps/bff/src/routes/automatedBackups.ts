import {
  DeleteDBClusterAutomatedBackupCommand,
  DeleteDBInstanceAutomatedBackupCommand,
  paginateDescribeDBClusterAutomatedBackups,
  paginateDescribeDBInstanceAutomatedBackups,
  RestoreDBClusterToPointInTimeCommand,
  RestoreDBInstanceToPointInTimeCommand,
} from '@aws-sdk/client-rds';
import { all, only } from './pages.ts';
import { os } from './router.ts';

const { automatedBackups, clusterAutomatedBackups } = os;

/** Operations on automated backups of DB instances. */
export const automatedBackupRoutes = automatedBackups.router({
  list: automatedBackups.list.handler(({ context: { rds: client } }) =>
    all(paginateDescribeDBInstanceAutomatedBackups({ client }, {}), (page) => page.DBInstanceAutomatedBackups),
  ),
  get: automatedBackups.get.handler(async ({ context: { rds: client }, input }) =>
    only(
      await all(
        paginateDescribeDBInstanceAutomatedBackups({ client }, input),
        (page) => page.DBInstanceAutomatedBackups,
      ),
    ),
  ),
  delete: automatedBackups.delete.handler(async ({ context: { rds }, input }) =>
    only((await rds.send(new DeleteDBInstanceAutomatedBackupCommand(input))).DBInstanceAutomatedBackup),
  ),
  restore: automatedBackups.restore.handler(async ({ context: { rds }, input }) => {
    const RestoreTime = input.RestoreTime ? new Date(input.RestoreTime) : undefined;
    return only((await rds.send(new RestoreDBInstanceToPointInTimeCommand({ ...input, RestoreTime }))).DBInstance);
  }),
});

/** Operations on automated backups of DB clusters. */
export const clusterAutomatedBackupRoutes = clusterAutomatedBackups.router({
  list: clusterAutomatedBackups.list.handler(({ context: { rds: client } }) =>
    all(paginateDescribeDBClusterAutomatedBackups({ client }, {}), (page) => page.DBClusterAutomatedBackups),
  ),
  get: clusterAutomatedBackups.get.handler(async ({ context: { rds: client }, input }) =>
    only(
      await all(paginateDescribeDBClusterAutomatedBackups({ client }, input), (page) => page.DBClusterAutomatedBackups),
    ),
  ),
  delete: clusterAutomatedBackups.delete.handler(async ({ context: { rds }, input }) =>
    only((await rds.send(new DeleteDBClusterAutomatedBackupCommand(input))).DBClusterAutomatedBackup),
  ),
  restore: clusterAutomatedBackups.restore.handler(async ({ context: { rds }, input }) => {
    const RestoreToTime = input.RestoreToTime ? new Date(input.RestoreToTime) : undefined;
    // The SDK's type asks for the new name only; the source is named by its resource id.
    return only((await rds.send(new RestoreDBClusterToPointInTimeCommand({ ...input, RestoreToTime }))).DBCluster);
  }),
});
