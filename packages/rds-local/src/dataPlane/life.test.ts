import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  CopyDBSnapshotCommand,
  CreateDBInstanceReadReplicaCommand,
  CreateDBSnapshotCommand,
  DeleteDBInstanceCommand,
  DeleteDBSnapshotCommand,
  ModifyDBInstanceCommand,
  PromoteReadReplicaCommand,
  RebootDBInstanceCommand,
  RestoreDBInstanceFromDBSnapshotCommand,
  RestoreDBInstanceToPointInTimeCommand,
  StartDBInstanceCommand,
  StopDBInstanceCommand,
} from '@aws-sdk/client-rds';
import { createTestFolder } from '@rds-console/data-plane/database/testDatabases';
import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  createInstance,
  describedInstance,
  loginResult,
  MASTER,
  type Place,
  placeOf,
  query,
  removeFolder,
  session,
  startEngines,
  type TestEngines,
} from '../testEngines.ts';
import { processesWith } from '../testProcesses.ts';

let rds: TestEngines;
beforeAll(async () => {
  rds = await startEngines();
});
afterAll(() => rds?.close());

/** Creates an instance with a table in it. */
async function createShop(DBInstanceIdentifier: string, more = {}): Promise<Place> {
  const place = placeOf(await createInstance(rds, { DBInstanceIdentifier, ...more }));
  await query(rds, place, "CREATE TABLE orders (item text); INSERT INTO orders VALUES ('first')");
  return place;
}

async function place(id: string, at: Pick<TestEngines, 'client'> = rds): Promise<Place> {
  return placeOf(await describedInstance(at, id));
}

const add = (at: Place, item: string) => query(rds, at, `INSERT INTO orders VALUES ('${item}')`);

async function orders(at: Place, from: Pick<TestEngines, 'url'> = rds): Promise<unknown[]> {
  return (await query(from, at, 'SELECT item FROM orders ORDER BY item')).map(({ item }) => item);
}

async function openSession(at: Place): Promise<Client> {
  const client = await session(rds, at);
  onTestFinished(() => client.end());
  return client;
}

const refused = /^ECONNREFUSED/;

describe('an instance', () => {
  let shop: Place;
  const DBInstanceIdentifier = 'life';
  beforeAll(async () => {
    shop = await createShop(DBInstanceIdentifier);
  });

  it('ends its sessions when it is rebooted, and keeps its data', async () => {
    const ended = once(await openSession(shop), 'error');
    await rds.client.send(new RebootDBInstanceCommand({ DBInstanceIdentifier }));
    expect(await ended).toMatchObject([{ code: '57P01' }]);
    expect(await orders(shop)).toEqual(['first']);
  });

  it('takes no connections while it is stopped, and is at the same address afterwards', async () => {
    const ended = once(await openSession(shop), 'error');
    await rds.client.send(new StopDBInstanceCommand({ DBInstanceIdentifier }));
    expect(await ended).toMatchObject([{ code: '57P01' }]);
    expect(await loginResult(rds, shop)).toMatch(refused);
    await rds.client.send(new StartDBInstanceCommand({ DBInstanceIdentifier }));
    expect(await place(DBInstanceIdentifier)).toEqual(shop);
    expect(await orders(shop)).toEqual(['first']);
  });

  it('has its new master password at the next login, and its sessions go on', async () => {
    const open = await openSession(shop);
    const MasterUserPassword = 'battery-staple';
    await rds.client.send(
      new ModifyDBInstanceCommand({ DBInstanceIdentifier, MasterUserPassword, ApplyImmediately: true }),
    );
    expect(await loginResult(rds, shop)).toBe('28P01 password authentication failed for user "master"');
    expect(await loginResult(rds, shop, { password: MasterUserPassword })).toBe('master');
    expect((await open.query('SELECT item FROM orders')).rows).toEqual([{ item: 'first' }]);
    const before = { MasterUserPassword: MASTER.password, ApplyImmediately: true };
    await rds.client.send(new ModifyDBInstanceCommand({ DBInstanceIdentifier, ...before }));
    expect(await loginResult(rds, shop)).toBe('master');
  });

  it('is at its new port', async () => {
    const change = { DBPortNumber: 5599, ApplyImmediately: true };
    await rds.client.send(new ModifyDBInstanceCommand({ DBInstanceIdentifier, ...change }));
    expect(await place(DBInstanceIdentifier)).toEqual({ ...shop, port: 5599 });
    expect(await loginResult(rds, shop)).toMatch(refused);
    shop = await place(DBInstanceIdentifier);
    expect(await orders(shop)).toEqual(['first']);
  });

  it('is at another address when it is renamed, with its data', async () => {
    const change = { NewDBInstanceIdentifier: 'renamed', ApplyImmediately: true };
    await rds.client.send(new ModifyDBInstanceCommand({ DBInstanceIdentifier, ...change }));
    const renamed = await place('renamed');
    expect(renamed.address).not.toBe(shop.address);
    expect(await loginResult(rds, shop)).toMatch(refused);
    expect(await orders(renamed)).toEqual(['first']);
  });

  it('leaves its final snapshot, and no files', async () => {
    const { DbiResourceId = '' } = await describedInstance(rds, 'renamed');
    const last = await place('renamed');
    const files = join(rds.folder, 'databases', DbiResourceId);
    expect(existsSync(files)).toBe(true);
    const FinalDBSnapshotIdentifier = 'final';
    await rds.client.send(new DeleteDBInstanceCommand({ DBInstanceIdentifier: 'renamed', FinalDBSnapshotIdentifier }));
    expect(await loginResult(rds, last)).toMatch(refused);
    await vi.waitFor(() => expect(existsSync(files)).toBe(false), { timeout: 20_000 });
    expect(processesWith(DbiResourceId)).toEqual([]);
    await restore('final', 'restored');
    expect(await orders(await place('restored'))).toEqual(['first']);
  });
});

const restore = (DBSnapshotIdentifier: string, DBInstanceIdentifier: string, at: Pick<TestEngines, 'client'> = rds) =>
  at.client.send(new RestoreDBInstanceFromDBSnapshotCommand({ DBSnapshotIdentifier, DBInstanceIdentifier }));

it('a snapshot and its copies are as they were taken, and restores outlive them', async () => {
  const source = await createShop('source');
  await rds.client.send(new CreateDBSnapshotCommand({ DBInstanceIdentifier: 'source', DBSnapshotIdentifier: 'one' }));
  await add(source, 'second');
  const copy = { SourceDBSnapshotIdentifier: 'one', TargetDBSnapshotIdentifier: 'copy' };
  await rds.client.send(new CopyDBSnapshotCommand(copy));
  await rds.client.send(new DeleteDBSnapshotCommand({ DBSnapshotIdentifier: 'one' }));
  await rds.client.send(new DeleteDBInstanceCommand({ DBInstanceIdentifier: 'source', SkipFinalSnapshot: true }));
  await restore('copy', 'from-copy');
  await restore('copy', 'untouched');
  await rds.client.send(new DeleteDBSnapshotCommand({ DBSnapshotIdentifier: 'copy' }));
  const first = await place('from-copy');
  expect(await orders(first)).toEqual(['first']);
  await add(first, 'of its own');
  expect(await orders(await place('untouched'))).toEqual(['first']);
});

it('a snapshot of an instance that nobody has used is an instance that nobody has used', async () => {
  await createInstance(rds, { DBInstanceIdentifier: 'unused' });
  const snapshot = { DBInstanceIdentifier: 'unused', DBSnapshotIdentifier: 'of-unused' };
  await rds.client.send(new CreateDBSnapshotCommand(snapshot));
  await restore('of-unused', 'from-unused');
  expect(await loginResult(rds, await place('from-unused'))).toBe('master');
});

it('the latest time of an instance is restored with all that is in it', async () => {
  const source = await createShop('in-time', { BackupRetentionPeriod: 1 });
  const SourceDBInstanceIdentifier = 'in-time';
  const latest = { SourceDBInstanceIdentifier, TargetDBInstanceIdentifier: 'latest', UseLatestRestorableTime: true };
  await rds.client.send(new RestoreDBInstanceToPointInTimeCommand(latest));
  await add(source, 'second');
  expect(await orders(await place('latest'))).toEqual(['first']);
});

it('a read replica follows its source, takes no changes, and takes them once it is promoted', async () => {
  const source = await createShop('primary', { BackupRetentionPeriod: 1 });
  const DBInstanceIdentifier = 'replica';
  const replica = { DBInstanceIdentifier, SourceDBInstanceIdentifier: 'primary' };
  await rds.client.send(new CreateDBInstanceReadReplicaCommand(replica));
  const reader = await place(DBInstanceIdentifier);
  expect(await orders(reader)).toEqual(['first']);
  await add(source, 'second');
  await vi.waitFor(async () => expect(await orders(reader)).toEqual(['first', 'second']), { timeout: 20_000 });
  await expect(add(reader, 'third')).rejects.toMatchObject({ code: '25006' });

  await rds.client.send(new PromoteReadReplicaCommand({ DBInstanceIdentifier }));
  await vi.waitFor(() => add(reader, 'third'), { timeout: 20_000, interval: 200 });
  expect(await orders(reader)).toEqual(['first', 'second', 'third']);
  expect(await orders(source)).toEqual(['first', 'second']);
});

it('a reset takes files, snapshots and engines away, and a fixture has its endpoints open', async () => {
  const kept = await createShop('kept');
  const snapshot = { DBInstanceIdentifier: 'kept', DBSnapshotIdentifier: 'kept' };
  await rds.client.send(new CreateDBSnapshotCommand(snapshot));
  expect((await rds.control('POST', '/reset')).status).toBe(200);
  expect(await loginResult(rds, kept)).toMatch(refused);
  for (const folder of ['databases', 'snapshots', 'images']) {
    expect([folder, ...readdirSync(join(rds.folder, folder))]).toEqual([folder]);
  }
  expect(processesWith(rds.folder, 'postgres -D')).toEqual([]);

  expect((await rds.control('POST', '/fixtures/sample')).status).toBe(200);
  const { body } = await rds.control('GET', '/state');
  const records = Object.values(body.records as Record<string, { value?: Record<string, string> }>);
  const values = records.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const running = values.find(({ Engine, DBInstanceStatus, DBClusterIdentifier }) => {
    return Engine === 'postgres' && DBInstanceStatus === 'available' && DBClusterIdentifier === undefined;
  });
  const user = running?.MasterUsername;
  const found = await place(running?.DBInstanceIdentifier ?? '');
  expect(await loginResult(rds, found, { user })).toBe(`28P01 password authentication failed for user "${user}"`);
});

describe('a second start', () => {
  it('on the same folder has the same addresses, data and snapshots', async () => {
    const parent = createTestFolder();
    onTestFinished(() => removeFolder(parent));
    const first = await startEngines(parent);
    const before = placeOf(await createInstance(first, { DBInstanceIdentifier: 'twice' }));
    await query(first, before, "CREATE TABLE orders (item text); INSERT INTO orders VALUES ('first')");
    await first.client.send(
      new CreateDBSnapshotCommand({ DBInstanceIdentifier: 'twice', DBSnapshotIdentifier: 'one' }),
    );
    await query(first, before, "INSERT INTO orders VALUES ('second')");
    await first.close();
    expect(processesWith(parent)).toEqual([]);
    expect(await loginResult(first, before)).toMatch(refused);

    const second = await startEngines(parent);
    onTestFinished(() => second.close());
    expect(await place('twice', second)).toEqual(before);
    expect(await orders(before, second)).toEqual(['first', 'second']);
    await restore('one', 'restored', second);
    expect(await orders(await place('restored', second), second)).toEqual(['first']);
  });

  it('without engines has names, and nothing listens', async () => {
    const plain = await startEngines(undefined, { engines: undefined });
    onTestFinished(() => plain.close());
    const { Endpoint } = await createInstance(plain);
    expect(Endpoint?.Address).toMatch(/^shop\.[\da-z]{12}\.us-east-1\.rds\.amazonaws\.com$/);
    expect(existsSync(plain.folder)).toBe(false);
    expect(processesWith(plain.folder)).toEqual([]);
  });
});
