import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';

const execute = promisify(execFile);

/** As all that drives the AWS CLI, its commands are run in CI only: each takes seconds. */
export const runsAwsCli = Boolean(process.env.CI) && spawnSync('aws', ['--version']).status === 0;

/** What the panel of code shows in a tab, as it is downloaded. */
export async function downloadedCode(page: Page, tab: string) {
  const isOpen = await page.getByRole('tab', { name: 'AWS CLI' }).isVisible();
  if (!isOpen) await page.getByRole('button', { name: 'View code', exact: true }).last().click();
  await page.getByRole('tab', { name: tab }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Download / }).click(),
  ]);
  const chunks: Uint8Array[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

const environment = {
  ...process.env,
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
};

/** Runs commands by a real shell, which ends at the first that is refused. */
export async function runInShell(commands: string, password: string) {
  await execute('bash', ['-ec', commands], { env: { ...environment, DB_PASSWORD: password } });
}

/** Runs a program by Node, where it finds the SDK. */
export async function runByNode(program: string, password: string) {
  const folder = mkdtempSync(join(tmpdir(), 'program-'));
  try {
    // Where the program finds the SDK.
    symlinkSync(join(import.meta.dirname, '../node_modules'), join(folder, 'node_modules'), 'junction');
    const file = join(folder, 'rds.mjs');
    writeFileSync(file, program);
    await execute(process.execPath, [file], { env: { ...environment, DB_PASSWORD: password } });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
