import type { ChildProcess } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { DatabaseChanges, OpenEndpoint, Problem, ToDataPlane, ToRdsLocal } from '@rds-console/data-plane/messages';
import type { Databases } from '../rds.ts';
import { endProcess, forkProcess, readiness } from './dataPlaneProcess.ts';
import type { Identities } from './identities.ts';
import { withAddresses } from './withAddresses.ts';

type LoginQuestion = Extract<ToRdsLocal, { type: 'login' }>;

/** Changes that the data plane hasn't carried out yet. */
interface Sent {
  changes: DatabaseChanges;
  done: Promise<void>;
  resolve: () => void;
}

export interface DataPlaneOptions {
  /** The file of the data plane's entry point. */
  main: string;
  /** Where the engines keep their files. */
  folder: string;
  /** Whether the folder is removed when they end. */
  isTemporary: boolean;
  /** Of this process. The data plane gets what a program needs to run, and no secrets. */
  environment: Readonly<Record<string, string | undefined>>;
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
/** The longest that a timer of Node waits. */
const MAX_TIMER_MS = 2 ** 31 - 1;
/** So that what can't be written now isn't tried again at once. */
const MIN_TIMER_MS = 50;
const RESTART_AFTER_MS = { first: 250, greatest: 10_000 };

/**
 * Starts the data plane as a child process, and again whenever it ends by itself. It ends with this process, however that
 * ends. Until it is ready, `follow` waits for it.
 */
export function startDataPlane(options: DataPlaneOptions): DataPlane {
  const { databases, identities, report } = options;
  const places = new Map<string, OpenEndpoint>();
  const waiting = new Map<number, Sent>();
  /** The snapshots of which the data plane said that it has them. */
  const takenSnapshots = new Set<string>();
  let lastRequest = 0;
  let isClosing = false;
  let hasRestarted = false;
  let stopWaiting = () => {};
  let restartTimer: NodeJS.Timeout | undefined;
  let wakeTimer: NodeJS.Timeout | undefined;
  let starting: ChildProcess | undefined;
  let child: ChildProcess | undefined;
  let certificateBundle: string | undefined;
  let following = start(RESTART_AFTER_MS.first);

  function watch(started: ChildProcess, waitMs: number): void {
    const since = Date.now();
    started.on('message', (message) => receive(message as ToRdsLocal));
    started.once('exit', (code, signal) => {
      child = undefined;
      for (const { resolve } of waiting.values()) resolve();
      waiting.clear();
      if (isClosing) return;
      const message = `The data plane ended by itself (${signal ?? `exit code ${code}`}) and is started again.`;
      report({ id: '', kind: 'database', message });
      hasRestarted = true;
      startAgain(Date.now() - since > RESTART_AFTER_MS.greatest ? RESTART_AFTER_MS.first : waitMs);
    });
  }

  async function start(nextWaitMs: number): Promise<void> {
    try {
      starting = forkProcess(options);
      certificateBundle = await readiness(starting);
      child = starting;
      watch(child, nextWaitMs);
      databases.forget();
      await sendAll();
      // What falls due before the first request closes endpoints, too.
      wakeWhenDue();
    } catch (error) {
      if (isClosing) return;
      report({ id: '', kind: 'database', message: error instanceof Error ? error.message : 'It could not start.' });
      startAgain(nextWaitMs);
    }
  }

  function startAgain(waitMs: number): void {
    const again = new Promise<void>((resolve) => {
      stopWaiting = resolve;
      restartTimer = setTimeout(() => {
        following = start(Math.min(waitMs * 2, RESTART_AFTER_MS.greatest));
        void following.then(resolve);
      }, waitMs);
    });
    // A caller waits for one attempt. Those after it are further and further away.
    if (waitMs === RESTART_AFTER_MS.first) following = again;
  }

  /** What a new process has to know; and what the one before it didn't come to do. */
  async function sendAll(): Promise<void> {
    const changes = databases.takeChanges();
    if (changes === undefined) return;
    const all = sent(changes);
    const missed = hasRestarted ? changes.snapshots.filter(({ id }) => !takenSnapshots.has(id)) : [];
    const nothing = { databases: [], removed: [], removedSnapshots: [], isAll: false };
    await Promise.all(missed.length > 0 ? [all, sent({ ...nothing, snapshots: missed })] : [all]);
  }

  function receive(message: ToRdsLocal): void {
    if (message.type === 'login') void answerLogin(message);
    else if (message.type === 'problem') meet(message.problem);
    else if (message.type === 'done') {
      for (const endpoint of message.endpoints) places.set(endpoint.name, endpoint);
      for (const problem of message.problems) meet(problem);
      const { changes, resolve } = waiting.get(message.request) ?? {};
      for (const { id } of changes?.snapshots ?? []) takenSnapshots.add(id);
      for (const id of changes?.removedSnapshots ?? []) takenSnapshots.delete(id);
      waiting.delete(message.request);
      resolve?.();
    }
  }

  function meet(problem: Problem): void {
    report(problem);
    databases.meetProblem(problem);
  }

  /** With what is due by now in effect: another password is, before a login with it. */
  async function answerLogin({ request, resourceId, accessKeyId }: LoginQuestion): Promise<void> {
    databases.settle();
    sendChanges();
    // Not for changes to other databases: a login doesn't wait for their snapshots.
    await Promise.all(
      [...waiting.values()].filter(({ changes }) => names(changes, resourceId)).map(({ done }) => done),
    );
    const identity = accessKeyId === undefined ? undefined : identities.find(accessKeyId);
    send({ type: 'facts', request, facts: databases.loginFacts(resourceId), identity });
  }

  /** What falls due while nobody asks has to close or open endpoints, too. */
  function wakeWhenDue(): void {
    clearTimeout(wakeTimer);
    if (isClosing) return;
    const dueInMs = databases.settle();
    sendChanges();
    if (dueInMs < MAX_TIMER_MS) wakeTimer = setTimeout(wakeWhenDue, Math.max(MIN_TIMER_MS, dueInMs)).unref();
  }

  function send(message: ToDataPlane): void {
    // It may be gone already: then what it asked for is of no use to anyone.
    if (child?.connected) child.send(message, () => undefined);
  }

  function sendChanges(): Promise<void> | undefined {
    const changes = child && databases.takeChanges();
    if (changes === undefined) return undefined;
    const done = sent(changes);
    following = Promise.all([following, done]).then(() => undefined);
    setImmediate(wakeWhenDue);
    return done;
  }

  /** Resolves when the data plane has carried it out, or when it takes too long to wait for it. */
  function sent(changes: DatabaseChanges): Promise<void> {
    lastRequest += 1;
    const request = lastRequest;
    let resolve = () => {};
    const done = new Promise<void>((carriedOut) => {
      const timer = setTimeout(carriedOut, FOLLOW_WITHIN_MS);
      resolve = () => {
        clearTimeout(timer);
        carriedOut();
      };
    });
    waiting.set(request, { changes, done, resolve });
    send({ type: 'changes', request, changes });
    return done;
  }

  // A request that changed nothing may still wait for what one before it changed.
  function follow(): Promise<void> {
    sendChanges();
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
      stopWaiting();
      const hasEnded = await endProcess(child ?? starting);
      // It may have ended before it knew that it has to remove the folder.
      if (hasEnded && options.isTemporary) await rm(dirname(options.folder), { recursive: true, force: true });
    },
  };
}

function names({ isAll, databases }: DatabaseChanges, resourceId: string): boolean {
  return !isAll && databases.some((database) => database.resourceId === resourceId);
}
