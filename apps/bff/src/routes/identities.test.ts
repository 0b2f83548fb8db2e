import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestConsole, type TestConsole } from '../testing/testConsole.ts';

interface Asked {
  method: string;
  path: string;
  agent: string | undefined;
  body: unknown;
}

let asked: Asked[];
let answer: (question: Asked) => [status: number, body: unknown];
let endpoint: Server;
let server: TestConsole;

const serve: RequestListener = async (request, response) => {
  let text = '';
  for await (const chunk of request) text += chunk;
  const { method = '', url: path = '', headers } = request;
  const question = { method, path, agent: headers['user-agent'], body: text === '' ? undefined : JSON.parse(text) };
  asked.push(question);
  const [status, body] = answer(question);
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
};

beforeEach(async () => {
  asked = [];
  answer = () => [200, { identities: [local] }];
  endpoint = createServer(serve);
  await new Promise<void>((done) => endpoint.listen(0, '127.0.0.1', done));
  server = await startTestConsole({ endpoint: `http://127.0.0.1:${(endpoint.address() as AddressInfo).port}/` });
});
afterEach(async () => {
  await server.close();
  endpoint.closeAllConnections();
  await new Promise((done) => endpoint.close(done));
});

const policies = [{ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'rds-db:connect', Resource: '*' }] }];
const local = { accessKeyId: 'local', arn: 'arn:aws:iam::123456789012:user/local', policies, isTemporary: false };
const dev = { accessKeyId: 'dev', secretAccessKey: 'made-up', arn: 'arn:aws:iam::123456789012:user/dev', policies };

describe('the list', () => {
  it('is that of the endpoint, without what it says besides', async () => {
    answer = () => [200, { identities: [{ ...local, secretAccessKey: 'made-up' }], more: 1 }];
    const { json, headers } = await server.ask('/api/identities');
    expect(json).toEqual({ hasIdentities: true, identities: [local] });
    expect(headers['cache-control']).toBe('no-store');
    expect(asked).toEqual([{ method: 'GET', path: '/_rds-local/identities', agent: undefined, body: undefined }]);
  });

  it.each<[number, unknown]>([
    [404, { message: 'There is nothing.' }],
    [409, { message: 'No engines run.' }],
    [403, {}],
    [200, '<html>'],
    [200, { identities: 'none' }],
    [500, {}],
  ])('is none where the endpoint answers %i %j', async (status, body) => {
    answer = () => [status, body];
    const { status: answered, json } = await server.ask('/api/identities');
    expect([answered, json]).toEqual([200, { hasIdentities: false, identities: [] }]);
  });

  it('is none on AWS, where nobody is asked', async () => {
    const aws = await startTestConsole({ target: { kind: 'aws', region: 'us-east-1' } });
    expect((await aws.ask('/api/identities')).json).toEqual({ hasIdentities: false, identities: [] });
    expect((await aws.send('DELETE', '/api/identities/local', {})).json).toMatchObject({ code: 'NoIdentities' });
    await aws.close();
  });
});

describe('a change', () => {
  it('creates an identity, and neither returns nor logs its secrets', async () => {
    const secrets = { secretAccessKey: 'made-up-key', sessionToken: 'made-up-token' };
    const { status, text } = await server.send('POST', '/api/identities', { ...dev, ...secrets });
    expect(status).toBe(201);
    expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /_rds-local/identities',
      'PUT /_rds-local/identities/dev',
      'GET /_rds-local/identities',
    ]);
    expect(asked[1]?.body).toEqual({ ...dev, ...secrets });
    expect(text + server.log.join()).not.toContain('made-up');
  });

  it('does not replace an identity by creating one', async () => {
    const { json } = await server.send('POST', '/api/identities', { ...dev, accessKeyId: 'local' });
    expect(json).toMatchObject({
      code: 'IdentityAlreadyExists',
      status: 409,
      fields: { accessKeyId: expect.stringContaining('already exists') },
    });
    expect(asked).toHaveLength(1);
  });

  it('keeps the secrets that are not entered', async () => {
    const { arn } = local;
    const input = { arn, policies: [], secretAccessKey: '', sessionToken: '' };
    expect((await server.send('PUT', '/api/identities/local', input)).status).toBe(200);
    expect(asked[1]?.body).toEqual({ accessKeyId: 'local', arn, policies: [] });
  });

  it('of an identity that is not there creates none', async () => {
    expect((await server.send('PUT', '/api/identities/dev', dev)).json).toMatchObject({ code: 'IdentityNotFound' });
    expect(asked).toHaveLength(1);
  });

  it('deletes an identity', async () => {
    expect((await server.send('DELETE', '/api/identities/local', {})).status).toBe(200);
    expect(asked[0]).toMatchObject({ method: 'DELETE', path: '/_rds-local/identities/local' });
  });

  it('passes on why the endpoint refuses it', async () => {
    answer = ({ method }) => (method === 'GET' ? [200, { identities: [] }] : [400, { message: 'arn: is not valid.' }]);
    expect((await server.send('POST', '/api/identities', dev)).json).toMatchObject({
      code: 'IdentityRefused',
      status: 400,
      message: 'arn: is not valid.',
    });
  });

  it.each<[string, object]>([
    ['accessKeyId', { accessKeyId: '..' }],
    ['accessKeyId', { accessKeyId: 'a/../../reset' }],
    ['secretAccessKey', { secretAccessKey: '' }],
    ['arn', { arn: 'arn:aws:rds:us-east-1:123456789012:db:mydb' }],
    ['policies', { policies: [{ Statement: [{ Effect: 'Perhaps' }] }] }],
  ])('with a wrong %s is refused before the endpoint hears of it', async (field, wrong) => {
    const { json } = await server.send('POST', '/api/identities', { ...dev, ...wrong });
    expect(json).toMatchObject({ code: 'BadRequest', status: 400, fields: { [field]: expect.any(String) } });
    expect(asked).toEqual([]);
  });

  it.each(['..', '%2e%2e', 'a%2f..%2f..%2freset', 'a%3Fb', 'a%23b'])('leads to no other path: %s', async (id) => {
    await server.send('DELETE', `/api/identities/${id}`, {});
    expect(asked).toEqual([]);
  });
});
