import { chromium } from '@playwright/test';
import { ensureBrowser } from './browser.js';
import { ensureBuilt, ensureInstalled } from './prepare.js';
import { command, say, top } from './run.js';
import { startConsole } from './runningConsole.js';

const folder = `${top}docs/pictures`;

/** Draws the pictures of the documents from the running product, with its sample fleet. */
await command(async () => {
  await ensureInstalled();
  await ensureBuilt();
  const server = await startConsole(['--speed', 'instant']);
  const browser = await chromium.launch({
    executablePath: await ensureBrowser(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    await server.load('sample');
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, baseURL: server.url });
    await draw(page);
  } finally {
    await browser.close();
    server.stop();
  }
});

/** @param {import('@playwright/test').Page} page */
async function draw(page) {
  for (const [name, path, shown] of [
    ['instances', '/instances', 'orders-staging'],
    ['snapshots', '/snapshots', 'orders-before-migration'],
    ['automated-backups', '/automated-backups', 'billing-prod'],
    ['instance', '/instances/orders-staging', 'Pending modifications'],
    ['parameter-group', '/parameter-groups/default.mysql8.4', 'Parameters'],
    ['events', '/events', 'orders-prod'],
    ['iam-authentication', '/iam-authentication?group=tag:environment', '50% on'],
    ['connect', '/instances/orders-prod/connect', 'Database user'],
  ]) {
    await page.goto(path);
    await page.getByText(shown).first().waitFor();
    await save(page, name);
  }
  await page.goto('/clusters');
  await page.getByRole('button', { name: 'Show what belongs to shop' }).click();
  await page.getByRole('link', { name: 'shop-2' }).waitFor();
  await save(page, 'clusters');
  await drawModify(page);
  await drawRestore(page);
  await drawCode(page);
  await drawTour(page);
}

/** @param {import('@playwright/test').Page} page */
async function drawModify(page) {
  await page.goto('/instances/archive/modify');
  await page.getByRole('radiogroup', { name: 'Enable IAM DB authentication' }).getByLabel('Yes').check();
  await page.getByRole('button', { name: 'Info: EnableIAMDatabaseAuthentication' }).click();
  await page.getByRole('heading', { name: 'What it brings about' }).waitFor();
  await save(page, 'modify-help');
  await page.getByRole('button', { name: 'Close help' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('table', { name: 'Summary of modifications' }).waitFor();
  await save(page, 'modify-summary');
}

/** @param {import('@playwright/test').Page} page */
async function drawRestore(page) {
  await page.goto('/snapshots/orders-before-migration/restore');
  await page.getByRole('region', { name: 'IAM DB authentication of the new database' }).scrollIntoViewIfNeeded();
  await page.getByRole('radiogroup', { name: 'Enable IAM DB authentication' }).getByLabel('No').check();
  await save(page, 'restore');
}

/** @param {import('@playwright/test').Page} page */
async function drawCode(page) {
  await page.goto('/instances/archive/modify');
  // Another picture has left its changes.
  await page.getByRole('button', { name: 'Start over' }).click();
  await page
    .getByRole('radiogroup', { name: 'Enable IAM DB authentication' })
    .getByRole('radio', { name: 'Yes' })
    .check();
  await page.getByRole('button', { name: 'View code' }).click();
  await page.getByText('--enable-iam-database-authentication').waitFor();
  await save(page, 'code');
  await page.getByRole('button', { name: 'Close code' }).click();
}

/** @param {import('@playwright/test').Page} page */
async function drawTour(page) {
  await page.goto('/');
  await page.getByRole('button', { name: 'Take the tour' }).click();
  await page.getByRole('button', { name: 'Start tutorial' }).first().click();
  await page.getByRole('dialog').getByText('Ask for the change').waitFor();
  await save(page, 'tour');
}

/** @param {import('@playwright/test').Page} page @param {string} name */
async function save(page, name) {
  await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled' });
  say(`docs/pictures/${name}.png`);
}
