import { test as base, expect } from '@playwright/test';

const name = 'SecurityPolicyViolation';

/**
 * Playwright's test, which also fails when the page violates the console's content security policy. Browsers print some
 * violations to the console and only dispatch an event for others, such as a `new Function` whose error is caught.
 */
export const test = base.extend({
  page: async ({ page }, use) => {
    const violations: string[] = [];
    page.on('pageerror', (error) => {
      if (error.name === name) violations.push(error.message);
    });
    await page.addInitScript((name) => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
        const message = `${effectiveDirective} blocks ${blockedURI} in ${sourceFile}`;
        reportError(Object.assign(new Error(message), { name }));
      });
    }, name);
    await use(page);
    expect(violations).toEqual([]);
  },
});
