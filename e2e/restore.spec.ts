import { expect, test } from './fixtures.ts';
import { chooseAction, filterList, iamChoice } from './helpers.ts';

/** What the source has, what the user answers (nothing keeps the preset), and what the restored database has. */
const cases = [
  { source: true, answer: undefined, result: true },
  { source: false, answer: undefined, result: false },
  { source: false, answer: 'Yes', result: true },
  { source: true, answer: 'No', result: false },
] as const;

for (const { source, answer, result } of cases) {
  const says = `source ${source ? 'Yes' : 'No'}, ${answer ? `answered ${answer}` : 'preset kept'}`;

  test(`restore a DB snapshot: ${says}`, async ({ page, rds }) => {
    const instance = await rds.createInstance({ EnableIAMDatabaseAuthentication: source });
    const snapshot = await rds.createSnapshot(instance);
    const restored = rds.id('restored');
    await page.goto('/snapshots');
    await filterList(page, snapshot);
    await chooseAction(page, snapshot, 'Snapshot actions', 'Restore snapshot');

    await expect(page.getByRole('heading', { name: 'Restore DB instance' })).toBeVisible();
    await expect(iamChoice(page, source ? 'Yes' : 'No')).toBeChecked();
    const outcome = page.getByRole('region', { name: 'IAM DB authentication of the new database' });
    await expect(outcome).toContainText(`${source ? 'Yes' : 'No'}: the snapshot ${snapshot}`);
    await page.getByLabel('DB instance identifier').fill(restored);
    if (answer) await iamChoice(page, answer).check();
    await expect(outcome).toContainText(`Decided by${answer ? 'You' : 'The source'}`);
    await expect(outcome).toContainText(`IAM DB authentication will be ${result ? 'on' : 'off'}`);
    await page.getByRole('button', { name: 'Restore DB instance' }).click();

    await expect(page).toHaveURL(`/instances/${restored}`);
    await rds.instanceAvailable(restored);
    expect((await rds.instance(restored))?.IAMDatabaseAuthenticationEnabled).toBe(result);
  });

  test(`restore a DB cluster snapshot: ${says}`, async ({ page, rds }) => {
    const { cluster } = await rds.createCluster({ EnableIAMDatabaseAuthentication: source });
    const snapshot = await rds.createClusterSnapshot(cluster);
    const restored = rds.id('restored');
    await page.goto('/snapshots');
    await filterList(page, snapshot);
    await chooseAction(page, snapshot, 'Snapshot actions', 'Restore snapshot');

    await expect(page.getByRole('heading', { name: 'Restore DB cluster' })).toBeVisible();
    await expect(iamChoice(page, source ? 'Yes' : 'No')).toBeChecked();
    await page.getByLabel('DB cluster identifier').fill(restored);
    await page.getByLabel('DB instance identifier').fill(`${restored}-writer`);
    if (answer) await iamChoice(page, answer).check();
    await page.getByRole('button', { name: 'Restore DB cluster' }).click();

    await expect(page).toHaveURL(`/clusters/${restored}`);
    await rds.clusterAvailable(restored);
    await rds.instanceAvailable(`${restored}-writer`);
    expect((await rds.cluster(restored))?.IAMDatabaseAuthenticationEnabled).toBe(result);
    expect((await rds.instance(`${restored}-writer`))?.IAMDatabaseAuthenticationEnabled).toBe(result);
  });
}

for (const { source, answer, result } of cases.slice(1, 3)) {
  const says = `source ${source ? 'Yes' : 'No'}, ${answer ? `answered ${answer}` : 'preset kept'}`;

  test(`restore an instance to a point in time: ${says}`, async ({ page, rds }) => {
    const instance = await rds.createInstance({ EnableIAMDatabaseAuthentication: source });
    const restored = rds.id('pit');
    await page.goto('/instances');
    await chooseAction(page, instance, 'Instance actions', 'Restore to point in time');
    await expect(page.getByRole('radio', { name: 'Latest restorable time' })).toBeChecked();
    await page.getByLabel('DB instance identifier').fill(restored);
    await expect(iamChoice(page, source ? 'Yes' : 'No')).toBeChecked();
    if (answer) await iamChoice(page, answer).check();
    await page.getByRole('button', { name: 'Restore DB instance' }).click();

    await expect(page).toHaveURL(`/instances/${restored}`);
    await rds.instanceAvailable(restored);
    expect((await rds.instance(restored))?.IAMDatabaseAuthenticationEnabled).toBe(result);
  });

  test(`restore a cluster to a point in time: ${says}`, async ({ page, rds }) => {
    const { cluster } = await rds.createCluster({ EnableIAMDatabaseAuthentication: source });
    const restored = rds.id('pit');
    await page.goto('/clusters');
    await chooseAction(page, cluster, 'Cluster actions', 'Restore to point in time');
    await page.getByRole('textbox', { name: 'DB cluster identifier' }).fill(restored);
    await page.getByLabel('DB instance identifier').fill(`${restored}-writer`);
    if (answer) await iamChoice(page, answer).check();
    await page.getByRole('button', { name: 'Restore DB cluster' }).click();

    await expect(page).toHaveURL(`/clusters/${restored}`);
    await rds.clusterAvailable(restored);
    await rds.instanceAvailable(`${restored}-writer`);
    expect((await rds.cluster(restored))?.IAMDatabaseAuthenticationEnabled).toBe(result);
  });
}
