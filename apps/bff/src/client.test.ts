import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { contract } from '@rds-console/contract/contract';
import { toProblem } from '@rds-console/contract/problem';
import { type RdsLocal, startRdsLocal } from '@rds-console/rds-local/startRdsLocal';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestConsole, type TestConsole } from './testing/testConsole.ts';

/** The client that the console in the browser is built with. */
function createClient(url: string): ContractRouterClient<typeof contract> {
  return createORPCClient(new OpenAPILink(contract, { url: `${url}/api` }));
}

async function problemOf(call: Promise<unknown>) {
  return toProblem(
    await call.then(
      () => expect.fail('This was to be refused.'),
      (error: unknown) => error,
    ),
  );
}

let rdsLocal: RdsLocal;
let server: TestConsole;
let client: ReturnType<typeof createClient>;

beforeAll(async () => {
  rdsLocal = await startRdsLocal({
    port: 0,
    host: '127.0.0.1',
    dataFolder: undefined,
    speed: 1_000_000,
    names: [],
    accountId: '123456789012',
    pid: 1,
    log: () => undefined,
  });
  server = await startTestConsole({ endpoint: rdsLocal.url });
  client = createClient(server.url);
});
afterAll(async () => {
  await server.close();
  await rdsLocal.close();
});

const credentials = { MasterUsername: 'admin', MasterUserPassword: 'Correct-horse-1' };
const options = { DBInstanceClass: 'db.m5.large', Engine: 'mysql', AllocatedStorage: 20, ...credentials };

async function createAvailable(DBInstanceIdentifier: string) {
  await client.instances.create({ ...options, DBInstanceIdentifier });
  await expect
    .poll(async () => (await client.instances.get({ DBInstanceIdentifier })).DBInstanceStatus)
    .toBe('available');
}

describe('the browser’s client', () => {
  it('knows whom it talks to', async () =>
    expect(await client.target.get()).toEqual({ kind: 'endpoint', region: 'us-east-1', endpoint: rdsLocal.url }));

  it('is told what may be chosen', async () => {
    const versions = await client.engines.versions({ Engine: 'mysql' });
    expect(new Set(versions.map(({ Engine }) => Engine))).toEqual(new Set(['mysql']));
    const EngineVersion = versions[0]?.EngineVersion;
    const offers = await client.engines.orderableOptions({ Engine: 'mysql', EngineVersion });
    expect(offers[0]).toMatchObject({ Engine: 'mysql', EngineVersion });
  });

  it('makes an instance, changes it and deletes it, in RDS’s own words', async () => {
    const DBInstanceIdentifier = 'Journey';
    const created = await client.instances.create({
      ...options,
      DBInstanceIdentifier,
      EnableIAMDatabaseAuthentication: true,
    });
    expect(created).toMatchObject({ DBInstanceIdentifier: 'journey', IAMDatabaseAuthenticationEnabled: true });
    await expect
      .poll(async () => (await client.instances.get({ DBInstanceIdentifier })).DBInstanceStatus)
      .toBe('available');
    expect((await client.instances.list()).map((row) => row.DBInstanceIdentifier)).toContain('journey');
    expect((await client.instances.get({ DBInstanceIdentifier })).InstanceCreateTime).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);

    await client.instances.modify({
      DBInstanceIdentifier,
      EnableIAMDatabaseAuthentication: false,
      ApplyImmediately: true,
    });
    await expect
      .poll(async () => (await client.instances.get({ DBInstanceIdentifier })).IAMDatabaseAuthenticationEnabled)
      .toBe(false);

    await client.instances.delete({ DBInstanceIdentifier, SkipFinalSnapshot: true });
    await expect
      .poll(async () => (await client.instances.list()).map((row) => row.DBInstanceIdentifier))
      .not.toContain('journey');
  });

  it('takes a snapshot and restores it, and the instance to a point in time', async () => {
    await createAvailable('source');
    await client.snapshots.create({ DBInstanceIdentifier: 'source', DBSnapshotIdentifier: 'shot' });
    await expect
      .poll(async () => (await client.snapshots.get({ DBSnapshotIdentifier: 'shot' })).Status)
      .toBe('available');
    expect(
      await client.snapshots.restore({ DBSnapshotIdentifier: 'shot', DBInstanceIdentifier: 'again' }),
    ).toMatchObject({ DBInstanceIdentifier: 'again', DBInstanceStatus: 'creating' });
    expect(
      await client.instances.restoreToPointInTime({
        SourceDBInstanceIdentifier: 'source',
        TargetDBInstanceIdentifier: 'earlier',
        UseLatestRestorableTime: true,
      }),
    ).toMatchObject({ DBInstanceIdentifier: 'earlier' });
    await client.snapshots.delete({ DBSnapshotIdentifier: 'shot' });
    expect((await client.snapshots.list()).map((row) => row.DBSnapshotIdentifier)).not.toContain('shot');
  });

  it('does the same with a cluster', async () => {
    const DBClusterIdentifier = 'aurora';
    await client.clusters.create({ DBClusterIdentifier, Engine: 'aurora-mysql', ...credentials });
    await expect.poll(async () => (await client.clusters.get({ DBClusterIdentifier })).Status).toBe('available');
    await client.clusters.modify({
      DBClusterIdentifier,
      EnableIAMDatabaseAuthentication: true,
      ApplyImmediately: true,
    });
    await client.clusterSnapshots.create({ DBClusterIdentifier, DBClusterSnapshotIdentifier: 'clustershot' });
    await expect
      .poll(async () => (await client.clusterSnapshots.get({ DBClusterSnapshotIdentifier: 'clustershot' })).Status)
      .toBe('available');
    expect(
      await client.clusterSnapshots.restore({
        SnapshotIdentifier: 'clustershot',
        DBClusterIdentifier: 'copy',
        Engine: 'aurora-mysql',
      }),
    ).toMatchObject({ DBClusterIdentifier: 'copy' });
    expect((await client.clusters.list()).map((row) => row.DBClusterIdentifier).sort()).toEqual(['aurora', 'copy']);
    await client.clusters.delete({ DBClusterIdentifier, SkipFinalSnapshot: true });
  });
});

describe('a problem in the browser', () => {
  it('is RDS’s own, with its request id', async () => {
    const problem = await problemOf(client.instances.get({ DBInstanceIdentifier: 'nothing' }));
    expect(problem).toEqual({
      code: 'DBInstanceNotFound',
      message: 'DBInstance nothing not found.',
      status: 404,
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  it('names the fields that are wrong', async () => {
    const problem = await problemOf(client.instances.create({ ...options, DBInstanceIdentifier: 'a--b' }));
    expect(problem).toMatchObject({ code: 'BadRequest', status: 400, requestId: expect.any(String) });
    expect(Object.keys(problem.fields ?? {})).toEqual(['DBInstanceIdentifier']);
  });

  it('says that the console’s server is gone', async () => {
    const gone = await startTestConsole();
    await gone.close();
    expect(await problemOf(createClient(gone.url).instances.list())).toMatchObject({
      code: 'ConsoleUnreachable',
      status: 0,
    });
  });

  it('is told when RDS is gone', async () => {
    const alone = await startTestConsole({ endpoint: 'http://127.0.0.1:1' });
    expect(await problemOf(createClient(alone.url).instances.list())).toMatchObject({
      code: 'RdsUnreachable',
      status: 502,
    });
    await alone.close();
  });
});
