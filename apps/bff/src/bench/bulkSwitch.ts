import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { paginateDescribeDBInstances } from '@aws-sdk/client-rds';
import { startRdsLocal } from '@rds-console/rds-local/startRdsLocal';
import { createIamRuns } from '../iamRuns/iamRuns.ts';
import { clientsInRegions } from '../rds/clientsInRegions.ts';

/* A bulk switch of 1,000 databases: how long it takes, and how often RDS is called. */
const size = 1000;
const Region = 'us-east-1';

const rdsLocal = await startRdsLocal({
  port: 0,
  host: '127.0.0.1',
  dataFolder: undefined,
  speed: 600,
  names: [],
  accountId: '123456789012',
  pid: 1,
  log: () => undefined,
});
await new Promise<void>((done) => {
  // In these fleets, two fifths of the databases have it on, and a seventh don't support it.
  const path = `${rdsLocal.url}/_rds-local/fixtures/fleet?size=${2 * size + 200}`;
  request(path, { method: 'POST' }, (answer) => answer.resume().on('end', done)).end();
});
const clientIn = clientsInRegions({ target: { endpoint: rdsLocal.url }, hasCredentials: false, maxAttempts: 1 });

const databases = [];
for await (const { DBInstances = [] } of paginateDescribeDBInstances({ client: clientIn(Region) }, {}))
  for (const { DBInstanceIdentifier: id = '', Engine, IAMDatabaseAuthenticationEnabled } of DBInstances)
    if (!IAMDatabaseAuthenticationEnabled && Engine !== 'sqlserver-ex')
      databases.push({ Region, kind: 'instance' as const, id });

const start = performance.now();
const wanted = { EnableIAMDatabaseAuthentication: true, ApplyImmediately: true };
const run = createIamRuns(clientIn).start(wanted, databases.slice(0, size));
while (run.rows.some(({ step }) => !['verified', 'failed'].includes(step))) await sleep(100);
const seconds = (performance.now() - start) / 1000;
const verified = run.rows.filter(({ step }) => step === 'verified').length;
// biome-ignore lint/suspicious/noConsole: what a person asked to be printed
console.log(
  `\nBulk switch of ${run.rows.length} databases\n  ${verified} verified in ${seconds.toFixed(1)} s; ` +
    `${run.calls.single} calls about single databases (${(run.calls.single / run.rows.length).toFixed(2)} each, at most 3), ` +
    `${run.calls.polling} pages of polling`,
);
clientIn(Region).destroy();
await rdsLocal.close();
