import { type ChildProcess, spawn } from 'node:child_process';
import { get } from 'node:http';
import { CreateDBInstanceCommand, DescribeDBSnapshotsCommand, RDSClient } from '@aws-sdk/client-rds';
import { expect } from '@playwright/test';
import { chooseFromMenu, expectFlash, iamChoice } from './helpers.ts';
import { lonelyConsolePort, lonelyRdsPort } from './ports.ts';
import { test } from './withinPolicy.ts';

const consoleUrl = `http://localhost:${lonelyConsolePort}`;
const rdsUrl = `http://127.0.0.1:${lonelyRdsPort}`;
const client = new RDSClient({
  endpoint: rdsUrl,
  region: 'us-east-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
});
let children: ChildProcess[] = [];

/** Whether a server is there. Not by fetch, which says that it is a browser: rds-local answers none. */
function isAlive(url: string) {
  return new Promise<boolean>((resolve) => {
    get(`${url}/health`, (answer) => resolve(answer.resume().statusCode === 200)).on('error', () => resolve(false));
  });
}

/** Starts a command of ours and waits until it answers. */
async function start(url: string, main: string, ...args: string[]) {
  const child = spawn(process.execPath, [main, ...args], { stdio: 'ignore' });
  children.push(child);
  await expect.poll(() => isAlive(url), { timeout: 20_000 }).toBe(true);
  return child;
}

function startRds(folder: string) {
  return start(
    rdsUrl,
    'packages/rds-local/dist/main.js',
    '--port',
    String(lonelyRdsPort),
    '--data',
    folder,
    '--speed',
    '600',
  );
}

async function kill(child: ChildProcess) {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

// One after the other: there is one pair of ports for them.
test.describe.configure({ mode: 'default' });

test.afterEach(async () => {
  await Promise.all(children.filter((child) => child.exitCode === null && child.signalCode === null).map(kill));
  children = [];
});

test('while RDS is gone the console says so, loses nothing that was typed, and recovers by itself', async ({
  page,
}, testInfo) => {
  const data = testInfo.outputPath('data');
  const endpoint = ['--endpoint', rdsUrl, '--port', String(lonelyConsolePort)];
  await start(consoleUrl, 'apps/bff/dist/main.js', ...endpoint);

  await page.goto(`${consoleUrl}/instances`);
  await expect(page.getByText('RdsUnreachable')).toBeVisible();
  const rds = await startRds(data);
  await expect(page.getByRole('heading', { name: 'Instances (0)' })).toBeVisible({ timeout: 15_000 });

  await client.send(
    new CreateDBInstanceCommand({
      DBInstanceIdentifier: 'survivor',
      Engine: 'mysql',
      DBInstanceClass: 'db.t3.micro',
      AllocatedStorage: 20,
      MasterUsername: 'admin1',
      MasterUserPassword: 'masteruserpassword',
    }),
  );
  await page.goto(`${consoleUrl}/instances/survivor`);
  await expect(page.getByText('available', { exact: true })).toBeVisible({ timeout: 20_000 });
  await chooseFromMenu(page, 'Instance actions', 'Take snapshot');
  const name = page.getByRole('dialog').getByLabel('Snapshot name');
  await name.fill('kept');
  await kill(rds);
  await page.getByRole('dialog').getByRole('button', { name: 'Take snapshot' }).click();
  await expect(page.getByRole('dialog').getByText('RdsUnreachable')).toBeVisible({ timeout: 15_000 });
  await expect(name).toHaveValue('kept');

  await startRds(data);
  await page.getByRole('dialog').getByRole('button', { name: 'Take snapshot' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  const { DBSnapshots } = await client.send(new DescribeDBSnapshotsCommand({ DBSnapshotIdentifier: 'kept' }));
  expect(DBSnapshots).toHaveLength(1);
});

test('RDS that goes away between the summary and the submit of a modification costs a second try', async ({
  page,
}, testInfo) => {
  const data = testInfo.outputPath('data');
  const rds = await startRds(data);
  await start(consoleUrl, 'apps/bff/dist/main.js', '--endpoint', rdsUrl, '--port', String(lonelyConsolePort));
  await client.send(
    new CreateDBInstanceCommand({
      DBInstanceIdentifier: 'tenacious',
      Engine: 'mysql',
      DBInstanceClass: 'db.t3.micro',
      AllocatedStorage: 20,
      MasterUsername: 'admin1',
      MasterUserPassword: 'masteruserpassword',
    }),
  );
  await page.goto(`${consoleUrl}/instances/tenacious`);
  await expect(page.getByText('available', { exact: true })).toBeVisible({ timeout: 20_000 });
  await chooseFromMenu(page, 'Instance actions', 'Modify');
  await iamChoice(page, 'Yes').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('radio', { name: 'Apply immediately' }).check();
  await kill(rds);
  await page.getByRole('button', { name: 'Modify DB instance' }).click();
  await expect(page.getByRole('alert').getByText('RdsUnreachable')).toBeVisible({ timeout: 15_000 });
  await expect(page.getByRole('radio', { name: 'Apply immediately' })).toBeChecked();

  const again = await startRds(data);
  await page.getByRole('button', { name: 'Modify DB instance' }).click();
  await expect(page).toHaveURL(`${consoleUrl}/instances/tenacious`);
  await kill(again);
  await startRds(data);
  await expectFlash(page, 'Verified: the DB instance tenacious has the new settings');
});
