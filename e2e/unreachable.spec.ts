import { CreateDBInstanceCommand, DescribeDBSnapshotsCommand, RDSClient } from '@aws-sdk/client-rds';
import { expect } from '@playwright/test';
import { chooseFromMenu, expectFlash, iamChoice } from './helpers.ts';
import { type ConsoleServer, startConsole, startRdsLocal } from './servers.ts';
import { test } from './withinPolicy.ts';

let rds: Awaited<ReturnType<typeof startRdsLocal>>;
let server: ConsoleServer;
let client: RDSClient;
let data: string;

test.beforeEach(async ({ browserName: _ }, testInfo) => {
  data = testInfo.outputPath('data');
  rds = await startRds();
  server = await startConsole(['--endpoint', rds.url]);
  client = new RDSClient({
    endpoint: rds.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
});
test.afterEach(async () => {
  await server.stop();
  await rds.stop();
});

function startRds(port = 0) {
  return startRdsLocal(port, ['--data', data, '--speed', '600', '--no-engines']);
}

/** RDS comes back where it was, with what it had stored. */
async function restartRds() {
  rds = await startRds(Number(new URL(rds.url).port));
}

test('while RDS is gone the console says so, loses nothing that was typed, and recovers by itself', async ({
  page,
}) => {
  await rds.stop();
  await page.goto(`${server.url}/instances`);
  await expect(page.getByText('RdsUnreachable')).toBeVisible();
  await restartRds();
  await expect(page.getByRole('heading', { name: 'Instances (0)' })).toBeVisible();

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
  await page.goto(`${server.url}/instances/survivor`);
  await expect(page.getByText('available', { exact: true })).toBeVisible();
  await chooseFromMenu(page, 'Instance actions', 'Take snapshot');
  const name = page.getByRole('dialog').getByLabel('Snapshot name');
  await name.fill('kept');
  await rds.stop('SIGKILL');
  await page.getByRole('dialog').getByRole('button', { name: 'Take snapshot' }).click();
  await expect(page.getByRole('dialog').getByText('RdsUnreachable')).toBeVisible();
  await expect(name).toHaveValue('kept');

  await restartRds();
  await page.getByRole('dialog').getByRole('button', { name: 'Take snapshot' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  const { DBSnapshots } = await client.send(new DescribeDBSnapshotsCommand({ DBSnapshotIdentifier: 'kept' }));
  expect(DBSnapshots).toHaveLength(1);
});

test('RDS that goes away between the summary and the submit of a modification costs a second try', async ({ page }) => {
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
  await page.goto(`${server.url}/instances/tenacious`);
  await expect(page.getByText('available', { exact: true })).toBeVisible();
  await chooseFromMenu(page, 'Instance actions', 'Modify');
  await iamChoice(page, 'Yes').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('radio', { name: 'Apply immediately' }).check();
  await rds.stop('SIGKILL');
  await page.getByRole('button', { name: 'Modify DB instance' }).click();
  await expect(page.getByRole('alert').getByText('RdsUnreachable')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Apply immediately' })).toBeChecked();

  await restartRds();
  await page.getByRole('button', { name: 'Modify DB instance' }).click();
  await expect(page).toHaveURL(`${server.url}/instances/tenacious`);
  await rds.stop('SIGKILL');
  await restartRds();
  await expectFlash(page, 'Verified: the DB instance tenacious has the new settings');
});
