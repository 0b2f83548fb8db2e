import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CreateDBSnapshotCommand, RDSClient, RestoreDBInstanceFromDBSnapshotCommand } from '@aws-sdk/client-rds';
import { createTestFolder } from '@rds-console/data-plane/database/testDatabases';
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import type { StartReport } from '../main.ts';
import {
  createInstance,
  describedInstance,
  loginResult,
  type Place,
  placeOf,
  query,
  removeFolder,
  startEngines,
  type TestEngines,
  tokenFor,
} from '../testEngines.ts';
import { processesWith } from '../testProcesses.ts';
import { refusals } from './testRefusals.ts';

const patient = { timeout: 30_000, interval: 100 };

let rds: TestEngines;
let shop: Place;
beforeAll(async () => {
  rds = await startEngines();
  shop = placeOf(await createInstance(rds, { EnableIAMDatabaseAuthentication: true }));
  await query(rds, shop, "CREATE TABLE orders (item text); INSERT INTO orders VALUES ('first')");
});
afterAll(() => rds?.close());

async function orders(from: Pick<TestEngines, 'url'>, at: Place): Promise<unknown[]> {
  return (await query(from, at, 'SELECT item FROM orders')).map(({ item }) => item);
}

const dataPlaneOf = (folder: string) => processesWith('--data', folder, 'data-plane')[0]?.pid ?? 0;

it('a data plane that was killed is started again, at the same addresses and with what was committed', async () => {
  const killed = dataPlaneOf(rds.folder);
  const [{ unix_socket_directories: sockets } = {}] = await query(rds, shop, 'SHOW unix_socket_directories');
  expect(existsSync(String(sockets))).toBe(true);
  process.kill(killed, 'SIGKILL');
  await vi.waitFor(() => expect(rds.problems.join()).toContain('ended by itself (SIGKILL)'), patient);
  // Taken while there is nobody to take it.
  const DBSnapshotIdentifier = 'meanwhile';
  await rds.client.send(new CreateDBSnapshotCommand({ DBInstanceIdentifier: 'shop', DBSnapshotIdentifier }));
  expect(placeOf(await describedInstance(rds, 'shop'))).toEqual(shop);
  expect(await orders(rds, shop)).toEqual(['first']);
  expect(dataPlaneOf(rds.folder)).not.toBe(killed);
  expect(existsSync(String(sockets))).toBe(false);
  const restored = { DBSnapshotIdentifier, DBInstanceIdentifier: 'restored' };
  await rds.client.send(new RestoreDBInstanceFromDBSnapshotCommand(restored));
  expect(await orders(rds, placeOf(await describedInstance(rds, 'restored')))).toEqual(['first']);
});

it('an engine that was killed is started again by the next login', async () => {
  const { DbiResourceId = '' } = await describedInstance(rds, 'shop');
  await orders(rds, shop);
  const [engine] = processesWith('postgres -D', DbiResourceId);
  process.kill(engine?.pid ?? 0, 'SIGKILL');
  await vi.waitFor(async () => expect(await orders(rds, shop)).toEqual(['first']), patient);
  expect(processesWith('postgres -D', DbiResourceId)[0]?.pid).not.toBe(engine?.pid);
});

it('nothing is left running when rds-local is killed, however often', async () => {
  const folder = createTestFolder();
  onTestFinished(() => removeFolder(folder));
  let before: Place | undefined;
  // The address follows from the name, and no other test may take it in between.
  const DBInstanceIdentifier = 'killed-often';
  for (const round of [1, 2, 3]) {
    const { child, url } = await forked(folder);
    const there = { url, client: clientOf(url) };
    const { address, port } = placeOf(
      before === undefined
        ? await createInstance(there, { DBInstanceIdentifier })
        : await describedInstance(there, DBInstanceIdentifier),
    );
    if (before === undefined) await query(there, { address, port }, 'CREATE TABLE orders (item int)');
    else expect({ address, port }).toEqual(before);
    before = { address, port };
    const [row] = await query(there, before, `INSERT INTO orders VALUES (${round}) RETURNING item`);
    expect(row).toEqual({ item: round });
    expect(await query(there, before, 'SELECT count(*)::int FROM orders')).toEqual([{ count: round }]);
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    await vi.waitFor(() => expect(processesWith(folder)).toEqual([]), patient);
  }
});

it('nothing is left in its temporary folder when it ends while its engines start', async () => {
  const folder = createTestFolder();
  onTestFinished(() => removeFolder(folder));
  const { child } = await forked(folder, ['--memory']);
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  expect(await gone).toEqual([0, null]);
  // The engines end by themselves when rds-local is gone.
  await vi.waitFor(() => expect([processesWith(folder), readdirSync(folder)]).toEqual([[], []]), patient);
});

/** rds-local as its command starts it. */
async function forked(folder: string, data = ['--data', join(folder, 'data')]) {
  const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
  const args = ['--port', '0', '--speed', 'instant', ...data];
  const child = fork(main, args, { execArgv: [], env: { PATH: process.env.PATH, TMPDIR: folder } });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [report] = (await once(child, 'message')) as [StartReport];
  if (report.type === 'failed') throw new Error(report.message);
  return { child, url: report.url };
}

function clientOf(endpoint: string): RDSClient {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new RDSClient({ region: 'us-east-1', endpoint, credentials, maxAttempts: 1 });
  onTestFinished(() => client.destroy());
  return client;
}

it('a port that somebody else has taken is replaced by the next one, which is reported', async () => {
  const somebody = createServer().listen(0, '0.0.0.0');
  onTestFinished(() => void somebody.close());
  await once(somebody, 'listening');
  const taken = somebody.address();
  const Port = typeof taken === 'object' ? taken?.port : undefined;
  const place = placeOf(await createInstance(rds, { DBInstanceIdentifier: 'elsewhere', Port }));
  expect(place.port).not.toBe(Port);
  expect(await loginResult(rds, place)).toBe('master');
});

it('two of them run side by side, with databases of the same names', async () => {
  const other = await startEngines();
  onTestFinished(() => other.close());
  const place = placeOf(await createInstance(other));
  expect(place).not.toEqual(shop);
  await query(other, place, "CREATE TABLE orders (item text); INSERT INTO orders VALUES ('another')");
  expect([await orders(rds, shop), await orders(other, place)]).toEqual([['first'], ['another']]);
});

it('a web browser that asks a database gets nothing, and the database goes on', async () => {
  const asked = request({ host: shop.address, port: shop.port, agent: false }).end();
  const [error] = await once(asked, 'error');
  expect(error).toBeInstanceOf(Error);
  expect(await loginResult(rds, shop)).toBe('master');
});

it('300 logins with tokens at once are taken, or refused because that is too many', async () => {
  await query(rds, shop, 'CREATE USER app; GRANT rds_iam TO app');
  const password = await tokenFor(shop, 'app');
  const logins = Array.from({ length: 300 }, () => loginResult(rds, shop, { user: 'app', password }));
  const answers = new Map<string, number>();
  for (const answer of await Promise.all(logins)) answers.set(answer, (answers.get(answer) ?? 0) + 1);
  const {
    app = 0,
    '28000 PAM authentication failed for user "app"': throttled = 0,
    ...others
  } = Object.fromEntries(answers);
  // On a busy machine, more sessions are open at a time than the engine has room for.
  const isFull = ([answer]: [string, number]) => answer.startsWith('53300 ');
  expect(Object.entries(others).filter((each) => !isFull(each))).toEqual([]);
  const full = Object.values(others).reduce((sum, count) => sum + count, 0);
  expect(app).toBeGreaterThan(0);
  expect(app + throttled + full).toBe(300);
  const logged = await refusals(rds, 'shop');
  expect(logged.filter(({ condition }) => condition === 'Throttled')).toHaveLength(throttled);
});
