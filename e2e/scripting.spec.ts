import { expect, type Page } from '@playwright/test';
import { test as base } from './fixtures.ts';

// What stands in docs/scripting.md stands here as well, and is run: scripts/repository.test.js holds the two together.

const test = base.extend<{ rdsLocal: string }>({
  rdsLocal: ({ rds }, use) => use(rds.url),
});

test.beforeEach(async ({ request, rdsLocal }) => {
  await request.post(`${rdsLocal}/_rds-local/reset`);
  await request.post(`${rdsLocal}/_rds-local/fixtures/sample`);
});

/** The row of a list by the name in its first column. */
function row(page: Page, name: string) {
  return page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
}

test('a list is read by its rows', async ({ page }) => {
  await page.goto('/instances');
  await expect(page.getByRole('table', { name: 'Instances' })).toBeVisible();
  await expect(row(page, 'orders-prod')).toContainText('available');
  await expect(row(page, 'orders-staging')).toContainText('Pending: Yes');
});

test('a status is waited for', async ({ page, request, rdsLocal }) => {
  await request.put(`${rdsLocal}/_rds-local/speed`, { data: { speed: 'instant' } });
  await page.goto('/instances/archive/modify');
  const iam = page.getByRole('radiogroup', { name: 'Enable IAM DB authentication' });
  await iam.getByRole('radio', { name: 'Yes' }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('radio', { name: 'Apply immediately' }).check();
  await page.getByRole('button', { name: 'Modify DB instance' }).click();

  const progress = page.getByRole('list', { name: 'Course of the change of IAM DB authentication' });
  await expect(progress.getByText('Verified: RDS reports Yes')).toBeVisible();
});

test('the maintenance window comes when the script wants it', async ({ page, request, rdsLocal }) => {
  await request.put(`${rdsLocal}/_rds-local/speed`, { data: { speed: 'instant' } });
  await request.post(`${rdsLocal}/_rds-local/clock/advance`, { data: { to: 'maintenance-window' } });
  await page.goto('/instances/orders-staging');
  await expect(page.getByText('Pending modifications')).toBeHidden();
  await page.goto('/instances');
  await expect(row(page, 'orders-staging')).not.toContainText('Pending');
});

test('a call fails when the script wants it', async ({ page, request, rdsLocal }) => {
  await request.post(`${rdsLocal}/_rds-local/faults`, {
    data: { action: 'RebootDBInstance', fault: 'InvalidDBInstanceState' },
  });
  await page.goto('/instances/orders-prod');
  await page.getByRole('button', { name: 'Instance actions' }).click();
  await page.getByRole('menuitem', { name: 'Reboot' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Reboot' }).click();
  await expect(page.getByText('InvalidDBInstanceState')).toBeVisible();
});

test('a resource gets stuck when the script wants it', async ({ page, request, rdsLocal }) => {
  await request.put(`${rdsLocal}/_rds-local/status`, {
    data: { arn: 'arn:aws:rds:us-east-1:123456789012:db:billing-prod', status: 'storage-full' },
  });
  await page.goto('/instances');
  await expect(row(page, 'billing-prod')).toContainText('storage-full');
});
