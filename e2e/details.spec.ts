import { CreateDBInstanceCommand, ModifyDBInstanceCommand } from '@aws-sdk/client-rds';
import { expect, test } from './fixtures.ts';
import { chooseFromMenu, chooseOption, expectFlash, expectRow, visit } from './helpers.ts';

test('each tab has an address, and the browser goes back through them', async ({ page, rds }) => {
  const id = await rds.createInstance();
  await page.goto(`/instances/${id}`);
  await page.getByRole('tab', { name: 'Configuration' }).click();
  await expect(page).toHaveURL(`/instances/${id}/configuration`);
  await expect(page.getByText((await rds.instance(id))?.DbiResourceId ?? '-')).toBeVisible();
  await page.getByRole('tab', { name: 'Tags' }).click();
  await expect(page).toHaveURL(`/instances/${id}/tags`);
  await page.goBack();
  await expect(page.getByRole('tab', { name: 'Configuration' })).toHaveAttribute('aria-selected', 'true');
  await page.reload();
  await expect(page.getByRole('tab', { name: 'Configuration' })).toHaveAttribute('aria-selected', 'true');

  // By keyboard, which stays on the tabs.
  await page.getByRole('tab', { name: 'Configuration' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(`/instances/${id}/maintenance`);
  await expect(page.getByRole('tab', { name: 'Maintenance & backups' })).toBeFocused();
});

test('a pending modification of an instance is withdrawn, and the others are applied now, after a refusal', async ({
  page,
  rds,
}) => {
  const id = await rds.createInstance();
  await rds.client.send(
    new ModifyDBInstanceCommand({ DBInstanceIdentifier: id, EnableIAMDatabaseAuthentication: true, MultiAZ: true }),
  );
  await page.goto(`/instances/${id}`);
  await page.getByRole('link', { name: 'Review' }).click();
  const table = page.getByRole('table', { name: 'Pending modifications' });
  await expect(table.getByRole('row', { name: /IAM DB authentication No Yes/ })).toBeVisible();
  await page.getByRole('button', { name: 'Withdraw IAM DB authentication' }).click();
  await expectFlash(page, `Withdrawn: IAM DB authentication of ${id} stays No`);
  await expect(table.getByRole('row')).toHaveCount(2);
  expect((await rds.instance(id))?.PendingModifiedValues).toEqual({ MultiAZ: true });

  await rds.control('POST', '/faults', { action: 'ModifyDBInstance', fault: 'InvalidDBInstanceState' });
  await page.getByRole('button', { name: 'Apply now' }).click();
  await expectFlash(page, `The modifications of ${id} stay as they are`);
  await page.getByRole('button', { name: 'Retry' }).click();
  await expectFlash(page, `Verified: the DB instance ${id} has the new settings`);
  await expect(table.getByText('No modifications wait')).toBeVisible();
  await rds.instanceAvailable(id);
  expect(await rds.instance(id)).toMatchObject({ IAMDatabaseAuthenticationEnabled: false, MultiAZ: true });
});

test('maintenance is put off to the window, and taken back', async ({ page, rds }) => {
  const id = await rds.createInstance({ EngineVersion: '8.0.40', AutoMinorVersionUpgrade: false });
  await page.goto(`/instances/${id}/maintenance`);
  await page.getByRole('button', { name: 'Apply db-upgrade at next window' }).click();
  await expectFlash(page, 'Waits for the next maintenance window: db-upgrade');
  await visit(page, `/instances?filter=${id}`);
  await expectRow(page, id, 'next window');
  await visit(page, `/instances/${id}/maintenance`);
  await page.getByRole('button', { name: 'Defer db-upgrade' }).click();
  await expectFlash(page, 'Not applied in the next window: db-upgrade');
  await page.getByRole('button', { name: 'Apply db-upgrade now' }).click();
  await expectFlash(page, 'Maintenance begins: db-upgrade');
  await rds.instanceAvailable(id);
  await expect.poll(async () => (await rds.instance(id))?.EngineVersion).not.toBe('8.0.40');
});

test('tags are added, changed and removed', async ({ page, rds }) => {
  const Tags = ['team', 'stage'].map((Key) => ({ Key, Value: 'old' }));
  const id = await rds.createInstance({ Tags });
  await page.goto(`/instances/${id}/tags`);
  await page.getByRole('button', { name: 'Edit tags' }).click();
  const form = page.getByRole('form', { name: 'Edit tags' });
  await form.getByLabel('Value').first().fill('orders');
  await form.getByRole('button', { name: 'Remove tag stage' }).click();
  await form.getByRole('button', { name: 'Add tag' }).click();
  await form.getByLabel('Key').last().fill('team');
  await form.getByRole('button', { name: 'Save tags' }).click();
  await expect(form.getByText('The key team occurs twice.').first()).toBeVisible();
  await form.getByLabel('Key').last().fill('owner');
  await form.getByLabel('Value').last().fill('sam <b>');
  await form.getByRole('button', { name: 'Save tags' }).click();
  await expect(form.getByText('InvalidParameterValue')).toBeVisible();
  await form.getByLabel('Value').last().fill('sam');
  await form.getByRole('button', { name: 'Save tags' }).click();

  await expectFlash(page, `Saved the tags of ${id}`);
  await expect(page.getByRole('row', { name: 'owner sam' })).toBeVisible();
  await expect
    .poll(async () => (await rds.instance(id))?.TagList?.toSorted((a, b) => ((a.Key ?? '') < (b.Key ?? '') ? -1 : 1)))
    .toEqual([
      { Key: 'owner', Value: 'sam' },
      { Key: 'team', Value: 'orders' },
    ]);
});

test('events and logs tell what happened', async ({ page, rds }) => {
  const id = await rds.createInstance();
  await page.goto(`/instances/${id}/logs`);
  const events = page.getByRole('table', { name: 'Recent events' });
  await expect(events.getByText('DB instance created')).toBeVisible();
  await chooseFromMenu(page, 'Instance actions', 'Reboot');
  await page.getByRole('dialog').getByRole('button', { name: 'Reboot' }).click();
  await expect(events.getByText('DB instance restarted')).toBeVisible();
  await chooseOption(page, 'Time range of events', 'Last 14 days');
  await expect(events.getByText('DB instance created')).toBeVisible();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download error/mysql-error.log', exact: true }).click();
  expect((await download).suggestedFilename()).toBe(`${id}-error-mysql-error.log`);
  await page.getByRole('link', { name: 'error/mysql-error.log', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'error/mysql-error.log' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Log' })).toContainText('[Note]');
  await page.reload();
  await expect(page.getByRole('region', { name: 'Log' })).toContainText('[Note]');
});

test('the snapshots of a database stand with it, and those of a member with its cluster', async ({ page, rds }) => {
  const id = await rds.createInstance();
  const snapshot = await rds.createSnapshot(id);
  await page.goto(`/instances/${id}/snapshots`);
  await page.getByRole('link', { name: snapshot }).click();
  await expect(page).toHaveURL(`/snapshots/${snapshot}`);

  const { cluster, writer } = await rds.createCluster();
  const clusterSnapshot = await rds.createClusterSnapshot(cluster);
  await visit(page, `/instances/${writer}/snapshots`);
  await page.getByRole('main').getByRole('link', { name: cluster }).last().click();
  await expect(page).toHaveURL(`/clusters/${cluster}/snapshots`);
  await expect(page.getByRole('link', { name: clusterSnapshot })).toBeVisible();
});

test('members of a cluster are listed with their roles and lead to their pages', async ({ page, rds }) => {
  const { cluster, writer } = await rds.createCluster();
  const reader = rds.id('reader');
  await rds.client.send(
    new CreateDBInstanceCommand({
      DBInstanceIdentifier: reader,
      DBClusterIdentifier: cluster,
      Engine: 'aurora-mysql',
      DBInstanceClass: 'db.r5.large',
    }),
  );
  await page.goto(`/clusters/${cluster}`);
  await page.getByRole('tab', { name: 'Members' }).click();
  await expect(page.getByRole('row', { name: new RegExp(`${writer} Writer`) })).toBeVisible();
  await page.getByRole('link', { name: reader }).click();
  await expect(page).toHaveURL(`/instances/${reader}`);
  await expect(page.getByText('decided by')).toBeVisible();
});
