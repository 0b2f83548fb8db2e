import { type ChildProcess, fork } from 'node:child_process';

export interface RdsLocalProcess {
  /** The endpoint URL. It stays the same when the process has to be started again. */
  url: string;
  stop(): Promise<void>;
}

interface Options {
  /** The file of rds-local's entry point. */
  main: string;
  port: number;
  /** undefined keeps the databases in memory. */
  dataFolder: string | undefined;
  /** `real`, `fast`, `instant`, or how many times faster than AWS. */
  speed: number | string;
  /** Whether database engines run behind its endpoints. */
  hasEngines: boolean;
  environment: Readonly<Record<string, string | undefined>>;
  /** Called when the process ended by itself and is started again. */
  onRestart: (reason: string) => void;
}

type Report = { type: 'ready'; url: string } | { type: 'failed'; message: string };

/** What a program needs to run, and nothing that could be a secret. The last three are for Windows. */
const passedOn = ['PATH', 'NODE_ENV', 'TZ', 'SystemRoot', 'TEMP', 'TMP'];

const restartAfterMs = { first: 250, greatest: 10_000 };

/**
 * Starts rds-local as a child process, and again whenever it ends by itself. From the environment it gets only what a
 * program needs to run, no AWS credentials.
 *
 * @throws Error with rds-local's own sentence when the first start fails
 */
export async function startRdsLocalProcess(options: Options): Promise<RdsLocalProcess> {
  let { port } = options;
  let isStopping = false;
  let restartTimer: NodeJS.Timeout | undefined;
  let started = await start(options, port);
  port = Number(new URL(started.url).port);
  const { url } = started;
  watch(restartAfterMs.first);

  function watch(waitMs: number) {
    const since = Date.now();
    started.child.once('exit', (code, signal) => {
      if (isStopping) return;
      options.onRestart(`rds-local ended by itself (${signal ?? `exit code ${code}`}) and is started again.`);
      const hasRunWell = Date.now() - since > restartAfterMs.greatest;
      again(hasRunWell ? restartAfterMs.first : waitMs);
    });
  }

  function again(waitMs: number) {
    restartTimer = setTimeout(async () => {
      const nextWaitMs = Math.min(waitMs * 2, restartAfterMs.greatest);
      try {
        started = await start(options, port);
        if (isStopping) await end(started.child);
        else watch(nextWaitMs);
      } catch (error) {
        options.onRestart(error instanceof Error ? error.message : 'rds-local could not be started again.');
        if (!isStopping) again(nextWaitMs);
      }
    }, waitMs);
  }

  return {
    url,
    stop: async () => {
      isStopping = true;
      clearTimeout(restartTimer);
      await end(started.child);
    },
  };
}

async function start({ main, dataFolder, speed, hasEngines, environment }: Options, port: number) {
  const engines = hasEngines ? [] : ['--no-engines'];
  const place = dataFolder === undefined ? ['--memory'] : ['--data', dataFolder];
  const child = fork(main, ['--port', String(port), '--speed', String(speed), ...place, ...engines], {
    env: Object.fromEntries(passedOn.map((name) => [name, environment[name]])),
    // A signal from the terminal goes to the whole process group; the console ends first, then this process.
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const report = await new Promise<Report>((resolve) => {
    // The entry point of rds-local sends no others.
    child.once('message', (message) => resolve(message as Report));
    child.on('error', (error) =>
      resolve({ type: 'failed', message: `rds-local could not be started: ${error.message}` }),
    );
    child.once('exit', (code, signal) =>
      resolve({ type: 'failed', message: `rds-local ended before it was ready (${signal ?? `exit code ${code}`}).` }),
    );
  });
  if (report.type === 'failed') throw new Error(report.message);
  return { child, url: report.url };
}

async function end(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
