import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Signer } from '@aws-sdk/rds-signer';
import type { Identity, LoginFacts, OpenEndpoint } from '../../messages.ts';
import { openAuthority } from '../../tls/authority.ts';
import type { FailedLogin, LoginServerOptions, RefusedLogin } from '../loginOptions.ts';
import { createLoginServer } from '../loginServer.ts';
import { startEngine } from './startEngine.ts';

const resourceArn = 'arn:aws:rds-db:us-east-1:123456789012:dbuser:db-ABC';

export const identity: Identity = {
  accessKeyId: 'AKIAEXAMPLE',
  secretAccessKey: 'secret',
  arn: 'arn:aws:iam::123456789012:user/dev',
  statements: [{ Effect: 'Allow', Action: ['rds-db:connect'], Resource: [`${resourceArn}/*`] }],
};

/** A database with a listener, whose facts can be changed, and the names under which clients reach it. */
export async function openDatabase(version: 15 | 17 = 17) {
  const folder = await mkdtemp(join(tmpdir(), 'database-'));
  const [engine, authority] = await Promise.all([startEngine(version), openAuthority(folder)]);
  const log = { failed: [] as FailedLogin[], refused: [] as RefusedLogin[], loggedIn: [] as string[] };
  const endpoint: OpenEndpoint = { name: 'shop.c2syb.us-east-1.rds.amazonaws.com', address: '127.0.0.1', port: 0 };
  const facts: LoginFacts = {
    isAvailable: true,
    iam: 'on',
    region: 'us-east-1',
    userArnPrefix: resourceArn,
    requiresTls: false,
  };
  const options: LoginServerOptions = {
    endpoints: [endpoint],
    tls: () => authority.serverTls(endpoint),
    secret: authority.secretFor('logins'),
    login: async () => facts,
    identity: async (accessKeyId) => (accessKeyId === identity.accessKeyId ? identity : undefined),
    engine: async () => engine,
    runningEngine: () => engine,
    loggedIn: ({ user, byToken }) => void log.loggedIn.push(`${user} by ${byToken ? 'token' : 'password'}`),
    failed: (login) => void log.failed.push(login),
    refused: (login) => void log.refused.push(login),
  };
  const server = createLoginServer(options);
  const listener = await listen((socket) => server.serve(socket));
  endpoint.port = listener.port;
  return {
    engine,
    authority,
    folder,
    endpoint,
    facts,
    options,
    log,
    server,
    ended: listener.ended,
    /** A token of the SDK for a user of this database. */
    token: (username: string) =>
      new Signer({
        hostname: '127.0.0.1',
        port: endpoint.port,
        region: 'us-east-1',
        username,
        credentials: identity,
      }).getAuthToken(),
    async close() {
      await listener.close();
      await server.close();
      await engine.stop();
      await rm(folder, { recursive: true });
    },
  };
}

/** A listener on a free port. Each of its connections ends before it is closed. */
export async function listen(serve: (socket: Socket) => Promise<void>) {
  const ended: Promise<void>[] = [];
  const sockets = new Set<Socket>();
  const listener = createServer((socket) => {
    sockets.add(socket);
    ended.push(serve(socket));
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  return {
    port: (listener.address() as AddressInfo).port,
    ended: () => Promise.all(ended),
    async close() {
      for (const socket of sockets) socket.destroy();
      await Promise.all(ended);
      await new Promise((resolve) => listener.close(resolve));
    },
  };
}
