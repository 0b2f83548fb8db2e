import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestConsole, type TestConsole } from '../testing/testConsole.ts';
import { type AccessKey, createAccessKey } from './accessKey.ts';

let accessKey: AccessKey;
let server: TestConsole;

beforeEach(async () => {
  accessKey = createAccessKey();
  server = await startTestConsole({ accessKey, names: ['https://console.example.com'] });
});
afterEach(() => server.close());

function send(body: object, headers: Record<string, string> = {}) {
  return server.ask('/api/session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

/** The two halves of a session, as request headers. */
async function begin() {
  const answer = await send({ key: accessKey.oneTimeKey });
  const [setCookie = ''] = answer.headers['set-cookie'] ?? [];
  return { answer, setCookie, cookie: { Cookie: setCookie.split(';')[0] ?? '' }, token: tokenOf(answer.json.token) };
}

const tokenOf = (token: unknown) => ({ 'X-RDS-Console-Session': String(token) });

describe('the one-time key', () => {
  it('begins a session whose cookie scripts and other sites do not get, and that nothing keeps or logs', async () => {
    const { answer, setCookie, cookie, token } = await begin();
    expect([answer.status, answer.headers['cache-control']]).toEqual([200, 'no-store']);
    expect(setCookie).toMatch(/; Path=\/api; HttpOnly; SameSite=Strict$/);
    expect(setCookie).not.toContain(accessKey.oneTimeKey);
    expect((await server.ask('/api/target', { headers: { ...cookie, ...token } })).status).toBe(200);
    const logged = server.log.join();
    for (const secret of [accessKey.oneTimeKey, answer.json.token, cookie.Cookie.split('=')[1]])
      expect(logged).not.toContain(secret);
  });

  it('begins one with a cookie for TLS only where the page came over TLS', async () => {
    const headers = { Host: 'console.example.com', Origin: 'https://console.example.com' };
    const { headers: answered } = await send({ key: accessKey.oneTimeKey }, headers);
    expect(answered['set-cookie']?.[0]).toMatch(/; HttpOnly; Secure; SameSite=Strict$/);
  });

  it('works once', async () => {
    await begin();
    const second = await send({ key: accessKey.oneTimeKey });
    expect([second.status, second.json.code, second.headers['set-cookie']]).toEqual([403, 'KeyRefused', undefined]);
  });

  it('is not used up by a wrong one, nor by a page that only loads', async () => {
    for (const wrong of [{ key: 'wrong' }, { key: 1 }, {}, { key: [accessKey.oneTimeKey] }])
      expect((await send(wrong)).status).toBe(403);
    expect((await server.ask(`/?key=${accessKey.oneTimeKey}`)).status).toBe(200);
    expect((await begin()).answer.status).toBe(200);
  });

  it('is taken from no other site', async () => {
    const foreign = { Origin: 'http://localhost:1', 'Sec-Fetch-Site': 'same-site' };
    expect((await send({ key: accessKey.oneTimeKey }, foreign)).status).toBe(403);
    expect((await begin()).answer.status).toBe(200);
  });
});

describe('the session', () => {
  const paths = ['/api/target', '/API/target', '/api/instances', '/api/openapi.json', '/api/nothing', '/api'];

  it('is required by every operation, known or not, and not by pages', async () => {
    for (const path of paths) {
      const { status, json } = await server.ask(path);
      expect([status, json.code]).toEqual([401, 'KeyMissing']);
    }
    expect((await server.send('POST', '/api/instances', {})).status).toBe(401);
    expect((await server.ask('/')).status).toBe(200);
    expect((await server.ask('/health')).status).toBe(200);
  });

  it('is both halves: neither the cookie nor the token opens anything alone', async () => {
    const { cookie, token } = await begin();
    const wrongCookie = { Cookie: `rds-console-session-${server.port}=wrong` };
    for (const headers of [cookie, token, { ...cookie, ...tokenOf('wrong') }, { ...wrongCookie, ...token }])
      expect((await server.ask('/api/target', { headers })).status).toBe(401);
  });

  it('is not taken over by a server on another port, which gets the cookie', async () => {
    const { cookie, token } = await begin();
    // What a browser sends to every server on this host name.
    const received: IncomingHttpHeaders[] = [];
    const other = createServer((request, response) => {
      received.push(request.headers);
      response.end();
    });
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    await fetch(`http://127.0.0.1:${(other.address() as AddressInfo).port}`, { headers: cookie });
    other.close();
    const stolen = received[0]?.cookie ?? '';
    expect(stolen).toBe(cookie.Cookie);
    expect((await server.ask('/api/target', { headers: { Cookie: stolen } })).status).toBe(401);
    expect((await server.ask('/api/target', { headers: { ...cookie, ...token } })).status).toBe(200);
  });

  it('holds although another server set a cookie of the same name', async () => {
    const { cookie, token } = await begin();
    const name = `rds-console-session-${server.port}`;
    for (const Cookie of [
      `${name}=x; ${cookie.Cookie}`,
      `${cookie.Cookie}; ${name}=x`,
      `a=1; ${name}=; ${cookie.Cookie}`,
    ])
      expect((await server.ask('/api/target', { headers: { Cookie, ...token } })).status).toBe(200);
  });
});

it('without a key there is no session to begin', async () => {
  const open = await startTestConsole();
  const answer = await open.send('POST', '/api/session', { key: 'any' });
  expect([answer.status, answer.headers['set-cookie']]).toEqual([404, undefined]);
  await open.close();
});
