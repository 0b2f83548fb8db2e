import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Target } from '@rds-console/contract/target';
import { pino } from 'pino';
import { createApp } from './app.ts';
import { serverEnd } from './endServer.ts';
import { formatHost } from './formatHost.ts';
import { clientsInRegions } from './rds/clientsInRegions.ts';
import { createRdsClient } from './rds.ts';
import { type RdsLocalProcess, startRdsLocalProcess } from './rdsLocalProcess.ts';
import { createAccessKey } from './security/accessKey.ts';
import { help, readSettings, type Settings, SettingsError } from './settings.ts';
import { stackFrames } from './stackFrames.ts';
import { startMessage } from './startMessage.ts';

const top = fileURLToPath(new URL('../../../', import.meta.url));
const webFolder = join(top, 'apps/web/dist');
/** When the console ends, responses under way get the first of these times, and everything together the second. */
const endWithinMs = { responses: 700, all: 1900 };
/** Reads of AWS are cached this long, because AWS limits the calls per account and Region. */
const keepReadsOfAwsMs = 1500;
const loadSampleWithinMs = 20_000;

// The warning is about future Node versions; the SDK version is pinned.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

const log = pino({ base: null, level: 'warn' }, process.stderr);
const server = createServer({
  maxHeaderSize: 16 * 1024,
  headersTimeout: 8_000,
  requestTimeout: 12_000,
  connectionsCheckingInterval: 500,
  // Longer than the pages of the console wait between two requests, so that no request meets a connection that closes.
  keepAliveTimeout: 65_000,
}).setTimeout(70_000);
const endServer = serverEnd(server);
let rdsLocal: RdsLocalProcess | undefined;
let isEnding = false;

process.on('SIGTERM', () => void end(0));
process.on('SIGINT', () => void end(0));
// The command that started this process has ended, so nothing else would stop this process.
process.on('disconnect', () => void end(0));
process.on('uncaughtException', (error) => void endAfter(error));
process.on('unhandledRejection', (reason) => void endAfter(reason));

try {
  const settings = readSettings(process.argv.slice(2), process.env);
  if (settings.help) process.stdout.write(help);
  else await start(settings);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'The console could not be started.'}\n`);
  await end(error instanceof SettingsError ? 2 : 1);
}

async function start(settings: Settings) {
  if (settings.log) log.level = 'info';
  if (!existsSync(join(webFolder, 'index.html'))) {
    throw new Error('The console is not built yet. Run npm start, or npm run build.');
  }
  const dataFolder = settings.dataFolder === undefined ? undefined : resolve(top, settings.dataFolder);
  if (settings.target === 'rds-local') {
    rdsLocal = await startRdsLocalProcess({
      main: fileURLToPath(import.meta.resolve('@rds-console/rds-local/main')),
      port: settings.rdsPort,
      dataFolder,
      speed: settings.speed,
      hasEngines: settings.hasEngines,
      environment: process.env,
      onRestart: (reason) => log.warn(reason),
    });
  }
  const { profile } = settings;
  const endpoint = rdsLocal?.url ?? settings.endpoint;
  const region = settings.region ?? (settings.target === 'aws' ? undefined : 'us-east-1');
  const clientOptions = {
    target: { endpoint, profile, region },
    hasCredentials: settings.hasCredentials,
    keepReadsMs: settings.target === 'aws' ? keepReadsOfAwsMs : 0,
    maxResponseBytes: settings.maxResponseMb * 1024 * 1024,
  };
  const rds = createRdsClient(clientOptions);
  const ownRegion = await regionOf(rds);
  const target: Target = { kind: settings.target, region: ownRegion, endpoint, profile };
  const own = rdsLocal;
  if (own) target.hasSampleFleet = true;
  if (own && settings.hasEngines) target.certificateBundle = `${own.url}/global-bundle.pem`;
  const accessKey = settings.target === 'aws' ? createAccessKey() : undefined;
  const address = /^(0\.0\.0\.0|::)$/.test(settings.host) ? undefined : formatHost(settings.host);
  server.on(
    'request',
    createApp({
      rds,
      rdsIn: clientsInRegions(clientOptions),
      rdsOnceIn: clientsInRegions({ ...clientOptions, keepReadsMs: 0, maxAttempts: 1 }),
      target,
      loadSampleFleet: own && (() => loadSampleFleet(own.url, ownRegion)),
      names: settings.names,
      address,
      webFolder,
      log,
      accessKey,
      furtherAuthorities: authoritiesFrom(target.certificateBundle, settings.caFile),
    }),
  );
  const port = await listen(settings);
  if (isEnding) return;
  process.stdout.write(startMessage({ target, host: settings.host, port, dataFolder, key: accessKey?.oneTimeKey }));
}

/** Reads the certificate authorities of databases that RDS has no part in: those of rds-local, or of a file. */
function authoritiesFrom(url: string | undefined, file: string | undefined) {
  if (file !== undefined) return () => readFile(file, 'utf8');
  if (url === undefined) return undefined;
  return async (signal: AbortSignal) => {
    const response = await fetch(url, { signal });
    return response.ok ? response.text() : '';
  };
}

async function regionOf(rds: ReturnType<typeof createRdsClient>) {
  try {
    return await rds.config.region();
  } catch {
    throw new SettingsError('There is no AWS region. Say it with --region, AWS_REGION or the profile.');
  }
}

async function listen({ port, host }: Settings) {
  await new Promise<void>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => fail(new Error(listenFailure(error, port, host))));
    server.listen({ port, host, backlog: 2048 }, done);
  });
  return (server.address() as AddressInfo).port; // It listens on a port and not on a pipe.
}

function listenFailure({ code }: NodeJS.ErrnoException, port: number, host: string) {
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Stop it, or choose another port: npm start -- --port ${port + 100}`;
  if (code === 'EACCES') return `Port ${port} may not be opened by this user. Choose one above 1023 with --port.`;
  return `The console cannot listen on ${host}, port ${port} (${code ?? 'unknown error'}).`;
}

/** Logs no message, because it may quote a request. */
async function endAfter(error: unknown) {
  log.fatal({ stack: stackFrames(error) }, 'The console ends after an unexpected failure.');
  await end(1);
}

/** No new connections; responses under way finish; rds-local closes its store last. */
async function end(exitCode: number) {
  if (isEnding) return;
  isEnding = true;
  // rds-local also ends by itself when this process has ended.
  setTimeout(() => process.exit(exitCode), endWithinMs.all).unref();
  await endServer(endWithinMs.responses);
  await rdsLocal?.stop();
  process.exit(exitCode);
}

/**
 * Loads the sample data into the rds-local that the console started, in place of everything that is there. Not by fetch, which
 * identifies itself as a browser: rds-local refuses those.
 *
 * @throws Error when rds-local refuses, or doesn't answer within 20 seconds
 */
async function loadSampleFleet(endpoint: string, region: string): Promise<void> {
  const sent = httpRequest(`${endpoint}/_rds-local/fixtures/sample?region=${region}`, {
    method: 'POST',
    signal: AbortSignal.timeout(loadSampleWithinMs),
  });
  sent.end();
  const [response] = await once(sent, 'response');
  response.resume();
  if (response.statusCode !== 200)
    throw new Error(`rds-local couldn’t load the sample data (status ${response.statusCode}).`);
}
