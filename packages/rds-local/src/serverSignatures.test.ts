import { Sha256 } from '@aws-crypto/sha256-js';
import { DescribeDBInstancesCommand, RDSServiceException } from '@aws-sdk/client-rds';
import { SignatureV4 } from '@smithy/signature-v4';
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

describe('with a key pair, signatures are verified', () => {
  const keyPair = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' };
  const noon = Date.UTC(2026, 0, 1, 12);

  beforeEach(async () => {
    await restart({ keyPair, now: () => noon });
  });

  async function codeFor(credentials: typeof keyPair, signedAt: number): Promise<unknown> {
    return on
      .client(credentials, signedAt)
      .send(new DescribeDBInstancesCommand({ DBInstanceIdentifier: 'a b+c' }))
      .then(
        () => 'answered',
        (error: unknown) =>
          error instanceof RDSServiceException ? [error.$metadata.httpStatusCode, error.name] : error,
      );
  }

  test('and the right one is answered, up to 14 minutes off', async () => {
    expect(await codeFor(keyPair, noon)).toBe('answered');
    expect(await codeFor(keyPair, noon - 14 * 60_000)).toBe('answered');
    expect(await codeFor(keyPair, noon + 14 * 60_000)).toBe('answered');
  });

  test('and wrong ones are refused', async () => {
    expect(await codeFor({ ...keyPair, accessKeyId: 'OTHER' }, noon)).toEqual([403, 'InvalidClientTokenId']);
    expect(await codeFor({ ...keyPair, secretAccessKey: 'other' }, noon)).toEqual([403, 'SignatureDoesNotMatch']);
    expect(await codeFor(keyPair, noon - 16 * 60_000)).toEqual([400, 'RequestExpired']);
    expect(await codeFor(keyPair, noon + 16 * 60_000)).toEqual([400, 'RequestExpired']);
    expect(on.performed).toEqual([]);
  });

  test('and cover the body and every signed header', async () => {
    let signed: { body: string; headers: Record<string, string> } | undefined;
    const sender = on.client(keyPair, noon);
    sender.middlewareStack.add(
      (next) => (args) => {
        signed = structuredClone({ body: Object(args.request).body, headers: Object(args.request).headers });
        return next(args);
      },
      { step: 'finalizeRequest', priority: 'low' },
    );
    await sender.send(new DescribeDBInstancesCommand());
    const {
      body,
      headers: { host: Host, ...rest },
    } = signed ?? { body: '', headers: {} };
    const headers = { Authorization: undefined, 'Content-Type': undefined, Host, ...rest };
    const otherBody = body.replace('DescribeDBInstances', 'DescribeDBSnapshots');
    expect((await on.post(body, headers)).status).toBe(200);
    expect(await on.rejection(otherBody, headers)).toEqual({ status: 403, code: 'SignatureDoesNotMatch' });
    for (const change of [{ 'amz-sdk-request': 'attempt=2; max=3' }, { 'x-amz-date': '20260101T120100Z' }]) {
      expect(await on.rejection(body, { ...headers, ...change })).toEqual({
        status: 403,
        code: 'SignatureDoesNotMatch',
      });
    }
    const unsigned = { ...headers, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' };
    expect(await on.rejection(otherBody, unsigned)).toEqual({ status: 403, code: 'SignatureDoesNotMatch' });
  });

  test('and cover the parameters of a GET', async () => {
    const signer = new SignatureV4({ credentials: keyPair, region: 'eu-west-1', service: 'rds', sha256: Sha256 });
    const query = { Action: 'DescribeDBInstances', Version: '2014-10-31', DBInstanceIdentifier: 'a b+c&d' };
    const host = `localhost:${on.port}`;
    const request = { method: 'GET', protocol: 'http:', hostname: 'localhost', path: '/', query, headers: { host } };
    const { headers } = await signer.sign(request, { signingDate: new Date(noon) });
    const { authorization: Authorization, host: Host, ...rest } = headers;
    const sent = { Authorization, Host, 'Content-Type': undefined, ...rest };
    const path = `/?${new URLSearchParams(query)}`;
    expect(await on.post('', sent, { method: 'GET', path })).toMatchObject({ status: 200 });
    expect(on.performed.at(-1)).toMatchObject({ input: { DBInstanceIdentifier: 'a b+c&d' } });
    const other = path.replace('DescribeDBInstances', 'DescribeDBSnapshots');
    expect(await on.rejection('', sent, { method: 'GET', path: other })).toEqual({
      status: 403,
      code: 'SignatureDoesNotMatch',
    });
  });

  test('and one that leaves out host or date is incomplete', async () => {
    const Authorization = authorization.replace('AKID', keyPair.accessKeyId);
    expect(await on.rejection(describeInstances, { Authorization })).toEqual({
      status: 400,
      code: 'IncompleteSignature',
    });
    const headers = { Authorization: Authorization.replace('host;', ''), 'X-Amz-Date': '20260101T120000Z' };
    expect(await on.rejection(describeInstances, headers)).toEqual({ status: 400, code: 'IncompleteSignature' });
  });
});
