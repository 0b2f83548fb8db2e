import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TimeLimitError } from '../../rds/timeLimit.ts';
import { hasOpenssl, makeTestCertificates, type TestCertificates } from '../../testing/testCertificates.ts';
import { listenAsMysql, listenAsPostgres, type TestServer } from '../../testing/testServers.ts';
import { logIn } from './logIn.ts';

// Clients are programs of others: whatever a server does to them, it costs this one login, in its time. What they throw
// elsewhere would end the process, and fails this file.
describe.runIf(hasOpenssl)('a server that goes wrong in the middle of a login', () => {
  let certificates: TestCertificates;
  const servers: TestServer[] = [];
  beforeAll(async () => {
    certificates = await makeTestCertificates();
  });
  afterAll(async () => {
    for (const server of servers) await server.close();
    certificates.remove();
  });

  const noise = Buffer.from('noise '.repeat(20));
  const protocols = { mysql: listenAsMysql, postgres: listenAsPostgres };

  async function attempt(Engine: keyof typeof protocols, name: string, does: 'nothing' | 'noise' | 'end') {
    const files = await certificates.certificate(name);
    const server: TestServer = await protocols[Engine](files, () => {
      if (does === 'end') server.drop();
      return does === 'noise' ? noise : undefined;
    });
    servers.push(server);
    const { port } = server;
    const login = {
      DBUser: 'jane',
      AuthToken: 'token',
      DatabaseName: undefined,
      signal: new AbortController().signal,
      ca: [certificates.ca],
    };
    await expect(logIn({ ...login, Engine, host: 'localhost', ip: '127.0.0.1', port })).rejects.toThrow(
      does === 'nothing' ? TimeLimitError : Error,
    );
    return server.received();
  }

  it.concurrent.each([
    ['mysql', 'nothing'],
    ['postgres', 'nothing'],
    ['mysql', 'noise'],
    ['postgres', 'noise'],
    ['mysql', 'end'],
    ['postgres', 'end'],
  ] as const)('%s: %s', async (Engine, does) => {
    expect(await attempt(Engine, 'localhost', does)).not.toContain('token');
  });

  it.concurrent.each(['mysql', 'postgres'] as const)(
    '%s is told no user when the certificate is another’s',
    async (Engine) => {
      expect(await attempt(Engine, 'elsewhere.example', 'end')).toBe('');
    },
  );
});
