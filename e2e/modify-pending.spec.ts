import { ModifyDBClusterCommand } from '@aws-sdk/client-rds';
import { expectSound } from './expectSound.ts';
import { expect, test } from './fixtures.ts';
import { expectFlash, expectRow, iamChoice, progressStep, visit } from './helpers.ts';

test('a scheduled change of a cluster waits and is withdrawn, and the next one applied now, from its details page', async ({
  page,
  rds,
}) => {
  const { cluster } = await rds.createCluster();
  await page.goto(`/clusters/${cluster}/modify`);
  await iamChoice(page, 'Yes').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Modify cluster' }).click();
  await expect(page.getByText('Pending modifications')).toBeVisible();
  const waiting = await rds.cluster(cluster);
  expect(waiting?.IAMDatabaseAuthenticationEnabled).toBe(false);
  expect(waiting?.PendingModifiedValues).toEqual({ IAMDatabaseAuthenticationEnabled: true });
  await visit(page, '/clusters');
  await expectRow(page, cluster, 'Pending: Yes');

  await visit(page, `/clusters/${cluster}/maintenance`);
  const pending = page.getByRole('table', { name: 'Pending modifications' });
  await expect(pending.getByRole('row', { name: /IAM DB authentication/ })).toContainText(/No.*Yes/);
  await page.getByRole('button', { name: 'Withdraw IAM DB authentication' }).click();
  await expectFlash(page, `Withdrawn: IAM DB authentication of ${cluster} stays No`);
  await expect(page.getByText('No modifications wait for the maintenance window.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Apply now' })).toBeDisabled();
  expect((await rds.cluster(cluster))?.PendingModifiedValues ?? {}).toEqual({});

  // As the CLI does it.
  await rds.client.send(
    new ModifyDBClusterCommand({ DBClusterIdentifier: cluster, EnableIAMDatabaseAuthentication: true }),
  );
  await page.getByRole('button', { name: 'Refresh' }).first().click();
  await page.getByRole('button', { name: 'Apply now' }).click();
  await expectFlash(page, `Verified: the DB cluster ${cluster} has the new settings`);
  expect((await rds.cluster(cluster))?.IAMDatabaseAuthenticationEnabled).toBe(true);
});

test('the summary and the course of a change are accessible, and the summary begins at its top', async ({
  page,
  rds,
}) => {
  const id = await rds.createInstance();
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto(`/instances/${id}/modify`);
  await page.getByRole('textbox', { name: 'Allocated storage' }).fill('30');
  await iamChoice(page, 'Yes').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { name: `Modify DB instance: ${id}` })).toBeFocused();
  await expectSound(page);
  await page.getByRole('button', { name: 'Use dark mode' }).click();
  await expectSound(page, { onlyColours: true });
  await page.getByRole('button', { name: 'Modify DB instance' }).click();
  await expect(progressStep(page, 'Allocated storage', 'Waits for the maintenance window')).toBeVisible();
  await expectSound(page);
  await page.getByRole('button', { name: 'Use light mode' }).click();
  await expectSound(page, { onlyColours: true });
});
