import { writeRefusal } from '@rds-console/contract/login/refusalLog';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { startTestConsole, type TestConsole } from '../testing/testConsole.ts';
import { errorAnswer, result, startTestEndpoint, type TestEndpoint } from '../testing/testEndpoint.ts';

let endpoint: TestEndpoint;
let server: TestConsole;
beforeAll(async () => {
  endpoint = await startTestEndpoint();
  server = await startTestConsole({ endpoint: endpoint.url });
});
beforeEach(() => {
  endpoint.asked.length = 0;
});
afterAll(async () => {
  await server.close();
  await endpoint.close();
});

const hour = (name: string) => `error/iam-db-auth-error.log.2026-11-30-${name}`;
const refused = (at: string, user: string) =>
  writeRefusal({ at: Date.parse(at), user, condition: 'SignatureMismatch' });

/** Answers as an endpoint whose DB instances have these log files. */
function hasLogs(files: Record<string, string>, members = '') {
  endpoint.answers((response, body, request) => {
    const action = String(body.get('Action'));
    const details = Object.keys(files).map(
      (name) => `<DescribeDBLogFilesDetails><LogFileName>${name}</LogFileName></DescribeDBLogFilesDetails>`,
    );
    const answers: Record<string, string> = {
      DescribeDBClusters: `<DBClusters><DBCluster><DBClusterMembers>${members}</DBClusterMembers></DBCluster></DBClusters>`,
      DescribeDBLogFiles: `<DescribeDBLogFiles>${details.join('')}</DescribeDBLogFiles>`,
      DownloadDBLogFilePortion: `<LogFileData>${files[String(body.get('LogFileName'))]}</LogFileData>`,
    };
    result(action, answers[action] ?? '')(response, body, request);
  });
}

const asked = () =>
  endpoint.asked.map((body) => [body.get('Action'), body.get('DBInstanceIdentifier'), body.get('LogFileName')]);

it('reads the newest file first, and each from its end', async () => {
  hasLogs({
    [hour('09')]: refused('2026-11-30T09:10:00Z', 'early'),
    [hour('10')]: [refused('2026-11-30T10:10:00Z', 'later'), refused('2026-11-30T10:20:00Z', 'last')].join('\n'),
  });
  const { status, json } = await server.ask('/api/logins/instance/mydb/refusals');
  expect(status).toBe(200);
  expect(json).toMatchObject({
    DBInstanceIdentifier: 'mydb',
    isListed: true,
    refusals: [
      { at: Date.parse('2026-11-30T10:20:00Z'), user: 'last', condition: 'SignatureMismatch' },
      { user: 'later' },
      { user: 'early' },
    ],
  });
  expect(endpoint.asked[0]?.get('FilenameContains')).toBe('iam-db-auth-error');
  expect(asked()).toEqual([
    ['DescribeDBLogFiles', 'mydb', null],
    ['DownloadDBLogFilePortion', 'mydb', hour('10')],
    ['DownloadDBLogFilePortion', 'mydb', hour('09')],
  ]);
});

it('of a cluster reads the log of its writer', async () => {
  const member = (name: string, isWriter: boolean) =>
    `<DBClusterMember><DBInstanceIdentifier>${name}</DBInstanceIdentifier><IsClusterWriter>${isWriter}</IsClusterWriter></DBClusterMember>`;
  hasLogs({}, member('reader', false) + member('writer', true));
  expect((await server.ask('/api/logins/cluster/shop/refusals')).json).toEqual({
    DBInstanceIdentifier: 'writer',
    isListed: false,
    refusals: [],
  });
  expect(asked().at(-1)).toEqual(['DescribeDBLogFiles', 'writer', null]);
});

it('says that a cluster without a writer has no log', async () => {
  hasLogs({});
  expect((await server.ask('/api/logins/cluster/shop/refusals')).json).toMatchObject({ code: 'NoWriter', status: 409 });
});

it('ends with two hundred refusals, and reads no file beyond them', async () => {
  const many = Array.from({ length: 150 }, () => refused('2026-11-30T10:20:00Z', 'app')).join('\n');
  hasLogs({ [hour('08')]: many, [hour('09')]: many, [hour('10')]: many });
  const { json } = await server.ask('/api/logins/instance/mydb/refusals');
  expect(json.refusals).toHaveLength(200);
  expect(asked().map(([, , file]) => file)).toEqual([null, hour('10'), hour('09')]);
});

it('passes on what RDS refuses', async () => {
  endpoint.answers(errorAnswer(404, 'DBInstanceNotFound', 'DBInstance nosuch not found.'));
  expect((await server.ask('/api/logins/instance/nosuch/refusals')).json).toMatchObject({
    code: 'DBInstanceNotFound',
    status: 404,
  });
});
