import {
  CreateDBClusterCommand,
  type CreateDBClusterCommandInput,
  CreateDBClusterSnapshotCommand,
  CreateDBInstanceCommand,
  type CreateDBInstanceCommandInput,
  CreateDBSnapshotCommand,
  DeleteDBClusterCommand,
  DeleteDBInstanceCommand,
  DescribeDBClusterSnapshotsCommand,
  DescribeDBClustersCommand,
  DescribeDBInstancesCommand,
  DescribeDBSnapshotsCommand,
  ModifyDBInstanceCommand,
  RDSClient,
} from '@aws-sdk/client-rds';
import { expect } from '@playwright/test';
import { rdsPort } from './ports.ts';
import { test as base } from './withinPolicy.ts';

export { expect };

/** What a test prepares and looks at behind the page, through the same endpoint as the AWS CLI. */
export interface Rds {
  client: RDSClient;
  /** An identifier that no other test has. */
  id: (prefix: string) => string;
  createInstance: (input?: Partial<CreateDBInstanceCommandInput>) => Promise<string>;
  /** A cluster with a writer, both available. */
  createCluster: (input?: Partial<CreateDBClusterCommandInput>) => Promise<{ cluster: string; writer: string }>;
  createSnapshot: (DBInstanceIdentifier: string) => Promise<string>;
  createClusterSnapshot: (DBClusterIdentifier: string) => Promise<string>;
  instance: (DBInstanceIdentifier: string) => Promise<import('@aws-sdk/client-rds').DBInstance | undefined>;
  cluster: (DBClusterIdentifier: string) => Promise<import('@aws-sdk/client-rds').DBCluster | undefined>;
  instanceAvailable: (DBInstanceIdentifier: string) => Promise<void>;
  clusterAvailable: (DBClusterIdentifier: string) => Promise<void>;
}

const client = new RDSClient({
  endpoint: `http://127.0.0.1:${rdsPort}`,
  region: 'us-east-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
});

/** RDS's not-found refusals mean, to a test that looks behind the page, that the thing is not there. */
async function orUndefined<Value>(asked: Promise<Value>, excused = /NotFound/) {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Error && excused.test(error.name)) return undefined;
    throw error;
  }
}

const instance: Rds['instance'] = async (DBInstanceIdentifier) =>
  (await orUndefined(client.send(new DescribeDBInstancesCommand({ DBInstanceIdentifier }))))?.DBInstances?.[0];
const cluster: Rds['cluster'] = async (DBClusterIdentifier) =>
  (await orUndefined(client.send(new DescribeDBClustersCommand({ DBClusterIdentifier }))))?.DBClusters?.[0];

const instanceAvailable: Rds['instanceAvailable'] = (id) =>
  expect
    .poll(async () => (await instance(id))?.DBInstanceStatus, { message: `instance ${id}`, timeout: 30_000 })
    .toBe('available');
const clusterAvailable: Rds['clusterAvailable'] = (id) =>
  expect.poll(async () => (await cluster(id))?.Status, { message: `cluster ${id}`, timeout: 30_000 }).toBe('available');

const goneOrBusy = /NotFound|State/;

async function unprotect(DBInstanceIdentifier: string) {
  await client.send(new ModifyDBInstanceCommand({ DBInstanceIdentifier, DeletionProtection: false }));
}

/** Deletes the databases whose names a test made up: an account has a quota, and the tests share one. */
async function deleteDatabases(run: string) {
  const { DBInstances = [] } = await client.send(new DescribeDBInstancesCommand({}));
  for (const { DBInstanceIdentifier = '', DBClusterIdentifier, DBInstanceStatus, DeletionProtection } of DBInstances) {
    if (!DBInstanceIdentifier.includes(run) || DBInstanceStatus === 'deleting') continue;
    const SkipFinalSnapshot = DBClusterIdentifier ? undefined : true;
    if (DeletionProtection) await unprotect(DBInstanceIdentifier);
    await orUndefined(
      client.send(new DeleteDBInstanceCommand({ DBInstanceIdentifier, SkipFinalSnapshot })),
      goneOrBusy,
    );
  }
  const { DBClusters = [] } = await client.send(new DescribeDBClustersCommand({}));
  for (const { DBClusterIdentifier = '', Status } of DBClusters) {
    if (!DBClusterIdentifier.includes(run) || Status === 'deleting') continue;
    await orUndefined(
      client.send(new DeleteDBClusterCommand({ DBClusterIdentifier, SkipFinalSnapshot: true })),
      goneOrBusy,
    );
  }
}

export const test = base.extend<{ rds: Rds }>({
  rds: async ({ browserName: _ }, use, testInfo) => {
    let count = 0;
    const run = `${testInfo.workerIndex}${testInfo.repeatEachIndex}${Date.now().toString(36)}`;
    const id = (prefix: string) => `${prefix}-${run}${(count++).toString(36)}`;

    await use({
      client,
      id,
      instance,
      cluster,
      instanceAvailable,
      clusterAvailable,
      createInstance: async (input = {}) => {
        const DBInstanceIdentifier = id('db');
        await client.send(
          new CreateDBInstanceCommand({
            DBInstanceIdentifier,
            Engine: 'mysql',
            DBInstanceClass: 'db.t3.micro',
            AllocatedStorage: 20,
            MasterUsername: 'admin1',
            MasterUserPassword: 'masteruserpassword',
            BackupRetentionPeriod: 7,
            ...input,
          }),
        );
        await instanceAvailable(DBInstanceIdentifier);
        return DBInstanceIdentifier;
      },
      createCluster: async (input = {}) => {
        const DBClusterIdentifier = id('cluster');
        const writer = id('writer');
        await client.send(
          new CreateDBClusterCommand({
            DBClusterIdentifier,
            Engine: 'aurora-mysql',
            MasterUsername: 'admin1',
            MasterUserPassword: 'masteruserpassword',
            ...input,
          }),
        );
        await client.send(
          new CreateDBInstanceCommand({
            DBInstanceIdentifier: writer,
            DBClusterIdentifier,
            Engine: input.Engine ?? 'aurora-mysql',
            DBInstanceClass: 'db.r5.large',
          }),
        );
        await clusterAvailable(DBClusterIdentifier);
        await instanceAvailable(writer);
        return { cluster: DBClusterIdentifier, writer };
      },
      createSnapshot: async (DBInstanceIdentifier) => {
        const DBSnapshotIdentifier = id('snap');
        await client.send(new CreateDBSnapshotCommand({ DBInstanceIdentifier, DBSnapshotIdentifier }));
        await expect
          .poll(async () => {
            const { DBSnapshots } = await client.send(new DescribeDBSnapshotsCommand({ DBSnapshotIdentifier }));
            return DBSnapshots?.[0]?.Status;
          })
          .toBe('available');
        return DBSnapshotIdentifier;
      },
      createClusterSnapshot: async (DBClusterIdentifier) => {
        const DBClusterSnapshotIdentifier = id('clustersnap');
        await client.send(new CreateDBClusterSnapshotCommand({ DBClusterIdentifier, DBClusterSnapshotIdentifier }));
        await expect
          .poll(async () => {
            const { DBClusterSnapshots } = await client.send(
              new DescribeDBClusterSnapshotsCommand({ DBClusterSnapshotIdentifier }),
            );
            return DBClusterSnapshots?.[0]?.Status;
          })
          .toBe('available');
        return DBClusterSnapshotIdentifier;
      },
    });
    await deleteDatabases(run);
  },
});
