import { spawn } from 'node:child_process';
import { request } from 'node:http';
import { chromium } from '@playwright/test';
import { ensureBrowser } from './browser.js';
import { say, top } from './run.js';

const port = 7324;
const rdsPort = 7325;
const consoleUrl = `http://localhost:${port}`;

/** Measures how long the list of instances takes to answer a person, with few rows and with many. */
export async function measureLongLists() {
  const args = ['--empty', '--port', String(port), '--rds-port', String(rdsPort)];
  const server = spawn(process.execPath, ['apps/bff/dist/main.js', ...args], { cwd: top, stdio: 'ignore' });
  const browser = await chromium.launch({
    executablePath: await ensureBrowser(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    await untilReady();
    for (const size of [10, 1000]) {
      await load(size);
      const page = await browser.newPage({ viewport: { width: 1360, height: 900 } });
      say(`The list of ${size} instances: ${(await measure(page, size)).join(', ')}.`);
      await page.close();
    }
  } finally {
    await browser.close();
    server.kill('SIGTERM');
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
    await page.goto(`${consoleUrl}/instances`);
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

/** @param {number} size */
function load(size) {
  return new Promise((resolve, reject) => {
    const asked = request(`http://127.0.0.1:${rdsPort}/_rds-local/fixtures/fleet?size=${size}`, { method: 'POST' });
    asked.on('response', (answer) => answer.resume().on('end', resolve));
    asked.on('error', reject);
    asked.end();
  });
}

async function untilReady() {
  for (let tries = 0; tries < 100; tries++) {
    const isReady = await fetch(`${consoleUrl}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The console did not start for its measuring.');
}
