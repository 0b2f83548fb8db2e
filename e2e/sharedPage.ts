import { test as base, type Page } from '@playwright/test';
import { expectWithinPolicy, reportViolations } from './withinPolicy.ts';

/** Part of the console, but without a program: from here its storage can be emptied. */
const stillPage = '/favicon.svg';

/**
 * Playwright's test with a page that stays open from test to test and is emptied after each. A new one, or Playwright's
 * own `reuseContext`, forgets what the browser has loaded and compiled of the console: that doubles what it costs to open it.
 */
export const test = base.extend<
  {
    /** For a test that changes what can't be reset: the clock, the locale. */
    ownPage: boolean;
  },
  { shared: { page?: Page } }
>({
  ownPage: [false, { option: true }],
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern, and this needs no other fixture
    async ({}, use) => {
      const shared: { page?: Page } = {};
      await use(shared);
      await shared.page?.context().close();
    },
    { scope: 'worker' },
  ],
  page: async ({ browser, shared, ownPage, viewport }, use) => {
    const page = (ownPage ? undefined : shared.page) ?? (await browser.newPage());
    if (page !== shared.page) await reportViolations(page);
    if (!ownPage) shared.page = page;
    await expectWithinPolicy(page, () => use(page));
    if (ownPage) await page.close();
    else await empty(page, viewport);
  },
});

async function empty(page: Page, viewport: { width: number; height: number } | null) {
  // Not all: Playwright listens to the page as well.
  for (const event of ['console', 'dialog', 'pageerror', 'request']) page.removeAllListeners(event);
  await page.goto(stillPage);
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await page.context().clearCookies();
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  if (viewport) await page.setViewportSize(viewport);
}
