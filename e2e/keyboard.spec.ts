import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** Goes on with a key until this has the focus. */
async function moveTo(page: Page, target: Locator, key = 'Tab') {
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(target).toBeFocused();
}

test('IAM DB authentication is switched on without a mouse', async ({ page, rds }) => {
  const id = await rds.createInstance();
  await page.goto(`/instances?filter=${id}`);
  const row = page.getByRole('row').filter({ hasText: id });
  await expect(row).toBeVisible();

  await moveTo(page, row.getByRole('checkbox'));
  await page.keyboard.press('Space');
  await page.getByRole('combobox', { name: 'Filter instances' }).press('Shift+Tab');
  await moveTo(page, page.getByRole('button', { name: 'Instance actions' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'See details' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { name: `Modify DB instance: ${id}` })).toBeFocused();
  await moveTo(page, page.getByRole('radiogroup', { name: 'Enable IAM DB authentication' }).getByLabel('No'));
  await page.keyboard.press('ArrowUp');
  await moveTo(page, page.getByRole('button', { name: 'Continue' }));
  await page.keyboard.press('Enter');
  await moveTo(page, page.getByRole('radio', { name: 'Apply during the next scheduled maintenance window' }));
  await page.keyboard.press('ArrowDown');
  await moveTo(page, page.getByRole('button', { name: 'Modify DB instance' }));
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(`/instances/${id}`);
  await rds.instanceAvailable(id);
  expect((await rds.instance(id))?.IAMDatabaseAuthenticationEnabled).toBe(true);
});

test('a window over the page keeps the focus until it is closed', async ({ page, rds }) => {
  const id = await rds.createInstance();
  await page.goto(`/instances/${id}`);
  const menu = page.getByRole('button', { name: 'Instance actions' });
  await menu.press('Enter');
  const choice = page.getByRole('menuitem', { name: 'Delete' });
  await expect(page.getByRole('menuitem', { name: 'See details' })).toBeFocused();
  await moveTo(page, choice, 'ArrowDown');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: `Delete ${id}?` });
  await expect(dialog).toBeVisible();
  for (let presses = 0; presses < 12; presses++) {
    await page.keyboard.press('Tab');
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});
