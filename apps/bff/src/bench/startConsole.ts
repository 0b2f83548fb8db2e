import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A console with an rds-local of its own, each in its own process, as `npm start` runs them. */
export interface BenchConsole {
  port: number;
  child: ChildProcess;
  stop(): Promise<void>;
}

/** @param databases how many DB instances there are */
export async function startConsole(databases: number): Promise<BenchConsole> {
  const main = fileURLToPath(new URL('../main.js', import.meta.url));
  const child = spawn(process.execPath, [main, '--empty', '--port', '0', '--rds-port', '0'], {
    env: { PATH: process.env.PATH },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const urls: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    urls.push(...(/http:\/\/\S+/.exec(line) ?? []));
    if (urls.length === 2) break;
  }
  const [url = '', endpoint = ''] = urls;
  const filling = request(`${endpoint}/_rds-local/fixtures/fleet?size=${databases}`, { method: 'POST' }).end();
  const [filled] = await once(filling, 'response');
  filled.resume();
  return {
    port: Number(new URL(url).port),
    child,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
