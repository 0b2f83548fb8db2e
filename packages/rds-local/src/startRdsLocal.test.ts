import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { type AddressInfo, connect, createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { CreateDBInstanceCommand, DescribeDBInstancesCommand, RDSClient } from '@aws-sdk/client-rds';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type RdsLocal, type RdsLocalOptions, startRdsLocal } from './startRdsLocal.ts';
import { sqliteStorage } from './storage/sqliteStorage.ts';
import { StorageError } from './storage/storage.ts';

let parent: string;
let options: RdsLocalOptions;
let started: RdsLocal[];

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'rds-local-'));
  started = [];
  options = {
    port: 0,
    host: '127.0.0.1',
    dataFolder: join(parent, 'data'),
    speed: 60,
    names: [],
    accountId: '123456789012',
    pid: process.pid,
    log: () => {},
  };
});

afterEach(async () => {
  await Promise.all(started.map((rdsLocal) => rdsLocal.close()));
  rmSync(parent, { recursive: true, force: true });
});

async function start(more: Partial<RdsLocalOptions> = {}): Promise<RdsLocal> {
  const rdsLocal = await startRdsLocal({ ...options, ...more });
  started.push(rdsLocal);
  return rdsLocal;
}

function client({ url }: RdsLocal): RDSClient {
  const credentials = { accessKeyId: 'AKID', secretAccessKey: 'secret' };
  return new RDSClient({ region: 'eu-west-1', endpoint: url, credentials, maxAttempts: 1 });
}

async function identifiers(rdsLocal: RdsLocal): Promise<(string | undefined)[]> {
  const { DBInstances = [] } = await client(rdsLocal).send(new DescribeDBInstancesCommand());
  return DBInstances.map((dbInstance) => dbInstance.DBInstanceIdentifier);
}

async function controlled(rdsLocal: RdsLocal, method: string, path: string, body?: object): Promise<unknown> {
  const url = `${rdsLocal.url}/_rds-local${path}`;
  const request = httpRequest(url, { method, headers: { 'Content-Type': 'application/json' }, agent: false });
  request.end(body && JSON.stringify(body));
  const [response] = await once(request, 'response');
  return json(response);
}

async function create(rdsLocal: RdsLocal, DBInstanceIdentifier: string): Promise<void> {
  const input = { DBInstanceIdentifier, DBInstanceClass: 'db.t3.micro', Engine: 'mysql', AllocatedStorage: 20 };
  const master = { MasterUsername: 'admin', MasterUserPassword: 'correct-horse' };
  await client(rdsLocal).send(new CreateDBInstanceCommand({ ...input, ...master }));
}

test('what was created is there after a restart', async () => {
  const first = await start();
  await create(first, 'kept');
  await first.close();
  expect(await identifiers(await start())).toEqual(['kept']);
});

test('in memory, it is not', async () => {
  const first = await start({ dataFolder: undefined });
  await create(first, 'forgotten');
  await first.close();
  expect(await identifiers(await start({ dataFolder: undefined }))).toEqual([]);
});

test('a clock that was set stays so over a restart', async () => {
  const first = await start();
  await controlled(first, 'PUT', '/clock', { now: '2030-01-01T00:00:00Z', standing: true });
  await first.close();
  const clock = await controlled(await start(), 'GET', '/clock');
  expect(clock).toEqual({ now: '2030-01-01T00:00:00.000Z', standing: true });
});

test('a port that is taken is told with the remedy, and the data folder is free again', async () => {
  const other = createTcpServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  await expect(start({ port })).rejects.toThrow(
    `Port ${port} is taken by another program. Stop it, or choose another port for rds-local with --rds-port.`,
  );
  other.close();
  expect(await identifiers(await start())).toEqual([]);
});

test('a data folder that is taken is told', async () => {
  await start();
  await expect(start()).rejects.toThrow(StorageError);
});

test('closing lets a request under way finish, and takes no new ones', async () => {
  const rdsLocal = await start();
  const { host, port } = new URL(rdsLocal.url);
  const body = 'Action=DescribeDBInstances&Version=2014-10-31';
  const socket = connect(Number(port), '127.0.0.1');
  socket.write(
    `POST / HTTP/1.1\r\nHost: ${host}\r\nContent-Length: ${body.length}\r\n` +
      'Content-Type: application/x-www-form-urlencoded\r\nAuthorization: AWS4-HMAC-SHA256 ' +
      `Credential=AKID/20260101/eu-west-1/rds/aws4_request, SignedHeaders=host, Signature=${'0'.repeat(64)}\r\n` +
      'Expect: 100-continue\r\n\r\n',
  );
  const [goOn] = await once(socket, 'data');
  expect(String(goOn)).toMatch(/^HTTP\/1\.1 100 /);
  const closed = rdsLocal.close();
  const refused = connect(Number(port), '127.0.0.1');
  expect(await once(refused, 'error')).toMatchObject([{ code: 'ECONNREFUSED' }]);
  socket.write(body);
  const [answer] = await once(socket, 'data');
  expect(String(answer)).toMatch(/^HTTP\/1\.1 200 [\s\S]*<DescribeDBInstancesResponse/);
  socket.destroy();
  await closed;
});

describe('closing does not wait', () => {
  let rdsLocal: RdsLocal;
  beforeEach(async () => {
    rdsLocal = await start({ dataFolder: undefined });
    await controlled(rdsLocal, 'POST', '/fixtures/sample');
    await controlled(rdsLocal, 'POST', '/faults', { action: 'DescribeDBClusters', fault: 'Delay', delayMs: 600_000 });
  });

  const head = (line: string, more = '') => `${line} HTTP/1.1\r\nHost: ${new URL(rdsLocal.url).host}\r\n${more}\r\n`;
  const control = 'Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n';
  const form =
    'Content-Type: application/x-www-form-urlencoded\r\nAuthorization: AWS4-HMAC-SHA256 ' +
    `Credential=AKID/20260101/eu-west-1/rds/aws4_request, SignedHeaders=host, Signature=${'0'.repeat(64)}\r\n`;

  test.each<[string, () => string]>([
    ['half a request line', () => 'POST / HT'],
    ['half a header', () => head('POST /').slice(0, -10)],
    ['a body that does not come', () => head('POST /', `${form}Content-Length: 100\r\n`)],
    ['a control request whose body has no end', () => `${head('PUT /_rds-local/state', control)}5\r\n{"a":\r\n`],
    ['answers that nobody reads', () => head('GET /_rds-local/state').repeat(300)],
    [
      'calls that are answered late, one behind the other,',
      () => {
        const body = 'Action=DescribeDBClusters&Version=2014-10-31';
        return `${head('POST /', `${form}Content-Length: ${body.length}\r\n`)}${body}`.repeat(2);
      },
    ],
  ])(
    'with %s on a connection',
    async (_what, text) => {
      const socket = connect(Number(new URL(rdsLocal.url).port), '127.0.0.1').pause();
      socket.on('error', () => undefined);
      socket.write(text());
      // What was sent before this is answered has arrived.
      await controlled(rdsLocal, 'GET', '/clock');
      await rdsLocal.close();
      socket.destroy();
    },
    // Before the server cuts a connection by itself, after 8 seconds.
    7_000,
  );
});

test('a control request with a body that is too long is refused before it ends', async () => {
  const rdsLocal = await start({ dataFolder: undefined });
  const headers = { 'Content-Type': 'application/json', 'Transfer-Encoding': 'chunked' };
  const request = httpRequest(`${rdsLocal.url}/_rds-local/speed`, { method: 'PUT', headers, agent: false });
  request.on('error', () => undefined);
  request.write(' '.repeat(1024 * 1024 + 1));
  const [response] = await once(request, 'response');
  expect([response.statusCode, await json(response)]).toEqual([
    413,
    { message: 'The request body is larger than 1048576 bytes.' },
  ]);
  request.destroy();
});

test('records that rds-local did not write are refused in a sentence that quotes none of them', async () => {
  const dataFolder = join(parent, 'data');
  for (const value of ['null', '{}', '{"value":{"secret', '[]']) {
    rmSync(dataFolder, { recursive: true, force: true });
    const storage = sqliteStorage(dataFolder, 1);
    storage.commit([{ key: '123456789012/us-east-1/db/x', value }]);
    storage.close();
    await expect(start()).rejects.toThrow(
      new StorageError(
        `The data folder ${dataFolder} holds records that this version of rds-local can't read. ` +
          'Start with another folder (npm start -- --data OTHER), or move this one away.',
      ),
    );
  }
});

test('closing does not wait for connections that ask nothing', async () => {
  const rdsLocal = await start();
  await identifiers(rdsLocal);
  const silent = connect(Number(new URL(rdsLocal.url).port), '127.0.0.1');
  await once(silent, 'connect');
  const ended = once(silent, 'close');
  await rdsLocal.close();
  await ended;
});
