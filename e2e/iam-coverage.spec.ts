import { DescribeDBInstancesCommand } from '@aws-sdk/client-rds';
import { expectSound } from './expectSound.ts';
import { expect, test } from './fixtures.ts';
import { chooseFromMenu, expectRow, filterList, row } from './helpers.ts';
import { startConsole } from './servers.ts';

const steps = 'Databases of the bulk switch';

test('the sample fleet gets all that is eligible by one bulk switch, through faults and a reload', async ({
  rds,
  page,
}) => {
  await rds.control('POST', '/fixtures/sample');
  await page.goto('/iam-authentication');
  await expect(page.getByText('28% (2 of 7)')).toBeVisible();
  await expectRow(page, 'shop-1', 'Decided by cluster');
  await expectRow(page, 'ledger-prod', 'Not available', /does not support IAM DB authentication/);
  await expectSound(page);

  await rds.control('POST', '/faults', { action: 'ModifyDBInstance', fault: 'Throttling', times: 2 });
  await rds.control('POST', '/faults', { action: 'ModifyDBCluster', fault: 'KMSKeyNotAccessibleFault' });
  await rds.control('POST', '/faults', { resource: 'archive', status: 'configuring-iam-database-auth' });
  await chooseFromMenu(page, 'Switch', 'Turn on for all that match (13)');
  const plan = page.getByRole('dialog', { name: 'Turn on IAM DB authentication' });
  await expect(plan.getByText('Applies to 4 of 13')).toBeVisible();
  await plan.getByRole('radio', { name: 'Apply immediately' }).check();
  await expect(plan.getByText('Applies to 5 of 13')).toBeVisible();
  await plan.getByRole('button', { name: 'Turn on for 5' }).click();

  const run = page.getByRole('table', { name: steps });
  await page.reload();
  const step = (name: string) => run.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });
  await expect(step('analytics')).toContainText('KMSKeyNotAccessibleFault');
  await expect(step('billing-prod')).toContainText('Verified');
  await expect(step('archive')).toContainText('Configuring');

  await rds.control('DELETE', '/faults');
  await expect(step('archive')).toContainText('Verified');
  await page.getByRole('button', { name: 'Retry 1' }).click();
  await expect(page.getByText(/^5 verified/)).toBeVisible();
  await expect(page.getByText('100% (7 of 7)')).toBeVisible();

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Applies to 5 of 5')).toBeVisible();
  await page.getByRole('button', { name: 'Turn off for 5' }).click();
  await expect(page.getByText(/^5 waiting for the window|0 verified · 5 waiting/)).toBeVisible();
  const list = page.getByRole('table', { name: 'Databases', exact: true });
  await expect(list.getByRole('row', { name: 'archive' })).toContainText('Pending: off');
});

test('a run goes on after the server was restarted in the middle of it', async ({ rds, page }) => {
  await rds.control('POST', '/fixtures/sample');
  await rds.control('POST', '/faults', { resource: 'archive', status: 'configuring-iam-database-auth' });
  const first = await startConsole(['--endpoint', rds.url]);
  await page.goto(`${first.url}/iam-authentication`);
  await expect(page.getByRole('heading', { name: 'Databases (13)' })).toBeVisible();
  await chooseFromMenu(page, 'Switch', 'Turn on for all that match (13)');
  await page.getByRole('radio', { name: 'Apply immediately' }).check();
  await page.getByRole('button', { name: 'Turn on for 5' }).click();
  await expect(page.getByText(/^4 verified/)).toBeVisible();

  await first.stop();
  const second = await startConsole(['--endpoint', rds.url, '--port', new URL(first.url).port]);
  await page.reload();
  await page.getByRole('button', { name: 'Take it up again' }).click();
  await expect(page.getByText(/^4 verified/)).toBeVisible();
  await rds.control('DELETE', '/faults');
  const retry = page.getByRole('button', { name: 'Retry 1' });
  await expect(retry.or(page.getByText(/^5 verified/))).toBeVisible();
  if (await retry.isVisible()) await retry.click();
  await expect(page.getByText(/^5 verified/)).toBeVisible();
  await second.stop();
});

test('a waiver is kept in tags, takes a database out of the count, and stands in the report', async ({ rds, page }) => {
  await rds.control('POST', '/fixtures/sample');
  await page.goto('/iam-authentication');
  await row(page, 'archive').getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Edit waiver' }).click();
  await page.getByRole('textbox', { name: 'Owner' }).fill('team archive');
  await page.getByRole('textbox', { name: 'Reason' }).fill('driver without TLS');
  await page.getByRole('textbox', { name: 'Until' }).fill('2099/12/31');
  await page.getByRole('button', { name: 'Set waiver' }).click();
  await expect(page.getByText('33% (2 of 6)')).toBeVisible();
  const { DBInstances } = await rds.client.send(new DescribeDBInstancesCommand({ DBInstanceIdentifier: 'archive' }));
  expect(DBInstances?.[0]?.TagList).toContainEqual({ Key: 'rds-console:iam-waiver-until', Value: '2099-12-31' });

  await page.getByRole('button', { name: 'Report', exact: true }).click();
  await expect(page.getByText('Waived until 2099-12-31: driver without TLS (team archive)')).toBeVisible();
  await expect(page.getByText('123456789012')).toBeVisible();
  await expectSound(page);
});

test('other regions are shown together, and filters are saved', async ({ rds, page }) => {
  await rds.control('POST', '/fixtures/fleet?size=6');
  await rds.control('POST', '/fixtures/fleet?size=6&region=eu-west-1');
  await page.goto('/iam-authentication?region=["us-east-1","eu-west-1"]');
  await expect(page.getByRole('cell', { name: 'eu-west-1' }).first()).toBeVisible();

  await filterList(page, 'eu-west-1');
  await chooseFromMenu(page, 'Saved filters', 'Save this filter');
  await page.getByRole('textbox', { name: 'Name' }).fill('Ireland');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.goto('/iam-authentication');
  await chooseFromMenu(page, 'Saved filters', 'Ireland');
  await expect(page).toHaveURL(/filter=eu-west-1/);
});
