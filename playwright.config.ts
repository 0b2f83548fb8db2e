import { defineConfig } from '@playwright/test';
import { consolePort, rdsPort } from './e2e/ports.ts';

/** A browser of the system's, where Playwright's own is not there; `npm test` finds it. */
const executablePath = process.env.RDS_CONSOLE_BROWSER;
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  reporter: 'list',
  // More than a machine has cores: half of a test is waiting for RDS.
  workers: 4,
  // A machine that is busy with something else may miss a status of a second; what passes at the second try is told as flaky.
  retries: process.env.CI ? 1 : 0,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: `http://localhost:${consolePort}`,
    // Of a second try only: to trace every test takes half as much again of the machine.
    trace: 'on-first-retry',
    viewport: { width: 1360, height: 900 },
    // Emptied after each test, but what the browser compiled of the console stays: a tenth of the work.
    reuseContext: true,
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
      ],
    },
  },
  webServer: {
    command: `node apps/bff/dist/main.js --empty --port ${consolePort} --rds-port ${rdsPort} --speed 60`,
    // Also for the configurations that stand elsewhere and build on this one.
    cwd: import.meta.dirname,
    url: `http://localhost:${consolePort}/health`,
    // Nobody's own settings reach the product under test.
    env: {
      RDS_CONSOLE_HOST: '',
      RDS_CONSOLE_LOG: '',
      AWS_ENDPOINT_URL_RDS: '',
      AWS_REGION: '',
      AWS_DEFAULT_REGION: '',
    },
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    stdout: 'ignore',
    stderr: 'pipe',
  },
});
