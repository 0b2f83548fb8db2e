import { createWriteStream, mkdirSync, readdirSync, rmSync, statSync, type WriteStream } from 'node:fs';
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
 *
 * @param name of the files before the hour
 */
export function engineLog(folder: string, now: () => Date = () => new Date(), name = 'postgresql.log'): EngineLog {
  const errors = join(folder, 'error');
  let open: { name: string; stream: WriteStream } | undefined;

  function streamOf(name: string): WriteStream {
    if (open?.name === name) return open.stream;
    open?.stream.end();
    mkdirSync(errors, { recursive: true });
    removeOld(errors, now().getTime());
    const stream = createWriteStream(join(errors, name), { flags: 'a', mode: 0o600 });
    stream.on('error', () => undefined);
    open = { name, stream };
    return stream;
  }

  return {
    write(text) {
      const hour = now().toISOString().slice(0, 13).replace('T', '-');
      try {
        streamOf(`${name}.${hour}`).write(text);
      } catch {
        // A full disk must not end the process: the engine goes on without a log.
      }
    },
    close() {
      open?.stream.end();
      open = undefined;
    },
  };
}

function removeOld(folder: string, nowMs: number): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (nowMs - statSync(path).mtimeMs > retentionMs) rmSync(path);
  }
}
