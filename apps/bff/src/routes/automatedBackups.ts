import {
  DeleteDBClusterAutomatedBackupCommand,
  DeleteDBInstanceAutomatedBackupCommand,
  paginateDescribeDBClusterAutomatedBackups,
  paginateDescribeDBInstanceAutomatedBackups,
  RestoreDBClusterToPointInTimeCommand,
  RestoreDBInstanceToPointInTimeCommand,
} from '@aws-sdk/client-rds';
import { only } from '../rds/pages.ts';
import { describeAll, describeOne, send } from './handlers.ts';
import { os } from './router.ts';

const { automatedBackups, clusterAutomatedBackups } = os;

/** Operations on automated backups of DB instances. */
export const automatedBackupRoutes = automatedBackups.router({
  list: automatedBackups.list.handler(
    describeAll(paginateDescribeDBInstanceAutomatedBackups, (page) => page.DBInstanceAutomatedBackups),
  ),
  get: automatedBackups.get.handler(
    describeOne(paginateDescribeDBInstanceAutomatedBackups, (page) => page.DBInstanceAutomatedBackups),
  ),
  delete: automatedBackups.delete.handler(
    send(DeleteDBInstanceAutomatedBackupCommand, (output) => output.DBInstanceAutomatedBackup),
  ),
  restore: automatedBackups.restore.handler(async ({ context: { rds }, input }) => {
    const RestoreTime = input.RestoreTime ? new Date(input.RestoreTime) : undefined;
    return only((await rds.send(new RestoreDBInstanceToPointInTimeCommand({ ...input, RestoreTime }))).DBInstance);
  }),
});

/** Operations on automated backups of DB clusters. */
export const clusterAutomatedBackupRoutes = clusterAutomatedBackups.router({
  list: clusterAutomatedBackups.list.handler(
    describeAll(paginateDescribeDBClusterAutomatedBackups, (page) => page.DBClusterAutomatedBackups),
  ),
  get: clusterAutomatedBackups.get.handler(
    describeOne(paginateDescribeDBClusterAutomatedBackups, (page) => page.DBClusterAutomatedBackups),
  ),
  delete: clusterAutomatedBackups.delete.handler(
    send(DeleteDBClusterAutomatedBackupCommand, (output) => output.DBClusterAutomatedBackup),
  ),
  restore: clusterAutomatedBackups.restore.handler(async ({ context: { rds }, input }) => {
    const RestoreToTime = input.RestoreToTime ? new Date(input.RestoreToTime) : undefined;
    // The SDK's type requires the new name only; the source is identified by its resource ID.
    return only((await rds.send(new RestoreDBClusterToPointInTimeCommand({ ...input, RestoreToTime }))).DBCluster);
  }),
});
