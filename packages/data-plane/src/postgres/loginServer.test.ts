import { connect } from 'node:net';
import { Client, type ClientConfig } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { openDatabase } from './testing/openDatabase.ts';
import { verifierOf } from './verifier.ts';

let database: Awaited<ReturnType<typeof openDatabase>>;

beforeAll(async () => {
  database = await openDatabase();
  await database.engine.admin(
    `CREATE ROLE master LOGIN CREATEDB CREATEROLE PASSWORD '${verifierOf('master pass')}'`,
    'GRANT rds_superuser TO master WITH ADMIN OPTION',
    'GRANT rds_iam TO rds_superuser WITH ADMIN TRUE, INHERIT FALSE, SET FALSE',
    'CREATE ROLE app LOGIN IN ROLE rds_iam',
    "CREATE ROLE mixed LOGIN PASSWORD 'mixed pass' IN ROLE rds_iam",
    'CREATE ROLE team',
    'GRANT rds_iam TO team',
    'CREATE ROLE indirect LOGIN',
    'GRANT team TO indirect WITH INHERIT FALSE, SET TRUE',
    'CREATE ROLE administers LOGIN',
    'GRANT rds_iam TO administers WITH ADMIN TRUE, INHERIT FALSE, SET FALSE',
    "ALTER ROLE administers PASSWORD 'admin pass'",
    "CREATE ROLE expired LOGIN PASSWORD 'old pass' VALID UNTIL '2020-01-01'",
    'CREATE ROLE passwordless LOGIN',
    "CREATE ROLE locked PASSWORD 'locked pass'",
    "SET password_encryption = 'md5'; CREATE ROLE ancient LOGIN PASSWORD 'ancient pass'",
    "CREATE ROLE \"Ünï o'cödé\" LOGIN PASSWORD 'ﬁn pass'",
  );
});
afterAll(() => database?.close());

const initially = { isAvailable: true, iam: 'on', requiresTls: false } as const;
beforeEach(() => {
  Object.assign(database.facts, initially);
  for (const lines of Object.values(database.log)) lines.length = 0;
});

const clients: Client[] = [];
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.end()));
});

async function logIn(user: string, password: string | Promise<string>, config: ClientConfig = {}) {
  const client = new Client({
    host: '127.0.0.1',
    port: database.endpoint.port,
    user,
    password: await password,
    database: 'mydb',
    ssl: { ca: database.authority.pem, servername: database.endpoint.name },
    ...config,
  });
  client.on('error', () => undefined);
  await client.connect();
  clients.push(client);
  return client;
}

/** Who one is after a login, or the error. */
async function attempt(...login: Parameters<typeof logIn>) {
  try {
    const { rows } = await (await logIn(...login)).query('SELECT session_user, current_user');
    expect(rows[0].session_user).toBe(rows[0].current_user);
    return rows[0].session_user;
  } catch (error) {
    const { code, message } = error as Error & { code: string };
    return `${code} ${message}`;
  }
}

const plain = { ssl: false };
const noEntry = (user: string, end: string, base = 'mydb') =>
  `28000 no pg_hba.conf entry for host "127.0.0.1", user "${user}", database "${base}", ${end}`;
const wrong = (user: string) => `28P01 password authentication failed for user "${user}"`;
const noPam = (user: string) => `28000 PAM authentication failed for user "${user}"`;

it.each<[what: string, answer: string, user: string, password: string, config?: ClientConfig]>([
  ['the master user over TLS', 'master', 'master', 'master pass'],
  ['the master user without TLS', 'master', 'master', 'master pass', plain],
  ['channel binding', 'master', 'master', 'master pass', { enableChannelBinding: true }],
  ['a wrong password', wrong('master'), 'master', 'other'],
  ['a wrong password with channel binding', wrong('master'), 'master', 'other', { enableChannelBinding: true }],
  ['an unknown user', wrong('nobody'), 'nobody', 'any'],
  ['an unknown user without TLS', wrong('nobody'), 'nobody', 'any', plain],
  ['an expired password', wrong('expired'), 'expired', 'old pass'],
  ['a user without a password', wrong('passwordless'), 'passwordless', 'any'],
  ['a password that is stored as md5', 'ancient', 'ancient', 'ancient pass'],
  ['a wrong one that is stored as md5', wrong('ancient'), 'ancient', 'other'],
  ['a name and a password beyond ASCII', "Ünï o'cödé", "Ünï o'cödé", 'ﬁn pass'],
  ['a user who must not log in', '28000 role "locked" is not permitted to log in', 'locked', 'locked pass'],
  ['a user who can only grant rds_iam', 'administers', 'administers', 'admin pass'],
  ['no such database', '3D000 database "nowhere" does not exist', 'master', 'master pass', { database: 'nowhere' }],
  ['a user with password and rds_iam', noPam('mixed'), 'mixed', 'mixed pass'],
  ['a password in place of a token', noPam('app'), 'app', 'any word'],
  ['a password in place of a token, without TLS', noEntry('app', 'no encryption'), 'app', 'any word', plain],
  ['the superuser', noEntry('rdsadmin', 'SSL encryption'), 'rdsadmin', 'any'],
  ['the superuser without TLS', noEntry('rdsadmin', 'no encryption'), 'rdsadmin', 'any', plain],
  [
    'the database of the superuser',
    noEntry('master', 'SSL encryption', 'rdsadmin').replace('no pg_hba.conf entry', 'pg_hba.conf rejects connection'),
    'master',
    'master pass',
    { database: 'rdsadmin' },
  ],
])('answers by password: %s', async (_what, answer, user, password, config) => {
  expect(await attempt(user, password, config)).toBe(answer);
});

it.each(['app', 'mixed', 'indirect'])('takes a token of %s', async (user) => {
  expect(await attempt(user, database.token(user))).toBe(user);
  expect(database.log).toEqual({ failed: [], refused: [], loggedIn: [`${user} by token`] });
});

it('takes no token without TLS', async () => {
  expect(await attempt('app', database.token('app'), plain)).toBe(noEntry('app', 'no encryption'));
  expect(database.log.refused).toMatchObject([{ user: 'app', condition: 'NoTls' }]);
});

it('takes a token for a password where the user doesn’t have rds_iam', async () => {
  expect(await attempt('master', database.token('master'))).toBe(wrong('master'));
  expect(database.log.refused).toEqual([]);
});

it('takes a token exactly while the switch says so', async () => {
  const token = await database.token('app');
  const seen: string[] = [];
  for (const iam of ['on', 'off', 'pending', 'on'] as const) {
    database.facts.iam = iam;
    seen.push(await attempt('app', token));
  }
  expect(seen).toEqual(['app', noPam('app'), noPam('app'), 'app']);
  expect(database.log.refused.map(({ condition }) => condition)).toEqual(['SwitchOff', 'SwitchPending']);
});

it('tells the logs why, and clients nothing', async () => {
  expect(await attempt('app', database.token('mixed'))).toBe(noPam('app'));
  expect(await attempt('master', 'other')).toBe(wrong('master'));
  expect(database.log.refused).toEqual([
    {
      user: 'app',
      condition: 'OtherUser',
      detail: 'The token is for the user mixed, not app.',
      caller: 'arn:aws:iam::123456789012:user/dev',
    },
  ]);
  expect(database.log.failed).toEqual([
    { user: 'app', database: 'mydb', code: '28000', message: noPam('app').slice(6), detail: undefined },
    {
      user: 'master',
      database: 'mydb',
      code: '28P01',
      message: wrong('master').slice(6),
      detail: 'Password does not match for user "master".',
    },
  ]);
});

it('follows rds_iam when it is granted, revoked, and renamed', async () => {
  const admin = database.engine.admin;
  await admin("CREATE ROLE moving LOGIN PASSWORD 'moving pass'");
  const token = await database.token('moving');
  const seen = async () => [await attempt('moving', token), await attempt('moving', 'moving pass')];
  expect(await seen()).toEqual([wrong('moving'), 'moving']);
  await admin('GRANT rds_iam TO moving');
  expect(await seen()).toEqual(['moving', noPam('moving')]);
  await admin('ALTER ROLE rds_iam RENAME TO other; CREATE ROLE rds_iam');
  expect(await seen()).toEqual(['moving', noPam('moving')]);
  await admin('DROP ROLE rds_iam; ALTER ROLE other RENAME TO rds_iam; REVOKE rds_iam FROM moving');
  expect(await seen()).toEqual([wrong('moving'), 'moving']);
});

it('requires TLS where the database does', async () => {
  database.facts.requiresTls = true;
  expect(await attempt('master', 'master pass', plain)).toBe(noEntry('master', 'no encryption'));
  expect(await attempt('master', 'master pass')).toBe('master');
});

it('asks to come back while the database isn’t available', async () => {
  database.facts.isAvailable = false;
  expect(await attempt('master', 'master pass')).toBe('57P03 the database system is starting up');
});

it('carries results that are larger than all buffers, at the pace of the client', async () => {
  const client = await logIn('master', 'master pass');
  const { rows } = await client.query("SELECT repeat('x', 1000) AS text FROM generate_series(1, 20000)");
  expect(rows).toHaveLength(20_000);
  expect(rows.every(({ text }) => text.length === 1000)).toBe(true);
});

it('cancels a query', async () => {
  const client = await logIn('master', 'master pass');
  const query = 'SELECT pg_sleep(600)';
  const ended = expect(client.query(query)).rejects.toMatchObject({ code: '57014' });
  await untilRunning(query);
  // The types leave out what a cancel request needs.
  const { processID, secretKey } = client as unknown as { processID: number; secretKey: number };
  const request = Buffer.alloc(16);
  [16, 80_877_102, processID, secretKey].forEach((value, index) => void request.writeInt32BE(value, index * 4));
  const socket = connect(database.endpoint.port, '127.0.0.1').end(request);
  await new Promise((resolve) => socket.resume().once('close', resolve));
  await ended;
});

async function untilRunning(query: string): Promise<void> {
  const running = `SELECT 1 FROM pg_stat_activity WHERE state = 'active' AND query = '${query}'`;
  if ((await database.engine.admin(running)).length === 0) await untilRunning(query);
}

it('passes on why the engine ends a session', async () => {
  const client = await logIn('master', 'master pass');
  const ended = new Promise<Error>((resolve) => client.on('error', resolve));
  await database.engine.admin("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'master'");
  expect(await ended).toMatchObject({ code: '57P01' });
});

it('logs 200 clients in at the same time', async () => {
  const token = await database.token('app');
  const logins = Array.from({ length: 200 }, (_, index) =>
    index % 2 ? logIn('app', token) : logIn('master', 'master pass', index % 4 ? plain : {}),
  );
  await Promise.all(logins);
  expect(database.log.loggedIn).toHaveLength(200);
});
