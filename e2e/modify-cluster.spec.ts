import { expect, test } from './fixtures.ts';
import { choice, chooseAction, expectFlash, expectRow, iamChoice, progressStep } from './helpers.ts';

async function openModify(page: import('@playwright/test').Page, id: string) {
  await page.goto('/clusters');
  await chooseAction(page, id, 'Cluster actions', 'Modify cluster');
  await expect(page.getByRole('heading', { name: `Modify DB cluster: ${id}` })).toBeVisible();
}

test('IAM DB authentication of a cluster is switched on immediately, members follow, and off again', async ({
  page,
  rds,
}) => {
  const { cluster, writer } = await rds.createCluster();

  for (const [answer, enabled] of [
    ['Yes', true],
    ['No', false],
  ] as const) {
    await openModify(page, cluster);
    await iamChoice(page, answer).check();
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
      IAMDatabaseAuthenticationEnabled: enabled,
      PendingModifiedValues: {},
    });
    expect((await rds.instance(writer))?.IAMDatabaseAuthenticationEnabled).toBe(enabled);
  }
});

test('a scheduled change of a cluster waits for its maintenance window and is seen to wait', async ({ page, rds }) => {
  const { cluster } = await rds.createCluster();
  await openModify(page, cluster);
  await iamChoice(page, 'Yes').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Modify cluster' }).click();

  await expect(page.getByText('Pending modifications')).toBeVisible();
  const waiting = await rds.cluster(cluster);
  expect(waiting?.IAMDatabaseAuthenticationEnabled).toBe(false);
  expect(waiting?.PendingModifiedValues).toEqual({ IAMDatabaseAuthenticationEnabled: true });
  await page.goto('/clusters');
  await expectRow(page, cluster, 'Pending: Yes');
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
  await page.goto(`/instances/${writer}`);
  await page.getByRole('link', { name: cluster }).first().click();
  await expect(page).toHaveURL(`/clusters/${cluster}`);
});
