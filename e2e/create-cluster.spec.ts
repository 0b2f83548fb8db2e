import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { expectRow, iamChoice, visit } from './helpers.ts';

const next = (page: Page) => page.getByRole('button', { name: 'Next', exact: true }).click();

test('an Aurora cluster is created with its writer and with IAM DB authentication', async ({ page, rds }) => {
  const instance = rds.id('w');
  const cluster = rds.id('c');
  await page.goto('/clusters');
  await page.getByRole('link', { name: 'Create DB cluster' }).first().click();
  await page.getByRole('radio', { name: /Aurora PostgreSQL/ }).check();
  await next(page);
  await page.getByLabel('DB instance identifier').fill(instance);
  await page.getByLabel('Master username').fill('masterawsuser');
  await page.getByLabel('Master password').fill('masteruserpassword');
  await page.getByLabel('Confirm password').fill('masteruserpassword');
  await next(page);
  await expect(page.getByLabel('DB cluster identifier')).toHaveValue(`${instance}-cluster`);
  await page.getByLabel('DB cluster identifier').fill(cluster);
  await expect(iamChoice(page, 'No')).toBeChecked();
  await iamChoice(page, 'Yes').check();
  await page.getByRole('button', { name: /^Launch/ }).click();

  await expect(page).toHaveURL(`/clusters/${cluster}`);
  await rds.clusterAvailable(cluster);
  await rds.instanceAvailable(instance);
  expect(await rds.cluster(cluster)).toMatchObject({
    Engine: 'aurora-postgresql',
    IAMDatabaseAuthenticationEnabled: true,
  });
  expect(await rds.instance(instance)).toMatchObject({
    DBClusterIdentifier: cluster,
    IAMDatabaseAuthenticationEnabled: true,
  });
  await visit(page, '/clusters');
  await expectRow(page, cluster, 'available', 'Yes');
});

test('when the cluster is made and its instance is refused, the user is told and only the instance is tried again', async ({
  page,
  rds,
}) => {
  const taken = await rds.createInstance();
  const cluster = rds.id('c');
  await page.goto('/clusters/create');
  await page.getByRole('radio', { name: /Aurora MySQL/ }).check();
  await next(page);
  await page.getByLabel('DB instance identifier').fill(taken);
  await page.getByLabel('Master username').fill('masterawsuser');
  await page.getByLabel('Master password').fill('masteruserpassword');
  await page.getByLabel('Confirm password').fill('masteruserpassword');
  await next(page);
  await page.getByLabel('DB cluster identifier').fill(cluster);
  await page.getByRole('button', { name: /^Launch/ }).click();

  await expect(page.getByText(/already exists/i).first()).toBeVisible();
  await expect(page.getByText(new RegExp(`${cluster}.*no instances`)).first()).toBeVisible();
  const made = await rds.cluster(cluster);
  expect(made?.DBClusterMembers ?? []).toEqual([]);

  const free = rds.id('w');
  await page.getByLabel('DB instance identifier').fill(free);
  await next(page);
  await page.getByRole('button', { name: /^Launch/ }).click();
  await expect(page).toHaveURL(`/clusters/${cluster}`);
  await rds.instanceAvailable(free);
  expect((await rds.cluster(cluster))?.DbClusterResourceId).toBe(made?.DbClusterResourceId);
});
