import { readFile } from 'node:fs/promises';
import {
  CreateDBInstanceCommand,
  CreateDBSnapshotCommand,
  DescribeDBSnapshotsCommand,
  ModifyDBSnapshotAttributeCommand,
} from '@aws-sdk/client-rds';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { chooseFromMenu, expectFlash, filterBy, filterList, row } from './helpers.ts';

const rows = (page: Page) => page.getByRole('rowheader');
const matches = (page: Page, text: string) => expect(page.getByText(text).first()).toBeVisible();
const heading = (page: Page, text: string) => expect(page.getByRole('heading', { name: text })).toBeVisible();

/** The header that floats above a long list covers the one that assistive technology hears; the keyboard reaches that. */
function sortBy(page: Page, column: string) {
  // Behind it stands the button that makes the column wider, of the same name.
  return page.getByRole('button', { name: column, exact: true }).first().press('Enter');
}

async function saved(page: Page, format: 'CSV' | 'JSON') {
  const download = page.waitForEvent('download');
  await chooseFromMenu(page, 'Export', format);
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

test('instances are filtered by where they stand with IAM authentication, and Back takes it back', async ({
  page,
  rds,
}) => {
  await rds.control('POST', '/fixtures/sample');
  await page.goto('/instances');
  await heading(page, 'Instances (11)');
  await expect(row(page, 'ledger-prod')).toContainText('Not available');
  await expect(row(page, 'shop-1')).toContainText('Yes (decided by shop)');
  await expect(row(page, 'orders-staging')).toContainText('Pending: Yes');

  await filterBy(page, 'IAM DB authentication', /Equals/, 'Pending: Yes', 'Not available');
  await matches(page, '3 matches');
  await expect(rows(page)).toHaveText(['ledger-prod', 'orders-staging', 'reports-dev']);
  await page.reload();
  await expect(rows(page)).toHaveText(['ledger-prod', 'orders-staging', 'reports-dev']);

  await filterBy(page, 'Engine', /Does not equal/, 'MySQL');
  await expect(rows(page)).toHaveText(['ledger-prod', 'reports-dev']);
  await page.goBack();
  await matches(page, '3 matches');
  await page.goBack();
  await expect(rows(page)).toHaveCount(11);
  await page.goForward();
  await matches(page, '3 matches');
});

test('a list of a thousand is sorted, turned over and searched as one of ten is', async ({ page, rds }) => {
  await rds.control('POST', '/fixtures/fleet?size=1000');
  await page.goto('/instances');
  await heading(page, 'Instances (1000)');
  await expect(rows(page)).toHaveCount(20);

  await sortBy(page, 'DB instance');
  await expect(rows(page).first()).toHaveText('fleet-001000');
  await page.getByRole('button', { name: /^Page 2 of/ }).click();
  await expect(rows(page).first()).toHaveText('fleet-000980');
  await expect(page).toHaveURL(/sort=-DBInstanceIdentifier&page=2|page=2&sort=-DBInstanceIdentifier/);
  await page.reload();
  await expect(rows(page).first()).toHaveText('fleet-000980');
  await page.goBack();
  await expect(rows(page).first()).toHaveText('fleet-001000');

  await filterList(page, '00077');
  await matches(page, '11 matches');
});

test('how somebody likes a list is remembered, by this browser and not by the URL', async ({ page, rds }) => {
  await rds.control('POST', '/fixtures/fleet?size=30');
  await page.goto('/instances');
  await page.getByRole('button', { name: 'Preferences' }).click();
  const window = page.getByRole('dialog', { name: 'Preferences' });
  await window.getByRole('radio', { name: '10 instances' }).check();
  await window.getByRole('checkbox', { name: 'Compact mode' }).check();
  await window.getByRole('checkbox', { name: 'Wrap lines' }).check();
  await window
    .getByRole('switch', { name: 'Multi-AZ' })
    .or(window.getByRole('checkbox', { name: 'Multi-AZ' }))
    .uncheck();
  await window
    .getByRole('switch', { name: 'Tags' })
    .or(window.getByRole('checkbox', { name: 'Tags' }))
    .check();
  await window.getByRole('button', { name: 'Confirm' }).click();
  await sortBy(page, 'Class');

  await page.goto('/instances');
  await expect(rows(page)).toHaveCount(10);
  await expect(page.getByRole('columnheader', { name: 'Tags' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Multi-AZ' })).toBeHidden();
  await expect(page.getByRole('columnheader', { name: 'Class' })).toHaveAttribute('aria-sort', 'ascending');
  await filterBy(page, 'Tags', /Equals/, 'team=orders');
  await matches(page, '8 matches');
});

test('a column keeps the width that somebody gave it, by keyboard as well', async ({ page, rds }) => {
  await rds.control('POST', '/fixtures/sample');
  await page.goto('/instances');
  const header = page.getByRole('columnheader', { name: 'DB instance' });
  const width = async () => Math.round((await header.boundingBox())?.width ?? 0);
  await expect(header).toBeVisible();
  const before = await width();
  await page.getByRole('button', { name: 'DB instance', exact: true }).nth(1).press('Enter');
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(width).toBeGreaterThan(before + 20);
  const after = await width();
  await page.goto('/instances');
  await expect(header).toBeVisible();
  await expect.poll(width).toBe(after);
});

test('what is shown is saved as CSV and as JSON, and no name or tag becomes a formula', async ({ page, rds }) => {
  await rds.control('POST', '/fixtures/sample');
  await rds.createInstance({ DBInstanceIdentifier: 'tagged', Tags: [{ Key: '=1+1', Value: '2' }] });
  await page.goto('/instances');
  await filterBy(page, 'Engine', /Equals/, 'MySQL');
  await page.getByRole('button', { name: 'Preferences' }).click();
  const window = page.getByRole('dialog', { name: 'Preferences' });
  for (const name of ['Status', 'Engine', 'Engine version', 'Class', 'Multi-AZ', 'Zone', 'Maintenance', 'Tags'])
    await window
      .getByRole('switch', { name, exact: true })
      .or(window.getByRole('checkbox', { name, exact: true }))
      .click();
  await window.getByRole('button', { name: 'Confirm' }).click();

  const csv = await saved(page, 'CSV');
  expect(csv.name).toBe('instances.csv');
  const [head, ...lines] = csv.text.trimEnd().split('\r\n');
  expect(head).toBe('"DB instance","IAM DB authentication","Tags"');
  expect(lines).toHaveLength(4);
  expect(lines[1]).toBe('"orders-prod","Yes","environment=prod, team=orders"');
  expect(lines[3]).toBe('"tagged","No","\'=1+1=2"');

  const json = await saved(page, 'JSON');
  expect(json.name).toBe('instances.json');
  expect(JSON.parse(json.text)[2]).toEqual({
    DBInstanceIdentifier: 'orders-staging',
    IAMDatabaseAuthentication: ['No', 'Pending: Yes'],
    TagList: ['environment=staging', 'team=orders'],
  });
});

test('the panel shows the essentials of one row and compares several, and actions for one say so', async ({
  page,
  rds,
}) => {
  await rds.control('POST', '/fixtures/sample');
  await page.goto('/instances');
  await row(page, 'orders-prod').getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Open panel' }).click();
  const panel = page.getByRole('region', { name: 'orders-prod' });
  await expect(panel).toContainText('db.r6g.large');

  await row(page, 'archive').getByRole('checkbox').check();
  const comparison = page.getByRole('table', { name: 'Comparison of the selected instances' });
  await expect(comparison.getByRole('row', { name: /^Class/ })).toContainText('db.m3.medium');
  await heading(page, 'Instances (2/11)');
  await page.reload();
  await expect(comparison).toBeVisible();

  await page.getByRole('button', { name: 'Instance actions' }).click();
  const modify = page.getByRole('menuitem', { name: 'Modify' });
  await expect(modify).toHaveAttribute('aria-disabled', 'true');
  await expect(modify).toHaveAccessibleDescription('For one instance at a time: select only one.');
  await page.keyboard.press('Escape');

  await filterList(page, 'orders');
  await heading(page, 'Instances (11)');
  await expect(comparison).toBeHidden();
});

test('clusters unfold into their members, which are found, and say who decides', async ({ page, rds }) => {
  await rds.control('POST', '/fixtures/sample');
  await page.goto('/clusters');
  await heading(page, 'Clusters (2)');
  await expect(rows(page)).toHaveText(['analytics', 'shop']);
  await page.getByRole('button', { name: 'Show what belongs to shop' }).click();
  await expect(rows(page)).toHaveText(['analytics', 'shop', 'shop-1', 'shop-2', 'shop-3']);
  await expect(row(page, 'shop-1')).toContainText('Writer');
  await expect(row(page, 'shop-2')).toContainText('Yes (decided by shop)');

  await filterBy(page, 'Role', /Equals/, 'Reader');
  await expect(page.getByRole('link', { name: 'analytics' })).toBeHidden();
  await expect(row(page, 'shop-3')).toBeVisible();
  await expect(page.getByRole('link', { name: 'shop-1' })).toBeHidden();
});

test('snapshots are deleted many at a time, with one confirmation that names what is skipped', async ({
  page,
  rds,
}) => {
  await rds.control('POST', '/fixtures/sample');
  await page.goto('/snapshots');
  for (const name of ['billing-year-end', 'orders-before-migration'])
    await row(page, name).getByRole('checkbox').check();
  const automated = page.getByRole('link', { name: /^rds:/ }).first();
  const skipped = (await automated.textContent()) ?? '';
  await row(page, skipped).getByRole('checkbox').check();

  await chooseFromMenu(page, 'Snapshot actions', 'Delete snapshots');
  const window = page.getByRole('dialog', { name: 'Delete 2 snapshots?' });
  await expect(window.getByRole('listitem').filter({ hasText: skipped })).toContainText('Only manual snapshots');

  await rds.control('POST', '/faults', { action: 'DeleteDBSnapshot', fault: 'InvalidDBSnapshotState' });
  await window.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByRole('dialog').getByText('InvalidDBSnapshotState')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await expectFlash(page, 'Deleted 2 snapshots');
  await expect(page.getByRole('link', { name: 'billing-year-end' })).toBeHidden();
  await expect(page.getByRole('link', { name: skipped, exact: true })).toBeVisible();
  const { DBSnapshots = [] } = await rds.client.send(new DescribeDBSnapshotsCommand({ SnapshotType: 'manual' }));
  expect(DBSnapshots).toEqual([]);
});

test('snapshots that other accounts share have lists of their own', async ({ page, rds }) => {
  await rds.control('POST', '/fixtures/empty');
  const other = rds.clientFor({ account: '210987654321' });
  await other.send(
    new CreateDBInstanceCommand({
      DBInstanceIdentifier: 'theirs',
      Engine: 'mysql',
      DBInstanceClass: 'db.t3.micro',
      AllocatedStorage: 20,
      MasterUsername: 'admin1',
      MasterUserPassword: 'masteruserpassword',
    }),
  );
  await rds.control('POST', '/clock/advance', { seconds: 3600 });
  for (const [DBSnapshotIdentifier, account] of [
    ['for-us', '123456789012'],
    ['for-all', 'all'],
  ] as const) {
    await other.send(new CreateDBSnapshotCommand({ DBInstanceIdentifier: 'theirs', DBSnapshotIdentifier }));
    await rds.control('POST', '/clock/advance', { seconds: 3600 });
    await other.send(
      new ModifyDBSnapshotAttributeCommand({
        DBSnapshotIdentifier,
        AttributeName: 'restore',
        ValuesToAdd: [account],
      }),
    );
  }

  await page.goto('/snapshots');
  await expect(page.getByText('No snapshots', { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Go to instances' })).toBeVisible();
  await page.getByRole('button', { name: 'Shared with me' }).click();
  const shared = page.getByRole('link', { name: /:snapshot:for-us$/ });
  await expect(shared).toBeVisible();
  await page.getByRole('checkbox', { name: /for-us/ }).check();
  await page.getByRole('button', { name: 'Snapshot actions' }).click();
  await expect(page.getByRole('menuitem', { name: 'Delete snapshot' })).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Public' }).click();
  await expect(page.getByRole('link', { name: /:snapshot:for-all$/ })).toBeVisible();
  await page.goBack();
  await shared.click();
  await expect(page.getByText(/shared/).first()).toBeVisible();
});

test('a list is filtered, sorted and acted upon without a mouse', async ({ page, rds }) => {
  await rds.control('POST', '/fixtures/sample');
  await page.goto('/instances');
  const filter = page.getByRole('combobox', { name: 'Filter instances' });
  await filter.focus();
  await page.keyboard.type('orders');
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveText(['orders-prod', 'orders-staging']);

  await sortBy(page, 'DB instance');
  await expect(rows(page)).toHaveText(['orders-staging', 'orders-prod']);
  await row(page, 'orders-prod').getByRole('checkbox').press('Space');
  await page.getByRole('button', { name: 'Open panel' }).press('Enter');
  await expect(page.getByRole('region', { name: 'orders-prod' })).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).press('Enter');
  await expect(rows(page)).toHaveCount(11);
});

test('a refresh that fails says since when the list is not up to date', async ({ page, rds }) => {
  await rds.control('POST', '/fixtures/sample');
  await page.goto('/instances');
  await expect(page.getByText(/^Updated \d/)).toBeVisible();
  await rds.control('POST', '/faults', { action: 'DescribeDBInstances', fault: 'AccessDenied', times: 20 });
  await page.getByRole('button', { name: 'Refresh instances' }).click();
  await expect(page.getByText(/^Not updated since \d/)).toBeVisible();
  await expect(row(page, 'orders-prod')).toBeVisible();
  await rds.control('DELETE', '/faults');
  await page.getByRole('button', { name: 'Refresh instances' }).click();
  await expect(page.getByText(/^Updated \d/)).toBeVisible();
});

test('who has no databases yet can look around in the sample fleet', async ({ page }) => {
  await page.goto('/clusters');
  await expect(page.getByText('No clusters', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Load the sample fleet' }).click();
  const window = page.getByRole('dialog', { name: 'Load the sample fleet?' });
  await expect(window).toContainText('takes the place of everything');
  await window.getByRole('button', { name: 'Load', exact: true }).click();
  await expect(row(page, 'shop')).toContainText('available');

  await page.goto('/clusters/shop/configuration');
  await page.getByRole('link', { name: /^default\.aurora-mysql/ }).click();
  await expect(page).toHaveURL(/\/cluster-parameter-groups\/default/);
});
