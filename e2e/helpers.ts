import { expect, type Locator, type Page } from '@playwright/test';

/** The row of a list that has this text in its first column. */
export function row(page: Page, name: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });
}

/** Waits until a list shows a resource with these texts in its row. */
export async function expectRow(page: Page, name: string, ...texts: (string | RegExp)[]) {
  for (const text of texts) await expect(row(page, name)).toContainText(text, { timeout: 20_000 });
}

/** Chooses a row and an entry of the list's actions menu. */
export async function chooseAction(page: Page, name: string, menu: string, action: string) {
  await row(page, name).getByRole('radio').check();
  await chooseFromMenu(page, menu, action);
}

/** Opens an actions menu and chooses an entry. */
export async function chooseFromMenu(page: Page, menu: string, action: string) {
  await page.getByRole('button', { name: menu, exact: true }).click();
  await page.getByRole('menuitem', { name: action, exact: true }).click();
}

/** The Yes and No of a question. */
export function choice(page: Page, question: string, answer: string) {
  return page.getByRole('radiogroup', { name: question }).getByRole('radio', { name: answer });
}

/** The switch that it is all about. */
export function iamChoice(page: Page, answer: 'Yes' | 'No') {
  return choice(page, 'Enable IAM DB authentication', answer);
}

export async function expectFlash(page: Page, text: string | RegExp) {
  await expect(page.getByRole('region', { name: 'Notifications' }).getByText(text).first()).toBeVisible({
    timeout: 20_000,
  });
}
