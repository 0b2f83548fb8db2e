import { existsSync, type FSWatcher, readFileSync, watch } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { runProgram } from './runProgram.ts';

/** How often to look again, since changes of a file aren't always noticed, such as on network file systems. */
const recheckMs = 50;

/** Limits before an engine is stopped in a rougher way. */
const orphanLimitsMs: readonly [NodeJS.Signals, number][] = [
  ['SIGINT', 10_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 5_000],
];

/** What PostgreSQL writes in `postmaster.pid` of its data folder while it runs. */
interface PostmasterFile {
  pid: number;
  /** `starting`, `stopping`, `ready`, or `standby` for one that takes no connections. */
  status: string;
}

/** https://www.postgresql.org/docs/current/storage-file-layout.html, and miscadmin.h for the order of the lines. */
function readPostmasterFile(dataFolder: string): PostmasterFile | undefined {
  try {
    const lines = readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), status: lines[7]?.trim() ?? '' };
  } catch {
    return undefined;
  }
}

/**
 * Resolves when the engine in a data folder takes connections. Call it before the engine starts.
 *
 * @param signal ends the waiting; the promise then stays pending
 */
export function untilReady(dataFolder: string, pid: () => number | undefined, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const check = () => {
      const found = readPostmasterFile(dataFolder);
      if (found?.status !== 'ready' || found.pid !== pid()) return;
      end();
      resolve();
    };
    const watcher = watchFolder(dataFolder, check);
    const timer = setInterval(check, recheckMs);
    const end = () => {
      watcher?.close();
      clearInterval(timer);
    };
    signal.addEventListener('abort', end, { once: true });
  });
}

/** undefined where the limit of watched files is reached. */
function watchFolder(folder: string, onChange: () => void): FSWatcher | undefined {
  try {
    return watch(folder, onChange).on('error', () => undefined);
  } catch {
    return undefined;
  }
}

/**
 * Stops an engine that still runs in a data folder because its parent process was killed, and removes what a killed engine
 * left. Does nothing where no engine was running.
 *
 * @throws Error when it can't be stopped
 */
export async function stopOrphan(dataFolder: string): Promise<void> {
  const found = readPostmasterFile(dataFolder);
  if (!found) return;
  const isRunning = async () => (await commandOf(found.pid)).includes(dataFolder);
  for (const [signal, limitMs] of orphanLimitsMs) {
    if (!(await isRunning())) break;
    process.kill(found.pid, signal);
    for (let waitedMs = 0; waitedMs < limitMs && (await isRunning()); waitedMs += recheckMs) await wait(recheckMs);
  }
  if (await isRunning()) throw new Error(`Process ${found.pid} still uses ${dataFolder} and can't be stopped.`);
  // Its process ID may be another program's by now, and PostgreSQL then refuses to start.
  await rm(join(dataFolder, 'postmaster.pid'), { force: true });
}

/** The command line of a process, or nothing when there is none. */
async function commandOf(pid: number): Promise<string> {
  try {
    if (existsSync('/proc/self/cmdline')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return await runProgram('ps', ['-o', 'command=', '-p', String(pid)], undefined);
  } catch {
    return '';
  }
}
