import { FIXTURES } from '../control/fixtures/fixtures.ts';
import { createRds } from '../createRds.ts';
import { decodeRequest } from '../protocol/decodeRequest.ts';
import { encodeAnswer } from '../protocol/encodeAnswer.ts';
import type { Rds } from '../rds.ts';
import { memoryStorage } from '../storage/memoryStorage.ts';
import { median } from './median.ts';
import { printBudgeted, printLoad, printTitle } from './print.ts';

const place = { accountId: '123456789012', region: 'us-east-1' };

/** What calls take inside the server: from the request's text to the answer's text, without HTTP. */
export function measureInServer(): void {
  printTitle('In the server');
  printLoad();
  const fleet = rdsWithFleet(10_000);
  const pages = Array.from({ length: 20 }, () => timed(() => ask(fleet, 'DescribeDBInstances', {})));
  printBudgeted('pageMs', 'a page of 100 from 10,000 instances', median(pages.slice(5)));
  const all = Array.from({ length: 3 }, () => timed(() => askAll(fleet)));
  printBudgeted('allPagesMs', 'all 10,000 in pages, the best of 3', Math.min(...all));

  const small = singleCalls(rdsWithFleet(10));
  const large = singleCalls(rdsWithFleet(100_000));
  for (const [name, few] of small) {
    const ratio = (large.get(name) ?? 0) / few;
    printBudgeted('growth', `${name}: among 100,000 as against 10`, ratio, ` (${few.toFixed(3)} ms)`);
  }
}

function rdsWithFleet(size: number): Rds {
  const rds = createRds({
    storage: memoryStorage(),
    now: Date.now,
    random: Math.random,
    speed: Number.POSITIVE_INFINITY,
    quotas: { DBInstances: Number.POSITIVE_INFINITY, AllocatedStorage: Number.POSITIVE_INFINITY },
  });
  const fleet = FIXTURES.get('fleet');
  if (fleet) rds.whole.replace(fleet({ ...place, now: Date.now(), size }));
  return rds;
}

/** The medians of calls about one resource, in milliseconds. */
function singleCalls(rds: Rds): Map<string, number> {
  const one = { DBInstanceIdentifier: 'fleet-000005' };
  const create = {
    DBInstanceClass: 'db.t3.micro',
    Engine: 'mysql',
    AllocatedStorage: '20',
    MasterUsername: 'dbadmin',
    MasterUserPassword: 'bench-password',
  };
  let count = 0;
  const calls: [string, () => void][] = [
    ['DescribeDBInstances', () => ask(rds, 'DescribeDBInstances', one)],
    [
      'CreateDBInstance',
      () => {
        count += 1;
        ask(rds, 'CreateDBInstance', { ...create, DBInstanceIdentifier: `new-${count}` });
      },
    ],
    [
      'ModifyDBInstance',
      () => {
        count += 1;
        const EnableIAMDatabaseAuthentication = String(count % 2 === 0);
        ask(rds, 'ModifyDBInstance', { ...one, EnableIAMDatabaseAuthentication, ApplyImmediately: 'true' });
      },
    ],
  ];
  return new Map(
    calls.map(([name, call]) => {
      for (let warm = 0; warm < 500; warm += 1) call();
      return [name, median(Array.from({ length: 1_000 }, () => timed(call)))];
    }),
  );
}

function askAll(rds: Rds): void {
  let Marker: string | undefined = '';
  while (Marker !== undefined) {
    Marker = /<Marker>(.*)<\/Marker>/.exec(ask(rds, 'DescribeDBInstances', { Marker }))?.[1];
  }
}

function ask(rds: Rds, Action: string, parameters: Record<string, string>): string {
  const text = new URLSearchParams({ Action, Version: '2014-10-31', ...parameters }).toString();
  const { input } = decodeRequest(Buffer.from(text));
  return encodeAnswer(Action, rds.perform({ Action, input, ...place }), 'request');
}

function timed(call: () => void): number {
  const start = performance.now();
  call();
  return performance.now() - start;
}
