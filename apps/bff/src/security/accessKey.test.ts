import { describe, expect, it } from 'vitest';
import { startTestConsole } from '../testing/testConsole.ts';
import { createAccessKey } from './accessKey.ts';

async function startLocked() {
  const { oneTimeKey, gate } = createAccessKey();
  return { oneTimeKey, server: await startTestConsole({ accessGate: gate }) };
}

describe('the one-time key', () => {
  it('becomes a cookie that scripts and other sites do not get, and leaves the address', async () => {
    const { oneTimeKey, server } = await startLocked();
    const { status, headers } = await server.ask(`/?key=${oneTimeKey}`);
    expect([status, headers.location]).toEqual([303, '/']);
    const [cookie = ''] = headers['set-cookie'] ?? [];
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(cookie).not.toContain(oneTimeKey);

    const Cookie = cookie.split(';')[0] ?? '';
    expect((await server.ask('/api/target', { headers: { Cookie } })).status).toBe(200);
    expect((await server.ask('/api/target', { headers: { Cookie: `other=1; ${Cookie}` } })).status).toBe(200);
    expect(server.log.join()).not.toContain(oneTimeKey);
    await server.close();
  });

  it('works once', async () => {
    const { oneTimeKey, server } = await startLocked();
    await server.ask(`/?key=${oneTimeKey}`);
    const second = await server.ask(`/?key=${oneTimeKey}`);
    expect([second.status, second.json.code, second.headers['set-cookie']]).toEqual([403, 'KeyRefused', undefined]);
    await server.close();
  });

  it('is not used up by a wrong one', async () => {
    const { oneTimeKey, server } = await startLocked();
    expect((await server.ask('/?key=wrong')).status).toBe(403);
    expect((await server.ask(`/?key=${oneTimeKey}&key=x`)).headers['set-cookie']).toBeUndefined();
    expect((await server.ask(`/?key=${oneTimeKey}`)).status).toBe(303);
    await server.close();
  });

  it('is asked for by every operation, known or not, and not by pages', async () => {
    const { server } = await startLocked();
    const wrong: Record<string, string> = { Cookie: `rds-console-key-${server.port}=wrong` };
    for (const path of ['/api/target', '/API/target', '/api/instances', '/api/openapi.json', '/api/nothing', '/api']) {
      for (const headers of [{}, wrong]) {
        const { status, json } = await server.ask(path, { headers });
        expect([status, json.code]).toEqual([401, 'KeyMissing']);
      }
    }
    expect((await server.send('POST', '/api/instances', {})).status).toBe(401);
    expect((await server.ask('/')).status).toBe(200);
    expect((await server.ask('/health')).status).toBe(200);
    await server.close();
  });
});
