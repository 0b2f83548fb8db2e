import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { StartReport } from '../main.ts';

/** A server in a process of its own. */
export interface Started {
  port: number;
  child: ChildProcess;
  /** From the start of the process to its saying that it is ready. */
  readyMs: number;
  stop(): Promise<void>;
}

/** @param answerBytes how many bytes it sends with each answer */
export async function startBare(answerBytes: number): Promise<Started> {
  const { child, start } = run('./bareServer.js', []);
  child.send(answerBytes);
  const [{ port }] = await once(child, 'message');
  return started(child, port, start);
}

export async function startRds(args: readonly string[]): Promise<Started> {
  const { child, start } = run('../whole/main.js', ['--port', '0', ...args]);
  const [report] = (await once(child, 'message')) as [StartReport];
  if (report.type === 'failed') throw new Error(report.message);
  return started(child, Number(new URL(report.url).port), start);
}

function run(file: string, args: readonly string[]) {
  const start = performance.now();
  return {
    child: fork(fileURLToPath(new URL(file, import.meta.url)), args, { stdio: ['ignore', 2, 2, 'ipc'] }),
    start,
  };
}

function started(child: ChildProcess, port: number, start: number): Started {
  return {
    port,
    child,
    readyMs: performance.now() - start,
    stop: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}

/** The memory that a process has, in MB; undefined where the system has no /proc. */
export function residentMegabytes({ pid }: Pick<ChildProcess, 'pid'>): number | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
  } catch {
    return undefined;
  }
}
