import { CreateDBInstanceCommand, DescribeDBInstancesCommand, DescribeOptionGroupsCommand } from '@aws-sdk/client-rds';
import { expect, type Rds, test } from './fixtures.ts';
import { chooseFromMenu, chooseOption, expectFlash, row } from './helpers.ts';

async function group(rds: Rds, name: string) {
  const { OptionGroupsList } = await rds.client.send(new DescribeOptionGroupsCommand({}));
  return OptionGroupsList?.find(({ OptionGroupName }) => OptionGroupName === name);
}

test('an option group is made, given an option with settings, copied and deleted', async ({ page, rds }) => {
  await page.goto('/option-groups');
  await expect(page.getByText('An option group holds optional features of an engine')).toBeVisible();
  await page.getByRole('link', { name: 'Create option group' }).first().click();
  await page.getByRole('button', { name: 'Create option group' }).click();
  await expect(page.getByText('Choose an engine.').first()).toBeVisible();
  await page.getByLabel('Name', { exact: true }).fill('audited');
  await page.getByLabel('Description', { exact: true }).fill('Who did what');
  await chooseOption(page, 'DB engine', /^MySQL/);
  await chooseOption(page, 'Major engine version', '8.0');
  await page.getByRole('button', { name: 'Create option group' }).click();
  await expect(page).toHaveURL('/option-groups/audited');
  await expect(page.getByText('The group has no options.')).toBeVisible();

  await page.getByRole('link', { name: 'Add option' }).click();
  await chooseOption(page, 'Option name', 'MARIADB_AUDIT_PLUGIN');
  await page.getByLabel('SERVER_AUDIT_EVENTS').fill('CONNECT,NONSENSE');
  await page.getByLabel('SERVER_AUDIT_FILE_ROTATIONS').fill('101');
  await page.getByRole('button', { name: 'Add option' }).click();
  await expect(page.getByText('NONSENSE is none of CONNECT, QUERY').first()).toBeVisible();
  await expect(page.getByText('Enter a number from 0 to 100.').first()).toBeVisible();
  await page.getByLabel('SERVER_AUDIT_EVENTS').fill('CONNECT');
  await page.getByLabel('SERVER_AUDIT_FILE_ROTATIONS').fill('7');
  await page.getByRole('button', { name: 'Add option' }).click();
  await expect(page).toHaveURL('/option-groups/audited');
  const options = page.getByRole('table', { name: 'Options' });
  await expect(options).toContainText('SERVER_AUDIT_EVENTS: CONNECT, SERVER_AUDIT_FILE_ROTATIONS: 7');

  await page.getByRole('link', { name: 'Modify option MARIADB_AUDIT_PLUGIN' }).click();
  await expect(page.getByLabel('SERVER_AUDIT_FILE_ROTATIONS')).toHaveValue('7');
  await page.getByLabel('SERVER_AUDIT_EVENTS').fill('');
  await page.getByRole('button', { name: 'Modify option' }).click();
  await expect(options).toContainText('SERVER_AUDIT_FILE_ROTATIONS: 7');
  await expect(options).not.toContainText('SERVER_AUDIT_EVENTS');

  await chooseFromMenu(page, 'Option group actions', 'Copy');
  await page.getByLabel('Name of the copy').fill('audited-too');
  await page.getByRole('dialog').getByRole('button', { name: 'Copy' }).click();
  await expectFlash(page, 'Copied audited to audited-too');
  expect((await group(rds, 'audited-too'))?.Options).toHaveLength(1);

  await page.getByRole('button', { name: 'Remove option MARIADB_AUDIT_PLUGIN' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText('The group has no options.')).toBeVisible();
  await chooseFromMenu(page, 'Option group actions', 'Delete');
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page).toHaveURL('/option-groups');
  await expect(row(page, 'audited-too')).toBeVisible();
  await expect(row(page, 'audited')).toHaveCount(0);
});

test('options that exclude each other, or are there for good, say so; a group in use stays', async ({ page, rds }) => {
  await rds.control('POST', '/fixtures/sample');
  await rds.client.send(
    new CreateDBInstanceCommand({
      DBInstanceIdentifier: 'audit',
      Engine: 'oracle-ee',
      LicenseModel: 'bring-your-own-license',
      DBInstanceClass: 'db.m5.large',
      AllocatedStorage: 50,
      MasterUsername: 'masterawsuser',
      MasterUserPassword: 'Kobold-7z-under-hill',
    }),
  );
  const { DBInstances } = await rds.client.send(new DescribeDBInstancesCommand({ DBInstanceIdentifier: 'audit' }));
  const major = /default:oracle-ee-(\d+)/.exec(
    DBInstances?.[0]?.OptionGroupMemberships?.[0]?.OptionGroupName ?? '',
  )?.[1];

  await page.goto('/option-groups/create');
  await page.getByLabel('Name', { exact: true }).fill('vault');
  await page.getByLabel('Description', { exact: true }).fill('Encrypted');
  await chooseOption(page, 'DB engine', /^Oracle Enterprise Edition$/);
  await chooseOption(page, 'Major engine version', String(major));
  await page.getByRole('button', { name: 'Create option group' }).click();
  await page.getByRole('link', { name: 'Add option' }).click();
  await chooseOption(page, 'Option name', /^TDE/);
  await page.getByRole('button', { name: 'Add option' }).click();
  await expect(page.getByRole('table', { name: 'Options' })).toContainText('Never');
  await expect(page.getByRole('button', { name: 'Remove option TDE' })).toBeDisabled();

  await page.getByRole('link', { name: 'Add option' }).click();
  await page.getByRole('button', { name: 'Option name' }).and(page.locator('[aria-haspopup]')).click();
  await expect(page.getByRole('option', { name: /^TDE/ })).toContainText('In the group already');
  await expect(page.getByRole('option', { name: /^APEX-DEV/ })).toContainText('Needs the option APEX');
  await page.keyboard.press('Escape');

  // From the database to its group, which cannot be deleted.
  await page.goto('/instances/orders-prod/configuration');
  await page.getByRole('link', { name: /^default:mysql/ }).click();
  await expect(page.getByText('A default option group has no options')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Used by' })).toContainText('orders-prod');
  await page.getByRole('button', { name: 'Option group actions' }).click();
  await expect(page.getByRole('menuitem', { name: 'Delete' })).toHaveAttribute('aria-disabled', 'true');
});
