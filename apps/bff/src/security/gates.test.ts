import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestConsole, type TestConsole } from '../testing/testConsole.ts';
import { result, startTestEndpoint, type TestEndpoint } from '../testing/testEndpoint.ts';

let endpoint: TestEndpoint;
let server: TestConsole;

beforeAll(async () => {
  endpoint = await startTestEndpoint();
  endpoint.answers(result('DescribeDBInstances', '<DBInstances/>'));
  server = await startTestConsole({
    endpoint: endpoint.url,
    names: ['rds.example.com', 'https://secure.example.com', 'localhost:7302'],
  });
});

afterAll(async () => {
  await server.close();
  await endpoint.close();
});

describe('the Host header', () => {
  it.each(['localhost', 'LOCALHOST', '127.0.0.1', '[::1]', '[0:0:0:0:0:0:0:1]', 'rds.example.com'])(
    'may be %s with the own port',
    async (name) => {
      const headers = { Host: `${name}:${server.port}` };
      expect((await server.ask('/api/instances', { headers })).status).toBe(200);
    },
  );

  it.each(['rds.example.com', 'secure.example.com', 'localhost:7302'])(
    'may be %s, which was given as a further name',
    async (Host) => expect((await server.ask('/api/instances', { headers: { Host } })).status).toBe(200),
  );

  it.each(['localhost', 'localhost:1', 'evil.example', 'localhost.evil.example:7300', 'localhost.'])(
    '%s is refused, for pages, files and the API alike',
    async (Host) => {
      for (const path of ['/', '/assets/index-a1b2c3.js', '/api/instances', '/health', '/api/nothing']) {
        const answer = await server.ask(path, { headers: { Host } });
        expect([answer.status, answer.json.code]).toEqual([403, 'ForbiddenHost']);
      }
    },
  );

  it.each(['127.0.0.1', '127.0.0.1:80', 'localhost:80', '[::1]:80', '192.0.2.7', '192.0.2.7:80'])(
    'may not be %s without the own port, though the console listens on that address',
    async (Host) => {
      const listening = await startTestConsole({ address: Host.replace(/:80$/, '') });
      expect((await listening.ask('/health', { headers: { Host } })).json).toMatchObject({ code: 'ForbiddenHost' });
      const own = `${Host.replace(/:80$/, '')}:${listening.port}`;
      expect((await listening.ask('/health', { headers: { Host: own } })).status).toBe(200);
      await listening.close();
    },
  );

  it.each(['user@localhost', 'localhost:x', 'local host', 'localhost/', '[::1'])('%s is malformed', async (Host) =>
    expect((await server.ask('/', { headers: { Host } })).status).toBe(400),
  );

  it('is needed exactly once', async () => {
    const own = `Host: localhost:${server.port}\r\n`;
    expect(await server.write(`GET / HTTP/1.1\r\nConnection: close\r\n\r\n`)).toMatch(/^HTTP\/1.1 400 /);
    expect(await server.write(`GET / HTTP/1.1\r\n${own}${own}Connection: close\r\n\r\n`)).toMatch(/^HTTP\/1.1 400 /);
    expect(await server.write(`GET / HTTP/1.1\r\n${own}Connection: close\r\n\r\n`)).toMatch(/^HTTP\/1.1 200 /);
  });

  it('cannot be overruled by the request line or by what a proxy would say', async () => {
    const own = `Host: localhost:${server.port}\r\n`;
    expect(await server.write(`GET http://evil.example/ HTTP/1.1\r\n${own}Connection: close\r\n\r\n`)).toMatch(
      /^HTTP\/1.1 400 /,
    );
    const headers = { Host: 'evil.example', 'X-Forwarded-Host': `localhost:${server.port}` };
    expect((await server.ask('/', { headers })).status).toBe(403);
  });
});

describe('a request that changes something', () => {
  const nowhere = '/api/nothing';
  const status = async (headers: Record<string, string>) =>
    (
      await server.ask(nowhere, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: '{}',
      })
    ).status;

  it('comes from the own page or from no browser', async () => {
    expect(await status({})).toBe(404);
    expect(await status({ Origin: server.url })).toBe(404);
    expect(await status({ Origin: server.url, 'Sec-Fetch-Site': 'same-origin' })).toBe(404);
    expect(await status({ 'Sec-Fetch-Site': 'none' })).toBe(404);
    expect(await status({ Origin: 'http://localhost:7302', Host: 'localhost:7302' })).toBe(404);
    expect(await status({ Origin: 'https://secure.example.com', Host: 'secure.example.com' })).toBe(404);
  });

  it('comes from no other page, be it on another port of this machine', async () => {
    expect(await status({ Origin: 'http://evil.example' })).toBe(403);
    expect(await status({ Origin: 'http://localhost:1' })).toBe(403);
    expect(await status({ Origin: `https://localhost:${server.port}` })).toBe(403);
    expect(await status({ Origin: `http://127.0.0.1:${server.port}` })).toBe(403);
    expect(await status({ Origin: 'http://localhost:7302' })).toBe(403);
    expect(await status({ Origin: 'http://secure.example.com', Host: 'secure.example.com' })).toBe(403);
    expect(await status({ Origin: 'null' })).toBe(403);
    expect(await status({ Origin: '' })).toBe(403);
    expect(await status({ 'Sec-Fetch-Site': 'same-site' })).toBe(403);
    expect(await status({ 'Sec-Fetch-Site': 'cross-site' })).toBe(403);
    expect(await status({ Origin: server.url, 'Sec-Fetch-Site': 'cross-site' })).toBe(403);
    expect(await status({ Origin: 'http://evil.example', 'Sec-Fetch-Site': 'same-origin' })).toBe(403);
  });

  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'])('is refused to other pages as %s too', async (method) => {
    for (const path of [nowhere, '/', '/health']) {
      const answer = await server.ask(path, { method, headers: { Origin: 'http://evil.example' } });
      expect(answer.status).toBe(403);
    }
  });
});

describe('a request that reads', () => {
  it('is refused to other pages below /api, whatever the case of the letters', async () => {
    for (const path of ['/api/instances', '/API/instances', '/api', '/api/openapi.json']) {
      expect((await server.ask(path, { headers: { 'Sec-Fetch-Site': 'cross-site' } })).status).toBe(403);
      expect((await server.ask(path, { headers: { Origin: 'http://evil.example' } })).status).toBe(403);
    }
  });

  it('may follow a link to a page', async () => {
    const headers = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', Accept: 'text/html' };
    expect((await server.ask('/instances/mydb', { headers })).status).toBe(200);
  });

  it('hears nothing of other origins', async () => {
    const { headers } = await server.ask('/api/instances', { headers: { Origin: server.url } });
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('a body', () => {
  const post = (headers: Record<string, string>, body: string) =>
    server.ask('/api/nothing', { method: 'POST', headers, body });

  it.each([
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain',
    'application/json; charset=utf-16',
    'application/json, text/plain',
    'application/jsonp',
  ])('is refused as %s', async (type) => expect((await post({ 'Content-Type': type }, '{}')).status).toBe(415));

  it('is refused without a type, and compressed', async () => {
    expect((await post({}, '{}')).status).toBe(415);
    expect((await post({ 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' }, '{}')).status).toBe(415);
  });

  it.each(['application/json', 'application/json; charset=UTF-8', 'APPLICATION/JSON;charset="utf-8"'])(
    'is read as %s',
    async (type) => expect((await post({ 'Content-Type': type }, '{}')).status).toBe(404),
  );

  const send = (body: string) => post({ 'Content-Type': 'application/json' }, body);

  it('is at most 64 KB', async () => {
    expect((await send(JSON.stringify({ a: 'x'.repeat(64 * 1024) }))).json).toMatchObject({
      code: 'PayloadTooLarge',
      status: 413,
    });
    expect((await send(JSON.stringify({ a: 'x'.repeat(63 * 1024) }))).status).toBe(404);
  });

  it('is proper JSON, and no complaint quotes it', async () => {
    for (const body of ['{"a":', '"secret"', 'secret', '{"a":"secret"} x', '\ufeff[', '']) {
      const answer = await send(body);
      expect([answer.status, answer.text.includes('secret')]).toEqual([body === '' ? 404 : 400, false]);
    }
  });

  it('is neither a deep nest nor a heap of keys', async () => {
    expect((await send(`{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`)).status).toBe(400);
    expect(
      (await send(JSON.stringify(Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [i, i]))))).status,
    ).toBe(400);
    expect((await send('{"a":[{"b":["c"]}]}')).status).toBe(404);
  });
});

describe('an address', () => {
  it.each(['/%', '/%E0%A4%A', '/api/instances/%ZZ', '/a%00b', '/..%2f..%2fetc%2fpasswd', '/..%5c..%5cx', '/a/../../x'])(
    '%s is refused',
    async (path) => {
      const answer = await server.ask(path);
      expect([answer.status, answer.json.code]).toEqual([400, 'BadRequest']);
    },
  );

  it.each(['/#', '/#/api/instances', '/api/instances#x', '/instances?filter=a#b', '/%23#'])(
    '%s has a fragment, which no client sends, and is refused',
    async (path) => {
      const answer = await server.write(
        `GET ${path} HTTP/1.1\r\nHost: localhost:${server.port}\r\nConnection: close\r\n\r\n`,
      );
      expect(answer).toMatch(/^HTTP\/1.1 400 /);
      expect(answer).toContain('"code":"BadRequest"');
    },
  );

  it.each([
    '/api//',
    '/api//[',
    '/api//@',
    '/api//evil.example/instances',
    '/api//user:pw@x/instances',
    '/API//instances',
    '/api/instances//mydb',
    '//',
    '//evil.example',
    '//api/instances',
    '/instances//mydb',
    '/assets//index-a1b2c3.js',
    '/health//',
  ])('%s leads nowhere, and is no fault of the server', async (path) => {
    server.log.length = 0;
    for (const method of ['GET', 'HEAD', 'POST']) {
      const headers = { 'Content-Type': 'application/json' };
      const { status, json } = await server.ask(path, {
        method,
        headers,
        ...(method === 'POST' ? { body: '{}' } : {}),
      });
      expect([status, json.code]).toEqual([404, method === 'HEAD' ? undefined : 'NotFound']);
    }
    await expect.poll(() => server.log).toHaveLength(3);
    expect(server.log.join()).not.toContain('fault');
  });

  it.each(['/api/\\x/instances', '/\\x', '/api/\\x\xa0', '/\\api/instances\xa0'])(
    '%j is refused, since backslashes are read as slashes in places',
    async (path) => {
      const answer = await server.write(
        Buffer.from(`GET ${path} HTTP/1.1\r\nHost: localhost:${server.port}\r\nConnection: close\r\n\r\n`, 'latin1'),
      );
      expect(answer).toMatch(/^HTTP\/1.1 400 /);
    },
  );

  it.each(['/instances/a%2Fb', '/instances/a%2F%2Fb', '/instances/mydb/log-file?name=error//x', '/instances?a=//b'])(
    '%s is a page, since an encoded slash is part of a name',
    async (path) => expect((await server.ask(path, { headers: { Accept: 'text/html' } })).status).toBe(200),
  );

  it('with its headers is at most 16 KB', async () =>
    expect((await server.ask(`/${'x'.repeat(17 * 1024)}`)).status).toBe(431));
});

describe('one client', () => {
  it('is slowed down when it asks too much', async () => {
    const strict = await startTestConsole({ requestsPerMinute: 2 });
    const statuses = [];
    for (let i = 0; i < 3; i++) statuses.push((await strict.ask('/health')).status);
    expect(statuses).toEqual([200, 200, 429]);
    const refused = await strict.ask('/health');
    expect([refused.headers['retry-after'], refused.json.code]).toEqual(['60', 'TooManyRequests']);
    await strict.close();
  });
});
