import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ServerOptions } from './server.ts';
import { authorization, describeInstances, startTestServer, type TestServer } from './testServer.ts';

let on: TestServer;

beforeEach(async () => {
  on = await startTestServer();
});

afterEach(() => on.stop());

async function restart(options: Partial<ServerOptions>): Promise<void> {
  await on.stop();
  on = await startTestServer(options);
}

describe('the name in the Host header', () => {
  const own = ['localhost', 'LOCALHOST', '127.0.0.1', '[::1]', '[0:0:0:0:0:0:0:1]'];

  test.each(own)('may be %s', async (name) => {
    expect((await on.post(describeInstances, { Host: `${name}:${on.port}` })).status).toBe(200);
  });

  test.each([
    'evil.example',
    'localhost.evil.example',
    'evil.example:1',
    'localhost',
    'localhost:80',
    'localhost:1',
    '127.0.0.1',
    '127.0.0.1:80',
    '[::1]',
  ])('may not be %s', async (host) => {
    expect(await on.rejection(describeInstances, { Host: host })).toEqual({ status: 403, code: 'AccessDenied' });
    expect(await on.rejection('', { Host: host }, { method: 'GET', path: '/health' })).toEqual({
      status: 403,
      code: 'AccessDenied',
    });
  });

  test.each(['', 'user@localhost', 'localhost:', 'localhost:x', 'localhost:99999', '[::1', 'a b', 'localhost/'])(
    'is malformed as "%s"',
    async (host) => {
      expect(await on.rejection(describeInstances, { Host: host })).toEqual({ status: 400, code: 'MalformedRequest' });
    },
  );

  test('must be there once', async () => {
    expect(await on.rejection(describeInstances, { Host: undefined })).toEqual({
      status: 400,
      code: 'MalformedRequest',
    });
    const twice = `POST / HTTP/1.1\r\nHost: localhost:${on.port}\r\nHost: localhost:${on.port}\r\nConnection: close\r\n\r\n`;
    expect(await on.raw(twice)).toMatch(/^HTTP\/1\.1 400 /);
  });

  test('may be a configured one, with its port, the own one or none', async () => {
    await restart({ names: ['rds.example', 'proxy.example:8443'] });
    for (const host of ['rds.example', `RDS.example:${on.port}`, 'proxy.example:8443']) {
      expect((await on.post(describeInstances, { Host: host })).status).toBe(200);
    }
    for (const host of ['rds.example:1', 'proxy.example', `proxy.example:${on.port}`]) {
      expect(await on.rejection(describeInstances, { Host: host })).toEqual({ status: 403, code: 'AccessDenied' });
    }
  });
});

describe('web pages', () => {
  test.each([
    { Origin: 'http://localhost:7300' },
    { Origin: 'null' },
    { Origin: '' },
    { 'Sec-Fetch-Site': 'same-origin' },
    { 'sec-fetch-mode': 'cors' },
  ])('are refused: %o', async (headers) => {
    expect(await on.rejection(describeInstances, headers)).toEqual({ status: 403, code: 'AccessDenied' });
    expect(on.performed).toEqual([]);
  });

  test('of a configured origin are answered, without CORS headers', async () => {
    await restart({ allowedOrigins: ['https://tools.example'] });
    const { status, headers } = await on.post(describeInstances, {
      Origin: 'https://tools.example',
      'Sec-Fetch-Site': 'cross-site',
    });
    expect(status).toBe(200);
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect(await on.rejection(describeInstances, { Origin: 'https://other.example' })).toEqual({
      status: 403,
      code: 'AccessDenied',
    });
  });
});

describe('the Authorization header', () => {
  test('is required', async () => {
    expect(await on.rejection(describeInstances, { Authorization: undefined })).toEqual({
      status: 403,
      code: 'MissingAuthenticationToken',
    });
  });

  test.each([
    'Basic YTpi',
    'Bearer x',
    'AWS4-HMAC-SHA256',
    'AWS4-HMAC-SHA256 Credential=AKID',
    authorization.replace('aws4_request', 'aws5_request'),
    authorization.replace('/20260101/', '/'),
    authorization.replace('20260101', 'today'),
    authorization.replace('SignedHeaders=host;x-amz-date, ', ''),
    authorization.replace(/0{64}/, 'zz'),
    authorization.replace('AKID', ''),
    authorization.replace('HMAC-SHA256', 'ECDSA-P256-SHA256'),
  ])('is malformed as %s', async (Authorization) => {
    expect(await on.rejection(describeInstances, { Authorization })).toEqual({
      status: 400,
      code: 'IncompleteSignature',
    });
  });

  test('must be for RDS in a region', async () => {
    for (const Authorization of [
      authorization.replace('/rds/', '/s3/'),
      authorization.replace('eu-west-1', 'mars'),
      authorization.replace('eu-west-1', '<script>-1'),
    ]) {
      expect(await on.rejection(describeInstances, { Authorization })).toEqual({
        status: 403,
        code: 'SignatureDoesNotMatch',
      });
    }
  });
});

describe('a request line with a fragment', () => {
  test.each(['/#', '/?Action=DescribeDBInstances#x', '/health#', '/_rds-local#/reset'])(
    'is malformed: %s',
    async (path) => {
      const request = `GET ${path} HTTP/1.1\r\nHost: localhost:${on.port}\r\nAuthorization: ${authorization}\r\nConnection: close\r\n\r\n`;
      expect(await on.raw(request)).toMatch(/^HTTP\/1\.1 400 [\s\S]*<Code>MalformedRequest<\/Code>/);
    },
  );
});

describe('the control API', () => {
  test.each([{ Origin: 'https://tools.example' }, { 'Sec-Fetch-Site': 'same-origin' }])(
    'refuses web pages, also those of a configured origin: %o',
    async (headers) => {
      const asked: string[] = [];
      const control = ({ path }: { path: string }) => {
        asked.push(path);
        return {};
      };
      await restart({ allowedOrigins: ['https://tools.example'], control });
      const to = { method: 'GET', path: '/_rds-local/state' };
      expect(await on.rejection('', headers, to)).toEqual({ status: 403, code: 'AccessDenied' });
      expect(asked).toEqual([]);
      expect((await on.post('', {}, to)).status).toBe(200);
      expect(asked).toEqual(['/state']);
    },
  );
});
