import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { RDSClient } from '@aws-sdk/client-rds';
import { expect } from '@playwright/test';
import { firstOwnPort } from './ports.ts';
import { test as base } from './withinPolicy.ts';

export { expect };

export interface OwnConsole {
  url: string;
  /** The RDS endpoint's. */
  rdsUrl: string;
  /** Asks rds-local's control API: `steer('POST', '/fixtures/fleet?size=1000')`. */
  steer: (method: string, path: string, body?: object) => Promise<void>;
  /** RDS as an account sees it, this one unless another is named. */
  client: (account?: string) => RDSClient;
}

/**
 * Tests with a console and an RDS of their own, for what other tests would notice: a fixture takes the place of
 * everything, a fault meets whoever calls next.
 */
export const test = base.extend<object, { own: OwnConsole }>({
  own: [
    async ({ browserName: _ }, use, { parallelIndex }) => {
      const port = firstOwnPort + 2 * parallelIndex;
      const rdsPort = port + 1;
      const args = ['--empty', '--port', String(port), '--rds-port', String(rdsPort), '--speed', '600'];
      const server = spawn(process.execPath, ['apps/bff/dist/main.js', ...args], { stdio: 'ignore' });
      const url = `http://localhost:${port}`;
      await expect.poll(() => status('GET', `${url}/health`), { timeout: 20_000 }).toBe(200);
      await use({
        url,
        rdsUrl: `http://127.0.0.1:${rdsPort}`,
        steer: async (method, path, body) => {
          expect(await status(method, `http://127.0.0.1:${rdsPort}/_rds-local${path}`, body)).toBe(200);
        },
        client: (accessKeyId = 'test') =>
          new RDSClient({
            endpoint: `http://127.0.0.1:${rdsPort}`,
            region: 'us-east-1',
            credentials: { accessKeyId, secretAccessKey: 'test' },
          }),
      });
      await stop(server);
    },
    { scope: 'worker' },
  ],
  baseURL: ({ own }, use) => use(own.url),
});

/** Not by fetch, which says that it is a browser: rds-local answers none. */
function status(method: string, url: string, body?: object) {
  return new Promise<number | undefined>((resolve) => {
    const headers = body ? { 'Content-Type': 'application/json' } : {};
    const asked = request(url, { method, headers }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode));
    });
    asked.on('error', () => resolve(undefined));
    asked.end(body && JSON.stringify(body));
  });
}

async function stop(server: ChildProcess) {
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  await ended;
}
