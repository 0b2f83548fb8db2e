import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { expect, type Page, test } from '@playwright/test';
import { lockedConsolePort } from './ports.ts';

/* A console started with --aws serves only the browser that opened the address it printed. Nothing here reaches AWS. */

const consoleUrl = `http://localhost:${lockedConsolePort}`;
let server: ChildProcess;
let other: Server;
let printed = '';
/** Cookies that another server on this host name was sent. */
const stolen: string[] = [];

test.beforeEach(async () => {
  const args = ['apps/bff/dist/main.js', '--aws', '--region', 'eu-central-1', '--port', String(lockedConsolePort)];
  const env = { PATH: process.env.PATH, AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'example' };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  server = child;
  for await (const line of createInterface({ input: child.stdout })) {
    printed = /http:\S+\?key=\S+/.exec(line)?.[0] ?? printed;
    if (printed) break;
  }
  other = createServer((request, response) => {
    if (request.headers.cookie) stolen.push(request.headers.cookie);
    response.setHeader('Content-Type', 'text/html');
    response.end('<title>Another program</title>');
  });
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
});

test.afterEach(async () => {
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  await ended;
  other.closeAllConnections();
  other.close();
});

/** What the API answers to a program that has only what the other server was sent. */
function statusWith(cookie: string) {
  return new Promise<number | undefined>((resolve, reject) => {
    get(`${consoleUrl}/api/target`, { headers: { Cookie: cookie } }, (answer) =>
      resolve(answer.resume().statusCode),
    ).on('error', reject);
  });
}

/** The connection in the header. Cloudscape keeps a hidden copy of it to measure. */
function shownRegion(page: Page) {
  return page.getByText('AWS · eu-central-1').filter({ visible: true }).first();
}

test('the printed address opens the console in all tabs of one browser, and in no other program', async ({
  page,
  context,
  browser,
}) => {
  await page.goto(printed);
  await expect(shownRegion(page)).toBeVisible();
  expect(page.url()).toBe(`${consoleUrl}/`);
  await page.reload();
  await expect(shownRegion(page)).toBeVisible();
  const tab = await context.newPage();
  await tab.goto(`${consoleUrl}/instances`);
  await expect(shownRegion(tab)).toBeVisible();

  // The browser sends the cookie to this server too: cookies ignore ports.
  await tab.goto(`http://localhost:${(other.address() as AddressInfo).port}/api/target`);
  expect(stolen.join()).toContain('rds-console-session-');
  for (const cookie of stolen) expect(await statusWith(cookie)).toBe(401);
  await tab.evaluate((port) => {
    // biome-ignore lint/suspicious/noDocumentCookie: it is what such a page would do
    document.cookie = `rds-console-session-${port}=tossed; path=/api`;
  }, lockedConsolePort);
  await page.reload();
  await expect(shownRegion(page)).toBeVisible();

  const foreign = await browser.newContext();
  const stranger = await foreign.newPage();
  await stranger.goto(printed);
  await expect(stranger.getByText('Open the console with the address that was printed').first()).toBeVisible();
  await foreign.close();
});
