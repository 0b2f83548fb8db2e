import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { chooseAction, chooseFromMenu, chooseOption, filterList } from './helpers.ts';

test.beforeEach(async ({ rds }) => {
  await rds.control('POST', '/fixtures/sample');
});

const submit = (page: Page, name: string) => page.getByRole('form').getByRole('button', { name }).click();

test('a snapshot is restored with settings of every section, and what was typed outlives a reload', async ({
  page,
  rds,
}) => {
  await page.goto('/snapshots/orders-before-migration/restore');
  await page.getByLabel('DB instance identifier').fill('again');
  await page.getByLabel('Allocated storage').fill('210');
  await submit(page, 'Restore DB instance');
  await expect(page.getByText('Storage grows by a tenth or more: enter at least 220 GiB.').first()).toBeVisible();
  await page.getByLabel('Allocated storage').fill('300');
  await chooseOption(page, 'DB instance class', 'db.r6g.large');
  await page.getByRole('checkbox', { name: 'Slow query log' }).check();
  await page.getByLabel('Backup retention period').fill('9');
  await page.getByRole('checkbox', { name: 'Enable deletion protection' }).check();
  await page.getByRole('button', { name: 'Add tag' }).click();
  await page.getByRole('textbox', { name: 'Key' }).fill('purpose');
  await page.getByRole('textbox', { name: /^Value/ }).fill('drill');

  page.on('dialog', (dialog) => dialog.accept());
  await page.reload();
  await expect(page.getByText('What you entered before the page was loaded anew is here again.').first()).toBeVisible();
  await rds.control('POST', '/faults', { action: 'RestoreDBInstanceFromDBSnapshot', fault: 'SnapshotQuotaExceeded' });
  await submit(page, 'Restore DB instance');
  await expect(page.getByRole('alert').getByText('SnapshotQuotaExceeded').first()).toBeVisible();
  await submit(page, 'Restore DB instance');

  await expect(page).toHaveURL('/instances/again');
  await expect.poll(async () => (await rds.instance('again'))?.DBInstanceStatus).toBe('available');
  expect(await rds.instance('again')).toMatchObject({
    AllocatedStorage: 300,
    DBInstanceClass: 'db.r6g.large',
    EnabledCloudwatchLogsExports: ['slowquery'],
    BackupRetentionPeriod: 9,
    DeletionProtection: true,
    IAMDatabaseAuthenticationEnabled: true,
    TagList: [{ Key: 'purpose', Value: 'drill' }],
  });
});

test('a restore that RDS cannot finish says so on the new instance’s page', async ({ page, rds }) => {
  await rds.control('POST', '/faults', { resource: 'broken', status: 'creating', outcome: 'incompatible-restore' });
  await page.goto('/snapshots/billing-year-end/restore');
  await page.getByLabel('DB instance identifier').fill('broken');
  await submit(page, 'Restore DB instance');
  await expect(page).toHaveURL('/instances/broken');
  await expect(page.getByText('incompatible-restore').first()).toBeVisible();
});

test('a throttled restore is asked again by itself', async ({ page, rds }) => {
  await rds.control('POST', '/faults', { action: 'RestoreDBInstanceToPointInTime', fault: 'Throttling', times: 1 });
  await page.goto('/instances');
  await chooseAction(page, 'orders-prod', 'Instance actions', 'Restore to point in time');
  await page.getByLabel('DB instance identifier').fill('calm');
  await submit(page, 'Restore DB instance');
  await expect(page).toHaveURL('/instances/calm');
  expect(await rds.instance('calm')).toMatchObject({ DBInstanceIdentifier: 'calm' });
});

test('an Aurora cluster is cloned as it is now, with a serverless writer', async ({ page, rds }) => {
  await page.goto('/clusters/shop');
  await chooseFromMenu(page, 'Cluster actions', 'Create clone');
  await expect(page.getByRole('heading', { name: 'Create clone' })).toBeVisible();
  await expect(page.getByText('Restore time')).toHaveCount(0);
  await page.getByLabel('DB cluster identifier').fill('twin');
  await page.getByLabel('DB instance identifier').fill('twin-1');
  await chooseOption(page, 'DB instance class', 'db.serverless');
  await page.getByLabel('Maximum capacity').fill('8');
  await submit(page, 'Create clone');

  await expect(page).toHaveURL('/clusters/twin');
  await expect.poll(async () => (await rds.instance('twin-1'))?.DBInstanceClass).toBe('db.serverless');
  const [clone, source] = [await rds.cluster('twin'), await rds.cluster('shop')];
  expect(clone?.CloneGroupId).toBe(source?.CloneGroupId);
  expect(clone?.ServerlessV2ScalingConfiguration).toMatchObject({ MinCapacity: 0.5, MaxCapacity: 8 });
});

test('a MySQL snapshot is migrated to Aurora, and made a Multi-AZ DB cluster', async ({ page, rds }) => {
  await page.goto('/snapshots');
  await filterList(page, 'orders-before-migration');
  await chooseAction(page, 'orders-before-migration', 'Snapshot actions', 'Migrate snapshot');
  await page.getByLabel('DB cluster identifier').fill('moved');
  await page.getByLabel('DB instance identifier').fill('moved-1');
  await submit(page, 'Migrate snapshot');
  await expect(page).toHaveURL('/clusters/moved');
  await expect.poll(async () => (await rds.instance('moved-1'))?.Engine).toBe('aurora-mysql');
  expect(await rds.cluster('moved')).toMatchObject({ IAMDatabaseAuthenticationEnabled: true });

  await page.goto('/snapshots/orders-before-migration/migrate');
  await chooseOption(page, 'Migrate to DB engine', /Multi-AZ DB cluster/);
  await page.getByLabel('DB cluster identifier').fill('trio');
  await expect(page.getByLabel('DB instance identifier')).toHaveCount(0);
  await chooseOption(page, 'DB instance class', /db\.r6gd?\.large|db\.m6gd\.large|db\.r5d\.large/);
  await submit(page, 'Migrate snapshot');
  await expect(page).toHaveURL('/clusters/trio');
  await expect.poll(async () => (await rds.cluster('trio'))?.DBClusterMembers?.length).toBe(3);
});

test('a Multi-AZ DB cluster’s snapshot is restored with its three instances', async ({ page, rds }) => {
  const { cluster } = await rds.createCluster({
    Engine: 'postgres',
    DBClusterInstanceClass: 'db.m5d.large',
    StorageType: 'io1',
    Iops: 1000,
    AllocatedStorage: 100,
  });
  const snapshot = await rds.createClusterSnapshot(cluster);

  await page.goto(`/cluster-snapshots/${snapshot}/restore`);
  await page.getByLabel('DB cluster identifier').fill('three-again');
  await chooseOption(page, 'DB instance class', 'db.m5d.large');
  await submit(page, 'Restore DB cluster');
  await expect(page).toHaveURL('/clusters/three-again');
  await expect.poll(async () => (await rds.cluster('three-again'))?.DBClusterMembers?.length).toBe(3);
  expect(await rds.cluster('three-again')).toMatchObject({
    DBClusterInstanceClass: 'db.m5d.large',
    StorageType: 'io1',
  });
});
