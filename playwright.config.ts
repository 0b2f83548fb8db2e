import { defineConfig } from '@playwright/test';

/** A browser of the system's, where Playwright's own is not there; `npm test` finds it. */
const executablePath = process.env.RDS_CONSOLE_BROWSER;
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  reporter: 'list',
  // More than a machine has cores: half of a test is waiting for RDS.
  workers: 4,
  // What passes on the second try is reported as flaky.
  retries: process.env.CI ? 1 : 0,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // No test waits for a limit to pass, so they can be generous: machines in CI may be busy with something else.
  timeout: process.env.CI ? 360_000 : 180_000,
  expect: { timeout: process.env.CI ? 60_000 : 30_000 },
  use: {
    // Of a second try only: to trace every test takes half as much again of the machine.
    trace: 'on-first-retry',
    viewport: { width: 1360, height: 900 },
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--disable-quic',
        // No page lives long enough to get back what optimizing its code costs.
        '--js-flags=--no-maglev,--no-turbofan',
      ],
    },
  },
});
