import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ServerOptions } from './server.ts';
import { authorization, describeInstances, form, startTestServer, type TestServer } from './testServer.ts';

let on: TestServer;

beforeEach(async () => {
  on = await startTestServer();
});

afterEach(() => on.stop());

async function restart(options: Partial<ServerOptions>): Promise<void> {
  await on.stop();
  on = await startTestServer(options);
}

describe('hostile input', () => {
  const head = () =>
    `POST / HTTP/1.1\r\nHost: localhost:${on.port}\r\nAuthorization: ${authorization}\r\nContent-Type: ${form}\r\n`;

  test.each([
    ['no HTTP', 'hello\r\n\r\n'],
    ['binary', Buffer.from([0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc, 3, 3, 0, 0xff])],
    ['a header without end', `GET / HTTP/1.1\r\nX: ${'a'.repeat(20_000)}`],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n'],
    [
      'a length and chunks',
      'POST / HTTP/1.1\r\nHost: l\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['a tunnel', 'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n'],
  ])('such as %s is cut off, and others are answered', async (_what, text) => {
    expect(await on.raw(text)).toMatch(/^$|^HTTP\/1\.1 4\d\d /);
    expect((await on.post(describeInstances)).status).toBe(200);
    expect(on.performed).toHaveLength(1);
  });

  test('that ends before its body does is not performed', async () => {
    const socket = connect(on.port, '127.0.0.1');
    socket.write(`${head()}Content-Length: 100\r\n\r\n${describeInstances}`);
    const [accepted] = await once(on.server, 'request');
    socket.destroy();
    await new Promise((closed) => accepted.once('close', closed));
    expect((await on.post(describeInstances)).status).toBe(200);
    expect(on.performed).toHaveLength(1);
  });

  test('that trickles in is cut off, headers and bodies alike', async () => {
    await restart({ headersWithinMs: 50, requestWithinMs: 100 });
    expect(await on.raw('')).toMatch(/^$|^HTTP\/1\.1 408 /);
    expect(await on.raw('POST / HTTP/1.1\r\nHost: local')).toMatch(/^$|^HTTP\/1\.1 408 /);
    expect(await on.raw(`${head()}Content-Length: 100\r\n\r\nAction=`)).toMatch(/^$|^HTTP\/1\.1 (408|499) /);
    expect(on.performed).toEqual([]);
  });
});
