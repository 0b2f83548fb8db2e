import { CreateDBSnapshotCommand, DeleteDBInstanceCommand } from '@aws-sdk/client-rds';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { chooseOption, filterBy, filterList } from './helpers.ts';

const rows = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('rowheader') });
const count = async (page: Page) =>
  Number(/\((\d+)\)/.exec((await page.getByRole('heading', { level: 1 }).first().textContent()) ?? '')?.[1]);

test.beforeEach(({ rds }) => rds.control('POST', '/fixtures/sample'));

test('events are listed newest first, for as long back as is asked for', async ({ page, rds }) => {
  await page.goto('/events');
  await expect(page.getByRole('columnheader', { name: 'Time' })).toHaveAttribute('aria-sort', 'descending');
  const ofDay = await count(page);
  await chooseOption(page, 'Time range of events', 'Last 14 days');
  await expect(page).toHaveURL(/Duration=20160/);
  await expect.poll(() => count(page)).toBeGreaterThan(ofDay);
  const ofTwoWeeks = await count(page);
  await page.reload();
  await expect.poll(() => count(page)).toBe(ofTwoWeeks);

  await chooseOption(page, 'Time range of events', 'Last hour');
  await rds.client.send(
    new CreateDBSnapshotCommand({ DBInstanceIdentifier: 'orders-prod', DBSnapshotIdentifier: 'now-taken' }),
  );
  // It comes without anybody's doing.
  await expect(rows(page).filter({ hasText: /now-taken.*Creating manual snapshot/ })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/Duration=20160/);
});

test('events are filtered by type, category and text', async ({ page }) => {
  await page.goto('/events?Duration=20160');
  const all = await count(page);
  await filterBy(page, 'Type', /Equals/, 'DB instance');
  await filterBy(page, 'Categories', /Equals/, 'backup');
  const matches = page.getByText(/^\d+ matches$/).first();
  await expect(matches).toBeVisible();
  const left = Number.parseInt((await matches.textContent()) ?? '', 10);
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(all);
  for (const row of await rows(page).all()) await expect(row).toContainText(/DB instance.*backup/i);
  await filterList(page, 'billing-prod');
  for (const row of await rows(page).all()) await expect(row).toContainText('billing-prod');
  await page.reload();
  await expect(rows(page).first()).toContainText('billing-prod');
  await filterList(page, 'nothing-is-called-so');
  await expect(page.getByText('No events match the filter.')).toBeVisible();
});

test('an event leads to what it is about, unless that is gone', async ({ page, rds }) => {
  await page.goto('/events?Duration=20160&filter=orders-prod');
  await page.getByRole('link', { name: 'orders-prod', exact: true }).first().click();
  await expect(page).toHaveURL('/instances/orders-prod');
  await page.goBack();
  await page
    .getByRole('link', { name: /^rds:orders-prod/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: /^rds:orders-prod/ })).toBeVisible();

  await rds.client.send(new DeleteDBInstanceCommand({ DBInstanceIdentifier: 'reports-dev', SkipFinalSnapshot: true }));
  await page.goto('/events?filter=reports-dev');
  const deleted = rows(page).filter({ hasText: 'DB instance deleted' });
  await expect(deleted).toBeVisible();
  await expect(deleted.getByRole('link')).toHaveCount(0);
});

test('a time range in which nothing happened says so', async ({ page, rds }) => {
  await rds.control('POST', '/fixtures/empty');
  await page.goto('/events?Duration=60');
  await expect(page.getByText('Nothing happened in this time range. RDS keeps events for 14 days.')).toBeVisible();
});
