import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { expectRow, iamChoice, visit } from './helpers.ts';

const next = (page: Page) => page.getByRole('button', { name: 'Next', exact: true }).click();
const launch = (page: Page) => page.getByRole('button', { name: 'Launch DB instance' });

/** Goes through the wizard up to its last page with the answers of the documentation's example. */
async function reachAdvancedSettings(page: Page, engine: string, id: string) {
  await page.goto('/instances');
  await page.getByRole('link', { name: 'Create database' }).first().click();
  await page.getByRole('radio', { name: engine, exact: true }).check();
  await next(page);
  await page.getByRole('radio', { name: new RegExp(`^Dev/Test - ${engine}`) }).check();
  await next(page);
  await page.getByLabel('DB instance identifier').fill(id);
  await page.getByLabel('Master username').fill('masterawsuser');
  await page.getByLabel('Master password').fill('masteruserpassword');
  await page.getByLabel('Confirm password').fill('masteruserpassword');
  await next(page);
  await expect(page.getByRole('heading', { name: 'Database options' })).toBeVisible();
}

test('an instance is created with IAM DB authentication', async ({ page, rds }) => {
  const id = rds.id('created');
  await reachAdvancedSettings(page, 'MariaDB', id);
  await expect(iamChoice(page, 'No')).toBeChecked();
  await iamChoice(page, 'Yes').check();
  await rds.stopClock();
  await launch(page).click();

  await expect(page).toHaveURL(`/instances/${id}`);
  await expect(page.getByText('creating').first()).toBeVisible();
  await rds.startClock();
  await expect(page.getByText('available', { exact: true })).toBeVisible();
  expect(await rds.instance(id)).toMatchObject({
    Engine: 'mariadb',
    IAMDatabaseAuthenticationEnabled: true,
    MasterUsername: 'masterawsuser',
    BackupRetentionPeriod: 7,
  });
  await visit(page, '/instances');
  await expectRow(page, id, 'available', 'Yes', 'MariaDB');
});

test('all errors of a page are shown at once, the first has the focus, and each goes when it is repaired', async ({
  page,
}) => {
  await page.goto('/instances/create');
  await page.getByRole('radio', { name: 'SQL Server Express Edition', exact: true }).check();
  await next(page);
  await next(page);
  await page.getByLabel('DB instance identifier').fill('1--nope-');
  await page.getByLabel('Master password').fill('short');
  await page.getByLabel('Confirm password').fill('other');
  await next(page);

  await expect(page.getByText('A DB instance identifier begins with a letter.', { exact: true })).toBeVisible();
  await expect(page.getByText('Enter a master user name.', { exact: true })).toBeVisible();
  await expect(page.getByText('A master password has at least 8 characters.', { exact: true })).toBeVisible();
  await expect(page.getByLabel('DB instance identifier')).toBeFocused();

  await page.getByLabel('DB instance identifier').fill('fine');
  await expect(page.getByText('A DB instance identifier begins with a letter.', { exact: true })).toBeHidden();
  await expect(page.getByLabel('Master password')).toHaveValue('short');

  // Where the switch isn't available, it is disabled and says why.
  await page.getByLabel('Master username').fill('masterawsuser');
  await page.getByLabel('Master password').fill('masteruserpassword');
  await page.getByLabel('Confirm password').fill('masteruserpassword');
  await next(page);
  await expect(iamChoice(page, 'Yes')).toBeDisabled();
  await expect(page.getByText(/Not available: .*SQL Server.* does not support IAM DB authentication/)).toBeVisible();
});

test('an identifier that is taken is refused at its field, everything typed is kept, and a storm of clicks creates one database', async ({
  page,
  rds,
}) => {
  const taken = await rds.createInstance();
  await reachAdvancedSettings(page, 'MySQL', taken);
  await iamChoice(page, 'Yes').check();
  await launch(page).click();
  await expect(page.getByText(/DB instance already exists/i).first()).toBeVisible();
  await expect(page.getByLabel('DB instance identifier')).toBeFocused();
  await expect(page.getByLabel('Master username')).toHaveValue('masterawsuser');

  const free = rds.id('free');
  await page.getByLabel('DB instance identifier').fill(free);
  await next(page);
  await expect(iamChoice(page, 'Yes')).toBeChecked();
  await launch(page).dblclick();
  await expect(page).toHaveURL(`/instances/${free}`);
  await expect(page.getByText(/already exists/)).toHaveCount(0);
  await rds.instanceAvailable(free);
});
