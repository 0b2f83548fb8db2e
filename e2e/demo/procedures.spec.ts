import type { Page } from '@playwright/test';
import { choice, chooseAction, chooseFromMenu, expectRow, iamChoice, progressStep } from '../helpers.ts';
import { expect, test } from './demo.ts';

const next = (page: Page) => page.getByRole('button', { name: 'Next', exact: true }).click();

async function fillCredentials(page: Page) {
  await page.getByLabel('Master username').fill('masterawsuser');
  await page.getByLabel('Master password').fill('masteruserpassword');
  await page.getByLabel('Confirm password').fill('masteruserpassword');
}

test('Enable it on a new DB instance', async ({ page, rds, tell }) => {
  const id = rds.id('mydbinstance');
  await tell('A new database begins in the list of instances.');
  await page.goto('/instances');
  await page.getByRole('link', { name: 'Create database' }).first().click();
  await tell('MySQL is one of the engines that can have IAM database authentication.');
  await page.getByRole('radio', { name: 'MySQL', exact: true }).check();
  await next(page);
  await tell('For development and tests, the smaller settings do.');
  await page.getByRole('radio', { name: /^Dev\/Test/ }).check();
  await next(page);
  await tell('A name, and a master user with a password: it goes on working beside the tokens.');
  await page.getByLabel('DB instance identifier').fill(id);
  await fillCredentials(page);
  await next(page);
  await tell('Under Database options stands the switch. It is off unless asked for.');
  await iamChoice(page, 'Yes').check();
  await page.getByRole('button', { name: /^Launch/ }).click();
  await tell('RDS creates the database with the switch on.');
  await rds.instanceAvailable(id);
  await page.goto('/instances');
  await expectRow(page, id, 'available', 'Yes');
  await tell('It is available, and accepts a 15-minute token in place of a password.');
});

test('Enable it on a new Aurora cluster', async ({ page, rds, tell }) => {
  const [cluster, writer] = [rds.id('mydbcluster'), rds.id('writer')];
  await tell('In a cluster the switch belongs to the cluster, and its instances follow.');
  await page.goto('/clusters');
  await page.getByRole('link', { name: 'Create DB cluster' }).first().click();
  await page.getByRole('radio', { name: /Aurora MySQL/ }).check();
  await next(page);
  await tell('The first instance, which writes, gets its name here.');
  await page.getByLabel('DB instance identifier').fill(writer);
  await fillCredentials(page);
  await next(page);
  await tell('The cluster has a name of its own, and the switch.');
  await page.getByLabel('DB cluster identifier').fill(cluster);
  await iamChoice(page, 'Yes').check();
  await page.getByRole('button', { name: /^Launch/ }).click();
  await tell('Cluster and writer are created one after the other.');
  await rds.clusterAvailable(cluster);
  await rds.instanceAvailable(writer);
  await page.goto('/clusters');
  await expectRow(page, cluster, 'available', 'Yes');
  await tell('The cluster says Yes, and so does its instance.');
});

test('Switch it on an existing DB instance', async ({ page, rds, tell }) => {
  const id = await rds.createInstance();
  await tell('This database has the switch off. Modify is in the actions menu.');
  await page.goto('/instances');
  await chooseAction(page, id, 'Instance actions', 'Modify');
  await tell('Database options, Enable IAM DB authentication: Yes.');
  await iamChoice(page, 'Yes').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await tell('Only what changed is listed, and sent.');
  await tell('Without Apply immediately it would wait for the maintenance window. Here it shall be at once.');
  await choice(page, 'When to apply modifications', 'Apply immediately').check();
  await page.getByRole('button', { name: 'Modify DB instance' }).click();
  await tell('The change takes its course; the database stays up.');
  await expect(progressStep(page, 'IAM DB authentication', 'Verified: RDS reports Yes')).toBeVisible();
  await tell('The console has read the value back: it is on.');
});

test('Switch it on an existing cluster', async ({ page, rds, tell }) => {
  const { cluster, writer } = await rds.createCluster();
  await tell('An instance of a cluster has no switch of its own.');
  await page.goto(`/clusters/${cluster}`);
  await chooseFromMenu(page, 'Cluster actions', 'Modify cluster');
  await tell('Once for the whole cluster.');
  await iamChoice(page, 'Yes').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await choice(page, 'When to apply modifications', 'Apply immediately').check();
  await page.getByRole('button', { name: /^Modify/ }).click();
  await expect(progressStep(page, 'IAM DB authentication', 'Verified: RDS reports Yes')).toBeVisible();
  await page.goto('/instances');
  await expectRow(page, writer, `Yes (decided by ${cluster})`);
  await tell('Its instance has followed, and says who decided.');
});

test('Keep it over a restore', async ({ page, rds, tell }) => {
  const source = await rds.createInstance({ EnableIAMDatabaseAuthentication: true });
  const snapshot = await rds.createSnapshot(source);
  const restored = rds.id('restored');
  await tell('A snapshot keeps the setting that its database had.');
  await page.goto(`/snapshots/${snapshot}`);
  await chooseFromMenu(page, 'Snapshot actions', 'Restore snapshot');
  await expect(iamChoice(page, 'Yes')).toBeChecked();
  await tell('So the switch is preset to Yes. It may be answered otherwise here.');
  await page.getByLabel('DB instance identifier').fill(restored);
  await page.getByRole('button', { name: 'Restore DB instance' }).click();
  await rds.instanceAvailable(restored);
  await page.goto('/instances');
  await expectRow(page, restored, 'available', 'Yes');
  await tell('The restored database accepts tokens from its first minute.');
});
