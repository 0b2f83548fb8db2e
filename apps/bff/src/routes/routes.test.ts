import type { AnyContractProcedure } from '@orpc/contract';
import { contract } from '@rds-console/contract/contract';
import type { DBInstance } from '@rds-console/contract/rows';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestConsole, type TestConsole } from '../testing/testConsole.ts';
import { errorAnswer, plainly, result, startTestEndpoint, type TestEndpoint } from '../testing/testEndpoint.ts';

let endpoint: TestEndpoint;
let server: TestConsole;

beforeAll(async () => {
  endpoint = await startTestEndpoint();
  server = await startTestConsole({ endpoint: endpoint.url });
});
afterAll(async () => {
  await server.close();
  await endpoint.close();
});

/** What RDS was asked last, without what every request has. */
function lastAsked() {
  const { Version: _, ...asked } = Object.fromEntries(endpoint.asked.at(-1) ?? []);
  return asked;
}

describe('a list', () => {
  const page = (name: string, marker: string) =>
    `<DBInstances><DBInstance><DBInstanceIdentifier>${name}</DBInstanceIdentifier></DBInstance></DBInstances>${marker}`;

  it('is gathered over all of RDS’s pages, in their order', async () => {
    endpoint.answers((response, body, request) => {
      const next =
        { null: '<Marker>second</Marker>', second: '<Marker>third</Marker>' }[String(body.get('Marker'))] ?? '';
      result('DescribeDBInstances', page(`after-${body.get('Marker')}`, next))(response, body, request);
    });
    const { text } = await server.ask('/api/instances');
    const names = (JSON.parse(text) as DBInstance[]).map((it) => it.DBInstanceIdentifier);
    expect(names).toEqual(['after-null', 'after-second', 'after-third']);
  });

  it('is not shown in part when a later page fails', async () => {
    endpoint.answers((response, body, request) =>
      (body.get('Marker')
        ? errorAnswer(403, 'AccessDenied', 'No more.')
        : result('DescribeDBInstances', page('first', '<Marker>second</Marker>')))(response, body, request),
    );
    expect((await server.ask('/api/instances')).json).toMatchObject({ code: 'AccessDenied', status: 403 });
  });
});

describe('what decides who can have IAM DB authentication', () => {
  it('is of a long answer the little that a list needs, and RDS is asked for it once', async () => {
    const option = (storage: string) =>
      `<OrderableDBInstanceOption><Engine>mysql</Engine><EngineVersion>8.4.7</EngineVersion>
      <DBInstanceClass>db.t3.micro</DBInstanceClass><StorageType>${storage}</StorageType>
      <SupportsIAMDatabaseAuthentication>true</SupportsIAMDatabaseAuthentication></OrderableDBInstanceOption>`;
    endpoint.answers(
      result(
        'DescribeOrderableDBInstanceOptions',
        `<OrderableDBInstanceOptions>${option('gp3')}${option('io1')}</OrderableDBInstanceOptions>`,
      ),
    );
    const before = endpoint.asked.length;
    const path = '/api/iam-options?Engine=mysql&EngineVersion=8.4.7';
    for (const { text } of [await server.ask(path), await server.ask(path)]) {
      expect(JSON.parse(text)).toEqual([
        {
          Engine: 'mysql',
          EngineVersion: '8.4.7',
          DBInstanceClass: 'db.t3.micro',
          SupportsIAMDatabaseAuthentication: true,
        },
      ]);
    }
    expect(endpoint.asked).toHaveLength(before + 1);
    expect(lastAsked()).toMatchObject({ Engine: 'mysql', EngineVersion: '8.4.7' });
  });

  it('is read once from RDS in its long form, which is a megabyte, unless RDS fails', async () => {
    const path = '/api/orderable-options?Engine=mariadb&EngineVersion=11.4.9';
    endpoint.answers(errorAnswer(403, 'AccessDenied', 'Not now.'));
    expect((await server.ask(path)).status).toBe(403);
    const option = '<OrderableDBInstanceOption><Engine>mariadb</Engine></OrderableDBInstanceOption>';
    endpoint.answers(
      result(
        'DescribeOrderableDBInstanceOptions',
        `<OrderableDBInstanceOptions>${option}</OrderableDBInstanceOptions>`,
      ),
    );
    expect((await server.ask(path)).json).toMatchObject([{ Engine: 'mariadb' }]);
    const before = endpoint.asked.length;
    expect((await server.ask(path)).json).toMatchObject([{ Engine: 'mariadb' }]);
    expect(endpoint.asked).toHaveLength(before);
  });

  it('costs RDS nothing where a form asks for the long answer at the same time', async () => {
    endpoint.answers(result('DescribeOrderableDBInstanceOptions', '<OrderableDBInstanceOptions/>'));
    const before = endpoint.asked.length;
    const query = 'Engine=postgres&EngineVersion=17.9';
    await Promise.all([server.ask(`/api/orderable-options?${query}`), server.ask(`/api/iam-options?${query}`)]);
    expect(endpoint.asked).toHaveLength(before + 1);
  });
});

describe('what RDS is asked', () => {
  it('is what the form held, and nothing that the contract does not know', async () => {
    endpoint.answers(plainly(200, ''));
    await server.send('PATCH', '/api/instances/MyDB', {
      EnableIAMDatabaseAuthentication: true,
      ApplyImmediately: true,
      BackupRetentionPeriod: 7,
      PreferredBackupWindow: '',
      ConfirmPassword: 'x',
      DBInstanceIdentifier: 'other',
      __proto__: 'x',
    });
    expect(lastAsked()).toEqual({
      Action: 'ModifyDBInstance',
      DBInstanceIdentifier: 'MyDB',
      EnableIAMDatabaseAuthentication: 'true',
      ApplyImmediately: 'true',
      BackupRetentionPeriod: '7',
    });
  });

  it('for an automated snapshot says that it is one, since RDS finds it by its name alone only then', async () => {
    await server.ask('/api/snapshots/rds%3Amydb-2026-01-01-00-00');
    expect(lastAsked()).toMatchObject({
      Action: 'DescribeDBSnapshots',
      DBSnapshotIdentifier: 'rds:mydb-2026-01-01-00-00',
      SnapshotType: 'automated',
    });
    await server.ask('/api/cluster-snapshots/mine');
    expect(lastAsked()).toEqual({ Action: 'DescribeDBClusterSnapshots', DBClusterSnapshotIdentifier: 'mine' });
  });

  it('for a restore to a time has the time', async () => {
    await server.send('POST', '/api/instances/source/restore', {
      TargetDBInstanceIdentifier: 'earlier',
      RestoreTime: '2026-03-01T10:20:30Z',
    });
    expect(lastAsked()).toEqual({
      Action: 'RestoreDBInstanceToPointInTime',
      SourceDBInstanceIdentifier: 'source',
      TargetDBInstanceIdentifier: 'earlier',
      RestoreTime: '2026-03-01T10:20:30Z',
    });
  });
});

describe('the password of an option', () => {
  const setting = (name: string, value: string) =>
    `<OptionSetting><Name>${name}</Name><Value>${value}</Value></OptionSetting>`;
  const group = `<OptionGroupName>agents</OptionGroupName><Options><Option><OptionName>OEM_AGENT</OptionName>
    <OptionSettings>${setting('AGENT_REGISTRATION_PASSWORD', 'not-for-eyes')}${setting('OMS_PORT', '4903')}</OptionSettings>
    </Option></Options>`;

  it('stays in the server, whoever tells it', async () => {
    endpoint.answers(
      result('DescribeOptionGroups', `<OptionGroupsList><OptionGroup>${group}</OptionGroup></OptionGroupsList>`),
    );
    const answers = [await server.ask('/api/option-groups'), await server.ask('/api/option-groups/agents')];
    endpoint.answers(result('ModifyOptionGroup', `<OptionGroup>${group}</OptionGroup>`));
    answers.push(await server.send('PATCH', '/api/option-groups/agents', { OptionsToInclude: [] }));
    for (const { text } of answers) {
      expect(text).toContain('"Value":"4903"');
      expect(text).not.toContain('not-for-eyes');
    }
  });
});

describe('every operation of the contract', () => {
  it('is there, and its trouble with RDS is a problem', async () => {
    endpoint.answers(errorAnswer(400, 'Sample', 'Refused.'));
    const { json } = await server.ask('/api/openapi.json');
    const operations = Object.entries(json.paths ?? {}).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => ({ path: path.replace(/\{\w+\}/, 'one'), method: method.toUpperCase() })),
    );
    const procedures = Object.values(contract).flatMap((group) => Object.values<AnyContractProcedure>(group));
    expect(operations).toHaveLength(procedures.length);
    for (const { path, method } of operations.filter((it) => !/^\/(target|identities)/.test(it.path))) {
      const answer = method === 'GET' ? await server.ask(`/api${path}`) : await server.send(method, `/api${path}`, {});
      expect([400, path, method]).toEqual([answer.status, path, method]);
      expect(['BadRequest', 'Sample']).toContain(answer.json.code);
    }
  });
});
