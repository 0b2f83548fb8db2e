import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestConsole, type TestConsole } from './testing/testConsole.ts';

let server: TestConsole;

beforeAll(async () => {
  server = await startTestConsole();
});
afterAll(() => server.close());

describe('a page', () => {
  const page = { headers: { Accept: 'text/html' } };

  it('may load from its own origin only, and be framed by nobody', async () => {
    const { headers } = await server.ask('/', page);
    expect(String(headers['content-security-policy']).split(';').sort()).toEqual(
      [
        "base-uri 'none'",
        "connect-src 'self'",
        "default-src 'none'",
        "font-src 'self' data:",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "img-src 'self' data: blob:",
        "object-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
      ].sort(),
    );
    expect(headers).toMatchObject({
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
      'content-type': 'text/html; charset=utf-8',
    });
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('strict-transport-security');
  });

  it.each([
    '/',
    '/instances',
    '/instances/mydb',
    '/parameter-groups/default.mysql8.0',
    '/snapshots/rds%3Amydb-2026-01-01',
    '/health/no',
  ])('is the app at %s', async (path) => expect((await server.ask(path, page)).text).toContain('<title>RDS</title>'));

  it('is not where a file would be, nor for who wants no page', async () => {
    expect((await server.ask('/nothing.js', page)).status).toBe(404);
    expect((await server.ask('/assets/nothing.css', page)).status).toBe(404);
    expect((await server.ask('/instances', { headers: { Accept: 'application/json' } })).status).toBe(404);
  });

  it('is only read', async () => {
    const answer = await server.ask('/', { method: 'DELETE' });
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
  });
});

describe('a file', () => {
  it('with a hash in its name is kept for good, others are asked for again', async () => {
    const hashed = await server.ask('/assets/index-a1b2c3.js');
    expect([hashed.status, hashed.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
    expect((await server.ask('/favicon.svg')).headers['cache-control']).toBe('no-cache');
    expect((await server.ask('/index.html')).headers['cache-control']).toBe('no-cache');
  });

  it.each(['/.built', '/assets', '/assets/', '/%2e%2e/package.json', '/assets/%2e%2e/.built', '/.%2fbuilt'])(
    '%s is not given away',
    async (path) => {
      const answer = await server.ask(path);
      expect([answer.text.includes('a mark'), answer.headers.location]).toEqual([false, undefined]);
      expect([200, 400, 404]).toContain(answer.status);
    },
  );
});

describe('the API', () => {
  it('answers JSON that nobody keeps', async () => {
    const { headers, json } = await server.ask('/api/target');
    expect(json).toMatchObject({ kind: 'endpoint', region: 'us-east-1' });
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    });
  });

  it.each(['/api', '/api/', '/api/nothing', '/api/instances/a/b/c', '/api/__proto__', '/api/constructor'])(
    'has nothing at %s',
    async (path) => {
      const answer = await server.ask(path);
      expect([answer.status, answer.json.code, answer.headers['cache-control']]).toEqual([404, 'NotFound', 'no-store']);
    },
  );

  it('has each operation under its own method only, whatever a header says', async () => {
    const headers = { 'X-HTTP-Method-Override': 'DELETE' };
    expect((await server.ask('/api/target?_method=DELETE', { method: 'PUT', headers })).status).toBe(415);
    expect((await server.send('PUT', '/api/target', {})).status).toBe(404);
    expect((await server.send('DELETE', '/api/target', {})).status).toBe(404);
  });

  it('describes itself', async () => {
    const { json } = await server.ask('/api/openapi.json');
    expect(Object.keys(json.paths ?? {})).toContain('/snapshots/{DBSnapshotIdentifier}/restore');
  });

  it('names each field that is wrong and says why', async () => {
    const answer = await server.send('POST', '/api/instances', { DBInstanceIdentifier: '1', AllocatedStorage: '20' });
    expect(answer.status).toBe(400);
    expect(answer.json).toMatchObject({ code: 'BadRequest', requestId: answer.headers['x-request-id'] });
    expect(Object.keys(answer.json.fields ?? {}).sort()).toEqual([
      'AllocatedStorage',
      'DBInstanceClass',
      'DBInstanceIdentifier',
      'Engine',
      'MasterUserPassword',
      'MasterUsername',
    ]);
    expect(answer.json.fields).toMatchObject({ DBInstanceIdentifier: expect.stringContaining('begins with a letter') });
  });

  it.each([
    ['/api/orderable-options?Engine=mysql&Engine=postgres', 'Engine'],
    ['/api/orderable-options?Engine[a]=mysql', 'Engine'],
    ['/api/orderable-options', 'Engine'],
    ['/api/engine-versions?DefaultOnly=perhaps', 'DefaultOnly'],
  ])('refuses %s', async (path, field) => {
    const answer = await server.ask(path);
    expect([answer.status, Object.keys(answer.json.fields ?? {})]).toEqual([400, [field]]);
  });

  it.each([
    '{"__proto__":{"polluted":true}}',
    '{"constructor":{"prototype":{"polluted":true}}}',
    '[]',
    '{"DBInstanceIdentifier":{"__proto__":[]}}',
  ])('takes %s as data or refuses it', async (body) => {
    const headers = { 'Content-Type': 'application/json' };
    expect((await server.ask('/api/instances', { method: 'POST', headers, body })).status).toBe(400);
    expect({}).not.toHaveProperty('polluted');
  });

  it.each(['__proto__[a]=1', 'constructor[prototype][a]=1', 'a[b', '[]=1', 'Engine=a&__proto__=b'])(
    'is not upset by the query %s',
    async (query) => {
      expect([400, 502]).toContain((await server.ask(`/api/orderable-options?${query}`)).status);
      expect({}).not.toHaveProperty('a');
    },
  );
});

describe('the sample fleet', () => {
  it('is not there where the target has none, and says so', async () => {
    const answer = await server.send('POST', '/api/target/sample-fleet', {});
    expect([answer.status, answer.json.code]).toEqual([404, 'NoSampleFleet']);
  });
});

describe('the health check', () => {
  it('tells that the server is alive and nothing else, with RDS there or not', async () =>
    expect((await server.ask('/health')).json).toEqual({ status: 'alive' }));
});
