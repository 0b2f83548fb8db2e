import {
  CreateDBClusterSnapshotCommand,
  CreateDBSnapshotCommand,
  type DBClusterSnapshot,
  type DBSnapshot,
  DescribeDBClusterSnapshotsCommand,
  DescribeDBSnapshotsCommand,
  DescribeEventsCommand,
  type RDSClient,
  type SourceType,
} from '@aws-sdk/client-rds';
import type { TestRds } from './testRds.ts';

/** A key of the account itself: what is encrypted with it may be shared. */
export const OWN_KEY = 'arn:aws:kms:us-east-1:123456789012:key/own';
export const OTHER_ACCOUNT = '210987654321';

/** Takes a snapshot of an available instance and waits until it is available. */
export async function availableSnapshot(
  rds: TestRds,
  DBSnapshotIdentifier = 'mysnapshot',
  DBInstanceIdentifier = 'mydb',
): Promise<DBSnapshot> {
  await rds.client.send(new CreateDBSnapshotCommand({ DBSnapshotIdentifier, DBInstanceIdentifier }));
  rds.pass(300);
  return snapshotNow(rds, DBSnapshotIdentifier);
}

/** Takes a snapshot of an available cluster and waits until it is available. */
export async function availableClusterSnapshot(
  rds: TestRds,
  DBClusterSnapshotIdentifier = 'mysnapshot',
  DBClusterIdentifier = 'mycluster',
): Promise<DBClusterSnapshot> {
  await rds.client.send(new CreateDBClusterSnapshotCommand({ DBClusterSnapshotIdentifier, DBClusterIdentifier }));
  rds.pass(300);
  return clusterSnapshotNow(rds, DBClusterSnapshotIdentifier);
}

/** @throws DBSnapshotNotFoundFault */
export async function snapshotNow(
  rds: TestRds,
  DBSnapshotIdentifier = 'mysnapshot',
  client: RDSClient = rds.client,
): Promise<DBSnapshot> {
  const { DBSnapshots = [] } = await client.send(new DescribeDBSnapshotsCommand({ DBSnapshotIdentifier }));
  const [snapshot] = DBSnapshots;
  if (snapshot === undefined) throw new Error(`There is no snapshot ${DBSnapshotIdentifier}.`);
  return snapshot;
}

/** @throws DBClusterSnapshotNotFoundFault */
export async function clusterSnapshotNow(
  rds: TestRds,
  DBClusterSnapshotIdentifier = 'mysnapshot',
  client: RDSClient = rds.client,
): Promise<DBClusterSnapshot> {
  const { DBClusterSnapshots = [] } = await client.send(
    new DescribeDBClusterSnapshotsCommand({ DBClusterSnapshotIdentifier }),
  );
  const [snapshot] = DBClusterSnapshots;
  if (snapshot === undefined) throw new Error(`There is no cluster snapshot ${DBClusterSnapshotIdentifier}.`);
  return snapshot;
}

/** The identifiers of the automated snapshots of DB instances, the oldest first. */
export async function automatedSnapshotIds(rds: TestRds): Promise<string[]> {
  const { DBSnapshots = [] } = await rds.client.send(new DescribeDBSnapshotsCommand({ SnapshotType: 'automated' }));
  return DBSnapshots.map((snapshot) => snapshot.DBSnapshotIdentifier ?? '');
}

/** What events of the last two weeks tell of a resource, the oldest first. */
export async function eventsOf(rds: TestRds, SourceType: SourceType, SourceIdentifier: string): Promise<string[]> {
  const { Events = [] } = await rds.client.send(
    new DescribeEventsCommand({ SourceType, SourceIdentifier, Duration: 20_160 }),
  );
  return Events.map((event) => event.Message ?? '');
}
