import { DeleteDBInstanceCommand, DescribeDBInstanceAutomatedBackupsCommand } from '@aws-sdk/client-rds';
import { expect, test } from './fixtures.ts';
import { chooseAction, expectFlash, expectRow, filterList, iamChoice, row } from './helpers.ts';

test('restore a deleted DB instance from its retained backups, and then delete them', async ({ page, rds }) => {
  const source = await rds.createInstance({ EnableIAMDatabaseAuthentication: true });
  await expect
    .poll(async () => {
      const { DBInstanceAutomatedBackups } = await rds.client.send(
        new DescribeDBInstanceAutomatedBackupsCommand({ DBInstanceIdentifier: source }),
      );
      return DBInstanceAutomatedBackups?.[0]?.RestoreWindow?.LatestTime;
    })
    .toBeDefined();
  await rds.client.send(
    new DeleteDBInstanceCommand({
      DBInstanceIdentifier: source,
      SkipFinalSnapshot: true,
      DeleteAutomatedBackups: false,
    }),
  );
  await expect.poll(() => rds.instance(source)).toBeUndefined();

  await page.goto('/');
  await page.getByRole('link', { name: 'Automated backups' }).click();
  await filterList(page, source);
  await expectRow(page, source, 'retained');
  await chooseAction(page, source, 'Backup actions', 'Restore to point in time');
  await expect(page.getByRole('radio', { name: 'Latest restorable time' })).toBeChecked();
  await expect(iamChoice(page, 'Yes')).toBeChecked();
  const restored = rds.id('restored');
  const taken = await rds.createInstance();
  const form = page.getByRole('form', { name: 'Restore DB instance' });
  await form.getByLabel('DB instance identifier').fill(taken);
  await form.getByRole('button', { name: 'Restore DB instance' }).click();
  await expect(form.getByText(/already exists/i).first()).toBeVisible();
  await form.getByLabel('DB instance identifier').fill(restored);
  await form.getByRole('button', { name: 'Restore DB instance' }).click();
  await expect(page).toHaveURL(`/instances/${restored}`);
  await rds.instanceAvailable(restored);
  expect((await rds.instance(restored))?.IAMDatabaseAuthenticationEnabled).toBe(true);

  await page.goto('/automated-backups');
  await filterList(page, source);
  await chooseAction(page, source, 'Backup actions', 'Delete');
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expectFlash(page, `Deleted the automated backups of ${source}`);
  await expect(row(page, source)).toBeHidden();
});

test('the backups of a DB cluster that is there can be restored and not deleted', async ({ page, rds }) => {
  const { cluster } = await rds.createCluster();
  await page.goto('/automated-backups');
  await filterList(page, cluster);
  await row(page, cluster).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Backup actions' }).click();
  await expect(page.getByRole('menuitem', { name: 'Delete' })).toBeDisabled();
  await page.getByRole('menuitem', { name: 'Restore to point in time' }).click();
  const restored = rds.id('restored');
  await page.getByLabel('DB cluster identifier').fill(restored);
  await page.getByLabel('DB instance identifier').fill(`${restored}-writer`);
  await page.getByRole('button', { name: 'Restore DB cluster' }).click();
  await expect(page).toHaveURL(`/clusters/${restored}`);
  await rds.clusterAvailable(restored);
  await rds.instanceAvailable(`${restored}-writer`);
});
