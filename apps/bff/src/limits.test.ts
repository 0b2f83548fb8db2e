import { once } from 'node:events';
import { get, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { all } from './rds/pages.ts';
import { startTestConsole, type TestConsole } from './testing/testConsole.ts';
import { plainly, result, startTestEndpoint, type TestEndpoint } from './testing/testEndpoint.ts';

const limits = { connectionMs: 500, answerMs: 400, callMs: 600 };
const maxResponseBytes = 1024 * 1024;

let endpoint: TestEndpoint;
let server: TestConsole;
/** What the endpoint has been asked and hasn't finished answering. */
const open = new Set<ServerResponse>();

beforeAll(async () => {
  endpoint = await startTestEndpoint();
  server = await startTestConsole({ endpoint: endpoint.url, limits, maxResponseBytes, unreadForMs: 200 });
});
afterEach(() => {
  endpoint.asked.length = 0;
});
afterAll(async () => {
  await server.close();
  await endpoint.close();
});

const list = '<DBInstances><DBInstance><DBInstanceIdentifier>mydb</DBInstanceIdentifier></DBInstance></DBInstances>';
const sound = result('DescribeDBInstances', list);
const head = '<DescribeDBInstancesResponse><DescribeDBInstancesResult>';

function follow(response: ServerResponse) {
  open.add(response);
  response.once('close', () => open.delete(response));
}

/** Answers a byte at a time, so that no pause is ever long. */
function drip(response: ServerResponse) {
  follow(response);
  response.writeHead(200, { 'Content-Type': 'text/xml' }).write(head);
  const dripping = setInterval(() => response.write(' '), 50);
  response.once('close', () => clearInterval(dripping));
}

/** Sends as much as is taken. */
function flood(response: ServerResponse) {
  follow(response);
  response.writeHead(200, { 'Content-Type': 'text/xml' });
  const chunk = Buffer.alloc(64 * 1024, ' ');
  const pour = () => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on('drain', pour);
  pour();
}

/** Sends a request from a browser that can leave: how its connection goes is up to the test. */
function browser(path: string, port = server.port) {
  const asked = get({ port, host: '127.0.0.1', path, headers: { Host: `localhost:${port}` }, agent: false });
  asked.on('error', () => undefined);
  return asked;
}

const nothingOpen = () => expect.poll(() => open.size).toBe(0);

describe('a time limit', () => {
  it('ends the calls that reached it, so that the endpoint can be used again at once', async () => {
    endpoint.answers(drip);
    const answers = Array.from({ length: 55 }, (_, index) => server.ask(`/api/instances/db-${index}`));
    for (const { status, json } of await Promise.all(answers)) expect([status, json.code]).toEqual([504, 'RdsTimeout']);
    await nothingOpen();
    endpoint.answers(sound);
    expect((await server.ask('/api/instances')).status).toBe(200);
  });

  it('says of a write that its outcome is unknown', async () => {
    endpoint.answers(drip);
    const { status, json } = await server.send('POST', '/api/instances/mydb/start', {});
    expect([status, json.code, json.message]).toEqual([504, 'RdsTimeout', expect.stringContaining('not known')]);
    await nothingOpen();
  });

  it('is one for all pages of a list', async () => {
    let page = 0;
    endpoint.answers((response, body, request) => {
      page += 1;
      result('DescribeDBInstances', `<Marker>page-${page}</Marker>${list}`)(response, body, request);
    });
    const { status, json } = await server.ask('/api/instances');
    expect([status, json.code]).toEqual([504, 'RdsTimeout']);
    const { length } = endpoint.asked;
    endpoint.answers(sound);
    await server.ask('/api/instances/other');
    expect(endpoint.asked.length).toBeLessThanOrEqual(length + 2);
  });
});

describe('pages', () => {
  it('end where a marker comes again', async () => {
    endpoint.answers(result('DescribeDBInstances', `<Marker>again</Marker>${list}`));
    const { status, json } = await server.ask('/api/instances');
    expect([status, json.code, endpoint.asked.length]).toEqual([502, 'RdsUnreachable', 2]);
  });

  it('end where markers come again in turn, and where there are more than a thousand', async () => {
    async function* pages(markers: number) {
      for (let page = 0; ; page += 1) yield { Marker: `page-${page % markers}`, items: [page] };
    }
    await expect(all(pages(3), (page) => page.items)).rejects.toMatchObject({ data: { status: 502 } });
    await expect(all(pages(1_000_000), (page) => page.items)).rejects.toMatchObject({ data: { status: 502 } });
  });

  it('may be large', async () => {
    async function* pages() {
      yield { Marker: undefined, items: Array.from({ length: 300_000 }, (_, index) => index) };
    }
    expect(await all(pages(), (page) => page.items)).toHaveLength(300_000);
  });
});

describe('a response that is too large', () => {
  it.each([
    ['has no end', flood],
    ['says that it is', plainly(200, '', { 'Content-Length': String(maxResponseBytes + 1) })],
    ['is a refusal', (response: ServerResponse) => flood(Object.assign(response, { statusCode: 400 }))],
  ])('costs the request when it %s', async (_how, answer) => {
    endpoint.answers(answer);
    const { status, json } = await server.ask('/api/instances');
    expect([status, json.code]).toEqual([502, 'ResponseTooLarge']);
    await nothingOpen();
  });

  it('is larger than the limit, and no smaller one', async () => {
    const name = 'x'.repeat(maxResponseBytes - 2000);
    endpoint.answers(result('DescribeDBInstances', list.replace('mydb', name)));
    expect((await server.ask('/api/instances')).status).toBe(200);
  });
});

describe('when the browser leaves', () => {
  it('its call ends, and no other page is asked for', async () => {
    const asked = new Promise<ServerResponse>((reached) =>
      endpoint.answers((response) => {
        follow(response);
        reached(response);
      }),
    );
    const leaving = browser('/api/instances');
    await asked;
    leaving.destroy();
    await nothingOpen();
    expect(endpoint.asked).toHaveLength(1);
  });

  it('the call of another browser, who asked for the same, goes on', async () => {
    const reached = new Promise<ServerResponse>((done) => endpoint.answers((response) => done(response)));
    const leaving = browser('/api/instances');
    const response = await reached;
    const staying = server.ask('/api/instances');
    // A third request tells that the one before it has arrived.
    await server.ask('/health');
    const left = new Promise((done) => leaving.once('close', done));
    leaving.destroy();
    await left;
    await server.ask('/health');
    sound(response, new URLSearchParams(), response.req);
    expect((await staying).status).toBe(200);
    expect(endpoint.asked).toHaveLength(1);
  });

  it('a write goes on to its end, since it may be done already', async () => {
    let isCut = false;
    const reached = new Promise<ServerResponse>((done) => endpoint.answers((response) => done(response)));
    const leaving = connect(server.port, '127.0.0.1');
    leaving.write(
      `POST /api/instances/mydb/start HTTP/1.1\r\nHost: localhost:${server.port}\r\n` +
        'Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}',
    );
    const response = await reached;
    response.once('close', () => {
      isCut = !response.writableFinished;
    });
    leaving.destroy();
    await server.ask('/health');
    result('StartDBInstance', '<DBInstance/>')(response, new URLSearchParams(), response.req);
    await once(response, 'close');
    expect(isCut).toBe(false);
  });

  it('nothing of it is logged as a fault', async () => {
    expect(server.log.filter((line) => line.includes('"fault"'))).toEqual([]);
  });
});

describe('a client that does not read', () => {
  it('is dropped after a time', async () => {
    const row = `<DBInstance><DBInstanceIdentifier>${'x'.repeat(900)}</DBInstanceIdentifier></DBInstance>`;
    const large = await startTestEndpoint();
    large.answers(result('DescribeDBInstances', `<DBInstances>${row.repeat(20_000)}</DBInstances>`));
    const own = await startTestConsole({
      endpoint: large.url,
      unreadForMs: 200,
      maxResponseBytes: 64 * maxResponseBytes,
    });
    const deaf = connect(own.port, '127.0.0.1').pause();
    const ended = new Promise((done) => deaf.once('error', done).once('close', done));
    deaf.write(`GET /api/instances HTTP/1.1\r\nHost: localhost:${own.port}\r\n\r\n`);
    await expect.poll(() => own.log.join(), { timeout: 50_000 }).toContain('ResponseUnread');
    deaf.resume();
    await ended;
    await own.close();
    await large.close();
  });

  it('is cut when it sends one request after the other', async () => {
    endpoint.answers(sound);
    const request = `GET /api/instances HTTP/1.1\r\nHost: localhost:${server.port}\r\n\r\n`;
    const eager = connect(server.port, '127.0.0.1').on('error', () => undefined);
    const cut = new Promise((done) => eager.once('close', done));
    eager.resume().write(request.repeat(200));
    await cut;
    expect((await server.ask('/health')).status).toBe(200);
  });
});

describe('a clock that cannot be true', () => {
  it.each([
    ['Date', { Date: 'Sat, 13 Sep 275760 00:00:00 GMT' }],
    ['Date', { Date: 'Mon, 01 Jan 1900 00:00:00 GMT' }],
    ['x-rds-local-clock', { 'x-rds-local-clock': '+275760-09-13T00:00:00.000Z' }],
    ['x-rds-local-clock', { 'x-rds-local-clock': '-000001-01-01T00:00:00Z' }],
  ])('in %s changes nothing: %o', async (_header, headers) => {
    endpoint.answers(plainly(200, `${head}${list}</DescribeDBInstancesResult></DescribeDBInstancesResponse>`, headers));
    for (let time = 0; time < 2; time += 1) {
      const answer = await server.ask('/api/instances');
      expect(answer.status).toBe(200);
      const received = Date.parse(String(answer.headers['rds-date']));
      expect(Math.abs(received - Date.now())).toBeLessThan(3_600_000);
    }
    expect(endpoint.asked).toHaveLength(2);
  });
});
