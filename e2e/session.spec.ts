import { createServer, get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page, test } from '@playwright/test';
import { type ConsoleServer, startConsole } from './servers.ts';

/* A console started with --aws serves only the browser that opened the address it printed. Nothing here reaches AWS. */

let server: ConsoleServer;
let other: Server;
/** Cookies that another server on this host name was sent. */
const stolen: string[] = [];

test.beforeEach(async () => {
  const keys = { AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'example' };
  server = await startConsole(['--aws', '--region', 'eu-central-1'], keys);
  other = createServer((request, response) => {
    if (request.headers.cookie) stolen.push(request.headers.cookie);
    response.setHeader('Content-Type', 'text/html');
    response.end('<title>Another program</title>');
  });
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
});

test.afterEach(async () => {
  await server.stop();
  other.closeAllConnections();
  other.close();
});

/** What the API answers to a program that has only what the other server was sent. */
function statusWith(cookie: string) {
  return new Promise<number | undefined>((resolve, reject) => {
    get(`${server.url}/api/target`, { headers: { Cookie: cookie } }, (answer) =>
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
  await page.goto(server.address);
  await expect(shownRegion(page)).toBeVisible();
  expect(page.url()).toBe(`${server.url}/`);
  await page.reload();
  await expect(shownRegion(page)).toBeVisible();
  const tab = await context.newPage();
  await tab.goto(`${server.url}/instances`);
  await expect(shownRegion(tab)).toBeVisible();

  // The browser sends the cookie to this server too: cookies ignore ports.
  await tab.goto(`http://localhost:${(other.address() as AddressInfo).port}/api/target`);
  expect(stolen.join()).toContain('rds-console-session-');
  for (const cookie of stolen) expect(await statusWith(cookie)).toBe(401);
  await tab.evaluate((port) => {
    // biome-ignore lint/suspicious/noDocumentCookie: it is what such a page would do
    document.cookie = `rds-console-session-${port}=tossed; path=/api`;
  }, new URL(server.url).port);
  await page.reload();
  await expect(shownRegion(page)).toBeVisible();

  const foreign = await browser.newContext();
  const stranger = await foreign.newPage();
  await stranger.goto(server.address);
  await expect(stranger.getByText('Open the console with the address that was printed').first()).toBeVisible();
  await foreign.close();
});
