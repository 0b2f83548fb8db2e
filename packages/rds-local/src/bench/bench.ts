import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { measureInServer } from './inServer.ts';
import { type Load, load, rdsRequest } from './load.ts';
import { printFigure, printTitle } from './print.ts';
import { residentMegabytes, type Started, startBare, startRds } from './servers.ts';

const seconds = 3;
const connections = 8;
const folder = mkdtempSync(join(tmpdir(), 'rds-local-bench-'));

try {
  await describeOne();
  await createOne();
  measureInServer();
  await startAndMemory();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function describeOne(): Promise<void> {
  printTitle('DescribeDBInstances by identifier, among 100 instances');
  const rds = await startRds(['--memory', '--speed', 'instant']);
  await control(rds, '/fixtures/fleet?size=100');
  const parameters = { Action: 'DescribeDBInstances', DBInstanceIdentifier: 'fleet-000050' };
  await compare(rds, () => parameters, 1 / 2);
}

async function createOne(): Promise<void> {
  printTitle('CreateDBInstance with a synced write');
  const rds = await startRds([
    '--data',
    join(folder, 'create'),
    // At the pace of AWS, so that it is the creating which is measured and not what becomes of what was created before.
    '--speed',
    'real',
    '--quota',
    'DBInstances=1000000',
    '--quota',
    'AllocatedStorage=100000000',
  ]);
  await compare(
    rds,
    (index) => ({
      Action: 'CreateDBInstance',
      DBInstanceIdentifier: `db-${index}`,
      DBInstanceClass: 'db.t3.micro',
      Engine: 'mysql',
      AllocatedStorage: '20',
      MasterUsername: 'dbadmin',
      MasterUserPassword: 'bench-password',
    }),
    1 / 4,
  );
}

/** The bare server and ours under the same load, one after the other, twice, in turn. */
async function compare(
  rds: Started,
  parameters: (index: number) => Record<string, string>,
  target: number,
): Promise<void> {
  let count = 0;
  const bare = await startBare(await answerBytes(rds, parameters(count)));
  const figures: { bare: Load[]; rds: Load[] } = { bare: [], rds: [] };
  for (let round = 0; round < 3; round += 1) {
    for (const [name, { port }] of [
      ['bare', bare],
      ['rds', rds],
    ] as const) {
      const request = () => {
        count += 1;
        return rdsRequest(port, parameters(count));
      };
      figures[name].push(await load({ port, connections, seconds, request }));
    }
  }
  await Promise.all([bare.stop(), rds.stop()]);
  const best = (loads: Load[]) => loads.reduce((one, other) => (one.perSecond > other.perSecond ? one : other));
  const [ours, measure] = [best(figures.rds), best(figures.bare)];
  printFigure('bare node:http', `${Math.round(measure.perSecond)} requests/s`);
  printFigure(
    'rds-local',
    `${Math.round(ours.perSecond)} requests/s, median ${ours.medianMs.toFixed(2)} ms, p99 ${ours.p99Ms.toFixed(2)} ms`,
  );
  const ratio = ours.perSecond / measure.perSecond;
  printFigure('ratio', ratio.toFixed(2), { isMet: ratio >= target, target: `at least ${target}` });
}

async function answerBytes({ port }: Started, parameters: Record<string, string>): Promise<number> {
  const request = rdsRequest(port, parameters).toString();
  const [head = '', body = ''] = request.split('\r\n\r\n');
  const headers = Object.fromEntries(
    head
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(': ') as [string, string]),
  );
  const sent = httpRequest({ port, host: '127.0.0.1', method: 'POST', headers });
  sent.end(body);
  const [response] = await once(sent, 'response');
  let size = 0;
  for await (const chunk of response) size += chunk.length;
  return size;
}

async function startAndMemory(): Promise<void> {
  printTitle('Start and memory');
  const empty = await startRds(['--data', join(folder, 'empty')]);
  printStart('empty state', empty, 500, 120);
  await empty.stop();
  const data = join(folder, 'fleet');
  const filling = await startRds(['--data', data]);
  await control(filling, '/fixtures/fleet?size=10000');
  await filling.stop();
  const full = await startRds(['--data', data]);
  await answerBytes(full, { Action: 'DescribeDBInstances', DBInstanceIdentifier: 'fleet-005000' });
  printStart('10,000 instances', full, 2_000, 400);
  await full.stop();
}

function printStart(name: string, { readyMs, child }: Started, mostMs: number, mostMegabytes: number): void {
  printFigure(`${name}: ready after`, `${Math.round(readyMs)} ms`, {
    isMet: readyMs < mostMs,
    target: `under ${mostMs} ms`,
  });
  const megabytes = residentMegabytes(child);
  if (megabytes === undefined) return;
  printFigure(`${name}: resident memory`, `${megabytes} MB`, {
    isMet: megabytes < mostMegabytes,
    target: `under ${mostMegabytes} MB`,
  });
}

async function control({ port }: Started, path: string): Promise<void> {
  const request = httpRequest({ port, host: '127.0.0.1', method: 'POST', path: `/_rds-local${path}` });
  request.end();
  const [response] = await once(request, 'response');
  const answer = await json(response);
  if (response.statusCode !== 200) throw new Error(JSON.stringify(answer));
}
