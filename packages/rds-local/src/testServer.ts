import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { RDSClient } from '@aws-sdk/client-rds';
import { RdsError } from './engine/rdsError.ts';
import type { DecodedRequest, Rds } from './rds.ts';
import { createServer, type LogEntry, type ServerOptions } from './server.ts';
import { StorageError } from './storage/storage.ts';

export interface Received {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

type Headers = Record<string, string | string[] | undefined>;

/** The Authorization header of a request signed with some key. */
export const authorization = `AWS4-HMAC-SHA256 Credential=AKID/20260101/eu-west-1/rds/aws4_request, SignedHeaders=host;x-amz-date, Signature=${'0'.repeat(64)}`;
export const form = 'application/x-www-form-urlencoded; charset=utf-8';
export const describeInstances = 'Action=DescribeDBInstances&Version=2014-10-31';

/** A server under test on a free port, with what its engine was asked and what it logged. */
export type TestServer = Awaited<ReturnType<typeof startTestServer>>;

/** Starts a server over an RDS that remembers what it was asked; some identifiers make that fail. */
export async function startTestServer(options: Partial<ServerOptions> = {}) {
  const performed: DecodedRequest[] = [];
  const logged: LogEntry[] = [];
  const rds: Pick<Rds, 'perform' | 'written'> = {
    written: () => undefined,
    perform: (request) => {
      performed.push(request);
      return answerTo('DBInstanceIdentifier' in request.input ? request.input.DBInstanceIdentifier : undefined);
    },
  };
  const server = createServer({
    rds,
    accountId: '123456789012',
    names: [],
    allowedOrigins: [],
    now: Date.now,
    log: (entry) => void logged.push(entry),
    ...options,
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // The address of a listening TCP server is never a string.
  const { port } = server.address() as AddressInfo;

  async function stop(): Promise<void> {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  }

  /** Sends a well-formed request of which some things are otherwise; a header that is undefined is left out. */
  async function post(body: string, headers: Headers = {}, { method = 'POST', path = '/' } = {}): Promise<Received> {
    const all = { Host: `localhost:${port}`, Authorization: authorization, 'Content-Type': form, ...headers };
    const given = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
    const request = httpRequest({
      port,
      host: '127.0.0.1',
      method,
      path,
      headers: given,
      setHost: false,
      agent: false,
    });
    request.end(body);
    const [response] = await once(request, 'response');
    const chunks: Buffer[] = [];
    for await (const chunk of response) {
      chunks.push(chunk);
    }
    return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks).toString() };
  }

  /** Sends a request that is refused; its answer must be RDS's XML. */
  async function rejection(...request: Parameters<typeof post>): Promise<{ status: number; code: string }> {
    const { status, body } = await post(...request);
    const [, code] =
      /^<ErrorResponse .*<Code>(.*)<\/Code>.*<RequestId>[\da-f-]{36}<\/RequestId><\/ErrorResponse>$/.exec(body) ?? [];
    if (code === undefined) {
      throw new Error(`Not a refusal: ${status} ${body}`);
    }
    return { status, code };
  }

  /** Writes to a connection, and returns everything that comes back until it is closed. */
  async function raw(text: string | Buffer): Promise<string> {
    const socket = connect(port, '127.0.0.1');
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    // A reset after the answer is a way to close as well.
    socket.on('error', () => {});
    socket.write(text);
    await new Promise((closed) => socket.once('close', closed));
    return Buffer.concat(chunks).toString();
  }

  /** The SDK's client; `clock` is the time that it signs with, in milliseconds since the epoch. */
  function client(credentials = { accessKeyId: 'AKID', secretAccessKey: 'secret' }, clock = Date.now()): RDSClient {
    const endpoint = `http://localhost:${port}`;
    const systemClockOffset = clock - Date.now();
    return new RDSClient({ region: 'ap-southeast-2', endpoint, credentials, maxAttempts: 1, systemClockOffset });
  }

  return { server, port, performed, logged, stop, post, rejection, raw, client };
}

function answerTo(DBInstanceIdentifier: unknown): object {
  switch (DBInstanceIdentifier) {
    case 'missing':
      throw new RdsError('DBInstanceNotFound', 'DBInstance missing not found.');
    case 'bug':
      throw new TypeError('hunter2');
    case 'full':
      throw new StorageError('The change could not be saved, and nothing was changed.');
    default:
      return { DBInstances: [{ DBInstanceIdentifier: 'a' }] };
  }
}
