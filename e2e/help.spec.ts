import { expect, test } from './fixtures.ts';

test('an Info link tells about its field, and gives the focus back', async ({ page }) => {
  await page.goto('/subnet-groups/create');
  const info = page.getByRole('button', { name: 'Info: SubnetIds' });
  await info.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Help panel' });
  await expect(panel.getByRole('heading', { name: 'Subnets' })).toBeVisible();
  await expect(panel).toContainText('at least two availability zones');
  await expect(panel).toContainText('SubnetIds');

  // Another field’s replaces it.
  await page.getByRole('button', { name: 'Info: DBSubnetGroupDescription' }).click();
  await expect(panel.getByRole('heading', { name: 'Description' })).toBeVisible();
  await page.getByRole('button', { name: 'Close help panel' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Close help panel' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Info: DBSubnetGroupDescription' })).toBeFocused();
});

test('every page has help, also in a narrow window, and it follows to the next page', async ({ page }) => {
  await page.setViewportSize({ width: 400, height: 800 });
  await page.goto('/snapshots');
  await page.getByRole('button', { name: 'Open help panel' }).click();
  const panel = page.getByRole('complementary', { name: 'Help panel' });
  await expect(panel.getByRole('heading', { name: 'Snapshots' })).toBeVisible();
  await expect(panel).toBeInViewport({ ratio: 0.9 });
  await page.goBack();
  await page.setViewportSize({ width: 1360, height: 900 });
  await page.goto('/events');
  await page.getByRole('button', { name: 'Open help panel' }).click();
  await expect(panel.getByRole('heading', { name: 'Events' })).toBeVisible();
  await page.getByRole('navigation').getByRole('link', { name: 'Instances' }).click();
  await expect(panel.getByRole('heading', { name: 'Instances' })).toBeVisible();
});
