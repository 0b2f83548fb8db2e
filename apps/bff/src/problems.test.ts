import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestConsole, type TestConsole } from './testing/testConsole.ts';
import { errorAnswer, plainly, result, startTestEndpoint, type TestEndpoint } from './testing/testEndpoint.ts';

const limits = { connectionMs: 500, answerMs: 200, callMs: 4000 };
const password = 'Correct-horse-1';
const instance = {
  DBInstanceIdentifier: 'mydb',
  DBInstanceClass: 'db.m5.large',
  Engine: 'mysql',
  AllocatedStorage: 20,
  MasterUsername: 'admin',
  MasterUserPassword: password,
};

let endpoint: TestEndpoint;
let server: TestConsole;

beforeAll(async () => {
  endpoint = await startTestEndpoint();
  server = await startTestConsole({ endpoint: endpoint.url, limits });
});
afterAll(async () => {
  await server.close();
  await endpoint.close();
});

const list = () => server.ask('/api/instances');
const create = () => server.send('POST', '/api/instances', instance);

describe('a refusal of RDS', () => {
  it('travels whole: code, message, status and RDS’s request id', async () => {
    endpoint.answers(errorAnswer(404, 'DBInstanceNotFound', 'DBInstance mydb not found.'));
    const { status, json } = await server.ask('/api/instances/mydb');
    expect([status, json]).toEqual([
      404,
      { code: 'DBInstanceNotFound', message: 'DBInstance mydb not found.', status: 404, requestId: 'rds-request' },
    ]);
  });

  it('keeps a code that the SDK does not know', async () => {
    endpoint.answers(errorAnswer(400, 'SomethingNew', 'A rule of tomorrow.'));
    expect((await create()).json).toMatchObject({ code: 'SomethingNew', message: 'A rule of tomorrow.', status: 400 });
  });

  it('stays text, whatever it says', async () => {
    endpoint.answers(errorAnswer(400, 'InvalidParameterValue', '&lt;script&gt;alert(1)&lt;/script&gt;'));
    const { headers, json } = await create();
    expect([headers['content-type'], json.message]).toEqual([
      'application/json; charset=utf-8',
      '<script>alert(1)</script>',
    ]);
  });

  it('is cut where it is longer than any that RDS has', async () => {
    const long = 'x'.repeat(10_000);
    const cut = `${'x'.repeat(2000)}…`;
    const message = '🗄'.repeat(500_000);
    endpoint.answers(
      plainly(400, `<ErrorResponse><Error><Code>${long}</Code><Message>x${message}</Message></Error></ErrorResponse>`, {
        'x-amzn-RequestId': long,
      }),
    );
    server.log.length = 0;
    const { json } = await create();
    expect(json).toEqual({ code: cut, message: `x${'🗄'.repeat(999)}…`, status: 400, requestId: cut });
    await expect.poll(() => server.log).toHaveLength(1);
    expect(server.log.join().length).toBeLessThan(5000);

    endpoint.answers(errorAnswer(403, 'ExpiredToken', long));
    expect((await create()).json.message).toMatch(/^x{2000}… Renew the AWS credentials/);
    endpoint.answers(errorAnswer(500, 'InternalFailure', long));
    expect((await create()).json.message).toMatch(/^x{2000}… RDS was asked, but its answer was lost\./);
  });

  it.each([
    ['a message that is not text', '<Code>InvalidParameterValue</Code><Message><b>1</b></Message>'],
    ['two codes', '<Code>A</Code><Code>B</Code><Message>No.</Message>'],
    ['a code that is not text', '<Code><b>1</b></Code><Message>No.</Message>'],
  ])('with %s is not one of RDS', async (_what, error) => {
    endpoint.answers(plainly(400, `<ErrorResponse><Error>${error}</Error></ErrorResponse>`));
    expect((await list()).json).toMatchObject({ code: 'RdsUnreachable', status: 502 });
  });

  it('is 429 when it means slow down', async () => {
    endpoint.answers(errorAnswer(400, 'Throttling', 'Rate exceeded'));
    const { status, headers, json } = await list();
    expect([status, headers['retry-after'], json.code]).toEqual([429, '1', 'Throttling']);
    expect(json.message).toMatch(/^Rate exceeded\. .*Try again/);
  });

  it.each([
    [403, 'ExpiredToken'],
    [403, 'InvalidClientTokenId'],
    [401, 'AuthFailure'],
  ])('is %s %s for the server’s credentials, and never 401', async (from, code) => {
    endpoint.answers(errorAnswer(from, code, 'The security token is not good.'));
    const { status, json } = await list();
    expect([status, json.code]).toEqual([403, code]);
    expect(json.message).toContain('Renew the AWS credentials');
  });

  it('is 502 or 503 when RDS is at fault', async () => {
    endpoint.answers(errorAnswer(500, 'InternalFailure', 'An internal error has occurred.'));
    expect((await list()).json).toMatchObject({ code: 'InternalFailure', status: 502 });
    endpoint.answers(errorAnswer(503, 'ServiceUnavailable', 'Please wait.'));
    expect((await list()).json).toMatchObject({ code: 'ServiceUnavailable', status: 503 });
  });
});

describe('an answer with less than RDS always sends', () => {
  const member = (name: string) => `<DBInstances><DBInstance>${name}</DBInstance></DBInstances>`;

  it('has its other texts empty', async () => {
    endpoint.answers(result('DescribeDBInstances', member('<DBInstanceIdentifier>mydb</DBInstanceIdentifier>')));
    expect((await list()).json).toMatchObject([
      { DBInstanceIdentifier: 'mydb', DBInstanceArn: '', DBInstanceStatus: '', DBInstanceClass: '', Engine: '' },
    ]);
  });

  it('is 502 and says what is missing where it is the identifier', async () => {
    endpoint.answers(result('DescribeDBInstances', member('<Engine>mysql</Engine>')));
    expect((await list()).json).toMatchObject({
      code: 'RdsUnreachable',
      status: 502,
      message: expect.stringMatching(/^The answer lacks DBInstanceIdentifier, which RDS always sends\./),
    });
  });
});

describe('what is not RDS’s answer', () => {
  it.each([
    ['an empty answer', plainly(200, '')],
    ['a page', plainly(200, '<html><body>Welcome</body></html>')],
    ['no XML', plainly(200, 'not xml <<<')],
    ['JSON', plainly(200, '{"DBInstances":[]}')],
    [
      'an answer that is cut',
      plainly(200, '<DescribeDBInstancesResponse><DescribeDBInstancesResult><DBInstances><DBIn'),
    ],
    ['another action’s answer', result('DescribeDBClusters', '<DBClusters/>')],
    ['a proxy’s page', plainly(502, '<html>Bad gateway</html>')],
    ['a 404 page', plainly(404, '<html>Not found</html>')],
    ['plain text', plainly(403, 'no')],
    ['a redirect', plainly(301, '', { Location: 'http://127.0.0.1:1/' })],
  ] as const)('%s is 502, and never an empty list', async (_what, answer) => {
    endpoint.answers(answer);
    expect((await list()).json).toMatchObject({ code: 'RdsUnreachable', status: 502 });
  });

  it('is 502 when the connection breaks before or within the answer', async () => {
    endpoint.answers((response) => void response.destroy());
    expect((await list()).json).toMatchObject({ code: 'RdsUnreachable', status: 502 });
    endpoint.answers((response) => {
      response.writeHead(200, { 'Content-Length': '1000' });
      response.write('<DescribeDBInstancesResponse>', () => response.destroy());
    });
    expect((await list()).json).toMatchObject({ code: 'RdsUnreachable', status: 502 });
  });

  it('is 502 when nobody listens', async () => {
    const alone = await startTestConsole({ endpoint: 'http://127.0.0.1:1', limits });
    expect((await alone.ask('/api/instances')).json).toMatchObject({ code: 'RdsUnreachable', status: 502 });
    expect((await alone.ask('/health')).status).toBe(200);
    await alone.close();
  });

  it('an empty list of RDS’s is an empty list', async () => {
    endpoint.answers(result('DescribeDBInstances', '<DBInstances/>'));
    expect((await list()).text).toBe('[]');
  });
});

describe('a silent endpoint', () => {
  it('is 504 when no answer comes, when it stops in the middle, and when it comes a byte at a time', async () => {
    endpoint.answers(() => undefined);
    expect((await list()).json).toMatchObject({ code: 'RdsTimeout', status: 504 });
    endpoint.answers((response) => void response.write('<DescribeDBInstancesResponse>'));
    expect((await list()).json).toMatchObject({ code: 'RdsTimeout', status: 504 });
    endpoint.answers((response) => {
      const drip = setInterval(() => response.write(' '), 50);
      response.once('close', () => clearInterval(drip));
    });
    expect((await list()).json).toMatchObject({ code: 'RdsTimeout', status: 504 });
  });

  it('does not keep others waiting', async () => {
    endpoint.answers(() => undefined);
    const hung = list();
    expect((await server.ask('/health')).status).toBe(200);
    expect((await server.ask('/api/target')).status).toBe(200);
    expect((await hung).status).toBe(504);
  });
});

describe('a write', () => {
  const count = () => endpoint.asked.length;

  it.each([
    ['hangs', () => undefined, 504],
    ['breaks', (response: { destroy(): unknown }) => void response.destroy(), 502],
    ['fails in RDS', errorAnswer(500, 'InternalFailure', 'An internal error has occurred.'), 502],
  ] as const)('that %s is sent once, and the user hears that nobody knows', async (_what, answer, status) => {
    endpoint.answers(answer);
    const before = count();
    const refused = await create();
    expect(count() - before).toBe(1);
    expect(refused.status).toBe(status);
    expect(refused.json.message).toMatch(/Whether it was done is not known/);
  });

  it('that RDS turned away for being too busy is sent again', async () => {
    const before = count();
    endpoint.answers((...asked) =>
      count() - before === 1
        ? errorAnswer(400, 'Throttling', 'Rate exceeded')(...asked)
        : result(
            'CreateDBInstance',
            '<DBInstance><DBInstanceIdentifier>mydb</DBInstanceIdentifier></DBInstance>',
          )(...asked),
    );
    const created = await create();
    expect([created.status, created.json.DBInstanceIdentifier, count() - before]).toEqual([201, 'mydb', 2]);
  });

  it('that is answered without an identifier is a problem that says so', async () => {
    endpoint.answers(result('CreateDBInstance', '<DBInstance><Engine>mysql</Engine></DBInstance>'));
    expect((await create()).json).toMatchObject({
      code: 'RdsUnreachable',
      status: 502,
      message: expect.stringMatching(/^The answer lacks DBInstanceIdentifier, which RDS always sends\./),
    });
  });

  it('that RDS answered with nothing is a problem too', async () => {
    endpoint.answers(result('CreateDBInstance', ''));
    expect((await create()).json).toMatchObject({ code: 'RdsUnreachable', status: 502 });
  });
});

describe('equal reads', () => {
  it('are one call while it is under way, and a write makes them forget', async () => {
    const shared = await startTestConsole({ endpoint: endpoint.url, keepReadsMs: 60_000 });
    const describes = () => endpoint.asked.filter((form) => form.get('Action') === 'DescribeDBInstances').length;
    const before = describes();
    endpoint.answers(result('DescribeDBInstances', '<DBInstances/>'));
    await Promise.all(Array.from({ length: 20 }, () => shared.ask('/api/instances')));
    await shared.ask('/api/instances');
    expect(describes() - before).toBe(1);

    endpoint.answers(errorAnswer(400, 'InvalidDBInstanceState', 'Not now.'));
    await shared.send('DELETE', '/api/instances/mydb', { SkipFinalSnapshot: true });
    endpoint.answers(result('DescribeDBInstances', '<DBInstances/>'));
    await shared.ask('/api/instances');
    expect(describes() - before).toBe(2);
    await shared.close();
  });

  it('do not remember a failure', async () => {
    endpoint.answers(errorAnswer(403, 'AccessDenied', 'Not you.'));
    expect((await list()).status).toBe(403);
    endpoint.answers(result('DescribeDBInstances', '<DBInstances/>'));
    expect((await list()).status).toBe(200);
  });
});

describe('the master password', () => {
  it('goes to RDS and into no log or answer, however the request ends', async () => {
    const answers = [];
    endpoint.answers(errorAnswer(400, 'InvalidParameterValue', 'Invalid master password'));
    answers.push(await create());
    expect(endpoint.asked.at(-1)?.get('MasterUserPassword')).toBe(password);
    endpoint.answers(plainly(200, 'garbage'));
    answers.push(await create());
    endpoint.answers(() => undefined);
    answers.push(await create());
    answers.push(await server.send('POST', '/api/instances', { ...instance, AllocatedStorage: -1 }));
    answers.push(await server.send('POST', `/api/instances?MasterUserPassword=${password}`, []));
    const headers = { 'Content-Type': 'application/json', Cookie: `a=${password}` };
    answers.push(await server.ask('/api/instances', { method: 'POST', headers, body: `{"x":"${password}` }));

    expect(answers.map(({ status }) => status)).toEqual([400, 502, 504, 400, 400, 400]);
    expect(answers.filter(({ text }) => text.includes(password))).toEqual([]);
    expect(server.log.filter((line) => line.includes(password))).toEqual([]);
  });
});

describe('the log', () => {
  it('has one line for each request, with the listed members only', async () => {
    endpoint.answers(errorAnswer(404, 'DBInstanceNotFound', 'DBInstance no not found.'));
    server.log.length = 0;
    const { headers } = await server.ask('/api/instances/no?secret=1', { headers: { 'User-Agent': 'secret' } });
    await expect.poll(() => server.log).toHaveLength(1);
    expect(JSON.parse(server.log[0] ?? '')).toEqual({
      level: 30,
      time: expect.any(Number),
      method: 'GET',
      route: 'instances.get',
      status: 404,
      code: 'DBInstanceNotFound',
      ms: expect.any(Number),
      requestId: headers['x-request-id'],
      client: '127.0.0.1',
    });
  });
});
