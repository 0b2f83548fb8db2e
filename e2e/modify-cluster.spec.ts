import { expect, test } from './fixtures.ts';
import { choice, chooseAction, expectFlash, iamChoice, progressStep, visit } from './helpers.ts';

async function openModify(page: import('@playwright/test').Page, id: string) {
  await page.goto('/clusters');
  await chooseAction(page, id, 'Cluster actions', 'Modify cluster');
  await expect(page.getByRole('heading', { name: `Modify DB cluster: ${id}` })).toBeVisible();
}

test('IAM DB authentication of a cluster is switched off immediately, and members follow', async ({ page, rds }) => {
  const { cluster, writer } = await rds.createCluster({ EnableIAMDatabaseAuthentication: true });
  await openModify(page, cluster);
  await iamChoice(page, 'No').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('table', { name: 'Summary of modifications' }).getByRole('row')).toHaveCount(2);
  await choice(page, 'When to apply modifications', 'Apply immediately').check();
  await page.getByRole('button', { name: 'Modify cluster' }).click();

  await expect(page).toHaveURL(`/clusters/${cluster}`);
  await expect(progressStep(page, 'IAM DB authentication', /^(Being made|Made)/)).toBeVisible();
  await expectFlash(page, `Verified: the DB cluster ${cluster} has the new settings`);
  await rds.clusterAvailable(cluster);

  const { IAMDatabaseAuthenticationEnabled, PendingModifiedValues = {} } = (await rds.cluster(cluster)) ?? {};
  expect({ IAMDatabaseAuthenticationEnabled, PendingModifiedValues }).toEqual({
    IAMDatabaseAuthenticationEnabled: false,
    PendingModifiedValues: {},
  });
  expect((await rds.instance(writer))?.IAMDatabaseAuthenticationEnabled).toBe(false);
});

test('a member says that its cluster decides, and leads there', async ({ page, rds }) => {
  const { cluster, writer } = await rds.createCluster({ EnableIAMDatabaseAuthentication: true });
  await page.goto(`/instances/${writer}/modify`);
  await expect(iamChoice(page, 'Yes')).toBeChecked();
  await expect(iamChoice(page, 'No')).toBeDisabled();
  await expect(page.getByRole('heading', { name: `Decided by the cluster ${cluster}` })).toBeVisible();
  await expect(page.getByText('Aurora Standard')).toBeVisible();
  await page.getByRole('link', { name: 'Modify the cluster' }).click();
  await expect(page).toHaveURL(`/clusters/${cluster}/modify`);
  await visit(page, `/instances/${writer}`);
  await page.getByRole('link', { name: cluster }).first().click();
  await expect(page).toHaveURL(`/clusters/${cluster}`);
});
