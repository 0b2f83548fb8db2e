import { expect, type Locator, type Page } from '@playwright/test';

declare const __TSR_ROUTER__: {
  history: { push: (path: string) => void };
  subscribe: (event: 'onRendered', listener: () => void) => () => void;
};

/** Goes to another page of the console as a link does, without loading the console again, and waits until it is there. */
export async function visit(page: Page, path: string) {
  await page.evaluate(
    (path) =>
      new Promise<void>((resolve) => {
        const unsubscribe = __TSR_ROUTER__.subscribe('onRendered', () => {
          unsubscribe();
          resolve();
        });
        __TSR_ROUTER__.history.push(path);
      }),
    path,
  );
}

/** The row of a list that has this name in its first column. */
export function row(page: Page, name: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('rowheader').getByRole('link', { name, exact: true }) });
}

/** Waits until a list shows a resource with these texts in its row. */
export async function expectRow(page: Page, name: string, ...texts: (string | RegExp)[]) {
  for (const text of texts) await expect(row(page, name)).toContainText(text);
}

/** Chooses a row and an entry of the list's actions menu. */
export async function chooseAction(page: Page, name: string, menu: string, action: string) {
  await row(page, name).getByRole('checkbox').check();
  await chooseFromMenu(page, menu, action);
}

/** Leaves the rows of a list that contain a text. */
export async function filterList(page: Page, text: string) {
  const filter = page.getByRole('combobox', { name: /^Filter/ });
  await filter.fill(text);
  await filter.press('Enter');
}

/** Adds a token to the filter as one does with the mouse: property, operator, values. */
export async function filterBy(page: Page, property: string, operator: RegExp, ...values: string[]) {
  await page.getByRole('combobox', { name: /^Filter/ }).click();
  await page.getByRole('option', { name: property, exact: true }).click();
  // By its text: Cloudscape's list may still give it the name of the option that stood there before.
  await page.getByRole('option').filter({ hasText: operator }).first().click();
  for (const value of values) await page.getByRole('option', { name: new RegExp(`^${value}`) }).click();
  await page.getByRole('button', { name: 'Apply' }).click();
}

/** Opens an actions menu and chooses an entry. */
export async function chooseFromMenu(page: Page, menu: string, action: string) {
  await page.getByRole('button', { name: menu, exact: true }).click();
  await page.getByRole('menuitem', { name: action, exact: true }).click();
}

/** An entry of an actions menu can't be chosen, and says why. */
export async function expectDisabledAction(page: Page, menu: string, action: string, reason: string | RegExp) {
  await page.getByRole('button', { name: menu, exact: true }).click();
  const item = page.getByRole('menuitem', { name: action, exact: true });
  await expect(item).toHaveAttribute('aria-disabled', 'true');
  await item.hover();
  await expect(page.getByText(reason).first()).toBeAttached();
  // The first Escape may only close the reason.
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(item).toBeHidden({ timeout: 500 });
  }).toPass();
}

/** Chooses from a list that opens. */
export async function chooseOption(page: Page, label: string, option: string | RegExp) {
  // What opens a list, and not the Info link beside its label.
  await page.getByRole('button', { name: label }).and(page.locator('[aria-haspopup]')).click();
  const choice = page.getByRole('option', { name: option }).first();
  // The list turns to its other side when the page is scrolled: a press would begin on the option and end beside it.
  await choice.scrollIntoViewIfNeeded();
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await choice.click();
}

/** The Yes and No of a question. */
export function choice(page: Page, question: string, answer: string) {
  return page.getByRole('radiogroup', { name: question }).getByRole('radio', { name: answer });
}

/** The switch that it is all about. */
export function iamChoice(page: Page, answer: 'Yes' | 'No') {
  return choice(page, 'Enable IAM DB authentication', answer);
}

/** A step in the course of a change, on the details page of what is changed. */
export function progressStep(page: Page, attribute: string, step: string | RegExp) {
  return page.getByRole('list', { name: `Course of the change of ${attribute}` }).getByText(step);
}

export async function expectFlash(page: Page, text: string | RegExp) {
  await expect(page.getByRole('region', { name: 'Notifications' }).getByText(text).first()).toBeVisible();
}
