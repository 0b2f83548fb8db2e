import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { load } from '@rds-console/rds-local/bench/load';
import { printFigure, printTitle } from '@rds-console/rds-local/bench/print';
import { type BenchConsole, startConsole } from './startConsole.ts';

/** The list of databases under load, and its effect on other requests. */
const rows = 100;

const listRequest = (port: number) =>
  Buffer.from(`GET /api/instances HTTP/1.1\r\nHost: localhost:${port}\r\nSec-Fetch-Site: same-origin\r\n\r\n`);

async function lists({ port }: BenchConsole, connections: number, goal?: { perSecond: number; p99Ms: number }) {
  printTitle(`List of ${rows} databases, ${connections} connections`);
  const request = listRequest(port);
  // Warm-up for the JIT compiler.
  await load({ port, connections, seconds: 3, request: () => request });
  const { perSecond, medianMs, p99Ms } = await load({ port, connections, seconds: 5, request: () => request });
  printFigure(
    'requests/s',
    String(Math.round(perSecond)),
    goal && { isMet: perSecond >= goal.perSecond, target: `at least ${goal.perSecond}` },
  );
  printFigure('median', `${medianMs.toFixed(0)} ms`);
  printFigure(
    'p99',
    `${p99Ms.toFixed(0)} ms`,
    goal && { isMet: p99Ms <= goal.p99Ms, target: `at most ${goal.p99Ms} ms` },
  );
}

/** How long `/health` takes, in milliseconds. */
async function healthMs(port: number) {
  const start = performance.now();
  const [answer] = await once(
    get({ port, host: '127.0.0.1', path: '/health', agent: false, headers: ownHost(port) }),
    'response',
  );
  answer.resume();
  await once(answer, 'end');
  return performance.now() - start;
}

const ownHost = (port: number) => ({ Host: `localhost:${port}` });

async function askAndLeave({ port }: BenchConsole) {
  const clients = 1000;
  printTitle(`${clients} clients ask for the list and leave`);
  const crowd = fork(fileURLToPath(new URL('./crowd.js', import.meta.url)), [String(port), String(clients)]);
  const ended = once(crowd, 'exit');
  await once(crowd, 'message');
  crowd.send('ask');
  await once(crowd, 'message');
  const ms = await healthMs(port);
  printFigure('/health answers after', `${ms.toFixed(0)} ms`, { isMet: ms <= 200, target: 'at most 200 ms' });
  await ended;
}

async function polling({ port }: BenchConsole) {
  const [clients, everyMs, seconds] = [1000, 10_000, 25];
  printTitle(`${clients} browsers that ask for the list every ${everyMs / 1000} s, for ${seconds} s`);
  const took: number[] = [];
  const failed = new Map<string, number>();
  const end = Date.now() + seconds * 1000;

  async function poll(index: number) {
    await sleep((everyMs / clients) * index);
    while (Date.now() < end) {
      const start = performance.now();
      try {
        const [answer] = await once(
          get({ port, host: '127.0.0.1', path: '/api/instances', agent: agents[index], headers: ownHost(port) }),
          'response',
        );
        answer.resume();
        await once(answer, 'end');
        took.push(performance.now() - start);
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
        failed.set(code, (failed.get(code) ?? 0) + 1);
      }
      await sleep(everyMs);
    }
  }
  const agents = Array.from({ length: clients }, () => new Agent({ keepAlive: true, maxSockets: 1 }));
  await Promise.all(agents.map((_agent, index) => poll(index)));
  for (const each of agents) each.destroy();
  took.sort((one, other) => one - other);
  const p99 = took[Math.floor(took.length * 0.99)] ?? 0;
  printFigure('requests', String(took.length));
  printFigure('p99', `${p99.toFixed(0)} ms`);
  printFigure('failed', [...failed].map(([code, count]) => `${count} ${code}`).join(', ') || 'none', {
    isMet: failed.size === 0,
    target: 'none',
  });
}

const on = await startConsole(rows);
try {
  await lists(on, 50, { perSecond: 400, p99Ms: 300 });
  await lists(on, 1000);
  await askAndLeave(on);
  await polling(on);
} finally {
  await on.stop();
}
