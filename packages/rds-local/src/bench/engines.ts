import { join } from 'node:path';
import {
  CreateDBInstanceCommand,
  CreateDBParameterGroupCommand,
  CreateDBSnapshotCommand,
  ModifyDBParameterGroupCommand,
  RDSClient,
  RestoreDBInstanceFromDBSnapshotCommand,
} from '@aws-sdk/client-rds';
import type { Client, ClientConfig } from 'pg';
import { describedInstance, MASTER, type Place, POSTGRES, placeOf, session, tokenFor } from '../testEngines.ts';
import { processesWith } from '../testProcesses.ts';
import { median } from './median.ts';
import { printBudgeted, printFigure, printLoad, printTitle } from './print.ts';
import { residentMegabytes, startRds } from './servers.ts';

/** An rds-local with engines that is measured. */
interface Measured {
  url: string;
  client: RDSClient;
}

/** What databases with real engines cost, each beside what it was when they were designed, on an idle machine. */
export async function measureEngines(parent: string): Promise<void> {
  printTitle('Databases with engines');
  printLoad();
  const folder = join(parent, 'with-engines');
  const unlimited = ['--quota', 'DBInstances=1000000', '--quota', 'AllocatedStorage=100000000'];
  const server = await startRds(['--data', folder, '--speed', 'instant', ...unlimited]);
  const url = `http://127.0.0.1:${server.port}`;
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new RDSClient({ region: 'us-east-1', endpoint: url, credentials, maxAttempts: 1 });
  try {
    const rds = { url, client };
    await allowPlainLogins(client);
    const shop = await firstLogins(rds);
    await connecting(rds, shop);
    await inSessions(rds, shop);
    await snapshots(rds, shop);
    await manyDatabases(rds, folder);
  } finally {
    client.destroy();
    await server.stop();
  }
}

/** A parameter group with which logins don't need TLS. */
const PLAIN = { DBParameterGroupName: 'plain' };

async function allowPlainLogins(client: RDSClient): Promise<void> {
  const group = { ...PLAIN, DBParameterGroupFamily: 'postgres17', Description: 'Logins without TLS' };
  await client.send(new CreateDBParameterGroupCommand(group));
  const Parameters = [{ ParameterName: 'rds.force_ssl', ParameterValue: '0', ApplyMethod: 'immediate' as const }];
  await client.send(new ModifyDBParameterGroupCommand({ ...PLAIN, Parameters }));
}

async function firstLogins(rds: Measured): Promise<Place> {
  const took: number[] = [];
  let place: Place = { address: '', port: 0 };
  for (let index = 0; index < 6; index += 1) {
    const DBInstanceIdentifier = `first-${index}`;
    took.push(
      await msOf(async () => {
        await rds.client.send(
          new CreateDBInstanceCommand({
            ...POSTGRES,
            ...PLAIN,
            DBInstanceIdentifier,
            EnableIAMDatabaseAuthentication: true,
          }),
        );
        place = await placeNow(rds, DBInstanceIdentifier);
        await (await session(rds, place)).end();
      }),
    );
  }
  const [first = 0, ...later] = took;
  printMs('first database of all: creation to first login', first);
  printMs('each after it', median(later), 270);
  return place;
}

async function connecting(rds: Measured, place: Place): Promise<void> {
  const admin = await session(rds, place);
  await admin.query('CREATE USER app; GRANT rds_iam TO app');
  await admin.end();
  const password = await tokenFor(place, 'app');
  const ways: [name: string, config: ClientConfig, designedMs: number][] = [
    ['connect with a password, over TLS', MASTER, 6.2],
    ['connect with a token, over TLS', { user: 'app', password }, 5.2],
    ['connect with a password, without TLS', { ssl: false }, 4.4],
  ];
  for (const [name, config, designedMs] of ways) {
    const took: number[] = [];
    for (let index = 0; index < 40; index += 1) {
      let client: Client | undefined;
      took.push(
        await msOf(async () => {
          client = await session(rds, place, config);
        }),
      );
      await client?.end();
    }
    printMs(name, median(took), designedMs);
  }
}

async function inSessions(rds: Measured, place: Place): Promise<void> {
  const ways: [name: string, config: ClientConfig, designedMs: [number, number]][] = [
    ['over TLS', {}, [0.053, 28]],
    ['without TLS', { ssl: false }, [0.044, 21]],
  ];
  for (const [name, config, [roundTripMs, resultMs]] of ways) {
    const client = await session(rds, place, config);
    printMs(`round trip ${name}`, await medianMs(2_000, () => client.query('SELECT 1')), roundTripMs);
    const large = "SELECT repeat('x', 1048576) FROM generate_series(1, 10)";
    printMs(`result of 10 MB ${name}`, await medianMs(10, () => client.query(large)), resultMs);
    await client.end();
  }
}

async function snapshots(rds: Measured, place: Place): Promise<void> {
  const client = await session(rds, place);
  // 100 MB that don't shrink.
  await client.query(`CREATE TABLE filled AS SELECT decode(string_agg(md5(i::text || j::text), ''), 'hex') AS bytes
    FROM generate_series(1, 6500) i, generate_series(1, 1000) j GROUP BY i`);
  await client.query('CHECKPOINT');
  await client.end();
  const snapshot = { DBInstanceIdentifier: 'first-5', DBSnapshotIdentifier: 'filled' };
  printMs('snapshot of 100 MB', await msOf(() => rds.client.send(new CreateDBSnapshotCommand(snapshot))), 380);
  const restored = { DBSnapshotIdentifier: 'filled', DBInstanceIdentifier: 'restored' };
  const restore = async () => {
    await rds.client.send(new RestoreDBInstanceFromDBSnapshotCommand(restored));
    await (await session(rds, await placeNow(rds, 'restored'))).end();
  };
  printMs('restore of 100 MB to first login', await msOf(restore), 340);
}

/** They are as light as their snapshot until someone uses them. */
async function manyDatabases({ client }: Measured, folder: string): Promise<void> {
  const pid = processesWith('--data', join(folder, 'engines'))[0]?.pid;
  const before = pid === undefined ? undefined : residentMegabytes({ pid });
  let next = 0;
  const restoreSome = async () => {
    while (next < 1_000) {
      next += 1;
      const many = { DBSnapshotIdentifier: 'filled', DBInstanceIdentifier: `many-${next}` };
      await client.send(new RestoreDBInstanceFromDBSnapshotCommand(many));
    }
  };
  const took = await msOf(() => Promise.all(Array.from({ length: 8 }, restoreSome)));
  printBudgeted('thousandRestoredMs', '1,000 databases restored from one snapshot', took);
  const after = pid === undefined ? undefined : residentMegabytes({ pid });
  if (before === undefined || after === undefined) return;
  printBudgeted('thousandMegabytes', '1,000 databases: memory of the data plane beyond before', after - before);
}

const placeNow = async (rds: Measured, id: string) => placeOf(await describedInstance(rds, id));

async function msOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function medianMs(times: number, work: () => Promise<unknown>): Promise<number> {
  const took: number[] = [];
  for (let index = 0; index < times; index += 1) took.push(await msOf(work));
  return median(took);
}

function printMs(name: string, ms: number, designedMs?: number): void {
  const shown = (value: number) => (value < 1 ? `${Math.round(value * 1000)} µs` : `${value.toPrecision(3)} ms`);
  printFigure(name, `${shown(ms)}${designedMs === undefined ? '' : `  (when designed: ${shown(designedMs)})`}`);
}
