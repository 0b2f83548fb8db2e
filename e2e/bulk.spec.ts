import { DescribeDBClustersCommand } from '@aws-sdk/client-rds';
import { expect, test } from './fixtures.ts';
import { expectFlash, row } from './helpers.ts';

test.beforeEach(({ rds }) => rds.control('POST', '/fixtures/sample'));

test('several instances are stopped after one question, which says who is left out; a refused one is tried again', async ({
  page,
  rds,
}) => {
  await page.goto('/instances');
  for (const name of ['archive', 'search-dev', 'shop-1']) await row(page, name).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Instance actions' }).click();
  await expect(page.getByRole('menuitem', { name: 'Modify' })).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByRole('menuitem', { name: 'Start' })).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('menuitem', { name: 'Stop' }).click();

  const window = page.getByRole('dialog', { name: 'Stop 2 DB instances?' });
  await expect(window.getByRole('row', { name: /^shop-1 Skipped: Part of the cluster shop/ })).toBeVisible();
  await rds.control('POST', '/faults', { action: 'StopDBInstance', fault: 'InvalidDBInstanceState' });
  await window.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(window.getByText(/\(InvalidDBInstanceState\)/)).toHaveCount(1);
  await expect(window.getByText('Stopping')).toHaveCount(1);
  await expectFlash(page, 'Stopping 1 of 2 DB instances');

  await window.getByRole('button', { name: 'Retry 1' }).click();
  await expect(window.getByText('Stopping')).toHaveCount(2);
  await window.getByRole('button', { name: 'Close', exact: true }).last().click();
  await expectFlash(page, 'Stopping 2 of 2 DB instances');
  for (const name of ['archive', 'search-dev']) expect((await rds.instance(name))?.DBInstanceStatus).toMatch(/^stopp/);
  expect((await rds.instance('shop-1'))?.DBInstanceStatus).toBe('available');
});

test('several clusters are stopped, and what none of them can do cannot be chosen', async ({ page, rds }) => {
  await page.goto('/clusters');
  for (const name of ['analytics', 'shop']) await row(page, name).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Cluster actions' }).click();
  await expect(page.getByRole('menuitem', { name: 'Reboot' })).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('menuitem', { name: 'Stop' }).click();
  const window = page.getByRole('dialog', { name: 'Stop 2 DB clusters?' });
  await window.getByRole('button', { name: 'Stop', exact: true }).click();
  await expectFlash(page, 'Stopping 2 of 2 DB clusters');
  const { DBClusters = [] } = await rds.client.send(new DescribeDBClustersCommand({}));
  for (const { Status } of DBClusters) expect(Status).toMatch(/^stopp/);
});
