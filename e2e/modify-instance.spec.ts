import { ModifyDBInstanceCommand } from '@aws-sdk/client-rds';
import { expect, test } from './fixtures.ts';
import { choice, chooseAction, expectFlash, expectRow, iamChoice, progressStep } from './helpers.ts';

async function openModify(page: import('@playwright/test').Page, id: string) {
  await page.goto('/instances');
  await chooseAction(page, id, 'Instance actions', 'Modify');
  await expect(page.getByRole('heading', { name: `Modify DB instance: ${id}` })).toBeVisible();
}

test('IAM DB authentication is switched on immediately', async ({ page, rds }) => {
  const id = await rds.createInstance();
  await openModify(page, id);
  await iamChoice(page, 'Yes').check();
  await page.getByRole('button', { name: 'Continue' }).click();

  const summary = page.getByRole('table', { name: 'Summary of modifications' });
  await expect(summary.getByRole('row')).toHaveCount(2);
  await expect(summary).toContainText('IAM DB authentication');
  await expect(summary.getByRole('row').last()).toContainText(/No.*Yes/);
  await choice(page, 'When to apply modifications', 'Apply immediately').check();
  await page.getByRole('button', { name: 'Modify DB instance' }).click();

  await expect(page).toHaveURL(`/instances/${id}`);
  await expect(progressStep(page, 'IAM DB authentication', /^(Being made|Made)/)).toBeVisible();
  await expectFlash(page, `Verified: the DB instance ${id} has the new settings`);
  await expect(progressStep(page, 'IAM DB authentication', 'Verified: RDS reports Yes')).toBeVisible();
  await expect(page.getByText('available', { exact: true })).toBeVisible();

  const instance = await rds.instance(id);
  expect(instance?.IAMDatabaseAuthenticationEnabled).toBe(true);
  expect(instance?.PendingModifiedValues?.IAMDatabaseAuthenticationEnabled).toBeUndefined();
});

test('a scheduled change waits for the maintenance window, can be withdrawn, and appears on the open page', async ({
  page,
  rds,
}) => {
  const id = await rds.createInstance();

  await openModify(page, id);
  await iamChoice(page, 'Yes').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(
    choice(page, 'When to apply modifications', 'Apply during the next scheduled maintenance window'),
  ).toBeChecked();
  await expect(page.getByText(/Current maintenance window: .* UTC/)).toBeVisible();
  await page.getByRole('button', { name: 'Modify DB instance' }).click();

  await expectFlash(page, `Modifications of the DB instance ${id} wait for its maintenance window`);
  await expect(page.getByText('Pending modifications')).toBeVisible();
  await expect(page.getByText('IAM DB authentication: Yes.')).toBeVisible();
  const waiting = await rds.instance(id);
  expect(waiting?.IAMDatabaseAuthenticationEnabled).toBe(false);
  expect(waiting?.PendingModifiedValues).toEqual({ IAMDatabaseAuthenticationEnabled: true });
  expect(waiting?.DBInstanceStatus).toBe('available');
  await page.goto('/instances');
  await expectRow(page, id, 'Pending: Yes');

  await openModify(page, id);
  await expect(iamChoice(page, 'Yes')).toBeChecked();
  await iamChoice(page, 'No').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Modify DB instance' }).click();
  await expect(page).toHaveURL(`/instances/${id}`);
  await expect(page.getByText('Pending modifications')).toBeHidden();
  expect((await rds.instance(id))?.PendingModifiedValues ?? {}).toEqual({});

  // What the CLI changes appears on the open page by itself.
  await rds.client.send(
    new ModifyDBInstanceCommand({ DBInstanceIdentifier: id, EnableIAMDatabaseAuthentication: true }),
  );
  await expect(page.getByText('Pending: Yes')).toBeVisible();
});

test('an unchanged form is not sent, Back and a refusal keep what was changed, and Cancel sends nothing', async ({
  page,
  rds,
}) => {
  const [id, taken] = [await rds.createInstance(), await rds.createInstance()];
  const before = await rds.instance(id);
  await openModify(page, id);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('Nothing was changed yet.')).toBeVisible();

  await iamChoice(page, 'Yes').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(iamChoice(page, 'Yes')).toBeChecked();

  await page.getByLabel('DB instance identifier').fill(taken);
  await page.getByRole('button', { name: 'Continue' }).click();
  await choice(page, 'When to apply modifications', 'Apply immediately').check();
  await page.getByRole('button', { name: 'Modify DB instance' }).click();
  await expect(page.getByText(/already exists/i).first()).toBeVisible();
  await expect(page.getByLabel('DB instance identifier')).toBeFocused();
  await expect(page.getByLabel('DB instance identifier')).toHaveValue(taken);
  await expect(iamChoice(page, 'Yes')).toBeChecked();

  await page.getByRole('link', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Leave' }).click();
  await expect(page).toHaveURL(`/instances/${id}`);
  const { LatestRestorableTime: _before, ...unchanged } = before ?? {};
  expect(await rds.instance(id)).toMatchObject(unchanged);
});
