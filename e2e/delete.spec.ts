import { DescribeDBClusterSnapshotsCommand, DescribeDBSnapshotsCommand } from '@aws-sdk/client-rds';
import { expect, test } from './fixtures.ts';
import { chooseAction, expectFlash, row, visit } from './helpers.ts';

test('an instance is deleted with a final snapshot after the confirmation is typed, unless it is protected', async ({
  page,
  rds,
}) => {
  const id = await rds.createInstance({ EnableIAMDatabaseAuthentication: true });
  const kept = await rds.createInstance({ DeletionProtection: true });
  const final = rds.id('final');
  await page.goto('/instances');
  await chooseAction(page, kept, 'Instance actions', 'Delete');
  const refused = page.getByRole('dialog', { name: `Delete ${kept}?` });
  await refused.getByLabel(/type delete me/).fill('delete me');
  await expect(refused.getByText(/Deletion protection is on/).first()).toBeVisible();
  await expect(refused.getByRole('button', { name: 'Delete', exact: true })).toBeDisabled();
  await refused.getByRole('button', { name: 'Cancel' }).click();
  await row(page, kept).getByRole('checkbox').uncheck();

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

test('a cluster is deleted after its members, with a final snapshot', async ({ page, rds }) => {
  const { cluster, writer } = await rds.createCluster();
  const final = rds.id('final');

  await page.goto('/clusters');
  await chooseAction(page, cluster, 'Cluster actions', 'Delete');
  await expect(page.getByRole('dialog').getByText(writer)).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();

  await visit(page, '/instances');
  await chooseAction(page, writer, 'Instance actions', 'Delete');
  await page
    .getByRole('dialog')
    .getByLabel(/type delete me/)
    .fill('delete me');
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await expect.poll(() => rds.instance(writer)).toBeUndefined();

  await visit(page, '/clusters');
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

  await visit(page, `/snapshots?filter=${snapshot}`);
  await expect(row(page, snapshot)).toContainText('available');
  await chooseAction(page, snapshot, 'Snapshot actions', 'Delete snapshot');
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(row(page, snapshot)).toBeHidden();
});
