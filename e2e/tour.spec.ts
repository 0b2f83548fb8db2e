import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { chooseAction, iamChoice } from './helpers.ts';

test.beforeEach(async ({ rds }) => {
  await rds.control('POST', '/fixtures/sample');
});

const panel = (page: Page) => page.getByRole('complementary', { name: 'Tour' });
const hint = (page: Page) => page.getByRole('dialog').filter({ hasText: /^Task/ });

/** Whether what is pointed at can be seen beside what points at it. */
async function areApart(...places: [Locator, Locator]) {
  const [one, other] = await Promise.all(places.map((place) => place.boundingBox()));
  if (!one || !other) return false;
  const isBeside = one.x >= other.x + other.width || other.x >= one.x + one.width;
  return isBeside || one.y >= other.y + other.height || other.y >= one.y + one.height;
}

async function start(page: Page, tutorial: string) {
  await page.goto('/');
  await page.getByRole('button', { name: 'Take the tour' }).click();
  await panel(page)
    .getByRole('listitem')
    .filter({ hasText: tutorial })
    .getByRole('button', { name: 'Start tutorial' })
    .click();
}

test('the tour ticks what RDS reports, through a reload, and hints at the next step', async ({ page }) => {
  await start(page, 'Enable IAM authentication');
  await expect(hint(page)).toContainText('In Instances select one whose IAM authentication is Off');
  await page.getByRole('link', { name: 'Instances', exact: true }).first().click();
  await chooseAction(page, 'billing-prod', 'Instance actions', 'Modify');
  await expect(hint(page)).toContainText('Choose Yes here.');
  await page.reload();
  await expect(hint(page)).toContainText('Choose Yes here.');
  expect(await areApart(hint(page), iamChoice(page, 'Yes'))).toBe(true);

  await iamChoice(page, 'Yes').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(hint(page)).toContainText('Immediately, or in the next maintenance window');
  await page.getByRole('radio', { name: 'Apply immediately' }).check();
  await page.getByRole('button', { name: 'Modify DB instance' }).click();
  await page.getByRole('button', { name: 'Open tour' }).click();
  await expect(panel(page).getByText('RDS reports the instance as available')).toBeVisible();
  await panel(page).getByRole('button', { name: 'Leave the tutorial' }).click();
  await expect(panel(page).getByRole('heading', { name: 'Tour' })).toBeVisible();
});

test('creating a database is ticked when somebody else makes it, by the CLI say', async ({ page, rds }) => {
  await start(page, 'Create with IAM authentication');
  await expect(hint(page)).toContainText('Create database leads through engine');
  await rds.createInstance({ EnableIAMDatabaseAuthentication: true });
  await expect(panel(page).getByText('The new instance is available')).toBeVisible();
});
