import { DescribeDBInstancesCommand, RDSServiceException, StopDBInstanceCommand } from '@aws-sdk/client-rds';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describeInstances, startTestServer, type TestServer } from './testServer.ts';

let on: TestServer;

beforeEach(async () => {
  on = await startTestServer();
});

afterEach(() => on.stop());

describe('a request of the SDK', () => {
  test('reaches the engine with the region of its credential scope, and its answer the SDK', async () => {
    const { DBInstances } = await on.client().send(new DescribeDBInstancesCommand({ MaxRecords: 20 }));
    expect(DBInstances).toEqual([{ DBInstanceIdentifier: 'a' }]);
    expect(on.performed).toEqual([
      {
        Action: 'DescribeDBInstances',
        input: { MaxRecords: 20 },
        region: 'ap-southeast-2',
        accountId: '123456789012',
      },
    ]);
  });

  test('that is refused fails with the error of the model', async () => {
    const failure = await on
      .client()
      .send(new StopDBInstanceCommand({ DBInstanceIdentifier: 'missing' }))
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(RDSServiceException);
    expect(failure).toMatchObject({
      name: 'DBInstanceNotFoundFault',
      Code: 'DBInstanceNotFound',
      message: 'DBInstance missing not found.',
      $metadata: { httpStatusCode: 404, requestId: expect.stringMatching(/^[\da-f-]{36}$/) },
    });
  });
});

describe('every answer', () => {
  test('is XML that nobody keeps or takes for something else', async () => {
    const { status, headers } = await on.post(describeInstances);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/xml;charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-amzn-requestid': expect.stringMatching(/^[\da-f-]{36}$/),
      date: expect.any(String),
    });
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });
});

describe('the clock', () => {
  test('is told with an answer when it was turned, and never as the Date that SDKs sign by', async () => {
    expect((await on.post(describeInstances)).headers).not.toHaveProperty('x-rds-local-clock');
    const turned = await startTestServer({ engineNow: () => Date.parse('2031-01-01T00:00:00Z') });
    const { headers } = await turned.post(describeInstances);
    await turned.stop();
    expect(headers['x-rds-local-clock']).toBe('2031-01-01T00:00:00.000Z');
    expect(new Date(String(headers.date)).getFullYear()).toBe(new Date().getFullYear());
  });
});

describe('the place to ask', () => {
  test('is told to whoever comes with a browser', async () => {
    const { status, headers, body } = await on.post('', {}, { method: 'GET' });
    expect([status, headers.allow, headers['content-type']]).toEqual([405, 'GET, POST', 'text/plain; charset=utf-8']);
    expect(body).toContain('This is rds-local');
  });

  test.each(['PUT', 'DELETE', 'OPTIONS', 'PATCH', 'HEAD'])('has no method %s', async (method) => {
    const { status, headers } = await on.post('', {}, { method });
    expect([status, headers.allow]).toEqual([405, 'GET, POST']);
  });

  test('takes the parameters of a GET from the URL, and its signature from the header alone', async () => {
    const path = `/?${describeInstances}&DBInstanceIdentifier=a%20b`;
    expect(await on.post('', { 'Content-Type': undefined }, { method: 'GET', path })).toMatchObject({ status: 200 });
    expect(on.performed).toMatchObject([{ Action: 'DescribeDBInstances', input: { DBInstanceIdentifier: 'a b' } }]);
    const unsigned = { Authorization: undefined };
    expect(await on.rejection('', unsigned, { method: 'GET', path })).toEqual({
      status: 403,
      code: 'MissingAuthenticationToken',
    });
  });

  test('is / alone', async () => {
    expect(await on.rejection(describeInstances, {}, { path: '/health' })).toEqual({ status: 404, code: 'NotFound' });
    expect(await on.rejection(describeInstances, {}, { path: '/../etc/passwd' })).toEqual({
      status: 404,
      code: 'NotFound',
    });
    expect(await on.rejection('', {}, { path: `/?${describeInstances}` })).toEqual({
      status: 400,
      code: 'MalformedQueryString',
    });
    expect(await on.rejection('', {}, { path: 'http://evil.example/' })).toEqual({
      status: 400,
      code: 'MalformedRequest',
    });
  });

  test('says at /health that it is alive', async () => {
    const { status, body } = await on.post('', { Authorization: undefined }, { method: 'GET', path: '/health' });
    expect([status, body]).toEqual([200, '{"status":"ok"}']);
  });
});

describe('the body', () => {
  test.each([
    [undefined],
    ['text/plain'],
    ['application/json'],
    ['multipart/form-data; boundary=x'],
    ['application/x-www-form-urlencoded; charset=latin1'],
    ['application/x-www-form-urlencodedx'],
  ])('is not taken as %s', async (type) => {
    expect(await on.rejection(describeInstances, { 'Content-Type': type })).toEqual({
      status: 415,
      code: 'UnsupportedMediaType',
    });
  });

  test.each(['application/x-www-form-urlencoded', 'Application/X-WWW-Form-URLencoded;charset="UTF-8"'])(
    'is taken as %s',
    async (type) => {
      expect((await on.post(describeInstances, { 'Content-Type': type })).status).toBe(200);
    },
  );

  test('is not taken compressed', async () => {
    const rejection = await on.rejection(describeInstances, { 'Content-Encoding': 'gzip' });
    expect(rejection).toEqual({ status: 415, code: 'UnsupportedMediaType' });
  });

  test('may have 1 MB and not a byte more, whether it says its length or not', async () => {
    const full = describeInstances.padEnd(1024 * 1024, '&');
    expect((await on.post(full)).status).toBe(200);
    expect(await on.rejection(`${full}&`)).toEqual({ status: 413, code: 'RequestEntityTooLarge' });
    const chunked = { 'Transfer-Encoding': 'chunked' };
    expect((await on.post(full, chunked)).status).toBe(200);
    expect(await on.rejection(`${full}&`, chunked)).toEqual({ status: 413, code: 'RequestEntityTooLarge' });
  });
});

describe('failures', () => {
  test('cost one request, and tell neither caller nor log what was asked', async () => {
    const body = 'Action=StopDBInstance&Version=2014-10-31&DBInstanceIdentifier=bug';
    const received = await on.post(body);
    expect(received).toMatchObject({ status: 500, body: expect.stringContaining('<Code>InternalFailure</Code>') });
    expect(received.body).not.toContain('hunter2');
    expect((await on.post(describeInstances)).status).toBe(200);
    expect(on.logged[0]?.failure).toMatch(/^TypeError\n( {4}at .*\n)* {4}at .*perform/);
    expect(JSON.stringify(on.logged)).not.toContain('hunter2');
  });

  test('of the disk are told in a sentence', async () => {
    const body = 'Action=StopDBInstance&Version=2014-10-31&DBInstanceIdentifier=full';
    const received = await on.post(body);
    expect(received).toMatchObject({ status: 503, body: expect.stringContaining('<Code>ServiceUnavailable</Code>') });
    expect(received.body).toContain('The change could not be saved, and nothing was changed.');
  });
});

describe('what goes wrong with an answer', () => {
  test('costs its request, when the clock can not be stated', async () => {
    let isBroken = true;
    const broken = await startTestServer({ engineNow: () => (isBroken ? 8.64e15 + 1 : Date.now()) });
    await expect(broken.post(describeInstances)).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(broken.logged).toMatchObject([
      { status: 500, code: 'InternalFailure', failure: expect.stringMatching(/^RangeError\n {4}at /) },
    ]);
    isBroken = false;
    expect((await broken.post(describeInstances)).status).toBe(200);
    await broken.stop();
  });

  test('costs nothing when the log can not be written', async () => {
    const broken = await startTestServer({
      log: () => {
        throw new Error('no space left');
      },
    });
    expect((await broken.post(describeInstances)).status).toBe(200);
    expect((await broken.post(describeInstances)).status).toBe(200);
    await broken.stop();
  });
});

test('the log has a few fields of each request, none of them from what the caller typed', async () => {
  await on.post('Action=CreateDBInstance&Version=2014-10-31&MasterUserPassword=hunter2');
  await on.post('Action=hunter2&Version=2014-10-31');
  await on.post(describeInstances);
  const fields = { requestId: expect.any(String), ms: expect.any(Number) };
  expect(on.logged).toEqual([
    { ...fields, action: 'CreateDBInstance', status: 400, code: 'MissingParameter' },
    { ...fields, action: undefined, status: 400, code: 'InvalidAction' },
    { ...fields, action: 'DescribeDBInstances', status: 200, code: undefined },
  ]);
});
