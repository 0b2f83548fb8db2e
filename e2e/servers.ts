import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A command of the product that runs as a process beside the tests, and ends with the process that started it. */
interface Server {
  /** Without a slash at the end. */
  url: string;
  stop: (signal?: NodeJS.Signals) => Promise<void>;
}

export interface ConsoleServer extends Server {
  /** The address as the console prints it: with --aws, it holds a key. */
  address: string;
  /** The endpoint of the rds-local that the console started. */
  rdsUrl: string | undefined;
}

/**
 * Starts the console on a free port and waits until it takes requests.
 *
 * @param env all that it gets beside PATH: the settings of whoever runs the tests don't reach it
 * @throws Error when it ends instead
 */
export async function startConsole(args: string[], env: NodeJS.ProcessEnv = {}): Promise<ConsoleServer> {
  const child = start(['apps/bff/dist/main.js', '--port', '0', ...args], env);
  let message = '';
  for await (const chunk of child.stdout?.iterator({ destroyOnReturn: false }) ?? []) {
    message += chunk;
    if (message.includes('  Console ') && message.endsWith('\n\n')) break;
  }
  const address = /^ +Console +(\S+)/m.exec(message)?.[1];
  if (!address) throw new Error('The console ended before it was ready.');
  return {
    address,
    url: new URL(address).origin,
    rdsUrl: /^ +RDS endpoint +(\S+)/m.exec(message)?.[1],
    stop: (signal) => stop(child, signal),
  };
}

/**
 * Starts rds-local by itself and waits until it takes requests.
 *
 * @param port 0 for a free one
 * @throws Error when it ends instead
 */
export async function startRdsLocal(port: number, args: string[]): Promise<Server> {
  const child = start(['packages/rds-local/dist/main.js', '--port', String(port), ...args]);
  const ended = once(child, 'exit').then(() => {
    throw new Error('rds-local ended before it was ready.');
  });
  const [report] = await Promise.race([once(child, 'message'), ended]);
  return { url: report.url, stop: (signal) => stop(child, signal) };
}

function start(args: string[], env: NodeJS.ProcessEnv = {}) {
  return spawn(process.execPath, args, {
    cwd: new URL('..', import.meta.url),
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
}

async function stop(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM') {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}
