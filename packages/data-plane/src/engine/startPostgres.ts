import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { EngineLog } from './engineLog.ts';
import type { Postgres } from './findPostgres.ts';
import { stopOrphan, untilReady } from './postmasterFile.ts';
import { engineEnvironment } from './runProgram.ts';
import { createSocketFolder, removeSocketFolder, socketPath, socketPort } from './socketFolder.ts';

/** How an engine ended. */
export interface EngineEnd {
  reason: 'stopped' | 'crashed' | 'diskFull';
  /** The last lines that it wrote. */
  lastLines: string;
}

/** An engine that takes connections. */
export interface RunningPostgres {
  pid: number;
  /** The folder of its socket, as `pg` and libpq take it in place of a host. */
  socketFolder: string;
  socketPath: string;
  port: number;
  /** Resolves when it has ended, for whatever reason. */
  ended: Promise<EngineEnd>;
  /** Makes it read its configuration files again. */
  reload(): void;
  /**
   * Ends its sessions and stops it. `immediate` skips the checkpoint, so that the next start has to recover. An engine
   * that doesn't stop within a limit is ended in a rougher way.
   */
  stop(mode?: 'fast' | 'immediate'): Promise<EngineEnd>;
}

/** An engine that ended before it took connections. */
export class StartError extends Error {
  override name = 'StartError';
  /** What it wrote. */
  readonly output: string;

  constructor(output: string) {
    super(`PostgreSQL couldn't start: ${output.trim() || 'it took too long.'}`);
    this.output = output;
  }
}

interface Options {
  dataFolder: string;
  /** Has `postgresql.conf` and `pg_hba.conf`, and gets the name of the socket's folder. */
  configurationFolder: string;
  log?: EngineLog;
  /** `$XDG_RUNTIME_DIR`, if there is one, for the socket. */
  runtimeFolder?: string;
  /** Recovery after a crash may take long. */
  limitMs?: number;
}

const startLimitMs = 120_000;
const fastStopLimitMs = 20_000;
const immediateStopLimitMs = 5_000;
const keptOutputBytes = 8192;
const retryMs = 100;

/** Ends the engine when this process is killed. Not on macOS. */
const setpriv = ['/usr/bin/setpriv', '/bin/setpriv'].find((path) => existsSync(path));

/**
 * Starts PostgreSQL in a data folder, on a Unix socket only, and resolves when it takes connections. An engine that a killed
 * process left running there is stopped first.
 *
 * @throws StartError with the engine's output when it ends before that or takes too long
 */
export async function startPostgres(postgres: Postgres, options: Options): Promise<RunningPostgres> {
  await stopOrphan(options.dataFolder);
  const deadline = Date.now() + (options.limitMs ?? startLimitMs);
  for (;;) {
    try {
      return await tryStart(postgres, options, deadline - Date.now());
    } catch (error) {
      // The server processes of a killed engine are still ending.
      const isTransient = error instanceof StartError && error.output.includes('pre-existing shared memory block');
      if (!isTransient || Date.now() > deadline) throw error;
      await wait(retryMs);
    }
  }
}

async function tryStart(postgres: Postgres, options: Options, limitMs: number): Promise<RunningPostgres> {
  const socketFolder = createSocketFolder(
    join(options.configurationFolder, 'socket'),
    postgres.user,
    options.runtimeFolder,
  );
  const waiting = new AbortController();
  let child: ChildProcess | undefined;
  const ready = untilReady(options.dataFolder, () => child?.pid, waiting.signal);
  child = spawnPostgres(postgres, options, socketFolder);

  let output = '';
  let isStopping = false;
  child.stderr?.on('data', (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-keptOutputBytes);
    options.log?.write(chunk);
  });
  const ended = new Promise<EngineEnd>((resolve) => {
    const end = () => {
      waiting.abort();
      removeSocketFolder(socketFolder);
      resolve({ reason: reasonOf(child, output, isStopping), lastLines: output });
    };
    child.once('close', end);
    child.once('error', (error) => {
      output += error.message;
      end();
    });
  });

  const stop = async (mode: 'fast' | 'immediate' = 'fast') => {
    isStopping = true;
    // By its own rules, SIGINT is a fast shutdown and SIGQUIT an immediate one.
    child.kill(mode === 'fast' ? 'SIGINT' : 'SIGQUIT');
    const next = setTimeout(
      () => (mode === 'fast' ? void stop('immediate') : child.kill('SIGKILL')),
      mode === 'fast' ? fastStopLimitMs : immediateStopLimitMs,
    );
    return ended.finally(() => clearTimeout(next));
  };

  const limit = setTimeout(() => void stop('immediate'), limitMs);
  const isReady = await Promise.race([ready.then(() => true), ended.then(() => false)]);
  clearTimeout(limit);
  if (!isReady || child.pid === undefined) throw new StartError(output);
  return {
    pid: child.pid,
    socketFolder,
    socketPath: socketPath(socketFolder),
    port: socketPort,
    ended,
    reload: () => void child.kill('SIGHUP'),
    stop,
  };
}

/** What is given here takes precedence over configuration files and ALTER SYSTEM. */
function spawnPostgres(postgres: Postgres, options: Options, socketFolder: string): ChildProcess {
  const settings = {
    config_file: join(options.configurationFolder, 'postgresql.conf'),
    hba_file: join(options.configurationFolder, 'pg_hba.conf'),
    listen_addresses: '',
    port: String(socketPort),
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    ssl: 'off',
    log_destination: 'stderr',
    logging_collector: 'off',
  };
  const program = join(postgres.programs, 'postgres');
  const args = [
    '-D',
    options.dataFolder,
    ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
  ];
  const [file, ...rest] = setpriv ? [setpriv, '--pdeathsig', 'INT', '--', program, ...args] : [program, ...args];
  return spawn(file, rest, { ...postgres.user, cwd: '/', env: engineEnvironment, stdio: ['ignore', 'ignore', 'pipe'] });
}

function reasonOf(child: ChildProcess, output: string, isStopping: boolean): EngineEnd['reason'] {
  if (isStopping || child.exitCode === 0) return 'stopped';
  return output.includes('No space left on device') ? 'diskFull' : 'crashed';
}
