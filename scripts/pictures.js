import { spawn } from 'node:child_process';
import { chromium } from '@playwright/test';
import { ensureBrowser } from './browser.js';
import { ensureBuilt, ensureInstalled } from './prepare.js';
import { command, say, top } from './run.js';

const port = 7320;
const consoleUrl = `http://localhost:${port}`;
const folder = `${top}docs/pictures`;

/** Draws the pictures of the documents from the running product, with databases of its own. */
await command(async () => {
  await ensureInstalled();
  await ensureBuilt();
  const args = ['--empty', '--port', String(port), '--rds-port', '7321', '--speed', '600'];
  const server = spawn(process.execPath, ['apps/bff/dist/main.js', ...args], { cwd: top, stdio: 'inherit' });
  const browser = await chromium.launch({
    executablePath: await ensureBrowser(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    await until(async () => (await fetch(`${consoleUrl}/health`)).ok);
    await createDatabases();
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await draw(page);
  } finally {
    await browser.close();
    server.kill('SIGTERM');
  }
});

async function createDatabases() {
  const master = { MasterUsername: 'masterawsuser', MasterUserPassword: 'masteruserpassword' };
  const instance = { DBInstanceClass: 'db.t3.micro', AllocatedStorage: 20, BackupRetentionPeriod: 7, ...master };
  await post('/instances', { ...instance, DBInstanceIdentifier: 'orders', Engine: 'mysql' });
  await post('/instances', {
    ...instance,
    DBInstanceIdentifier: 'reporting',
    Engine: 'postgres',
    EnableIAMDatabaseAuthentication: true,
  });
  await post('/instances', { ...instance, DBInstanceIdentifier: 'wiki', Engine: 'mariadb' });
  const DBClusterIdentifier = 'shop-cluster';
  await post('/clusters', {
    DBClusterIdentifier,
    Engine: 'aurora-mysql',
    EnableIAMDatabaseAuthentication: true,
    ...master,
  });
  await post('/instances', {
    DBClusterIdentifier,
    DBInstanceIdentifier: 'shop',
    Engine: 'aurora-mysql',
    DBInstanceClass: 'db.r6g.large',
  });
  await until(async () => {
    const instances = await (await fetch(`${consoleUrl}/api/instances`)).json();
    return instances.every(({ DBInstanceStatus }) => DBInstanceStatus === 'available');
  });
}

/** @param {import('@playwright/test').Page} page */
async function draw(page) {
  await page.goto(`${consoleUrl}/instances/orders/modify`);
  await page.getByRole('radiogroup', { name: 'Enable IAM DB authentication' }).getByLabel('Yes').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('table', { name: 'Summary of modifications' }).waitFor();
  await save(page, 'modify-summary');
  await page.getByRole('button', { name: 'Modify DB instance' }).click();
  await page.getByText('Pending modifications').waitFor();
  await page.getByRole('button', { name: 'Dismiss' }).first().click();
  await page.getByRole('link', { name: 'Instances', exact: true }).first().click();
  await page.getByRole('link', { name: 'orders' }).waitFor();
  await save(page, 'instances');
}

/** @param {import('@playwright/test').Page} page @param {string} name */
async function save(page, name) {
  await page.screenshot({ path: `${folder}/${name}.png` });
  say(`docs/pictures/${name}.png`);
}

/** @param {string} path @param {object} body */
async function post(path, body) {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(`${consoleUrl}/api${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
}

/** @param {() => Promise<boolean>} isSo */
async function until(isSo) {
  for (let tries = 0; tries < 300; tries++) {
    if (await isSo().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The console did not get ready for its pictures.');
}
