import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
const aboutColours = ['color-contrast', 'link-in-text-block'];

/**
 * What no page may do: break accessibility rules or show a hole.
 *
 * @param onlyColours for a page that was looked at in another mode: the other rules say the same again
 */
export async function expectSound(page: Page, { onlyColours = false } = {}) {
  // In the page itself and without what passed: else axe opens a second page for each look and sends it every result.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations } = await (onlyColours ? axe.withRules(aboutColours) : axe.withTags(standards)).analyze();
  expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }))).toEqual([]);
  await expectWithoutHoles(page);
}

/** What a page shows when a value is missing. */
export async function expectWithoutHoles(page: Page) {
  await expect(page.locator('body')).not.toContainText(/\bundefined\b|\bNaN\b|\[object Object\]/);
}
