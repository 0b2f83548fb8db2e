import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What no page may do: break accessibility rules, show a hole, ask for something the security policy forbids, or scroll sideways. */
export async function expectSound(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }))).toEqual([]);
  await expect(page.locator('body')).not.toContainText(/\bundefined\b|\bNaN\b|\[object Object\]/);
}
