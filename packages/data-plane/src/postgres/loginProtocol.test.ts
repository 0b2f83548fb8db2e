import { connect } from 'node:net';
import fc from 'fast-check';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { HalfOpenLimit } from './limits.ts';
import type { LoginServerOptions } from './loginOptions.ts';
import { createLoginServer } from './loginServer.ts';
import { requestCodes } from './startup.ts';
import { identity, listen, openDatabase } from './testing/openDatabase.ts';
import { initialResponse, message, packet, RawClient, startup } from './testing/rawClient.ts';

let database: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  database = await openDatabase();
  await database.engine.admin("CREATE ROLE master LOGIN PASSWORD 'pass'", 'CREATE ROLE app LOGIN IN ROLE rds_iam');
});
afterAll(() => database?.close());

beforeEach(() => {
  for (const lines of Object.values(database.log)) lines.length = 0;
});

const clients: RawClient[] = [];
const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  for (const close of closers.splice(0)) await close();
});

async function open(port = database.endpoint.port) {
  const client = await RawClient.connect(port);
  clients.push(client);
  return client;
}

async function openTls(port?: number) {
  const client = await open(port);
  expect(await client.send(packet(requestCodes.tls)).byte()).toBe('S');
  return client.startTls({ ca: database.authority.pem, servername: database.endpoint.name });
}

/** A listener of its own in front of the same engine. */
async function withOptions(change: Partial<LoginServerOptions>) {
  const server = createLoginServer({ ...database.options, ...change });
  const listener = await listen((socket) => server.serve(socket));
  closers.push(async () => {
    await listener.close();
    await server.close();
  });
  return { ...listener, server };
}

const master = startup([
  ['user', 'master'],
  ['database', 'mydb'],
]);
const app = startup([
  ['user', 'app'],
  ['database', 'mydb'],
]);

it.each<[what: string, bytes: Buffer]>([
  ['HTTP', Buffer.from('GET / HTTP/1.1\r\nHost: localhost:5432\r\n\r\n')],
  ['random bytes', Buffer.from('8f1d00aa93bb00ff1234567890', 'hex')],
  ['zeros', Buffer.alloc(100)],
  ['a startup message that is too long', packet(0x30000, Buffer.alloc(10_001))],
  ['a length that is too short', packet(0x30000, Buffer.alloc(0), 4)],
])('closes the connection at once: %s', async (_what, bytes) => {
  expect(await (await open()).send(bytes).rest()).not.toMatch(/[ER]/);
});

it.each<[what: string, bytes: Buffer, answer: RegExp]>([
  ['another protocol', packet(0x20000, Buffer.from('user\0master\0\0')), /^0A000 unsupported frontend protocol 2\.0/],
  ['no user', startup([['database', 'mydb']]), /^28000 no PostgreSQL user name/],
  [
    'two users',
    startup([
      ['user', 'master'],
      ['user', 'rdsadmin'],
    ]),
    /^08P01 invalid startup packet layout/,
  ],
  ['no terminator', packet(0x30000, Buffer.from('user\0master\0')), /^08P01 invalid startup packet layout/],
  ['a name without a value', packet(0x30000, Buffer.from('user\0master\0database\0\0')), /^08P01|^R/],
  ['a user who isn’t UTF-8', startup([['user', Buffer.from('ff', 'hex')]]), /^28000 the startup packet has to be/],
  [
    'a replica',
    startup([
      ['user', 'master'],
      ['replication', 'true'],
    ]),
    /^28000 no pg_hba\.conf entry for replication connection from host "127\.0\.0\.1", user "master", no encryption$/,
  ],
  [
    'something before TLS begins',
    Buffer.concat([packet(requestCodes.tls), master]),
    /^08P01 received unencrypted data after SSL request/,
  ],
])('answers with an error: %s', async (_what, bytes, answer) => {
  expect(await (await open()).send(bytes).error()).toMatch(answer);
});

it('says no to GSSAPI, and goes on', async () => {
  const client = await open();
  expect(await client.send(packet(requestCodes.gss)).byte()).toBe('N');
  expect((await client.send(master).message()).type).toBe('R');
});

it('takes TLS as the first thing, from clients that name the protocol', async () => {
  const tls = { ca: database.authority.pem, servername: database.endpoint.name };
  const named = await (await open()).startTls({ ...tls, ALPNProtocols: ['postgresql'] });
  expect((await named.send(master).message()).body.toString()).toContain('SCRAM-SHA-256-PLUS');
  const unnamed = await (await open()).startTls(tls);
  expect(await unnamed.send(master).rest()).toBe('');
  const other = await (await open()).startTls({ ...tls, ALPNProtocols: ['http/1.1'] });
  expect(await other.send(master).rest()).toBe('');
});

it('lets the engine answer which version of the protocol it speaks', async () => {
  const client = await openTls();
  const newer = startup(
    [
      ['user', 'app'],
      ['database', 'mydb'],
    ],
    0x30002,
  );
  await client.send(newer).message();
  const token = await database.token('app');
  const [first] = await client.send(message('p', `${token}\0`)).until('Z');
  expect(first).toMatchObject({ type: 'v' });
});

it('gives all results to a client that has ended its half', async () => {
  const client = await openTls();
  await client.send(app).message();
  const token = await database.token('app');
  client.send(message('p', `${token}\0`), message('Q', "SELECT 'the result'\0"));
  client.stream.end();
  const answers = await client.rest();
  expect(answers).toContain('the result');
});

it('decides by the switch as it is when the token comes', async () => {
  const client = await openTls();
  await client.send(app).message();
  const token = await database.token('app');
  database.facts.iam = 'off';
  expect(await client.send(message('p', `${token}\0`)).error()).toMatch(/^28000 PAM/);
  database.facts.iam = 'on';
});

it.each<[what: string, answer: Buffer, error: RegExp]>([
  ['a message of another type', message('Q', 'SELECT 1\0'), /^08P01 expected password response, got message type 81/],
  ['a message that is too long', message('p', 'x', 20_000), /^08P01 invalid message length/],
  ['a negative length', message('p', 'x', 1), /^08P01 invalid message length/],
  ['a password that doesn’t end', message('p', 'token'), /^08P01 invalid password packet size/],
  ['a password with a zero byte', message('p', 'a\0b\0'), /^08P01 invalid password packet size/],
  ['an empty password', message('p', '\0'), /^28000 PAM authentication failed for user "app"/],
])('answers with an error in place of a token: %s', async (_what, answer, error) => {
  const client = await openTls();
  await client.send(app).message();
  expect(await client.send(answer).error()).toMatch(error);
});

const bindings = Buffer.from('p=tls-server-end-point,,wrong').toString('base64');
it.each<[what: string, mechanism: string, first: string, last: string, error: RegExp]>([
  [
    'a client kept from channel binding',
    'SCRAM-SHA-256',
    'y,,n=,r=abc',
    '',
    /^28000 SCRAM channel binding negotiation error/,
  ],
  [
    'another certificate',
    'SCRAM-SHA-256-PLUS',
    'p=tls-server-end-point,,n=,r=abc',
    bindings,
    /^28000 SCRAM channel binding check failed/,
  ],
  [
    'no binding after all',
    'SCRAM-SHA-256-PLUS',
    'p=tls-server-end-point,,n=,r=abc',
    'biws',
    /^28000 SCRAM channel binding check failed/,
  ],
  [
    'another kind of binding',
    'SCRAM-SHA-256-PLUS',
    'p=tls-unique,,n=,r=abc',
    '',
    /^08P01 unsupported SCRAM channel-binding type/,
  ],
  ['binding without PLUS', 'SCRAM-SHA-256', 'p=tls-server-end-point,,n=,r=abc', '', /^08P01 malformed/],
  ['PLUS without binding', 'SCRAM-SHA-256-PLUS', 'n,,n=,r=abc', '', /^08P01 malformed/],
  ['another mechanism', 'PLAIN', 'n,,n=,r=abc', '', /^08P01 client selected an invalid SASL/],
  ['another user to act as', 'SCRAM-SHA-256', 'n,a=rdsadmin,n=,r=abc', '', /^08P01 malformed/],
  ['no nonce', 'SCRAM-SHA-256', 'n,,n=,r=', '', /^08P01 malformed/],
])('refuses in SCRAM: %s', async (_what, mechanism, first, binding, error) => {
  const client = await openTls();
  await client.send(master).message();
  client.send(initialResponse(mechanism, first));
  if (binding) {
    const { body } = await client.message();
    const [, nonce] = /r=([^,]+)/.exec(body.toString('utf8', 4)) ?? [];
    client.send(message('p', `c=${binding},r=${nonce},p=${Buffer.alloc(32).toString('base64')}`));
  }
  expect(await client.error()).toMatch(error);
});

it('refuses a nonce of another exchange', async () => {
  const client = await open();
  await client.send(master).message();
  await client.send(initialResponse('SCRAM-SHA-256', 'n,,n=,r=abc')).message();
  client.send(message('p', `c=biws,r=abcdef,p=${Buffer.alloc(32).toString('base64')}`));
  expect(await client.error()).toBe('08P01 invalid SCRAM response');
});

it('doesn’t tell users that exist from those that don’t', async () => {
  const seen = async (user: string) => {
    const client = await open();
    const offer = (await client.send(startup([['user', user]])).message()).body.toString();
    const { body } = await client.send(initialResponse('SCRAM-SHA-256', 'n,,n=,r=abc')).message();
    const [, salt, iterations] = /s=([^,]+),i=(\d+)/.exec(body.toString('utf8', 4)) ?? [];
    return { offer, salt, iterations };
  };
  const [known, unknown, again, other] = [
    await seen('master'),
    await seen('eve'),
    await seen('eve'),
    await seen('adam'),
  ];
  expect(unknown).toEqual(again);
  expect(new Set([known.salt, unknown.salt, other.salt]).size).toBe(3);
  expect({ ...known, salt: '' }).toEqual({ ...unknown, salt: '' });
  expect(unknown.salt).toHaveLength(known.salt?.length ?? 0);
});

it.each([true, false])('takes what arrives byte by byte (TLS: %s)', async (hasTls) => {
  const slow = await listen(async (socket) => {
    const server = connect(database.endpoint.port, '127.0.0.1').setNoDelay(true);
    socket.on('error', () => server.destroy());
    socket.on('data', (chunk) => {
      for (const byte of chunk) server.write(Buffer.of(byte));
    });
    server.on('error', () => socket.destroy()).pipe(socket);
    await new Promise<void>((resolve) => socket.once('close', () => server.destroy() && resolve()));
  });
  closers.push(slow.close);
  const ssl = hasTls && { ca: database.authority.pem, servername: database.endpoint.name };
  const client = new Client({
    host: '127.0.0.1',
    port: slow.port,
    user: 'master',
    password: 'pass',
    database: 'mydb',
    ssl,
  });
  await client.connect();
  expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  await client.end();
});

it.each<[what: string, begin: (port: number) => Promise<RawClient>]>([
  ['after connecting', open],
  ['within the first message', async (port) => (await open(port)).send(master.subarray(0, 9))],
  ['after asking for TLS', async (port) => (await open(port)).send(packet(requestCodes.tls))],
  ['within TLS', async (port) => (await openTls(port)).send(master.subarray(0, 9))],
  ['before the password', async (port) => (await openTls(port)).send(app)],
])('ends what isn’t logged in within the limit, and forgets those who are gone: %s', async (_what, begin) => {
  const halfOpen = new HalfOpenLimit(1);
  const { port, ended } = await withOptions({ limits: { deadlineMs: 1000, halfOpen } });
  await (await begin(port)).rest();
  (await begin(port)).close();
  await ended();
  // The one that may be under way is this.
  halfOpen.enter();
  expect(halfOpen.isExceeded).toBe(false);
});

it('refuses logins above the limit of half-open ones, and takes them again below it', async () => {
  const { port } = await withOptions({ limits: { halfOpen: new HalfOpenLimit(2) } });
  const half = [await open(port), await open(port)];
  expect(await (await open(port)).send(master).error()).toBe('53300 sorry, too many clients are logging in already');
  for (const client of half) client.close();
  await expect.poll(async () => (await (await open(port)).send(master).message()).type).toBe('R');
});

it.each<[what: string, change: Partial<LoginServerOptions>, error: RegExp]>([
  ['the database is gone', { login: async () => undefined }, /^57P03 the database system is shutting down/],
  [
    'its facts can’t be had',
    { login: () => Promise.reject(new Error('no answer')) },
    /^57P03 the database system is not/,
  ],
  [
    'the engine doesn’t start',
    { engine: () => Promise.reject(new Error('no disk')) },
    /^57P03 .* could not be started/,
  ],
  ['the engine ended', { engine: async () => ({ socketPath: '/nowhere/.s.PGSQL.5432' }) }, /^57P03 .* is starting up/],
])('says that a login isn’t possible now: %s', async (_what, change, error) => {
  const { port } = await withOptions(change);
  expect(await (await open(port)).send(master).error()).toMatch(error);
});

it('ends the query of a client that is gone', async () => {
  const client = await openTls();
  await client.send(app).message();
  await client.send(message('p', `${await database.token('app')}\0`)).until('Z');
  const endless = "SELECT repeat('x', 10000), generate_series(1, 1e9::bigint)";
  await client.send(message('Q', `${endless}\0`)).until('D');
  client.close();
  await expect
    .poll(() => database.engine.admin("SELECT 1 FROM pg_stat_activity WHERE usename = 'app'"), { timeout: 30_000 })
    .toEqual([]);
});

it('survives whatever is sent, at each point of a login', async () => {
  const scram = initialResponse('SCRAM-SHA-256', 'n,,n=,r=abc');
  const begins = [
    Buffer.alloc(0),
    packet(requestCodes.gss),
    packet(requestCodes.tls),
    master,
    Buffer.concat([master, scram]),
  ];
  const valid = fc.constantFrom(master, app, packet(requestCodes.cancel, Buffer.alloc(8)), scram, message('X', ''));
  const damaged = fc.tuple(valid, fc.nat(), fc.nat(255)).map(([bytes, at, byte]) => {
    const copy = Buffer.from(bytes);
    copy[at % copy.length] = byte;
    return copy;
  });
  const sent = fc.oneof(valid, damaged, fc.uint8Array({ maxLength: 300 }).map(Buffer.from));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...begins), fc.array(sent, { maxLength: 3 }), async (begin, rest) => {
      const client = await RawClient.connect(database.endpoint.port);
      client.send(begin, ...rest).stream.end();
      await client.rest();
      client.close();
    }),
    { numRuns: 100 },
  );
  expect((await (await open()).send(master).message()).type).toBe('R');
  expect(database.log.failed.filter(({ message: text }) => text.includes('not accepting'))).toEqual([]);
});

it('logs nobody in once it is closed', async () => {
  const { port, server } = await withOptions({});
  await server.close();
  expect(await (await open(port)).send(master).error()).toBe('57P03 the database system is shutting down');
});

it('refuses tokens above the rate, and those whose identity can’t be read', async () => {
  let isBroken = false;
  const find = async () => (isBroken ? Promise.reject(new Error('no answer')) : identity);
  const { port } = await withOptions({
    identity: find,
    endpoints: [database.endpoint],
    limits: { tokensPerSecond: 2 },
  });
  const token = await database.token('app');
  const answers: string[] = [];
  const logIn = async () => {
    const client = await openTls(port);
    await client.send(app).message();
    answers.push((await client.send(message('p', `${token}\0`)).message()).type);
  };
  await logIn();
  isBroken = true;
  await logIn();
  await Promise.all([logIn(), logIn(), logIn()]);
  expect(answers.slice(0, 2)).toEqual(['R', 'E']);
  const conditions = database.log.refused.map(({ condition }) => condition);
  expect(conditions[0]).toBe('InternalError');
  expect(conditions).toContain('Throttled');
});
