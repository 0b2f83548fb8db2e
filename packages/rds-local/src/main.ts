#!/usr/bin/env node
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { help, readCommandLine } from './commandLine.ts';
import type { LogEntry } from './server.ts';
import { type EngineOptions, type RdsLocal, startRdsLocal } from './startRdsLocal.ts';

/** The message to a parent process that started this one with an IPC channel. */
export type StartReport = { type: 'ready'; url: string } | { type: 'failed'; message: string };

/** Longer than closing takes: only what blocks the process itself ends it this way. */
const endWithinMs = 1_800;

let rdsLocal: RdsLocal | undefined;
let isEnding = false;

process.once('SIGTERM', () => void end(0));
process.once('SIGINT', () => void end(0));
// The parent is gone, however it went: nobody would stop this process any more.
process.once('disconnect', () => void end(0));
process.once('uncaughtException', (error) => void endAfter(error));
process.once('unhandledRejection', (reason) => void endAfter(reason));

await start();

async function start(): Promise<void> {
  try {
    const commandLine = readCommandLine(process.argv.slice(2));
    if (commandLine.help) {
      process.stdout.write(help);
      process.exit(0);
    }
    const { logsRequests, hasEngines, options, warning } = commandLine;
    const log = (entry: LogEntry) => {
      if (logsRequests || entry.failure) {
        process.stderr.write(`${JSON.stringify(entry)}\n`);
      }
    };
    rdsLocal = await startRdsLocal({
      ...options,
      engines: hasEngines ? engines(options.dataFolder) : undefined,
      pid: process.pid,
      log,
    });
    if (warning !== undefined) {
      process.stderr.write(`${warning}\n`);
    }
    await report({ type: 'ready', url: rdsLocal.url });
  } catch (error) {
    await report({
      type: 'failed',
      message: error instanceof Error ? error.message : 'rds-local could not be started.',
    });
    await end(1);
  }
}

/** @param dataFolder undefined for databases in memory: their engines' files are gone with this process then */
function engines(dataFolder: string | undefined): EngineOptions {
  return {
    main: fileURLToPath(import.meta.resolve('@rds-console/data-plane/main')),
    folder: join(dataFolder ?? mkdtempSync(join(tmpdir(), 'rds-local-')), 'engines'),
    isTemporary: dataFolder === undefined,
    environment: process.env,
    report: ({ message }) => void process.stderr.write(`${message}\n`),
  };
}

async function report(message: StartReport): Promise<void> {
  if (process.connected) {
    await new Promise((sent) => process.send?.(message, undefined, undefined, sent));
  } else if (message.type === 'ready') {
    process.stdout.write(`rds-local is ready: ${message.url}\n`);
  } else {
    process.stderr.write(`${message.message}\n`);
  }
}

async function endAfter(error: unknown): Promise<void> {
  // Without the message: it may quote a request.
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line)) : [];
  process.stderr.write(`rds-local ends after an unexpected failure.\n${frames.join('\n')}\n`);
  await end(1);
}

async function end(exitCode: number): Promise<void> {
  if (isEnding) {
    return;
  }
  isEnding = true;
  setTimeout(() => process.exit(1), endWithinMs).unref();
  try {
    await rdsLocal?.close();
    process.exitCode = exitCode;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : 'The store could not be closed.'}\n`);
    process.exitCode = 1;
  }
  process.exit();
}
