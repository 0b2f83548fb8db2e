import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Failure, say, succeeds } from './run.js';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const places = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/**
 * Finds a browser for the tests, or gets one: Playwright's own where it is or can be downloaded, else the system's
 * Chromium or Chrome, else Debian's package when this may install it.
 *
 * @returns {Promise<string | undefined>} the path of a system browser; undefined for Playwright's own
 * @throws {Failure} saying what to do when there is none
 */
export async function ensureBrowser() {
  const { chromium } = await import('@playwright/test');
  if (existsSync(chromium.executablePath())) return undefined;
  const system = findSystemBrowser();
  if (system) return system;

  say('Getting a browser for the tests (once) …');
  if (await succeeds('npx', ['playwright', 'install', 'chromium'])) return undefined;
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await succeeds('apt-get', ['update', '-qq'], env);
    await succeeds('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], env);
    const installed = findSystemBrowser();
    if (installed) return installed;
  }
  throw new Failure(
    'The browser tests need Chromium, and it could neither be found nor be downloaded. Install Chromium or Chrome (on Debian as root: apt-get install chromium), then run npm test again.',
  );
}

function findSystemBrowser() {
  const inPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...inPath, ...places].find((path) => existsSync(path));
}
