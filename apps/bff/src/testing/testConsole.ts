import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { type AppOptions, createApp } from '../app.ts';
import { clientsInRegions } from '../rds/clientsInRegions.ts';
import { createRdsClient, type RdsClientOptions } from '../rds.ts';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  /** The body, where it is JSON. */
  json: Record<string, unknown>;
}

interface Question {
  method?: string;
  headers?: Record<string, string | string[]>;
  body?: string;
}

/** A console that really listens, for tests that come in by its door. */
export interface TestConsole {
  port: number;
  url: string;
  /** What was logged, a line of JSON each. */
  log: string[];
  ask(path: string, question?: Question): Promise<Answer>;
  /** Sends JSON as the console's own page does. */
  send(method: string, path: string, body: unknown): Promise<Answer>;
  /** Writes bytes to the port and gives back what came until the connection was closed. */
  write(bytes: string | Buffer): Promise<string>;
  close(): Promise<void>;
}

interface Options extends Partial<Omit<AppOptions, 'rds' | 'rdsIn' | 'rdsOnceIn' | 'log' | 'webFolder'>> {
  /** The RDS endpoint's URL; without one nothing is there. */
  endpoint?: string;
  limits?: RdsClientOptions['limits'];
  keepReadsMs?: number;
  maxResponseBytes?: number;
}

/** Starts a console on a free port in front of an endpoint, with a small page in place of the built one. */
export async function startTestConsole(options: Options = {}): Promise<TestConsole> {
  const { endpoint = 'http://127.0.0.1:1', limits, keepReadsMs, maxResponseBytes, ...rest } = options;
  const log: string[] = [];
  const webFolder = writeWebFolder();
  const clientOptions = {
    target: { endpoint, region: 'us-east-1' },
    hasCredentials: false,
    limits,
    keepReadsMs,
    maxResponseBytes,
  };
  const rds = createRdsClient(clientOptions);
  const app = createApp({
    target: { kind: 'endpoint', region: 'us-east-1', endpoint },
    names: [],
    readWithinMs: limits?.callMs,
    ...rest,
    rds,
    rdsIn: clientsInRegions(clientOptions),
    rdsOnceIn: clientsInRegions({ ...clientOptions, maxAttempts: 1 }),
    webFolder,
    log: pino({ base: null }, { write: (line) => log.push(line) }),
  });
  const server = createServer({ maxHeaderSize: 16 * 1024 }, app);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const ask = (path: string, question: Question = {}) => askServer(port, path, question);

  return {
    port,
    url: `http://localhost:${port}`,
    log,
    ask,
    send: (method, path, body) =>
      ask(path, { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    write: (bytes) => writeTo(port, bytes),
    close: async () => {
      rds.destroy();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      rmSync(webFolder, { recursive: true });
    },
  };
}

function writeWebFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'console-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>RDS</title>');
  writeFileSync(join(folder, 'favicon.svg'), '<svg/>');
  writeFileSync(join(folder, '.built'), 'a mark of the build');
  writeFileSync(join(folder, 'assets/index-a1b2c3.js'), 'document.title = "RDS";');
  return folder;
}

function askServer(port: number, path: string, { method = 'GET', headers = {}, body }: Question) {
  const length = body === undefined ? {} : { 'Content-Length': Buffer.byteLength(body) };
  return new Promise<Answer>((resolve, reject) => {
    const question = request(
      {
        host: '127.0.0.1',
        port,
        path,
        method,
        headers: { Host: `localhost:${port}`, ...length, ...headers },
        agent: false,
      },
      async (response) => {
        let text = '';
        for await (const chunk of response) text += chunk;
        const isJson = response.headers['content-type']?.startsWith('application/json') ?? false;
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text,
          json: isJson && text ? JSON.parse(text) : {},
        });
      },
    );
    question.once('error', reject);
    question.end(body);
  });
}

function writeTo(port: number, bytes: string | Buffer) {
  return new Promise<string>((resolve, reject) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.once('error', reject);
    socket.once('close', () => resolve(text));
  });
}
