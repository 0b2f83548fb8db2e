import { request } from 'node:http';
import type { DBInstance } from '@aws-sdk/client-rds';
import { databasesInPortion, type IamRun } from '@rds-console/contract/iamCoverage';
import { type RdsLocal, startRdsLocal } from '@rds-console/rds-local/startRdsLocal';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { startTestConsole, type TestConsole } from '../testing/testConsole.ts';

let rdsLocal: RdsLocal;
let server: TestConsole;

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
});
afterAll(async () => {
  await server.close();
  await rdsLocal.close();
});
beforeEach(() => steer('POST', '/reset'));

function steer(method: string, path: string, body?: object) {
  return new Promise<void>((done, fail) => {
    const headers = body ? { 'Content-Type': 'application/json' } : {};
    const asked = request(`${rdsLocal.url}/_rds-local${path}`, { method, headers }, (answer) =>
      answer.resume().on('end', () => (answer.statusCode === 200 ? done() : fail(new Error(`${answer.statusCode}`)))),
    );
    asked.on('error', fail);
    asked.end(body && JSON.stringify(body));
  });
}

async function fleetOf(size: number, Region = 'us-east-1') {
  await steer('POST', `/fixtures/fleet?size=${size}&region=${Region}`);
  return instancesOf(Region);
}

async function instancesOf(Region = 'us-east-1') {
  const { json } = await server.ask(`/api/iam-coverage/${Region}`);
  return json.instances as DBInstance[];
}

/** Those of a fleet that have it off and could have it, as a run takes them. */
function eligible(instances: DBInstance[], Region = 'us-east-1') {
  return instances
    .filter((it) => !it.IAMDatabaseAuthenticationEnabled && it.Engine !== 'sqlserver-ex')
    .map(({ DBInstanceIdentifier }) => ({ Region, kind: 'instance', id: DBInstanceIdentifier }));
}

async function start(databases: object[], ApplyImmediately = true) {
  const input = { EnableIAMDatabaseAuthentication: true, ApplyImmediately };
  const { json } = await server.send('POST', '/api/iam-runs', {
    ...input,
    databases: databases.slice(0, databasesInPortion),
  });
  const { id } = json as unknown as IamRun;
  for (let from = databasesInPortion; from < databases.length; from += databasesInPortion)
    await server.send('POST', `/api/iam-runs/${id}/databases`, {
      databases: databases.slice(from, from + databasesInPortion),
    });
  return id;
}

async function run(id: string) {
  return (await server.ask(`/api/iam-runs/${id}`)).json as unknown as IamRun;
}

const stepsOf = ({ rows }: IamRun) => [...new Set(rows.map((row) => row.step))].sort();

/** Waits until nothing of a run is on its way. */
async function settled(id: string) {
  return vi.waitFor(
    async () => {
      const now = await run(id);
      expect(stepsOf(now)).not.toEqual(expect.arrayContaining([expect.stringMatching(/queued|asked|configuring/)]));
      return now;
    },
    { timeout: 100_000, interval: 200 },
  );
}

it('switches every database through throttling, at one call each and the polling by pages', {
  timeout: 120_000,
}, async () => {
  const databases = eligible(await fleetOf(120));
  await steer('POST', '/faults', { action: 'ModifyDBInstance', fault: 'Throttling', times: 4 });
  const ended = await settled(await start(databases));
  expect(stepsOf(ended)).toEqual(['verified']);
  expect(ended.calls.single).toBe(databases.length + 4);
  expect(eligible(await instancesOf())).toEqual([]);
});

it('tells RDS’s own words of what it refused, and asks again on request', { timeout: 120_000 }, async () => {
  const databases = eligible(await fleetOf(8));
  await steer('POST', '/faults', { action: 'ModifyDBInstance', fault: 'KMSKeyNotAccessibleFault' });
  const id = await start(databases);
  const failed = (await settled(id)).rows.filter((row) => row.step === 'failed');
  expect(failed.map(({ problem }) => problem?.code)).toEqual(['KMSKeyNotAccessibleFault']);
  await server.send('POST', `/api/iam-runs/${id}/retry`, {});
  expect(stepsOf(await settled(id))).toEqual(['verified']);
});

it('knows what waits for its window', { timeout: 120_000 }, async () => {
  const ended = await settled(await start(eligible(await fleetOf(8)), false));
  expect(stepsOf(ended)).toEqual(['waiting']);
});

it('does not ask for what RDS shows as done: a run may be started again', { timeout: 120_000 }, async () => {
  const databases = eligible(await fleetOf(8));
  await settled(await start(databases));
  const again = await settled(await start(databases));
  expect(stepsOf(again)).toEqual(['verified']);
  expect(again.calls.single).toBe(0);
});

it('asks nothing more when it is canceled', { timeout: 120_000 }, async () => {
  const databases = eligible(await fleetOf(100));
  await steer('POST', '/faults', { action: 'DescribeDBInstances', fault: 'Delay', delayMs: 1000 });
  const id = await start(databases);
  await server.send('POST', `/api/iam-runs/${id}/cancel`, {});
  expect(stepsOf(await settled(id))).toEqual(['canceled']);
  expect(eligible(await instancesOf())).toHaveLength(databases.length);
});

it('reaches databases of another region', { timeout: 120_000 }, async () => {
  const databases = eligible(await fleetOf(6, 'eu-west-1'), 'eu-west-1');
  expect(databases).not.toEqual([]);
  expect(stepsOf(await settled(await start(databases)))).toEqual(['verified']);
  expect((await server.ask('/api/iam-coverage/evil.example')).status).toBe(400);
});

it('fails what is not there, and does not know a run of before a restart', { timeout: 120_000 }, async () => {
  await fleetOf(1);
  const ended = await settled(await start([{ Region: 'us-east-1', kind: 'instance', id: 'nobody' }]));
  expect(ended.rows[0]?.problem?.code).toBe('DBInstanceNotFound');
  expect((await server.ask('/api/iam-runs/00000000-0000-4000-8000-000000000000')).json).toMatchObject({
    code: 'RunNotFound',
    status: 404,
  });
});
