import { chromium } from '@playwright/test';
import { ensureBrowser } from './browser.js';
import { say } from './run.js';
import { startConsole } from './runningConsole.js';

/** Measures how long the list of instances takes to answer a person, with few rows and with many. */
export async function measureLongLists() {
  const server = await startConsole();
  const browser = await chromium.launch({
    executablePath: await ensureBrowser(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    for (const size of [10, 1000]) {
      await server.load(`fleet?size=${size}`);
      const page = await browser.newPage({ viewport: { width: 1360, height: 900 }, baseURL: server.url });
      say(`The list of ${size} instances: ${(await measure(page, size)).join(', ')}.`);
      await page.close();
    }
  } finally {
    await browser.close();
    server.stop();
  }
}

/** @param {import('@playwright/test').Page} page @param {number} size */
async function measure(page, size) {
  const last = `fleet-${String(size).padStart(6, '0')}`;
  const name = page.getByRole('link', { name: last, exact: true });
  const took = [];
  /** @param {string} what @param {() => Promise<void>} act */
  const timed = async (what, act) => {
    const start = performance.now();
    await act();
    took.push(`${what} ${Math.round(performance.now() - start)} ms`);
  };
  await timed('opened in', async () => {
    await page.goto('/instances');
    await page.getByRole('link', { name: 'fleet-000001', exact: true }).waitFor();
  });
  await timed('sorted in', async () => {
    await page.getByRole('button', { name: 'DB instance', exact: true }).first().press('Enter');
    await name.waitFor();
  });
  await timed('filtered in', async () => {
    const filter = page.getByRole('combobox', { name: /^Filter/ });
    await filter.fill(last);
    await filter.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1);
  });
  await timed('selected in', async () => {
    await page.getByRole('checkbox', { name: `Select ${last}` }).click();
    await page.getByRole('button', { name: 'Instance actions', disabled: false }).waitFor();
  });
  return took;
}
