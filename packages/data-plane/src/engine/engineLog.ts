import { appendFileSync, createWriteStream, mkdirSync, readdirSync, rmSync, statSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';

/** How long RDS keeps log files unless `rds.log_retention_period` says otherwise. */
const retentionMs = 3 * 24 * 60 * 60 * 1000;

/** The log files of a database. */
export interface EngineLog {
  /** Appends text as it is: whole lines, with their line ends. */
  write(text: string | Buffer): void;
  close(): void;
}

/**
 * Writes log files as RDS names them: `error/postgresql.log.2024-05-01-13`, one for each hour in UTC. Files are created when
 * something is written, and removed after three days.
 */
export function engineLog(folder: string, now: () => Date = () => new Date()): EngineLog {
  let open: { path: string; stream: WriteStream } | undefined;

  function streamOf(path: string): WriteStream {
    if (open?.path === path) return open.stream;
    open?.stream.end();
    makeRoom(folder, now());
    const stream = createWriteStream(path, { flags: 'a', mode: 0o600 });
    stream.on('error', () => undefined);
    open = { path, stream };
    return stream;
  }

  return {
    write(text) {
      try {
        streamOf(pathOf(folder, 'postgresql.log', now())).write(text);
      } catch {
        // A full disk or a removed folder must not end the process: the engine goes on without a log.
      }
    },
    close() {
      open?.stream.end();
      open = undefined;
    },
  };
}

/**
 * Appends lines to the log `iam-db-auth-error`, beside those of the engine. They are there when it returns, so that who is
 * refused can look for the reason at once.
 *
 * @throws Error when they can't be written
 */
export function writeRefusals(folder: string, lines: string, now = new Date()): void {
  makeRoom(folder, now);
  appendFileSync(pathOf(folder, 'iam-db-auth-error.log', now), lines, { mode: 0o600 });
}

function pathOf(folder: string, name: string, now: Date): string {
  return join(folder, 'error', `${name}.${now.toISOString().slice(0, 13).replace('T', '-')}`);
}

function makeRoom(folder: string, now: Date): void {
  const errors = join(folder, 'error');
  mkdirSync(errors, { recursive: true });
  removeOld(errors, now.getTime());
}

function removeOld(folder: string, nowMs: number): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (nowMs - statSync(path).mtimeMs > retentionMs) rmSync(path);
  }
}
