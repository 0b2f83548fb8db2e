import {
  CopyDBClusterSnapshotCommand,
  CopyDBSnapshotCommand,
  CreateDBClusterSnapshotCommand,
  CreateDBSnapshotCommand,
  DeleteDBClusterSnapshotCommand,
  DeleteDBSnapshotCommand,
  DescribeDBClusterSnapshotAttributesCommand,
  DescribeDBSnapshotAttributesCommand,
  ModifyDBClusterSnapshotAttributeCommand,
  ModifyDBSnapshotAttributeCommand,
  ModifyDBSnapshotCommand,
  paginateDescribeDBClusterSnapshots,
  paginateDescribeDBSnapshots,
  RestoreDBClusterFromSnapshotCommand,
  RestoreDBInstanceFromDBSnapshotCommand,
} from '@aws-sdk/client-rds';
import { all, only } from '../rds/pages.ts';
import { send } from './handlers.ts';
import { os, type RouteContext } from './router.ts';

const { snapshots, clusterSnapshots } = os;

/** RDS finds an automated snapshot by name only with its type; shared ones are found by ARN. */
function typeOf(identifier: string) {
  if (identifier.startsWith('arn:')) return { IncludeShared: true, IncludePublic: true };
  return identifier.startsWith('rds:') ? { SnapshotType: 'automated' } : {};
}

/**
 * A copy to another Region is requested in that Region. The source is then an ARN, from which the SDK reads its Region
 * and signs the request that an encrypted copy needs.
 */
function clientFor({ rds, rdsIn, target }: RouteContext, region = target.region) {
  return region === target.region ? rds : rdsIn(region);
}

/** Operations on snapshots of DB instances. */
export const snapshotRoutes = snapshots.router({
  list: snapshots.list.handler(({ context: { rds: client }, input = {} }) =>
    all(paginateDescribeDBSnapshots({ client }, input), (page) => page.DBSnapshots),
  ),
  get: snapshots.get.handler(async ({ context: { rds: client }, input }) => {
    const query = { ...input, ...typeOf(input.DBSnapshotIdentifier) };
    return only(await all(paginateDescribeDBSnapshots({ client }, query), (page) => page.DBSnapshots));
  }),
  create: snapshots.create.handler(send(CreateDBSnapshotCommand, (output) => output.DBSnapshot)),
  delete: snapshots.delete.handler(send(DeleteDBSnapshotCommand, (output) => output.DBSnapshot)),
  restore: snapshots.restore.handler(send(RestoreDBInstanceFromDBSnapshotCommand, (output) => output.DBInstance)),
  copy: snapshots.copy.handler(async ({ context, input: { DestinationRegion, ...input } }) => {
    const command = new CopyDBSnapshotCommand(input);
    return only((await clientFor(context, DestinationRegion).send(command)).DBSnapshot);
  }),
  modify: snapshots.modify.handler(send(ModifyDBSnapshotCommand, (output) => output.DBSnapshot)),
  sharing: snapshots.sharing.handler(
    send(DescribeDBSnapshotAttributesCommand, (output) => output.DBSnapshotAttributesResult),
  ),
  share: snapshots.share.handler(async ({ context: { rds }, input }) => {
    const command = new ModifyDBSnapshotAttributeCommand({ ...input, AttributeName: 'restore' });
    return only((await rds.send(command)).DBSnapshotAttributesResult);
  }),
});

/** Operations on snapshots of DB clusters. */
export const clusterSnapshotRoutes = clusterSnapshots.router({
  list: clusterSnapshots.list.handler(({ context: { rds: client }, input = {} }) =>
    all(paginateDescribeDBClusterSnapshots({ client }, input), (page) => page.DBClusterSnapshots),
  ),
  get: clusterSnapshots.get.handler(async ({ context: { rds: client }, input }) => {
    const query = { ...input, ...typeOf(input.DBClusterSnapshotIdentifier) };
    return only(await all(paginateDescribeDBClusterSnapshots({ client }, query), (page) => page.DBClusterSnapshots));
  }),
  create: clusterSnapshots.create.handler(send(CreateDBClusterSnapshotCommand, (output) => output.DBClusterSnapshot)),
  delete: clusterSnapshots.delete.handler(send(DeleteDBClusterSnapshotCommand, (output) => output.DBClusterSnapshot)),
  restore: clusterSnapshots.restore.handler(send(RestoreDBClusterFromSnapshotCommand, (output) => output.DBCluster)),
  copy: clusterSnapshots.copy.handler(async ({ context, input: { DestinationRegion, ...input } }) => {
    const command = new CopyDBClusterSnapshotCommand(input);
    return only((await clientFor(context, DestinationRegion).send(command)).DBClusterSnapshot);
  }),
  sharing: clusterSnapshots.sharing.handler(
    send(DescribeDBClusterSnapshotAttributesCommand, (output) => output.DBClusterSnapshotAttributesResult),
  ),
  share: clusterSnapshots.share.handler(async ({ context: { rds }, input }) => {
    const command = new ModifyDBClusterSnapshotAttributeCommand({ ...input, AttributeName: 'restore' });
    return only((await rds.send(command)).DBClusterSnapshotAttributesResult);
  }),
});
