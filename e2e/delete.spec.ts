import { DescribeDBClusterSnapshotsCommand, DescribeDBSnapshotsCommand } from '@aws-sdk/client-rds';
import { expect, test } from './fixtures.ts';
import { choice, chooseAction, expectFlash, row } from './helpers.ts';

test('an instance is deleted with a final snapshot after the confirmation is typed', async ({ page, rds }) => {
  const id = await rds.createInstance({ EnableIAMDatabaseAuthentication: true });
  const final = rds.id('final');
  await page.goto('/instances');
  await chooseAction(page, id, 'Instance actions', 'Delete');

  const window = page.getByRole('dialog', { name: `Delete ${id}?` });
  await expect(window.getByRole('button', { name: 'Delete', exact: true })).toBeDisabled();
  await window.getByLabel('Final snapshot name').fill(final);
  await window.getByLabel(/type delete me/).fill('delete me');
  await window.getByRole('button', { name: 'Delete', exact: true }).click();

  await expectFlash(page, `Deleting the DB instance ${id}`);
  await expect(row(page, id)).toBeHidden();
  expect(await rds.instance(id)).toBeUndefined();
  const { DBSnapshots } = await rds.client.send(new DescribeDBSnapshotsCommand({ DBSnapshotIdentifier: final }));
  expect(DBSnapshots?.[0]).toMatchObject({ DBInstanceIdentifier: id, IAMDatabaseAuthenticationEnabled: true });
});

test('an instance is deleted without a final snapshot when that is chosen', async ({ page, rds }) => {
  const id = await rds.createInstance();
  await page.goto(`/instances/${id}`);
  await page.getByRole('button', { name: 'Instance actions' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  const window = page.getByRole('dialog');
  await choice(page, 'Create final snapshot?', 'No').check();
  await expect(window.getByText(/cannot be recovered/)).toBeVisible();
  await window.getByLabel(/type delete me/).fill('delete me');
  await window.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page).toHaveURL(/\/instances/);
  await expect.poll(() => rds.instance(id)).toBeUndefined();
});

test('deletion protection stands in the way and says what to do', async ({ page, rds }) => {
  const id = await rds.createInstance({ DeletionProtection: true });
  await page.goto('/instances');
  await chooseAction(page, id, 'Instance actions', 'Delete');
  const window = page.getByRole('dialog');
  await window.getByLabel(/type delete me/).fill('delete me');
  await expect(window.getByText(/Deletion protection is on/).first()).toBeVisible();
  await expect(window.getByRole('button', { name: 'Delete', exact: true })).toBeDisabled();
});

test('a cluster is deleted after its members, with a final snapshot', async ({ page, rds }) => {
  const { cluster, writer } = await rds.createCluster();
  const final = rds.id('final');

  await page.goto('/clusters');
  await chooseAction(page, cluster, 'Cluster actions', 'Delete');
  await expect(page.getByRole('dialog').getByText(writer)).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();

  await page.goto('/instances');
  await chooseAction(page, writer, 'Instance actions', 'Delete');
  await page
    .getByRole('dialog')
    .getByLabel(/type delete me/)
    .fill('delete me');
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await expect.poll(() => rds.instance(writer)).toBeUndefined();

  await page.goto('/clusters');
  await chooseAction(page, cluster, 'Cluster actions', 'Delete');
  await page.getByRole('dialog').getByLabel('Final snapshot name').fill(final);
  await page
    .getByRole('dialog')
    .getByLabel(/type delete me/)
    .fill('delete me');
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await expect.poll(() => rds.cluster(cluster)).toBeUndefined();
  const { DBClusterSnapshots } = await rds.client.send(
    new DescribeDBClusterSnapshotsCommand({ DBClusterSnapshotIdentifier: final }),
  );
  expect(DBClusterSnapshots).toHaveLength(1);
});

test('snapshots are taken and deleted', async ({ page, rds }) => {
  const id = await rds.createInstance();
  const snapshot = rds.id('taken');
  await page.goto('/instances');
  await chooseAction(page, id, 'Instance actions', 'Take snapshot');
  const window = page.getByRole('dialog');
  await window.getByRole('button', { name: 'Take snapshot' }).click();
  await expect(window.getByText('Enter a DB snapshot identifier.').first()).toBeVisible();
  await window.getByLabel('Snapshot name').fill(snapshot);
  await window.getByRole('button', { name: 'Take snapshot' }).click();
  await expectFlash(page, `Creating the snapshot ${snapshot}`);

  await page.goto(`/snapshots?filter=${snapshot}`);
  await expect(row(page, snapshot)).toContainText('available');
  await chooseAction(page, snapshot, 'Snapshot actions', 'Delete snapshot');
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(row(page, snapshot)).toBeHidden();
});
