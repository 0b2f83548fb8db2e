#!/usr/bin/env node
import { rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createDataPlane, type DataPlane } from './dataPlane.ts';
import type { Answer } from './endpoints.ts';
import type { ToDataPlane, ToRdsLocal } from './messages.ts';

/** Longer than an engine takes to stop: only what blocks the process itself ends it this way. */
const endWithinMs = 10_000;
/** rds-local answers within milliseconds, unless the machine is overloaded. */
const answerWithinMs = 20_000;

let dataPlane: DataPlane | undefined;
/** Is removed at the end. */
let temporaryFolder: string | undefined;
let isEnding = false;
let lastRequest = 0;
const asked = new Map<number, (answer: Answer) => void>();

process.once('SIGTERM', () => void end(0));
process.once('SIGINT', () => void end(0));
// rds-local is gone, however it went: nobody would stop this process any more.
process.once('disconnect', () => void end(0));
process.once('uncaughtException', (error) => void endAfter(error));
process.once('unhandledRejection', (reason) => void endAfter(reason));
// It is what rds-local sends.
process.on('message', (message) => receive(message as ToDataPlane));

await start();

async function start(): Promise<void> {
  try {
    const { values } = parseArgs({ options: { data: { type: 'string' }, temporary: { type: 'boolean' } } });
    if (values.data === undefined || !process.send) throw new Error('The data plane is started by rds-local.');
    if (values.temporary) temporaryFolder = dirname(resolve(values.data));
    dataPlane = await createDataPlane({
      folder: resolve(values.data),
      environment: process.env,
      ask,
      report: (problem) => send({ type: 'problem', problem }),
    });
    send({ type: 'ready', certificateBundle: dataPlane.certificateBundle });
  } catch (error) {
    const message = error instanceof Error ? error.message : 'The data plane could not be started.';
    if (process.send) send({ type: 'failed', message });
    else process.stderr.write(`${message}\n`);
    await end(1);
  }
}

function send(message: ToRdsLocal): void {
  if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
}

function receive(message: ToDataPlane): void {
  if (message.type === 'facts') {
    asked.get(message.request)?.(message);
    asked.delete(message.request);
    return;
  }
  const { request, changes } = message;
  dataPlane?.follow(changes).then(
    ({ endpoints, problems }) => send({ type: 'done', request, endpoints, problems }),
    (error: unknown) => {
      const problem = {
        id: '',
        kind: 'database' as const,
        message: error instanceof Error ? error.message : String(error),
      };
      send({ type: 'done', request, endpoints: [], problems: [problem] });
    },
  );
}

/** @throws Error when rds-local doesn't answer */
function ask(resourceId: string, accessKeyId?: string): Promise<Answer> {
  lastRequest += 1;
  const request = lastRequest;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      asked.delete(request);
      reject(new Error('rds-local did not answer.'));
    }, answerWithinMs);
    asked.set(request, (answer) => {
      clearTimeout(timer);
      resolve(answer);
    });
    send({ type: 'login', request, resourceId, accessKeyId });
  });
}

async function endAfter(error: unknown): Promise<void> {
  // Without the message: it may quote what a client sent.
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line)) : [];
  process.stderr.write(`The data plane ends after an unexpected failure.\n${frames.join('\n')}\n`);
  await end(1);
}

async function end(exitCode: number): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  setTimeout(() => process.exit(1), endWithinMs).unref();
  try {
    await dataPlane?.close();
    if (temporaryFolder !== undefined) await rm(temporaryFolder, { recursive: true, force: true });
    process.exit(exitCode);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : 'The engines could not be stopped.'}\n`);
    process.exit(1);
  }
}
