import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { readToken } from '@rds-console/contract/login/readToken';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { startTestConsole, type TestConsole } from '../testing/testConsole.ts';
import { errorAnswer, result, startTestEndpoint, type TestEndpoint } from '../testing/testEndpoint.ts';

let endpoint: TestEndpoint;
let server: TestConsole;
const host = 'mydb.cabc.us-east-1.rds.amazonaws.com';
const described = result(
  'DescribeDBInstances',
  `<DBInstances><DBInstance><DBInstanceIdentifier>mydb</DBInstanceIdentifier><Endpoint><Address>${host}</Address><Port>3306</Port></Endpoint></DBInstance></DBInstances>`,
);
const run = promisify(execFile);
const hasCli = await run('aws', ['--version']).then(
  () => true,
  () => false,
);

beforeAll(async () => {
  endpoint = await startTestEndpoint();
  server = await startTestConsole({ endpoint: endpoint.url });
});
afterAll(async () => {
  await server.close();
  await endpoint.close();
});
afterEach(() => vi.useRealTimers());

async function tokenFor(DBUser: string, path = '/api/logins/instance/mydb/token', more: object = {}) {
  const answer = await server.send('POST', path, { DBUser, ...more });
  return { ...answer, token: String(answer.json.AuthToken) };
}

/** The CLI writes the parameters in another order. */
function sorted(token: string) {
  const [address, query = ''] = token.split('?');
  return `${address}?${query.split('&').sort().join('&')}`;
}

describe('a token', () => {
  it('is for the endpoint that RDS reports, whatever the request says', async () => {
    endpoint.answers(described);
    const { status, token, headers } = await tokenFor('app', undefined, {
      host: 'evil.example',
      port: 1,
      Endpoint: 'reader',
    });
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    const purpose = { endpoints: [{ host, port: 3306 }], region: 'us-east-1', user: 'app' };
    expect(readToken(token, purpose, Date.now()).findings).toEqual([]);
  });

  it('of a cluster is for its writer or its readers', async () => {
    endpoint.answers(
      result(
        'DescribeDBClusters',
        '<DBClusters><DBCluster><Endpoint>c.cluster-x</Endpoint><ReaderEndpoint>c.cluster-ro-x</ReaderEndpoint><Port>5432</Port></DBCluster></DBClusters>',
      ),
    );
    const path = '/api/logins/cluster/c/token';
    expect((await tokenFor('app', path)).token).toMatch(/^c\.cluster-x:5432\/\?Action=connect&DBUser=app&/);
    expect((await tokenFor('app', path, { Endpoint: 'reader' })).token).toMatch(/^c\.cluster-ro-x:5432\//);
  });

  it.runIf(hasCli)('is byte for byte that of aws rds generate-db-auth-token at the same clock', async () => {
    endpoint.answers(described);
    const args = ['rds', 'generate-db-auth-token', '--hostname', host, '--port', '3306', '--region', 'us-east-1'];
    const keys = { AWS_ACCESS_KEY_ID: 'rds-console', AWS_SECRET_ACCESS_KEY: 'rds-console', AWS_SESSION_TOKEN: '' };
    for (const user of ['app', 'o’neil + co/*~']) {
      const { stdout } = await run('aws', [...args, '--username', user], { env: { ...process.env, ...keys } });
      const { facts } = readToken(stdout, { endpoints: [], region: 'us-east-1', user }, Date.now());
      vi.useFakeTimers({ toFake: ['Date'], now: facts.signedAt ?? 0 });
      const { token } = await tokenFor(user);
      vi.useRealTimers();
      expect(sorted(token)).toBe(sorted(stdout.trim()));
    }
  });

  it('is not made for what has no endpoint, and RDS’s refusals are told', async () => {
    endpoint.answers(
      result('DescribeDBInstances', '<DBInstances><DBInstance><Engine>mysql</Engine></DBInstance></DBInstances>'),
    );
    expect((await tokenFor('app')).json).toMatchObject({ code: 'NoEndpoint', status: 409 });
    endpoint.answers(errorAnswer(404, 'DBInstanceNotFound', 'DBInstance mydb not found.'));
    expect((await tokenFor('app')).json).toMatchObject({ code: 'DBInstanceNotFound', status: 404 });
    expect((await tokenFor('')).json).toMatchObject({ code: 'BadRequest', fields: { DBUser: expect.any(String) } });
  });

  it('is not in the log', async () => {
    endpoint.answers(described);
    const { token } = await tokenFor('somebody-to-look-for');
    expect(server.log.join('\n')).toContain('login.token');
    expect(server.log.join('\n')).not.toMatch(/somebody-to-look-for|X-Amz|mydb/);
    expect(token).toContain('somebody-to-look-for');
  });
});
