import { DescribeDBSnapshotAttributesCommand, DescribeDBSnapshotsCommand } from '@aws-sdk/client-rds';
import { expect, test } from './fixtures.ts';
import { chooseAction, chooseOption, expectFlash, filterList } from './helpers.ts';

test('copy a DB snapshot with its tags, after a refusal that keeps what was typed', async ({ page, rds }) => {
  const snapshot = await rds.createSnapshot(await rds.createInstance());
  const copy = rds.id('copy');
  await page.goto('/snapshots');
  await filterList(page, snapshot);
  await chooseAction(page, snapshot, 'Snapshot actions', 'Copy snapshot');

  await expect(page.getByRole('heading', { name: 'Make copy of DB snapshot' })).toBeVisible();
  await page.getByLabel('New DB snapshot identifier').fill(copy);
  await rds.control('POST', '/faults', { action: 'CopyDBSnapshot', fault: 'SnapshotQuotaExceeded' });
  await page.getByRole('button', { name: 'Copy snapshot' }).click();
  await expect(page.getByText('SnapshotQuotaExceeded')).toBeVisible();
  await expect(page.getByLabel('New DB snapshot identifier')).toHaveValue(copy);

  await page.getByRole('button', { name: 'Copy snapshot' }).click();
  await expect(page).toHaveURL(`/snapshots/${copy}`);
  await expectFlash(page, `Copying the snapshot ${copy}`);
});

test('copy a DB snapshot to another region, and encrypt it there', async ({ page, rds }) => {
  const snapshot = await rds.createSnapshot(await rds.createInstance());
  const copy = rds.id('far');
  await page.goto(`/snapshots/${snapshot}/copy`);
  await chooseOption(page, 'Destination region', 'eu-west-1');
  await page.getByLabel('New DB snapshot identifier').fill(copy);
  await page.getByRole('radiogroup', { name: 'Enable encryption' }).getByRole('radio', { name: 'Yes' }).check();
  await page.getByRole('button', { name: 'Copy snapshot' }).click();
  await expect(page.getByText('Enter the KMS key that encrypts the copy.').first()).toBeVisible();
  await page.getByLabel('KMS key').fill('alias/aws/rds');
  await page.getByRole('button', { name: 'Copy snapshot' }).click();
  await expectFlash(page, `Copying the snapshot ${copy} to eu-west-1`);

  const there = rds.clientFor({ region: 'eu-west-1' });
  const { DBSnapshots } = await there.send(new DescribeDBSnapshotsCommand({ DBSnapshotIdentifier: copy }));
  expect(DBSnapshots?.[0]).toMatchObject({ SourceRegion: 'us-east-1', Encrypted: true });
});

test('copy a DB cluster snapshot', async ({ page, rds }) => {
  const { cluster } = await rds.createCluster();
  const snapshot = await rds.createClusterSnapshot(cluster);
  const copy = rds.id('copy');
  await page.goto('/snapshots');
  await filterList(page, snapshot);
  await chooseAction(page, snapshot, 'Snapshot actions', 'Copy snapshot');
  await page.getByLabel('New DB snapshot identifier').fill(copy);
  await page.getByRole('button', { name: 'Copy snapshot' }).click();
  await expect(page).toHaveURL(`/cluster-snapshots/${copy}`);
});

test('share a DB snapshot with an account, and take it back', async ({ page, rds }) => {
  const DBSnapshotIdentifier = await rds.createSnapshot(await rds.createInstance());
  const accounts = async () => {
    const { DBSnapshotAttributesResult } = await rds.client.send(
      new DescribeDBSnapshotAttributesCommand({ DBSnapshotIdentifier }),
    );
    return DBSnapshotAttributesResult?.DBSnapshotAttributes?.[0]?.AttributeValues ?? [];
  };
  await page.goto(`/snapshots/${DBSnapshotIdentifier}`);
  for (const [typed, shared] of [['210987654321', ['210987654321']] as const, ['', []] as const]) {
    await page.getByRole('button', { name: 'Snapshot actions' }).click();
    await page.getByRole('menuitem', { name: 'Share snapshot' }).click();
    const window = page.getByRole('dialog', { name: 'Share snapshot' });
    await window.getByLabel('AWS account IDs').fill('12');
    await window.getByRole('button', { name: 'Save' }).click();
    await expect(window.getByText('Each account ID has 12 digits.').first()).toBeVisible();
    await window.getByLabel('AWS account IDs').fill(typed);
    await window.getByRole('button', { name: 'Save' }).click();
    await expect(window).toBeHidden();
    expect(await accounts()).toEqual(shared);
  }
  await expect(page.getByText('Private', { exact: true })).toBeVisible();
});
