import {
  CreateDBClusterCommand,
  type CreateDBClusterCommandInput,
  CreateDBClusterSnapshotCommand,
  CreateDBInstanceCommand,
  type CreateDBInstanceCommandInput,
  CreateDBSnapshotCommand,
  type DBCluster,
  type DBInstance,
  DescribeDBClustersCommand,
  DescribeDBInstancesCommand,
  RDSClient,
} from '@aws-sdk/client-rds';
import { expect } from '@playwright/test';
import { type ConsoleServer, startConsole } from './servers.ts';
import { test as base } from './sharedPage.ts';

export { expect };

/** RDS behind the page, which is empty when a test begins: what a test prepares and looks at. */
export interface Rds {
  /** The endpoint's. */
  url: string;
  /** The account and region that the console shows. */
  client: RDSClient;
  clientFor: (place: { account?: string; region?: string }) => RDSClient;
  /** Sends a request to rds-local's control API, such as `control('POST', '/fixtures/fleet?size=1000')`. */
  control: (method: string, path: string, body?: object) => Promise<void>;
  /** Stops rds-local's clock, so that a status lasts until it's seen. */
  stopClock: () => Promise<void>;
  startClock: () => Promise<void>;
  /** An identifier that no resource has yet. */
  id: (prefix: string) => string;
  /** An available instance. */
  createInstance: (input?: Partial<CreateDBInstanceCommandInput>) => Promise<string>;
  /** An available cluster with a writer; a Multi-AZ DB cluster, for which `input` has a class, brings its own. */
  createCluster: (
    input?: Partial<CreateDBClusterCommandInput>,
    writerInput?: Partial<CreateDBInstanceCommandInput>,
  ) => Promise<{ cluster: string; writer: string }>;
  createSnapshot: (DBInstanceIdentifier: string) => Promise<string>;
  createClusterSnapshot: (DBClusterIdentifier: string) => Promise<string>;
  /** undefined when there's no such instance. */
  instance: (DBInstanceIdentifier: string) => Promise<DBInstance | undefined>;
  /** undefined when there's no such cluster. */
  cluster: (DBClusterIdentifier: string) => Promise<DBCluster | undefined>;
  instanceAvailable: (DBInstanceIdentifier: string) => Promise<void>;
  clusterAvailable: (DBClusterIdentifier: string) => Promise<void>;
}

interface WorkerFixtures {
  /** How many times faster than on AWS things happen. */
  speed: number;
  /** Whether database engines run behind the endpoints. */
  engines: boolean;
  server: ConsoleServer;
}

/** Tests of the console. Each worker has a console and an rds-local of its own. */
export const test = base.extend<{ rds: Rds }, WorkerFixtures>({
  speed: [600, { scope: 'worker', option: true }],
  engines: [false, { scope: 'worker', option: true }],
  server: [
    async ({ speed, engines }, use) => {
      const args = ['--empty', '--rds-port', '0', '--speed', String(speed)];
      const server = await startConsole(engines ? args : [...args, '--no-engines']);
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ server }, use) => use(server.url),
  rds: [
    async ({ server, speed, request }, use) => {
      const url = server.rdsUrl ?? '';
      const control: Rds['control'] = async (method, path, data) => {
        const response = await request.fetch(`${url}/_rds-local${path}`, { method, data });
        expect(response.status(), await response.text()).toBe(200);
      };
      await control('POST', '/reset');
      await use(rdsAt(url, control, speed));
    },
    { auto: true },
  ],
});

function rdsAt(url: string, control: Rds['control'], speed: number): Rds {
  const clientFor: Rds['clientFor'] = ({ account = 'test', region = 'us-east-1' }) =>
    new RDSClient({ endpoint: url, region, credentials: { accessKeyId: account, secretAccessKey: 'test' } });
  const client = clientFor({});

  let count = 0;
  const id: Rds['id'] = (prefix) => `${prefix}-${++count}`;

  const instance: Rds['instance'] = async (DBInstanceIdentifier) =>
    (await unlessNotFound(client.send(new DescribeDBInstancesCommand({ DBInstanceIdentifier }))))?.DBInstances?.[0];
  const cluster: Rds['cluster'] = async (DBClusterIdentifier) =>
    (await unlessNotFound(client.send(new DescribeDBClustersCommand({ DBClusterIdentifier }))))?.DBClusters?.[0];

  /** What a test begins with is there immediately; what it does on the page takes time. */
  async function instantly(create: () => Promise<unknown>) {
    await control('PUT', '/speed', { speed: 'instant' });
    await create();
    await control('PUT', '/speed', { speed });
  }

  return {
    url,
    client,
    clientFor,
    control,
    stopClock: () => control('PUT', '/clock', { standing: true }),
    startClock: () => control('PUT', '/clock', { standing: false }),
    id,
    instance,
    cluster,
    instanceAvailable: (it) =>
      expect.poll(async () => (await instance(it))?.DBInstanceStatus, { message: `status of ${it}` }).toBe('available'),
    clusterAvailable: (it) =>
      expect.poll(async () => (await cluster(it))?.Status, { message: `status of ${it}` }).toBe('available'),
    createInstance: async (input = {}) => {
      const { DBInstanceIdentifier = id('db') } = input;
      const command = new CreateDBInstanceCommand({
        DBInstanceIdentifier,
        Engine: 'mysql',
        DBInstanceClass: 'db.t3.micro',
        AllocatedStorage: 20,
        MasterUsername: 'admin1',
        MasterUserPassword: 'masteruserpassword',
        BackupRetentionPeriod: 7,
        ...input,
      });
      await instantly(() => client.send(command));
      return DBInstanceIdentifier;
    },
    createCluster: async (input = {}, writerInput = {}) => {
      const { DBClusterIdentifier = id('cluster') } = input;
      const writer = id('writer');
      const command = new CreateDBClusterCommand({
        DBClusterIdentifier,
        Engine: 'aurora-mysql',
        MasterUsername: 'admin1',
        MasterUserPassword: 'masteruserpassword',
        ...input,
      });
      const ofWriter = new CreateDBInstanceCommand({
        DBInstanceIdentifier: writer,
        DBClusterIdentifier,
        Engine: input.Engine ?? 'aurora-mysql',
        DBInstanceClass: 'db.r5.large',
        ...writerInput,
      });
      await instantly(async () => {
        await client.send(command);
        if (!input.DBClusterInstanceClass) await client.send(ofWriter);
      });
      return { cluster: DBClusterIdentifier, writer };
    },
    createSnapshot: async (DBInstanceIdentifier) => {
      const DBSnapshotIdentifier = id('snap');
      await instantly(() => client.send(new CreateDBSnapshotCommand({ DBInstanceIdentifier, DBSnapshotIdentifier })));
      return DBSnapshotIdentifier;
    },
    createClusterSnapshot: async (DBClusterIdentifier) => {
      const DBClusterSnapshotIdentifier = id('clustersnap');
      const command = new CreateDBClusterSnapshotCommand({ DBClusterIdentifier, DBClusterSnapshotIdentifier });
      await instantly(() => client.send(command));
      return DBClusterSnapshotIdentifier;
    },
  };
}

/** To a test that looks behind the page, a resource that isn't found isn't there. */
async function unlessNotFound<Value>(asked: Promise<Value>) {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Error && error.name.includes('NotFound')) return undefined;
    throw error;
  }
}
