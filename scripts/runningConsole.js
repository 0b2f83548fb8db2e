import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { top } from './run.js';

/**
 * @typedef {object} RunningConsole
 * @property {string} url without a slash at the end
 * @property {(fixture: string) => Promise<void>} load puts a fixture of rds-local's control API in the place of everything
 * @property {() => void} stop
 */

/**
 * Starts the built console and its rds-local, both empty and on free ports, and waits until they take requests.
 *
 * @param {string[]} [args] further options of the console
 * @returns {Promise<RunningConsole>}
 * @throws {Error} when the console ends instead
 */
export async function startConsole(args = []) {
  const free = ['--empty', '--port', '0', '--rds-port', '0'];
  const server = spawn(process.execPath, ['apps/bff/dist/main.js', ...free, ...args], {
    cwd: top,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let message = '';
  for await (const chunk of server.stdout.iterator({ destroyOnReturn: false })) {
    message += chunk;
    const url = /^ +Console +(\S+)\s/m.exec(message)?.[1];
    const rdsUrl = /^ +RDS endpoint +(\S+)\s/m.exec(message)?.[1];
    if (url && rdsUrl)
      return {
        url: new URL(url).origin,
        load: (fixture) => load(`${rdsUrl}/_rds-local/fixtures/${fixture}`),
        stop: () => server.kill('SIGTERM'),
      };
  }
  throw new Error('The console ended before it was ready.');
}

/** @param {string} url */
async function load(url) {
  // Not by `fetch`: its requests have the headers of a web page's, which rds-local refuses.
  const asked = request(url, { method: 'POST' });
  asked.end();
  const [answer] = await once(asked, 'response');
  if (answer.resume().statusCode !== 200) throw new Error(`${url}: ${answer.statusCode}`);
  await once(answer, 'end');
}
