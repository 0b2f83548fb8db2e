import type { LoginCheck } from '@rds-console/contract/login';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { hasOpenssl, makeTestCertificates, type TestCertificates } from '../../testing/testCertificates.ts';
import { startTestConsole, type TestConsole } from '../../testing/testConsole.ts';
import {
  mysqlProgram,
  postgresProgram,
  startMariadb,
  startPostgres,
  type TestDatabase,
} from '../../testing/testDatabases.ts';
import { errorAnswer, result, startTestEndpoint, type TestEndpoint } from '../../testing/testEndpoint.ts';
import {
  hangingPort,
  listen,
  listenAsMysql,
  listenAsPostgres,
  mysqlPacket,
  postgresMessage,
  type TestServer,
} from '../../testing/testServers.ts';

let endpoint: TestEndpoint;
let server: TestConsole;
let certificates: TestCertificates;
const servers: TestServer[] = [];

beforeAll(async () => {
  endpoint = await startTestEndpoint();
  if (hasOpenssl) certificates = await makeTestCertificates();
  server = await startTestConsole({ endpoint: endpoint.url, authorities: hasOpenssl ? [certificates.ca] : [] });
});
afterAll(async () => {
  await server.close();
  await endpoint.close();
  for (const one of servers) await one.close();
  certificates?.remove();
});

interface Reported {
  Engine?: string;
  host?: string;
  port?: number;
  status?: string;
  isOn?: boolean;
  more?: string;
}

/** RDS reports one instance, and the doctor looks at it. */
async function examine(reported: Reported, input: object = {}) {
  const { Engine = 'postgres', host = 'localhost', port, status = 'available', isOn = true, more = '' } = reported;
  const address = port === undefined ? '' : `<Endpoint><Address>${host}</Address><Port>${port}</Port></Endpoint>`;
  endpoint.answers(
    result(
      'DescribeDBInstances',
      `<DBInstances><DBInstance><Engine>${Engine}</Engine><DBInstanceStatus>${status}</DBInstanceStatus><IAMDatabaseAuthenticationEnabled>${isOn}</IAMDatabaseAuthenticationEnabled>${address}${more}</DBInstance></DBInstances>`,
    ),
  );
  const {
    status: code,
    json,
    text,
  } = await server.send('POST', '/api/logins/instance/mydb/check', { DBUser: 'jane', ...input });
  expect([code, text]).toEqual([200, expect.stringMatching(/^\[/)]);
  expect(text).not.toContain('X-Amz-Signature');
  const checks = json as unknown as LoginCheck[];
  expect(checks.map(({ step }) => step)).toEqual(['database', 'switch', 'address', 'port', 'tls', 'token', 'login']);
  return checks;
}

/** The check at which it ended; all before it passed, and all after it were not made. */
function endOf(checks: LoginCheck[]) {
  const at = checks.findIndex(({ outcome }) => outcome !== 'passed');
  expect(checks.slice(at + 1).every(({ outcome }) => outcome === 'not made')).toBe(true);
  return checks[at];
}

async function serving(started: Promise<TestServer>) {
  const one = await started;
  servers.push(one);
  return one;
}

describe('the doctor names the first thing that is wrong:', () => {
  it('a database that RDS does not know', async () => {
    endpoint.answers(errorAnswer(404, 'DBInstanceNotFound', 'DBInstance mydb not found.'));
    const { json } = await server.send('POST', '/api/logins/instance/mydb/check', { DBUser: 'jane' });
    expect((json as unknown as LoginCheck[])[0]).toMatchObject({
      step: 'database',
      outcome: 'failed',
      seen: 'DBInstance mydb not found.',
    });
    endpoint.answers(errorAnswer(403, 'AccessDenied', 'No.'));
    expect((await server.send('POST', '/api/logins/instance/mydb/check', { DBUser: 'jane' })).status).toBe(403);
  });

  it.each<[what: string, reported: Reported, step: string, seen: RegExp]>([
    ['one that is stopped', { status: 'stopped', port: 5432 }, 'database', /status is stopped/],
    ['the switch', { isOn: false, port: 5432 }, 'switch', /is No\.$/],
    [
      'a switch that waits',
      {
        isOn: false,
        port: 5432,
        more: '<PendingModifiedValues><IAMDatabaseAuthenticationEnabled>true</IAMDatabaseAuthenticationEnabled></PendingModifiedValues>',
      },
      'switch',
      /Yes waits for the maintenance window/,
    ],
    ['no endpoint yet', {}, 'address', /no endpoint/],
    ['an engine without a client', { Engine: 'oracle-ee', port: 1521 }, 'address', /no client for oracle-ee/],
    [
      'a name that is not known',
      { host: 'mydb.cabc.us-east-1.rds.invalid', port: 5432 },
      'address',
      /is not known \(E/,
    ],
    ['the metadata of the machine', { host: '169.254.169.254', port: 5432 }, 'address', /no database has/],
    [
      'the same in another spelling',
      { host: '[::ffff:169.254.169.254]'.slice(1, -1), port: 5432 },
      'address',
      /no database has/,
    ],
    ...[
      '64:ff9b::a9fe:a9fe',
      '64:ff9b:1::a9fe:a9fe',
      '2002:a9fe:a9fe::1',
      '::a9fe:a9fe',
      'fe80::1%lo',
      '2852039166',
    ].map((host): [string, Reported, string, RegExp] => [
      `the same as ${host}`,
      { host, port: 5432 },
      'address',
      /no database has/,
    ]),
    ['a port that is none of RDS', { host: '127.0.0.1', port: 80 }, 'address', /80 is a port that no database/],
    ['a closed port', { host: '127.0.0.1', port: 1151 }, 'port', /refuses connections to port 1151/],
  ])('%s', async (_what, reported, step, seen) => {
    const end = endOf(await examine(reported));
    expect(end).toMatchObject({ step, seen: expect.stringMatching(seen) });
    if (end?.outcome === 'failed') expect(end.advice).toMatch(/\.$/);
  });

  it('a port that nobody answers at, within its time', async () => {
    const { port } = await serving(hangingPort());
    const end = endOf(await examine({ host: '127.0.0.1', port }));
    expect(end).toMatchObject({ step: 'port', seen: expect.stringMatching(/within 3 seconds/) });
  });

  it('a server that says nothing, within its time', async () => {
    const { port } = await serving(listen(() => undefined));
    expect(endOf(await examine({ port }))).toMatchObject({
      step: 'tls',
      seen: expect.stringMatching(/said nothing within 5 s/),
    });
  });

  it('a server that speaks no PostgreSQL, or no TLS', async () => {
    const web = await serving(
      listen((socket) => void socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))),
    );
    expect(endOf(await examine({ port: web.port }))).toMatchObject({
      step: 'tls',
      seen: expect.stringMatching(/not speak Postgre/),
    });
    const plain = await serving(listen((socket) => void socket.once('data', () => socket.write('N'))));
    expect(endOf(await examine({ port: plain.port }))).toMatchObject({
      step: 'tls',
      seen: expect.stringMatching(/refuses TLS/),
    });
    const gone = await serving(listen((socket) => void socket.end()));
    expect(endOf(await examine({ port: gone.port }))).toMatchObject({
      step: 'tls',
      seen: expect.stringMatching(/was closed/),
    });
  });

  it('a server that speaks no MySQL, or no TLS, or is full', async () => {
    const greeting = Buffer.concat([Buffer.from([10]), Buffer.from('8.0.40\0'), Buffer.alloc(40)]);
    const full = Buffer.concat([Buffer.from([0xff, 0x10, 0x04]), Buffer.from('#08004Too many connections')]);
    for (const [bytes, seen] of [
      [Buffer.from('220 mail.example ESMTP\r\n'), /not speak MySQL/],
      [mysqlPacket(greeting), /offers no TLS/],
      [mysqlPacket(full), /Too many connections \(1040\)/],
    ] as const) {
      const { port } = await serving(listen((socket) => void socket.write(bytes)));
      expect(endOf(await examine({ Engine: 'mysql', port }))).toMatchObject({
        step: 'tls',
        seen: expect.stringMatching(seen),
      });
    }
  });

  it.runIf(hasOpenssl)(
    'a certificate for another name, an expired one, and one of nobody known; and sends no token there',
    async () => {
      const stranger = await makeTestCertificates();
      for (const [files, seen] of [
        [await certificates.certificate('elsewhere.example'), /it is not for localhost/],
        [await certificates.certificate('localhost', -1), /it has expired/],
        [
          await stranger.certificate('localhost'),
          /not come from an authority of RDS \(UNABLE_TO_VERIFY_LEAF_SIGNATURE\)/,
        ],
      ] as const) {
        const impostor = await serving(listenAsPostgres(files));
        expect(endOf(await examine({ port: impostor.port }))).toMatchObject({
          step: 'tls',
          outcome: 'failed',
          seen: expect.stringMatching(seen),
        });
        expect(impostor.received()).toBe('');
      }
      stranger.remove();
    },
  );
});

it('looks at the endpoint of a cluster that was asked for', async () => {
  endpoint.answers(
    result(
      'DescribeDBClusters',
      '<DBClusters><DBCluster><Engine>aurora-mysql</Engine><Status>available</Status><IAMDatabaseAuthenticationEnabled>true</IAMDatabaseAuthenticationEnabled><Endpoint>writer.invalid</Endpoint><ReaderEndpoint>reader.invalid</ReaderEndpoint><Port>3306</Port></DBCluster></DBClusters>',
    ),
  );
  for (const Endpoint of ['writer', 'reader']) {
    const { json } = await server.send('POST', '/api/logins/cluster/c/check', { DBUser: 'jane', Endpoint });
    expect((json as unknown as LoginCheck[])[2]).toMatchObject({
      step: 'address',
      outcome: 'failed',
      seen: expect.stringContaining(`${Endpoint}.invalid`),
    });
  }
});

it('never connects to a place that a request names', async () => {
  const bystander = await serving(listen(() => undefined));
  const place = { host: 'localhost', port: bystander.port, address: { host: 'localhost', port: bystander.port } };
  await examine({ host: '127.0.0.1', port: 1151 }, place);
  expect(bystander.received()).toBe('');
});

describe.runIf(hasOpenssl)('with servers that ask for tokens as RDS does', () => {
  /** What the doctor says it signed with, and what came over the wire: the whole token. */
  const wholeToken =
    /localhost:\d+\/\?Action=connect&DBUser=jane&X-Amz-.*&X-Amz-Signature=[0-9a-f]{64}&X-Amz-SignedHeaders=host\0/;

  it('a PostgreSQL gets the whole token, over TLS, and its refusal is explained', async () => {
    const askForPassword = postgresMessage('R', Buffer.from([0, 0, 0, 3]));
    const refuse = postgresMessage('E', 'SFATAL\0', 'C28000\0', 'MPAM authentication failed for user "jane"\0', '\0');
    const files = await certificates.certificate('localhost');
    const { port, received } = await serving(
      listenAsPostgres(files, (_said, turn) => (turn === 0 ? askForPassword : refuse)),
    );
    expect(endOf(await examine({ port }))).toEqual({
      step: 'login',
      outcome: 'failed',
      seen: 'PAM authentication failed for user "jane" (28000)',
      advice: expect.stringMatching(/no policy of the identity that signed it allows rds-db:connect/),
    });
    expect(received()).toMatch(wholeToken);
  });

  it('a refusal that has no end is cut, and costs no time', async () => {
    const askForPassword = postgresMessage('R', Buffer.from([0, 0, 0, 3]));
    const endless = 'role '.repeat(400_000);
    const refuse = postgresMessage('E', 'SFATAL\0', 'C28000\0', `M${endless}\0`, '\0');
    const files = await certificates.certificate('localhost');
    const { port } = await serving(listenAsPostgres(files, (_said, turn) => (turn === 0 ? askForPassword : refuse)));
    expect(endOf(await examine({ port }))).toMatchObject({ step: 'login', seen: `${endless.slice(0, 2000)}…` });
  });

  it('a MySQL gets the whole token, over TLS, and lets in', async () => {
    const askForPassword = mysqlPacket(Buffer.from('\xfemysql_clear_password\0', 'latin1'), 3);
    const accept = mysqlPacket(Buffer.from([0, 0, 0, 2, 0, 0, 0]), 5);
    const files = await certificates.certificate('localhost');
    const { port, received } = await serving(
      listenAsMysql(files, (_said, turn) => (turn === 0 ? askForPassword : accept)),
    );
    expect((await examine({ Engine: 'mysql', port })).at(-1)).toEqual({
      step: 'login',
      outcome: 'passed',
      seen: 'The database let jane in.',
    });
    expect(received()).toMatch(wholeToken);
  });

  it('one that hangs up in the middle leaves it open whether the login is right', async () => {
    const files = await certificates.certificate('localhost');
    let hangUp = () => undefined as unknown;
    const { port } = await serving(
      listenAsPostgres(files, () => {
        hangUp();
        return undefined;
      }),
    );
    hangUp = () => servers.at(-1)?.drop();
    expect(endOf(await examine({ port }))).toMatchObject({
      step: 'login',
      advice: expect.stringMatching(/cannot be said/),
    });
  });
});

// With a machine that has no PostgreSQL these are left out; Debian: apt install postgresql.
describe.runIf(hasOpenssl && postgresProgram)('with a real PostgreSQL', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await startPostgres(await certificates.certificate('localhost'));
  });
  afterAll(() => database?.stop());

  it('a login that is accepted passes every check', async () => {
    const checks = await examine({ port: database.port }, { DBUser: 'trusted' });
    expect(checks.map(({ outcome }) => outcome)).toEqual(Array(7).fill('passed'));
    expect(checks[4]?.seen).toMatch(/^TLSv1\.3, the certificate of localhost by Test authority, .* are right\.$/);
    expect(checks[6]?.seen).toBe('The database let trusted in.');
  });

  it('a wrong password says what the database refused, and what that means', async () => {
    const end = endOf(await examine({ port: database.port }, { DBUser: 'jane' }));
    expect(end).toEqual({
      step: 'login',
      outcome: 'failed',
      seen: 'password authentication failed for user "jane" (28P01)',
      advice: expect.stringMatching(/lacks the role rds_iam/),
    });
  });

  it.each([
    ['nobody', {}, 'failed', /no pg_hba\.conf entry/, /takes no such login/],
    [
      'trusted',
      { DatabaseName: 'nowhere' },
      'passed',
      /"nowhere" does not exist/,
      /was accepted, and there is no such/,
    ],
    ['trusted', { DatabaseName: 'closed' }, 'passed', /permission denied for database/, /may not connect/],
  ])('%s with %o is %s', async (DBUser, input, outcome, seen, advice) => {
    const login = (await examine({ port: database.port }, { DBUser, ...input })).at(-1);
    expect(login).toEqual({
      step: 'login',
      outcome,
      seen: expect.stringMatching(seen),
      advice: expect.stringMatching(advice),
    });
  });

  it('a certificate whose name is right is asked for by that name', async () => {
    const end = endOf(await examine({ host: '127.0.0.1', port: database.port }, { DBUser: 'trusted' }));
    expect(end).toMatchObject({ step: 'tls', seen: expect.stringMatching(/it is not for 127\.0\.0\.1/) });
  });

  it('a MySQL client finds that it is none', async () => {
    expect(endOf(await examine({ Engine: 'mysql', port: database.port }))).toMatchObject({
      step: 'tls',
      outcome: 'failed',
    });
  });
});

// Likewise; Debian: apt install mariadb-server.
describe.runIf(hasOpenssl && mysqlProgram)('with a real MariaDB', () => {
  it('a login that is accepted passes every check', async () => {
    const database = await startMariadb(await certificates.certificate('localhost'), certificates.caFile, true);
    onTestFinished(database.stop);
    const checks = await examine({ Engine: 'mysql', port: database.port });
    expect(checks.map(({ outcome }) => outcome)).toEqual(Array(7).fill('passed'));
    const login = (await examine({ Engine: 'mysql', port: database.port }, { DatabaseName: 'nowhere' })).at(-1);
    expect(login).toMatchObject({ outcome: 'passed', seen: expect.stringMatching(/Unknown database .* \(1049\)/) });
  });

  it('a wrong password says what the database refused, and what that means', async () => {
    const database = await startMariadb(await certificates.certificate('localhost'), certificates.caFile, false);
    onTestFinished(database.stop);
    expect(endOf(await examine({ Engine: 'mariadb', port: database.port }))).toEqual({
      step: 'login',
      outcome: 'failed',
      seen: expect.stringMatching(/^Access denied for user 'jane'@'.*' \(using password: YES\) \(1045\)$/),
      advice: expect.stringMatching(/does not tell which/),
    });
  });
});
