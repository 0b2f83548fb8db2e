import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** What no page may do: break accessibility rules, show a hole, ask for something the security policy forbids, or scroll sideways. */
async function expectSound(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }))).toEqual([]);
  await expect(page.locator('body')).not.toContainText(/\bundefined\b|\bNaN\b|\[object Object\]/);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every screen is accessible, without holes and within the security policy, in ${colorScheme} mode`, async ({
    page,
    rds,
  }) => {
    test.slow();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));

    const instance = await rds.createInstance({
      EnableIAMDatabaseAuthentication: true,
      Tags: [{ Key: 'team', Value: 'orders + invoices' }],
    });
    const { cluster } = await rds.createCluster();
    const snapshot = await rds.createSnapshot(instance);
    const clusterSnapshot = await rds.createClusterSnapshot(cluster);
    const screens: [path: string, heading: string | RegExp][] = [
      ['/', 'Dashboard'],
      ['/instances', 'Instances'],
      [`/instances/${instance}`, instance],
      [`/instances/${instance}/modify`, `Modify DB instance: ${instance}`],
      [`/instances/${instance}/restore`, /Restore/],
      ['/instances/create', /Select engine/],
      ['/clusters', 'Clusters'],
      [`/clusters/${cluster}`, cluster],
      [`/clusters/${cluster}/modify`, `Modify DB cluster: ${cluster}`],
      [`/clusters/${cluster}/restore`, /Restore/],
      [`/clusters/${cluster}/add-instance`, /Add instance/],
      ['/clusters/create', /Select engine/],
      ['/snapshots', 'Snapshots'],
      [`/snapshots/${snapshot}`, snapshot],
      [`/snapshots/${snapshot}/restore`, 'Restore DB instance'],
      [`/cluster-snapshots/${clusterSnapshot}`, clusterSnapshot],
      [`/cluster-snapshots/${clusterSnapshot}/restore`, 'Restore DB cluster'],
    ];
    for (const [path, heading] of screens) {
      await test.step(path, async () => {
        await page.goto(path);
        await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
        await expect(page.getByRole('link', { name: /^Connected to rds-local .* region us-east-1/ })).toBeVisible();
        await expectSound(page);
      });
    }
    expect(complaints).toEqual([]);
  });
}

test('a screen that does not exist, and a database that does not, say so', async ({ page }) => {
  await page.goto('/nowhere');
  await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible();
  await expect(page).toHaveTitle('Page not found · RDS console');
  await expectSound(page);

  await page.goto('/instances/nowhere');
  await expect(page.getByText('DBInstance nowhere not found.')).toBeVisible();
  await expect(page.getByText('DBInstanceNotFound')).toBeVisible();
  await expectSound(page);
});

test('the console fits a narrow window', async ({ page, rds }) => {
  const instance = await rds.createInstance();
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of [
    '/',
    '/instances',
    `/instances/${instance}`,
    `/instances/${instance}/modify`,
    '/instances/create',
  ]) {
    await test.step(path, async () => {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
      await expect(page.getByRole('link', { name: /^Connected to rds-local .* region us-east-1/ })).toBeVisible();
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
    });
  }
});

test('the list’s filter and page are in the URL and survive a reload', async ({ page, rds }) => {
  const [kept, left] = [await rds.createInstance(), await rds.createInstance()];
  await page.goto('/instances');
  await page.getByRole('searchbox', { name: 'Filter instances' }).fill(kept);
  await expect(page.getByRole('link', { name: kept })).toBeVisible();
  await expect(page.getByRole('link', { name: left })).toBeHidden();
  await expect(page).toHaveURL(new RegExp(`filter=${kept}`));
  await page.reload();
  await expect(page.getByRole('link', { name: kept })).toBeVisible();
  await expect(page.getByRole('link', { name: left })).toBeHidden();
  await page.getByRole('searchbox', { name: 'Filter instances' }).fill('nothing-has-this-name');
  await page.getByRole('button', { name: 'Clear filter' }).first().click();
  await expect(page.getByRole('searchbox', { name: 'Filter instances' })).toHaveValue('');
});
