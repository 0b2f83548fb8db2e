import { once } from 'node:events';
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { measureEngines } from './engines.ts';
import { measureInServer } from './inServer.ts';
import { type Load, load, rdsRequest } from './load.ts';
import { median } from './median.ts';
import { printBudgeted, printFigure, printLoad, printTitle } from './print.ts';
import { residentMegabytes, type Started, startBare, startRds } from './servers.ts';

const seconds = 3;
const ROUNDS = 3;
const PAIRS = 9;
const folder = mkdtempSync(join(tmpdir(), 'rds-local-bench-'));

try {
  await describeOne();
  await createOne();
  measureInServer();
  await startAndMemory();
  await measureEngines(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * The bare server and ours in turn under the same load: each pair is measured within two seconds, so that what else the
 * machine does weighs on both. The first pair warms them up.
 */
async function describeOne(): Promise<void> {
  printTitle('DescribeDBInstances by identifier, among 100 instances');
  printLoad();
  const rds = await startRds(['--memory', '--speed', 'instant', '--no-engines']);
  await control(rds, '/fixtures/fleet?size=100');
  const parameters = { Action: 'DescribeDBInstances', DBInstanceIdentifier: 'fleet-000050' };
  const bare = await startBare(await answerBytes(rds, parameters));
  const loadOf = ({ port }: Started) =>
    load({ port, connections: 8, seconds: 1, request: () => rdsRequest(port, parameters) });
  const pairs: { bare: Load; ours: Load }[] = [];
  for (let pair = 0; pair <= PAIRS; pair += 1) pairs.push({ bare: await loadOf(bare), ours: await loadOf(rds) });
  pairs.shift();
  await Promise.all([bare.stop(), rds.stop()]);
  const middle = (figure: (pair: { bare: Load; ours: Load }) => number) => median(pairs.map(figure));
  printFigure('bare node:http', `${Math.round(middle(({ bare }) => bare.perSecond))} requests/s`);
  const [perSecond, medianMs, p99Ms] = [
    middle(({ ours }) => ours.perSecond),
    middle(({ ours }) => ours.medianMs),
    middle(({ ours }) => ours.p99Ms),
  ];
  printFigure(
    'rds-local',
    `${Math.round(perSecond)} requests/s, median ${medianMs.toFixed(2)} ms, p99 ${p99Ms.toFixed(2)} ms`,
  );
  const ratio = middle(({ bare, ours }) => ours.perSecond / bare.perSecond);
  printBudgeted('describeRatio', `ratio, the median of ${PAIRS} pairs`, ratio);
}

/** One creation after the other, each on disk before it is answered; in turn with synced writes in the same folder. */
async function createOne(): Promise<void> {
  printTitle('CreateDBInstance, one after the other');
  printLoad();
  const unlimited = ['--quota', 'DBInstances=1000000', '--quota', 'AllocatedStorage=100000000'];
  // At the pace of AWS, so that it is the creating which is measured and not what becomes of what was created before.
  const rds = await startRds(['--data', join(folder, 'create'), '--speed', 'real', '--no-engines', ...unlimited]);
  const request = (index: number) =>
    rdsRequest(rds.port, {
      Action: 'CreateDBInstance',
      DBInstanceIdentifier: `db-${index}`,
      DBInstanceClass: 'db.t3.micro',
      Engine: 'mysql',
      AllocatedStorage: '20',
      MasterUsername: 'dbadmin',
      MasterUserPassword: 'bench-password',
    });
  const took: { write: number[]; create: number[] } = { write: [], create: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    took.write.push(syncedWriteMs(join(folder, 'synced')));
    const first = round * 1_000_000;
    const { medianMs } = await load({
      port: rds.port,
      connections: 1,
      seconds,
      request: (index) => request(first + index),
    });
    took.create.push(medianMs);
  }
  await rds.stop();
  const [writeMs, createMs] = [Math.min(...took.write), Math.min(...took.create)];
  printFigure('synced write of 4 KiB', `${writeMs.toFixed(2)} ms`);
  printFigure('CreateDBInstance', `${createMs.toFixed(2)} ms`);
  printBudgeted('createMs', 'beyond two synced writes', createMs - 2 * writeMs);
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
  printLoad();
  const empty = await startRds(['--data', join(folder, 'empty'), '--no-engines']);
  printBudgeted('emptyReadyMs', 'empty state: ready after', empty.readyMs);
  printMemory('emptyMegabytes', 'empty state: resident memory', empty);
  await empty.stop();
  const data = join(folder, 'fleet');
  const filling = await startRds(['--data', data, '--no-engines']);
  await control(filling, '/fixtures/fleet?size=10000');
  await filling.stop();
  const full = await startRds(['--data', data, '--no-engines']);
  await answerBytes(full, { Action: 'DescribeDBInstances', DBInstanceIdentifier: 'fleet-005000' });
  printBudgeted('fullReadyMs', '10,000 instances: ready after', full.readyMs);
  printMemory('fullMegabytes', '10,000 instances: resident memory', full);
  await full.stop();
}

function printMemory(figure: 'emptyMegabytes' | 'fullMegabytes', name: string, { child }: Started): void {
  const megabytes = residentMegabytes(child);
  if (megabytes !== undefined) printBudgeted(figure, name, megabytes);
}

async function control({ port }: Started, path: string): Promise<void> {
  const request = httpRequest({ port, host: '127.0.0.1', method: 'POST', path: `/_rds-local${path}` });
  request.end();
  const [response] = await once(request, 'response');
  const answer = await json(response);
  if (response.statusCode !== 200) throw new Error(JSON.stringify(answer));
}

/** What it takes at least to keep one change: the median of appending 4 KiB to a file and syncing it, in milliseconds. */
function syncedWriteMs(file: string): number {
  const descriptor = openSync(file, 'a');
  const page = Buffer.alloc(4096, 'x');
  const took = Array.from({ length: 200 }, () => {
    const start = performance.now();
    writeSync(descriptor, page);
    fdatasyncSync(descriptor);
    return performance.now() - start;
  });
  closeSync(descriptor);
  return median(took);
}
