import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Target } from '@rds-console/contract/target';
import { pino } from 'pino';
import { createApp } from './app.ts';
import { createRdsClient } from './rds.ts';
import { type RdsLocalProcess, startRdsLocalProcess } from './rdsLocalProcess.ts';
import { createAccessKey } from './security/accessKey.ts';
import { help, readSettings, type Settings, SettingsError } from './settings.ts';
import { startMessage } from './startMessage.ts';

const top = fileURLToPath(new URL('../../../', import.meta.url));
const webFolder = join(top, 'apps/web/dist');
const endWithinMs = 9000;

const log = pino({ base: null, level: process.env.RDS_CONSOLE_LOG ?? 'warn' }, process.stderr);
let rdsLocal: RdsLocalProcess | undefined;
const server = createServer({ maxHeaderSize: 16 * 1024, headersTimeout: 10_000, requestTimeout: 30_000 });

process.once('SIGTERM', () => void end(0));
process.once('SIGINT', () => void end(0));
process.once('unhandledRejection', (reason) => {
  log.fatal({ name: reason instanceof Error ? reason.name : typeof reason }, 'unhandled rejection');
  void end(1);
});

try {
  const settings = readSettings(process.argv.slice(2), process.env);
  if (settings.help) process.stdout.write(help);
  else await start(settings);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'The console could not be started.'}\n`);
  await end(error instanceof SettingsError ? 2 : 1);
}

async function start(settings: Settings) {
  if (!existsSync(join(webFolder, 'index.html')))
    throw new Error('The console is not built yet. Run npm start, or npm run build.');
  const dataFolder = settings.dataFolder === undefined ? undefined : resolve(top, settings.dataFolder);
  if (settings.target === 'rds-local') {
    rdsLocal = await startRdsLocalProcess({
      port: settings.rdsPort,
      dataFolder,
      speed: settings.speed,
      environment: process.env,
      onRestart: (reason) => log.warn(reason),
    });
  }
  const region = settings.region ?? 'us-east-1';
  const target: Target = {
    kind: settings.target,
    region,
    endpoint: rdsLocal?.url ?? settings.endpoint,
    profile: settings.target === 'aws' ? settings.profile : undefined,
  };
  const accessKey = settings.target === 'aws' ? createAccessKey() : undefined;
  const rds = createRdsClient(target, Boolean(process.env.AWS_ACCESS_KEY_ID ?? process.env.AWS_PROFILE));
  server.on('request', createApp({ rds, target, names: settings.names, webFolder, log, accessGate: accessKey?.gate }));
  const port = await listen(settings);
  process.stdout.write(startMessage({ target, host: settings.host, port, dataFolder, key: accessKey?.oneTimeKey }));
}

async function listen({ port, host }: Settings) {
  await new Promise<void>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => fail(new Error(listenFailure(error, port, host))));
    server.listen({ port, host, backlog: 2048 }, done);
  });
  return (server.address() as AddressInfo).port;
}

function listenFailure({ code }: NodeJS.ErrnoException, port: number, host: string) {
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Stop it, or choose another port: npm start -- --port ${port + 100}`;
  if (code === 'EACCES') return `Port ${port} may not be opened by this user. Choose one above 1023 with --port.`;
  return `The console cannot listen on ${host}, port ${port} (${code ?? 'unknown error'}).`;
}

/** No new connections; requests under way finish; rds-local closes its store last. */
async function end(exitCode: number) {
  process.exitCode = exitCode;
  setTimeout(() => process.exit(exitCode || 1), endWithinMs).unref();
  await new Promise<void>((done) => {
    if (!server.listening) return done();
    server.close(() => done());
    server.closeIdleConnections();
  });
  await rdsLocal?.stop();
  process.exit(exitCode);
}
