import { type ChildProcess, fork } from 'node:child_process';
import type { ToRdsLocal } from '@rds-console/data-plane/messages';

/** What a program needs to run, and nothing that could be a secret. */
const PASSED_ON = ['PATH', 'NODE_ENV', 'TZ', 'XDG_RUNTIME_DIR', 'TMPDIR', 'LANG'];
/** Engines without long transactions have stopped by then. */
const END_WITHIN_MS = 900;

interface ProcessOptions {
  /** The file of its entry point. */
  main: string;
  folder: string;
  isTemporary: boolean;
  environment: Readonly<Record<string, string | undefined>>;
}

/** Starts the data plane's process, which isn't ready yet. */
export function forkProcess({ main, folder, isTemporary, environment }: ProcessOptions): ChildProcess {
  return fork(main, ['--data', folder, ...(isTemporary ? ['--temporary'] : [])], {
    // What this process was started with, such as a debugger's port, isn't meant for it.
    execArgv: [],
    env: Object.fromEntries(PASSED_ON.map((name) => [name, environment[name]])),
    // A signal from the terminal goes to the whole process group; rds-local ends first, then this process.
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

/** @returns the data plane's certificate authority, in PEM @throws Error with its own sentence when it can't start */
export async function readiness(child: ChildProcess): Promise<string> {
  const first = await new Promise<ToRdsLocal>((resolve) => {
    const fail = (message: string) => resolve({ type: 'failed', message });
    child.once('message', (message) => resolve(message as ToRdsLocal));
    child.on('error', (error) => fail(`The data plane could not be started: ${error.message}`));
    child.once('exit', (code, signal) =>
      fail(`The data plane ended before it was ready (${signal ?? `exit code ${code}`}).`),
    );
  });
  if (first.type === 'ready') return first.certificateBundle;
  throw new Error(first.type === 'failed' ? first.message : 'The data plane spoke before it was ready.');
}

/** Ends the process and its engines. @returns whether it has ended; one that takes long goes on ending by itself */
export async function endProcess(child: ChildProcess | undefined): Promise<boolean> {
  if (child === undefined || child.exitCode !== null || child.signalCode !== null) return true;
  return await new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => resolve(false), END_WITHIN_MS);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve(true);
    });
    child.kill('SIGTERM');
  });
}
