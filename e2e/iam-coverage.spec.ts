import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { DescribeDBInstancesCommand } from '@aws-sdk/client-rds';
import { expectSound } from './expectSound.ts';
import { chooseFromMenu, expectRow, filterList, row } from './helpers.ts';
import { expect, test } from './ownConsole.ts';
import { firstOwnPort } from './ports.ts';

const steps = 'Databases of the bulk switch';

test.beforeEach(async ({ own }) => {
  await own.steer('POST', '/reset');
});

test('the sample fleet gets all that is eligible by one bulk switch, through faults and a reload', async ({
  own,
  page,
}) => {
  test.slow();
  await own.steer('POST', '/fixtures/sample');
  await page.goto('/iam-authentication');
  await expect(page.getByText('28% (2 of 7)')).toBeVisible({ timeout: 20_000 });
  await expectRow(page, 'shop-1', 'Decided by cluster');
  await expectRow(page, 'ledger-prod', 'Not available', /does not support IAM DB authentication/);
  await expectSound(page);

  await own.steer('POST', '/faults', { action: 'ModifyDBInstance', fault: 'Throttling', times: 2 });
  await own.steer('POST', '/faults', { action: 'ModifyDBCluster', fault: 'KMSKeyNotAccessibleFault' });
  await own.steer('POST', '/faults', { resource: 'archive', status: 'configuring-iam-database-auth' });
  await chooseFromMenu(page, 'Switch', 'Turn on for all that match (13)');
  const plan = page.getByRole('dialog', { name: 'Turn on IAM DB authentication' });
  await expect(plan.getByText('Applies to 4 of 13')).toBeVisible();
  await plan.getByRole('radio', { name: 'Apply immediately' }).check();
  await expect(plan.getByText('Applies to 5 of 13')).toBeVisible();
  await plan.getByRole('button', { name: 'Turn on for 5' }).click();

  const run = page.getByRole('table', { name: steps });
  await page.reload();
  const step = (name: string) => run.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });
  await expect(step('analytics')).toContainText('KMSKeyNotAccessibleFault', { timeout: 20_000 });
  await expect(step('billing-prod')).toContainText('Verified', { timeout: 20_000 });
  await expect(step('archive')).toContainText('Configuring');

  await own.steer('DELETE', '/faults');
  await expect(step('archive')).toContainText('Verified', { timeout: 20_000 });
  await page.getByRole('button', { name: 'Retry 1' }).click();
  await expect(page.getByText(/^5 verified/)).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText('100% (7 of 7)')).toBeVisible({ timeout: 20_000 });

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Applies to 5 of 5')).toBeVisible();
  await page.getByRole('button', { name: 'Turn off for 5' }).click();
  await expect(page.getByText(/^5 waiting for the window|0 verified · 5 waiting/)).toBeVisible({ timeout: 20_000 });
  const list = page.getByRole('table', { name: 'Databases', exact: true });
  await expect(list.getByRole('row', { name: 'archive' })).toContainText('Pending: off', { timeout: 20_000 });
});

test('a run goes on after the server was restarted in the middle of it', async ({ own, page }, { parallelIndex }) => {
  // Two more servers are started.
  test.slow();
  await own.steer('POST', '/fixtures/sample');
  await own.steer('POST', '/faults', { resource: 'archive', status: 'configuring-iam-database-auth' });
  const port = firstOwnPort + 20 + parallelIndex;
  const first = await startConsole(port, own.rdsUrl);
  await page.goto(`http://localhost:${port}/iam-authentication`);
  await expect(page.getByRole('heading', { name: 'Databases (13)' })).toBeVisible({ timeout: 20_000 });
  await chooseFromMenu(page, 'Switch', 'Turn on for all that match (13)');
  await page.getByRole('radio', { name: 'Apply immediately' }).check();
  await page.getByRole('button', { name: 'Turn on for 5' }).click();
  await expect(page.getByText(/^4 verified/)).toBeVisible({ timeout: 20_000 });

  await stopConsole(first);
  const second = await startConsole(port, own.rdsUrl);
  await page.reload();
  await page.getByRole('button', { name: 'Take it up again' }).click();
  await expect(page.getByText(/^4 verified/)).toBeVisible({ timeout: 20_000 });
  await own.steer('DELETE', '/faults');
  const retry = page.getByRole('button', { name: 'Retry 1' });
  await expect(retry.or(page.getByText(/^5 verified/))).toBeVisible({ timeout: 20_000 });
  if (await retry.isVisible()) await retry.click();
  await expect(page.getByText(/^5 verified/)).toBeVisible({ timeout: 20_000 });
  await stopConsole(second);
});

/** A console in front of an RDS that outlives it. */
async function startConsole(port: number, endpoint: string) {
  const args = ['--endpoint', endpoint, '--port', String(port)];
  const server = spawn(process.execPath, ['apps/bff/dist/main.js', ...args], { stdio: 'ignore' });
  const isAlive = () =>
    fetch(`http://localhost:${port}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
  await expect.poll(isAlive, { timeout: 20_000 }).toBe(true);
  return server;
}

async function stopConsole(server: ChildProcess) {
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  await ended;
}

test('a waiver is kept in tags, takes a database out of the count, and stands in the report', async ({ own, page }) => {
  await own.steer('POST', '/fixtures/sample');
  await page.goto('/iam-authentication');
  await row(page, 'archive').getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Edit waiver' }).click();
  await page.getByRole('textbox', { name: 'Owner' }).fill('team archive');
  await page.getByRole('textbox', { name: 'Reason' }).fill('driver without TLS');
  await page.getByRole('textbox', { name: 'Until' }).fill('2099/12/31');
  await page.getByRole('button', { name: 'Set waiver' }).click();
  await expect(page.getByText('33% (2 of 6)')).toBeVisible({ timeout: 20_000 });
  const { DBInstances } = await own.client().send(new DescribeDBInstancesCommand({ DBInstanceIdentifier: 'archive' }));
  expect(DBInstances?.[0]?.TagList).toContainEqual({ Key: 'rds-console:iam-waiver-until', Value: '2099-12-31' });

  await page.getByRole('button', { name: 'Report', exact: true }).click();
  await expect(page.getByText('Waived until 2099-12-31: driver without TLS (team archive)')).toBeVisible();
  await expect(page.getByText('123456789012')).toBeVisible();
  await expectSound(page);
});

test('other regions are shown together, and filters are saved', async ({ own, page }) => {
  await own.steer('POST', '/fixtures/fleet?size=6');
  await own.steer('POST', '/fixtures/fleet?size=6&region=eu-west-1');
  await page.goto('/iam-authentication?region=["us-east-1","eu-west-1"]');
  await expect(page.getByRole('cell', { name: 'eu-west-1' }).first()).toBeVisible({ timeout: 20_000 });

  await filterList(page, 'eu-west-1');
  await chooseFromMenu(page, 'Saved filters', 'Save this filter');
  await page.getByRole('textbox', { name: 'Name' }).fill('Ireland');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.goto('/iam-authentication');
  await chooseFromMenu(page, 'Saved filters', 'Ireland');
  await expect(page).toHaveURL(/filter=eu-west-1/);
});
