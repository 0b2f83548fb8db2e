import {
  CreateDBClusterCommand,
  CreateDBClusterEndpointCommand,
  CreateDBClusterSnapshotCommand,
  CreateDBInstanceCommand,
  type DBCluster,
  DeleteDBClusterCommand,
  DeleteDBInstanceCommand,
  DescribeDBClusterEndpointsCommand,
  DescribeDBClustersCommand,
  FailoverDBClusterCommand,
  RestoreDBClusterFromSnapshotCommand,
  RestoreDBClusterToPointInTimeCommand,
} from '@aws-sdk/client-rds';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import {
  describedInstance,
  loginResult,
  MASTER,
  type Place,
  placeOf,
  query,
  startEngines,
  type TestEngines,
  tokenFor,
} from '../testEngines.ts';

let rds: TestEngines;
const Engine = 'aurora-postgresql';
const DBClusterIdentifier = 'orders';
const patient = { timeout: 30_000, interval: 200 };

beforeAll(async () => {
  rds = await startEngines();
  await rds.client.send(
    new CreateDBClusterCommand({
      DBClusterIdentifier,
      Engine,
      MasterUsername: MASTER.user,
      MasterUserPassword: MASTER.password,
      DatabaseName: 'mydb',
      EnableIAMDatabaseAuthentication: true,
    }),
  );
  await addMember('first');
  await addMember('second');
  await query(rds, (await places()).writer, "CREATE TABLE orders (item text); INSERT INTO orders VALUES ('first')");
});
afterAll(() => rds?.close());

const addMember = (DBInstanceIdentifier: string, cluster = DBClusterIdentifier) =>
  rds.client.send(
    new CreateDBInstanceCommand({
      DBInstanceIdentifier,
      DBClusterIdentifier: cluster,
      DBInstanceClass: 'db.r6g.large',
      Engine,
    }),
  );

async function described(id = DBClusterIdentifier): Promise<DBCluster> {
  const { DBClusters = [] } = await rds.client.send(new DescribeDBClustersCommand({ DBClusterIdentifier: id }));
  const [cluster] = DBClusters;
  if (cluster === undefined) throw new Error(`There is no cluster ${id}.`);
  return cluster;
}

async function places(id?: string): Promise<{ writer: Place; reader: Place }> {
  const { Endpoint = '', ReaderEndpoint = '', Port: port = 0 } = await described(id);
  return { writer: { address: Endpoint, port }, reader: { address: ReaderEndpoint, port } };
}

const member = async (id: string) => placeOf(await describedInstance(rds, id));

async function items(at: Place): Promise<unknown[]> {
  return (await query(rds, at, 'SELECT item FROM orders ORDER BY item')).map(({ item }) => item);
}

async function isReader(at: Place): Promise<unknown> {
  return (await query(rds, at, 'SELECT pg_is_in_recovery() AS is'))[0]?.is;
}

it('the cluster and its members have addresses of their own at one port', async () => {
  const { writer, reader } = await places();
  const all = [writer, reader, await member('first'), await member('second')];
  expect(new Set(all.map(({ address }) => address)).size).toBe(4);
  expect(new Set(all.map(({ port }) => port))).toEqual(new Set([5432]));
});

it('what the writer has, the reader shows and does not change', async () => {
  const { writer, reader } = await places();
  await vi.waitFor(async () => expect(await items(reader)).toEqual(['first']), patient);
  await query(rds, writer, "INSERT INTO orders VALUES ('second')");
  await vi.waitFor(async () => expect(await items(reader)).toEqual(['first', 'second']), patient);
  const write = query(rds, reader, "INSERT INTO orders VALUES ('third')");
  await expect(write).rejects.toMatchObject({ code: '25006' });
  expect([await isReader(await member('first')), await isReader(await member('second'))]).toEqual([false, true]);
});

it('a custom endpoint leads to where it says', async () => {
  const create = async (DBClusterEndpointIdentifier: string, EndpointType: string) => {
    const input = { DBClusterIdentifier, DBClusterEndpointIdentifier, EndpointType };
    await rds.client.send(new CreateDBClusterEndpointCommand(input));
    const found = await rds.client.send(new DescribeDBClusterEndpointsCommand({ DBClusterEndpointIdentifier }));
    return { address: found.DBClusterEndpoints?.[0]?.Endpoint ?? '', port: 5432 };
  };
  const { writer, reader } = await places();
  const analytics = await create('analytics', 'READER');
  const any = await create('any', 'ANY');
  expect(new Set([writer, reader, analytics, any].map(({ address }) => address)).size).toBe(4);
  expect([await isReader(analytics), await isReader(any)]).toEqual([true, false]);
  expect((await described()).CustomEndpoints?.sort()).toEqual([analytics.address, any.address].sort());
});

it('a policy names the cluster and not its member', async () => {
  const { writer, reader } = await places();
  await query(rds, writer, 'CREATE USER app; GRANT rds_iam TO app');
  const credentials = { accessKeyId: 'AKIACLUSTER', secretAccessKey: 'cluster secret' };
  const { DbClusterResourceId } = await described();
  const { DbiResourceId } = await describedInstance(rds, 'second');
  const answers = async (resource = '') => {
    await rds.control('PUT', `/identities/${credentials.accessKeyId}`, {
      secretAccessKey: credentials.secretAccessKey,
      arn: 'arn:aws:iam::123456789012:user/app',
      policies: [
        {
          Version: '2012-10-17',
          Statement: {
            Effect: 'Allow',
            Action: 'rds-db:connect',
            Resource: `arn:aws:rds-db:us-east-1:123456789012:dbuser:${resource}/app`,
          },
        },
      ],
    });
    const logins = [writer, reader, await member('second')].map(async (at) =>
      loginResult(rds, at, { user: 'app', password: await tokenFor(at, 'app', { credentials }) }),
    );
    return [...new Set(await Promise.all(logins))];
  };
  await vi.waitFor(async () => expect(await answers(DbClusterResourceId)).toEqual(['app']), patient);
  const refused = ['28000 PAM authentication failed for user "app"'];
  expect(await answers(DbiResourceId)).toEqual(refused);
  expect(await answers('second')).toEqual(refused);
});

it('after a failover the other member writes, at the same endpoints', async () => {
  const before = await places();
  await rds.client.send(new FailoverDBClusterCommand({ DBClusterIdentifier, TargetDBInstanceIdentifier: 'second' }));
  expect(await places()).toEqual(before);
  await vi.waitFor(async () => expect(await isReader(await member('first'))).toBe(true), patient);
  expect(await isReader(await member('second'))).toBe(false);
  await query(rds, before.writer, "INSERT INTO orders VALUES ('third')");
  await vi.waitFor(async () => expect(await items(before.reader)).toEqual(['first', 'second', 'third']), patient);
});

it('clones and restores have the data of their moment', async () => {
  const { writer } = await places();
  const snapshot = { DBClusterIdentifier, DBClusterSnapshotIdentifier: 'one' };
  await rds.client.send(new CreateDBClusterSnapshotCommand(snapshot));
  const clone = { SourceDBClusterIdentifier: DBClusterIdentifier, UseLatestRestorableTime: true };
  await rds.client.send(
    new RestoreDBClusterToPointInTimeCommand({ ...clone, DBClusterIdentifier: 'clone', RestoreType: 'copy-on-write' }),
  );
  await query(rds, writer, "DELETE FROM orders WHERE item <> 'first'");
  const restored = { DBClusterIdentifier: 'restored', SnapshotIdentifier: 'one', Engine };
  await rds.client.send(new RestoreDBClusterFromSnapshotCommand(restored));
  for (const id of ['clone', 'restored']) {
    await addMember(`${id}-1`, id);
    expect(await items((await places(id)).writer)).toEqual(['first', 'second', 'third']);
  }
  expect(await items(writer)).toEqual(['first']);
});

it('without a reader the reader endpoint leads to the writer; without any member nothing listens', async () => {
  const { writer, reader } = await places();
  await rds.client.send(new DeleteDBInstanceCommand({ DBInstanceIdentifier: 'first' }));
  await vi.waitFor(async () => expect(await isReader(reader)).toBe(false), patient);
  await rds.client.send(new DeleteDBInstanceCommand({ DBInstanceIdentifier: 'second' }));
  await vi.waitFor(async () => expect(await loginResult(rds, writer)).toMatch(/^ECONNREFUSED/), patient);
  await addMember('third');
  expect(await items(writer)).toEqual(['first']);
});

it('a deleted cluster leaves its final snapshot', async () => {
  const { writer } = await places();
  await rds.client.send(new DeleteDBInstanceCommand({ DBInstanceIdentifier: 'third' }));
  await rds.client.send(
    new DeleteDBClusterCommand({ DBClusterIdentifier, FinalDBSnapshotIdentifier: 'final-of-orders' }),
  );
  expect(await loginResult(rds, writer)).toMatch(/^ECONNREFUSED/);
  const restored = { DBClusterIdentifier: 'again', SnapshotIdentifier: 'final-of-orders', Engine };
  await rds.client.send(new RestoreDBClusterFromSnapshotCommand(restored));
  await addMember('again-1', 'again');
  expect(await items((await places('again')).writer)).toEqual(['first']);
});
