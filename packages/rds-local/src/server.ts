import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { type CallFaults, refusalOf } from './control/callFaults.ts';
import type { ControlRequest } from './control/controlApi.ts';
import { CONTROL_PATH, serveControl } from './control/serveControl.ts';
import type { DataPlane } from './dataPlane/startDataPlane.ts';
import { RdsError } from './engine/rdsError.ts';
import { checkHost } from './http/checkHost.ts';
import { checkOrigin } from './http/checkOrigin.ts';
import { RequestCutShort } from './http/readBody.ts';
import { readCredential } from './http/readCredential.ts';
import { headerValues, readParameters } from './http/readParameters.ts';
import { type KeyPair, verifySignature } from './http/verifySignature.ts';
import { decodeRequest } from './protocol/decodeRequest.ts';
import { encodeAnswer } from './protocol/encodeAnswer.ts';
import { encodeError, errorStatus } from './protocol/encodeError.ts';
import type { Rds } from './rds.ts';
import { StorageError } from './storage/storage.ts';

/** What is told of a request: nothing that the caller typed, except an action's name that the model knows. */
export interface LogEntry {
  requestId: string;
  action: string | undefined;
  status: number;
  code: string | undefined;
  ms: number;
  /** Where an unexpected exception came from: its name and stack, without its message, which may quote the request. */
  failure?: string;
}

export interface ServerOptions {
  rds: Pick<Rds, 'perform' | 'written'>;
  /** The account of callers whose access key id names none by being twelve digits. */
  accountId: string;
  /** Names besides the loopback ones that the server is reached by. */
  names: readonly string[];
  /** Origins of web pages that may send requests. */
  allowedOrigins: readonly string[];
  /** When given, signatures are verified with it; else a well-formed one is enough. */
  keyPair?: KeyPair | undefined;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** What the engine takes for the present, where it may have been set: answers say it when it is another than `now`. */
  engineNow?: () => number;
  log: (entry: LogEntry) => void;
  /** A UUID each time; random ones when absent. */
  newRequestId?: () => string;
  /** What tests and demos steer this by; without it there is no control API. */
  control?: (request: ControlRequest) => object;
  /** The engines behind the databases; without them endpoints have the names that AWS gives. */
  dataPlane?: Pick<DataPlane, 'follow' | 'withAddresses' | 'certificateBundle'> | undefined;
  /** What is to go wrong. */
  callFaults?: CallFaults;
  /** How long a caller may take for the headers, and for the whole request. */
  headersWithinMs?: number;
  requestWithinMs?: number;
}

interface Answer {
  status: number;
  body: string;
  type?: string;
  allow?: string;
  action?: string;
  code?: string;
  failure?: string;
  /** The connection is cut instead: a fault that was asked for. */
  isReset?: boolean;
}

// Answers of a few KB come out of a pool: memory of its own for each takes longer than writing it.
Buffer.poolSize = 256 * 1024;

/** The RDS endpoint: an HTTP server, not listening yet, that hands what callers may ask to `rds` and answers in XML. */
export function createServer(options: ServerOptions): Server {
  const { headersWithinMs = 8_000, requestWithinMs = 12_000 } = options;
  return createHttpServer(
    {
      maxHeaderSize: 16 * 1024,
      requireHostHeader: false,
      headersTimeout: headersWithinMs,
      requestTimeout: requestWithinMs,
      connectionsCheckingInterval: Math.min(500, requestWithinMs),
      // Longer than SDKs keep a connection unused, so that it is they who close it.
      keepAliveTimeout: 65_000,
    },
    (request, response) => void handle(request, response, options).catch(ignore),
  ).setTimeout(70_000);
}

async function handle(request: IncomingMessage, response: ServerResponse, options: ServerOptions): Promise<void> {
  const requestId = (options.newRequestId ?? randomUUID)();
  const start = performance.now();
  // Nobody may be left to read the answer; the next request is not concerned.
  response.on('error', ignore);
  const { action, status, code, failure } = await respond(request, response, requestId, options);
  const ms = Math.round(performance.now() - start);
  options.log(
    failure === undefined ? { requestId, action, status, code, ms } : { requestId, action, status, code, ms, failure },
  );
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
  options: ServerOptions,
): Promise<Answer> {
  try {
    // A request that came before the one ahead of it was answered waits for that, so that nobody gets more done than they read.
    if (response.socket === null) await once(response, 'socket');
    const answer = await answerTo(request, requestId, options);
    if (answer.isReset) request.socket.resetAndDestroy();
    if (!response.destroyed) send(response, requestId, answer, turnedClock(options));
    return answer;
  } catch (error) {
    // What goes wrong with an answer costs its request, never the process.
    request.socket.destroy();
    return { status: 500, code: 'InternalFailure', body: '', failure: whereFrom(error) };
  }
}

function ignore(): void {}

// Not as `Date`: SDKs take that for the clock to sign by.
function turnedClock({ now, engineNow = now }: ServerOptions): string | undefined {
  const present = engineNow();
  return Math.abs(present - now()) < 1000 ? undefined : new Date(present).toISOString();
}

function send(
  response: ServerResponse,
  requestId: string,
  { status, type, allow, body }: Answer,
  clock: string | undefined,
): void {
  const length = Buffer.byteLength(body);
  const headers: OutgoingHttpHeaders = {
    'Content-Type': type ?? 'text/xml;charset=utf-8',
    'Content-Length': length,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'x-amzn-RequestId': requestId,
  };
  if (allow !== undefined) headers.Allow = allow;
  if (clock !== undefined) headers['x-rds-local-clock'] = clock;
  response.writeHead(status, headers);
  // A text goes out in one piece with the headers, bytes would be a second one; and nearly all are ASCII.
  response.end(body, length === body.length ? 'latin1' : 'utf8');
}

async function answerTo(request: IncomingMessage, requestId: string, options: ServerOptions): Promise<Answer> {
  let action: string | undefined;
  try {
    const { localAddress: address = '', localPort: port = 0 } = request.socket;
    checkHost(headerValues(request, 'host'), { address, port }, options.names);
    // For every page and program: it's public.
    if (request.method === 'GET' && request.url === '/global-bundle.pem') {
      return certificateBundle(options.dataPlane?.certificateBundle());
    }
    // An origin that may send requests to RDS may not reset or replace what is behind it.
    checkOrigin(request.headers, isControl(request) ? [] : options.allowedOrigins);
    if (request.url?.includes('#')) {
      throw new RdsError('MalformedRequest', "The request line can't have a fragment.");
    }
    if (request.method === 'GET' && request.url === '/health') {
      return { status: 200, type: 'application/json; charset=utf-8', body: '{"status":"ok"}' };
    }
    if (options.control && isControl(request)) {
      const answer = await serveControl(request, options.control);
      await options.dataPlane?.follow();
      return { ...answer, type: 'application/json; charset=utf-8' };
    }
    const elsewhere = wrongPlace(request);
    if (elsewhere) {
      return elsewhere;
    }
    const credential = readCredential(headerValues(request, 'authorization'));
    const parameters = await readParameters(request);
    if (options.keyPair) {
      const { method = '', headers } = request;
      await verifySignature(credential, { method, headers, parameters }, options.keyPair, options.now());
    }
    const { Action, input } = decodeRequest(parameters, (known) => {
      action = known;
    });
    const fault = options.callFaults?.next(Action);
    if (fault) {
      await wait(fault.delayMs);
      if (fault.fault === 'ConnectionReset') return { status: 499, body: '', action, code: fault.fault, isReset: true };
      const rejection = refusalOf(fault);
      if (rejection) throw rejection;
    }
    const accountId = accountOf(credential.accessKeyId) ?? options.accountId;
    const output = options.rds.perform({ Action, input, region: credential.region, accountId });
    const written = options.rds.written();
    if (written) await written;
    const { dataPlane } = options;
    await dataPlane?.follow();
    return { status: 200, body: encodeAnswer(Action, dataPlane?.withAddresses(output) ?? output, requestId), action };
  } catch (error) {
    return { ...failureAnswer(error, requestId), action };
  }
}

/** The certificate authorities of databases, where AWS has them for its own: below the name of its bundle. */
function certificateBundle(bundle: string | undefined): Answer {
  if (bundle !== undefined) return { status: 200, type: 'application/x-pem-file', body: bundle };
  throw new RdsError('NotFound', 'No engines run behind the databases, so there are no certificates.');
}

function isControl({ url = '' }: IncomingMessage): boolean {
  return url.startsWith(CONTROL_PATH) && (url.length === CONTROL_PATH.length || url[CONTROL_PATH.length] === '/');
}

/** Twelve digits as access key id select an account, so that several can be tried without any setting up. */
function accountOf(accessKeyId: string): string | undefined {
  return /^\d{12}$/.test(accessKeyId) ? accessKeyId : undefined;
}

/** The only place to ask is /; a person who opens the address in a browser's bar is told what it is. */
function wrongPlace({ method, url = '' }: IncomingMessage): Answer | undefined {
  if (method === 'POST' && url === '/') return undefined;
  if (!url.startsWith('/')) {
    throw new RdsError('MalformedRequest', 'The request line must name a path of this server.');
  }
  const [path, query] = url.split('?', 2);
  if (path !== '/') {
    throw new RdsError('NotFound', 'There is nothing at this path: RDS requests go to /.');
  }
  if (method === 'GET' && query !== undefined) return undefined;
  if (method !== 'POST') {
    const body =
      'This is rds-local, an embedded Amazon RDS endpoint. Use it with the AWS CLI (--endpoint-url) or an SDK.\n';
    return { status: 405, allow: 'GET, POST', type: 'text/plain; charset=utf-8', body, code: 'MethodNotAllowed' };
  }
  if (query !== undefined) {
    throw new RdsError(
      'MalformedQueryString',
      'The parameters of a POST request belong into its body, not into its URL.',
    );
  }
  return undefined;
}

function failureAnswer(error: unknown, requestId: string): Answer {
  const rejection = toErrorAnswer(error);
  const { code } = rejection;
  return {
    status: error instanceof RequestCutShort ? 499 : errorStatus(code),
    code,
    body: encodeError(rejection, requestId),
    ...(code === 'InternalFailure' && { failure: whereFrom(error) }),
  };
}

function toErrorAnswer(error: unknown): RdsError {
  if (error instanceof RdsError) {
    return error;
  }
  if (error instanceof StorageError) {
    return new RdsError('ServiceUnavailable', error.message);
  }
  if (error instanceof RequestCutShort) {
    return new RdsError('RequestCutShort', 'The request ended before it was whole.');
  }
  return new RdsError('InternalFailure', 'The request processing has failed because of an unknown error.');
}

function whereFrom(error: unknown): string {
  if (!(error instanceof Error)) {
    return `a thrown ${typeof error}`;
  }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line));
  return [error.name, ...frames].join('\n');
}
