import { ModifyDBClusterCommand } from '@aws-sdk/client-rds';
import { expectSound } from './expectSound.ts';
import { expect, type Rds, test } from './fixtures.ts';
import { expectFlash, iamChoice, progressStep } from './helpers.ts';

/** As the CLI does it: a change that waits. */
async function schedule(rds: Rds, DBClusterIdentifier: string) {
  await rds.client.send(new ModifyDBClusterCommand({ DBClusterIdentifier, EnableIAMDatabaseAuthentication: true }));
}

test('a pending change of a cluster is withdrawn, and the next one applied now, from its details page', async ({
  page,
  rds,
}) => {
  const { cluster } = await rds.createCluster();
  await schedule(rds, cluster);
  await page.goto(`/clusters/${cluster}/maintenance`);
  const pending = page.getByRole('table', { name: 'Pending modifications' });
  await expect(pending.getByRole('row', { name: /IAM DB authentication/ })).toContainText(/No.*Yes/);
  await page.getByRole('button', { name: 'Withdraw IAM DB authentication' }).click();
  await expectFlash(page, `Withdrawn: IAM DB authentication of ${cluster} stays No`);
  await expect(page.getByText('No modifications wait for the maintenance window.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Apply now' })).toBeDisabled();
  expect((await rds.cluster(cluster))?.PendingModifiedValues ?? {}).toEqual({});

  await schedule(rds, cluster);
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
  for (const colorScheme of ['light', 'dark'] as const) {
    const onlyColours = colorScheme === 'dark';
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(`/instances/${id}/modify`);
    await page.getByRole('textbox', { name: 'Allocated storage' }).fill(colorScheme === 'light' ? '30' : '40');
    await iamChoice(page, 'Yes').check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('heading', { name: `Modify DB instance: ${id}` })).toBeFocused();
    await expectSound(page, { onlyColours });
    await page.getByRole('button', { name: 'Modify DB instance' }).click();
    await expect(progressStep(page, 'Allocated storage', 'Waits for the maintenance window')).toBeVisible();
    await expectSound(page, { onlyColours });
  }
});
