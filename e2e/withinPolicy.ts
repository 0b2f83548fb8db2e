import { test as base, expect, type Page } from '@playwright/test';

const name = 'SecurityPolicyViolation';

/**
 * Makes the pages that are opened here report what violates the console's content security policy. Browsers print some
 * violations to the console and only dispatch an event for others, such as a `new Function` whose error is caught.
 */
export async function reportViolations(page: Page) {
  await page.addInitScript((name) => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
      const message = `${effectiveDirective} blocks ${blockedURI} in ${sourceFile}`;
      reportError(Object.assign(new Error(message), { name }));
    });
  }, name);
}

/** Runs a test, and fails when a page that reports its violations had some. */
export async function expectWithinPolicy(page: Page, run: () => Promise<void>) {
  const violations: string[] = [];
  page.on('pageerror', (error) => {
    if (error.name === name) violations.push(error.message);
  });
  await run();
  expect(violations).toEqual([]);
}

/** Playwright's test, which also fails when the page violates the console's content security policy. */
export const test = base.extend({
  page: async ({ page }, use) => {
    await reportViolations(page);
    await expectWithinPolicy(page, () => use(page));
  },
});
