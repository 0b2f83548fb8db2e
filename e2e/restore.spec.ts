import { expect, test } from './fixtures.ts';
import { chooseAction, filterList, iamChoice } from './helpers.ts';

// Which answer is preset, and what each one sends, is told by the form's rules: apps/web/src/restore/restoredSwitch.test.ts.

test('a DB snapshot is restored with another answer, and the form says who decided', async ({ page, rds }) => {
  const instance = await rds.createInstance({ EnableIAMDatabaseAuthentication: true });
  const snapshot = await rds.createSnapshot(instance);
  const restored = rds.id('restored');
  await page.goto('/snapshots');
  await filterList(page, snapshot);
  await chooseAction(page, snapshot, 'Snapshot actions', 'Restore snapshot');

  await expect(page.getByRole('heading', { name: 'Restore DB instance' })).toBeVisible();
  await expect(iamChoice(page, 'Yes')).toBeChecked();
  const outcome = page.getByRole('region', { name: 'IAM DB authentication of the new database' });
  await expect(outcome).toContainText(`Yes: the snapshot ${snapshot}`);
  await expect(outcome).toContainText('Decided byThe source');
  await expect(outcome).toContainText('IAM DB authentication will be on');
  await page.getByLabel('DB instance identifier').fill(restored);
  await iamChoice(page, 'No').check();
  await expect(outcome).toContainText('Decided byYou');
  await expect(outcome).toContainText('IAM DB authentication will be off');
  await page.getByRole('button', { name: 'Restore DB instance' }).click();

  await expect(page).toHaveURL(`/instances/${restored}`);
  await rds.instanceAvailable(restored);
  expect((await rds.instance(restored))?.IAMDatabaseAuthenticationEnabled).toBe(false);
});

test('a DB cluster snapshot is restored with its writer', async ({ page, rds }) => {
  const { cluster } = await rds.createCluster();
  const snapshot = await rds.createClusterSnapshot(cluster);
  const restored = rds.id('restored');
  await page.goto('/snapshots');
  await filterList(page, snapshot);
  await chooseAction(page, snapshot, 'Snapshot actions', 'Restore snapshot');

  await expect(page.getByRole('heading', { name: 'Restore DB cluster' })).toBeVisible();
  await expect(iamChoice(page, 'No')).toBeChecked();
  await page.getByLabel('DB cluster identifier').fill(restored);
  await page.getByLabel('DB instance identifier').fill(`${restored}-writer`);
  await iamChoice(page, 'Yes').check();
  await page.getByRole('button', { name: 'Restore DB cluster' }).click();

  await expect(page).toHaveURL(`/clusters/${restored}`);
  await rds.clusterAvailable(restored);
  await rds.instanceAvailable(`${restored}-writer`);
  expect((await rds.cluster(restored))?.IAMDatabaseAuthenticationEnabled).toBe(true);
  expect((await rds.instance(`${restored}-writer`))?.IAMDatabaseAuthenticationEnabled).toBe(true);
});

test('an instance is restored to a point in time', async ({ page, rds }) => {
  const instance = await rds.createInstance();
  const restored = rds.id('pit');
  await page.goto('/instances');
  await chooseAction(page, instance, 'Instance actions', 'Restore to point in time');
  await expect(page.getByRole('radio', { name: 'Latest restorable time' })).toBeChecked();
  await page.getByLabel('DB instance identifier').fill(restored);
  await expect(iamChoice(page, 'No')).toBeChecked();
  await iamChoice(page, 'Yes').check();
  await page.getByRole('button', { name: 'Restore DB instance' }).click();

  await expect(page).toHaveURL(`/instances/${restored}`);
  await rds.instanceAvailable(restored);
  expect((await rds.instance(restored))?.IAMDatabaseAuthenticationEnabled).toBe(true);
});

test('a cluster is restored to a point in time with what it has', async ({ page, rds }) => {
  const { cluster } = await rds.createCluster({ EnableIAMDatabaseAuthentication: true });
  const restored = rds.id('pit');
  await page.goto('/clusters');
  await chooseAction(page, cluster, 'Cluster actions', 'Restore to point in time');
  await page.getByRole('textbox', { name: 'DB cluster identifier' }).fill(restored);
  await page.getByLabel('DB instance identifier').fill(`${restored}-writer`);
  await page.getByRole('button', { name: 'Restore DB cluster' }).click();

  await expect(page).toHaveURL(`/clusters/${restored}`);
  await rds.clusterAvailable(restored);
  await rds.instanceAvailable(`${restored}-writer`);
  expect((await rds.cluster(restored))?.IAMDatabaseAuthenticationEnabled).toBe(true);
});
