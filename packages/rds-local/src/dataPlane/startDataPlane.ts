import { type ChildProcess, fork } from 'node:child_process';
import type { OpenEndpoint, Problem, ToDataPlane, ToRdsLocal } from '@rds-console/data-plane/messages';
import type { Databases } from '../rds.ts';
import type { Identities } from './identities.ts';
import { withAddresses } from './withAddresses.ts';

type LoginQuestion = Extract<ToRdsLocal, { type: 'login' }>;

export interface DataPlaneOptions {
  /** The file of the data plane's entry point. */
  main: string;
  /** Where the engines keep their files. */
  folder: string;
  /** Whether the folder is removed when they end. */
  isTemporary: boolean;
  databases: Databases;
  identities: Identities;
  /** Is told what the engines couldn't do, and when the process was started again. */
  report: (problem: Problem) => void;
}

export interface DataPlane {
  /**
   * Hands what changed to the engines.
   *
   * @returns resolves when they are as they should be: endpoints are open, snapshots are complete. It never rejects: what
   *   the engines couldn't do is reported.
   */
  follow(): Promise<void>;
  /** An answer of RDS with the addresses at which the endpoints can be reached. */
  withAddresses(output: object): object;
  /** The certificate authority of the endpoints, in PEM; undefined until the data plane is ready. */
  certificateBundle(): string | undefined;
  close(): Promise<void>;
}

/** Longer than a snapshot of some hundred megabytes takes; a caller waits no longer for the engines. */
const FOLLOW_WITHIN_MS = 30_000;
/** Engines without long transactions have stopped by then. */
const END_WITHIN_MS = 900;
/** The longest that a timer of Node waits. */
const MAX_TIMER_MS = 2 ** 31 - 1;
/** So that what can't be written now isn't tried again at once. */
const MIN_TIMER_MS = 50;
const RESTART_AFTER_MS = { first: 250, greatest: 10_000 };

/** What a program needs to run, and nothing that could be a secret. */
const PASSED_ON = ['PATH', 'NODE_ENV', 'TZ', 'XDG_RUNTIME_DIR', 'TMPDIR', 'LANG'];

/**
 * Starts the data plane as a child process, and again whenever it ends by itself. It ends with this process, however that
 * ends. Until it is ready, `follow` waits for it.
 */
export function startDataPlane(options: DataPlaneOptions): DataPlane {
  const { databases, identities, report } = options;
  const places = new Map<string, OpenEndpoint>();
  const waiting = new Map<number, () => void>();
  let lastRequest = 0;
  let isClosing = false;
  let restartTimer: NodeJS.Timeout | undefined;
  let wakeTimer: NodeJS.Timeout | undefined;
  let starting: ChildProcess | undefined;
  let child: ChildProcess | undefined;
  let certificateBundle: string | undefined;
  let following = start(RESTART_AFTER_MS.first);

  function watch(process: ChildProcess, waitMs: number): void {
    const since = Date.now();
    process.on('message', (message) => receive(message as ToRdsLocal));
    process.once('exit', (code, signal) => {
      child = undefined;
      for (const done of waiting.values()) done();
      waiting.clear();
      if (isClosing) return;
      const message = `The data plane ended by itself (${signal ?? `exit code ${code}`}) and is started again.`;
      report({ id: '', kind: 'database', message });
      startAgain(Date.now() - since > RESTART_AFTER_MS.greatest ? RESTART_AFTER_MS.first : waitMs);
    });
  }

  async function start(nextWaitMs: number): Promise<void> {
    try {
      starting = forked(options);
      certificateBundle = await readiness(starting);
      child = starting;
      watch(child, nextWaitMs);
      databases.forget();
      await sendChanges();
    } catch (error) {
      if (isClosing) return;
      report({ id: '', kind: 'database', message: error instanceof Error ? error.message : 'It could not start.' });
      startAgain(nextWaitMs);
    }
  }

  function startAgain(waitMs: number): void {
    restartTimer = setTimeout(() => {
      following = start(Math.min(waitMs * 2, RESTART_AFTER_MS.greatest));
    }, waitMs);
  }

  function receive(message: ToRdsLocal): void {
    if (message.type === 'login') void answerLogin(message);
    else if (message.type === 'problem') meet(message.problem);
    else if (message.type === 'done') {
      for (const endpoint of message.endpoints) places.set(endpoint.name, endpoint);
      for (const problem of message.problems) meet(problem);
      waiting.get(message.request)?.();
      waiting.delete(message.request);
    }
  }

  function meet(problem: Problem): void {
    report(problem);
    databases.meetProblem(problem);
  }

  /** With what is due by now in effect: another password is, before a login with it. */
  async function answerLogin({ request, resourceId, accessKeyId }: LoginQuestion): Promise<void> {
    databases.settle();
    await follow();
    const identity = accessKeyId === undefined ? undefined : identities.find(accessKeyId);
    send({ type: 'facts', request, facts: databases.loginFacts(resourceId), identity });
  }

  /** What falls due while nobody asks has to close or open endpoints, too. */
  function wakeWhenDue(): void {
    clearTimeout(wakeTimer);
    if (isClosing) return;
    const dueInMs = databases.settle();
    const done = sendChanges();
    if (done !== undefined) following = Promise.all([following, done]).then(() => undefined);
    if (dueInMs < MAX_TIMER_MS) wakeTimer = setTimeout(wakeWhenDue, Math.max(MIN_TIMER_MS, dueInMs)).unref();
  }

  function send(message: ToDataPlane): void {
    // It may be gone already: then what it asked for is of no use to anyone.
    if (child?.connected) child.send(message, () => undefined);
  }

  function sendChanges(): Promise<void> | undefined {
    const changes = child && databases.takeChanges();
    if (changes === undefined) return undefined;
    lastRequest += 1;
    const request = lastRequest;
    const done = new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, FOLLOW_WITHIN_MS);
      waiting.set(request, () => {
        clearTimeout(timer);
        resolve();
      });
    });
    send({ type: 'changes', request, changes });
    return done;
  }

  function follow(): Promise<void> {
    const done = sendChanges();
    // A request that changed nothing may still wait for what one before it changed.
    if (done !== undefined) {
      following = Promise.all([following, done]).then(() => undefined);
      setImmediate(wakeWhenDue);
    }
    return following;
  }

  return {
    follow,
    certificateBundle: () => certificateBundle,
    withAddresses: (output) => withAddresses(output, (name) => places.get(name)),
    close: async () => {
      isClosing = true;
      clearTimeout(restartTimer);
      clearTimeout(wakeTimer);
      await ended(child ?? starting);
    },
  };
}

function forked({ main, folder, isTemporary }: DataPlaneOptions): ChildProcess {
  return fork(main, ['--data', folder, ...(isTemporary ? ['--temporary'] : [])], {
    // What this process was started with, such as a debugger's port, isn't meant for it.
    execArgv: [],
    env: Object.fromEntries(PASSED_ON.map((name) => [name, process.env[name]])),
    // A signal from the terminal goes to the whole process group; rds-local ends first, then this process.
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

/** @returns the data plane's certificate authority @throws Error with its own sentence when it can't start */
async function readiness(child: ChildProcess): Promise<string> {
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

/** Ends the process. One that takes long goes on ending by itself. */
async function ended(child: ChildProcess | undefined): Promise<void> {
  if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, END_WITHIN_MS);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
