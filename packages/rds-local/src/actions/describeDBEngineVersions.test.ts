import {
  DescribeDBEngineVersionsCommand,
  type DescribeDBEngineVersionsCommandInput,
  paginateDescribeDBEngineVersions,
} from '@aws-sdk/client-rds';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeAll(async () => {
  rds = await startTestRds();
});
afterAll(() => rds.close());

const ask = (input: DescribeDBEngineVersionsCommandInput) =>
  rds.client.send(new DescribeDBEngineVersionsCommand(input));
const find = async (input: DescribeDBEngineVersionsCommandInput) =>
  (await ask(input)).DBEngineVersions?.map(({ EngineVersion }) => EngineVersion);
const filtered = (Name: string, ...Values: string[]) => find({ Engine: 'mysql', Filters: [{ Name, Values }] });

const OFFERED_84 = ['8.4.5', '8.4.6', '8.4.7', '8.4.8', '8.4.9', '8.4.10'];
const OFFERED_80 = ['8.0.40', '8.0.41', '8.0.42', '8.0.43', '8.0.44', '8.0.45', '8.0.46'];
const OFFERED = ['5.7.44', ...OFFERED_80, ...OFFERED_84];

describe('which versions', () => {
  it('are those on offer of the engine, whose name may have any letter case', async () => {
    expect(await find({ Engine: 'mysql' })).toEqual(OFFERED);
    expect(await find({ Engine: 'MySQL' })).toEqual(OFFERED);
  });

  it('are none of an engine that does not exist', async () => {
    expect(await ask({ Engine: 'nosuch' })).toMatchObject({ DBEngineVersions: [] });
  });

  it('include those that are no longer on offer when all are asked for, or one by its name', async () => {
    expect(await find({ Engine: 'mysql', IncludeAll: true })).toEqual([
      '5.5.62',
      '5.6.27',
      '5.6.34',
      '5.6.51',
      ...OFFERED,
    ]);
    expect(await find({ Engine: 'mysql', EngineVersion: '5.6.51' })).toEqual(['5.6.51']);
  });

  it('are those of a major version', async () => {
    expect(await find({ Engine: 'mysql', EngineVersion: '8.4' })).toEqual(OFFERED_84);
    expect(await find({ Engine: 'mysql', EngineVersion: '9.9' })).toEqual([]);
  });

  it('are those of that number in any engine when none is named', async () => {
    const { DBEngineVersions } = await ask({ EngineVersion: '13.20' });
    expect(DBEngineVersions?.map(({ Engine }) => Engine)).toEqual(['aurora-postgresql', 'postgres']);
  });

  it('are the defaults when only those are asked for', async () => {
    expect(await find({ Engine: 'mysql', DefaultOnly: true })).toEqual(['8.4.7']);
    expect(await find({ Engine: 'mysql', EngineVersion: '8.0', DefaultOnly: true })).toEqual(['8.0.44']);
    const { DBEngineVersions = [] } = await ask({ DefaultOnly: true });
    const engines = DBEngineVersions.map(({ Engine }) => Engine);
    expect(engines).toContain('aurora-postgresql');
    expect(new Set(engines).size).toBe(engines.length);
  });

  it('are those of a parameter group family', async () => {
    expect(await find({ DBParameterGroupFamily: 'mysql5.7' })).toEqual(['5.7.44']);
  });

  it('are those that pass the filters', async () => {
    expect(await filtered('engine-version', '8.4.5', '5.7.44', '5.5.62')).toEqual(['5.7.44', '8.4.5']);
    expect(await filtered('db-parameter-group-family', 'mysql8.4')).toEqual(OFFERED_84);
    expect(await filtered('engine', 'postgres')).toEqual([]);
    expect(await filtered('engine-mode', 'provisioned')).toEqual(OFFERED);
    expect(await filtered('engine-mode', 'serverless')).toEqual([]);
    expect(await filtered('status', 'deprecated')).toEqual(['5.5.62', '5.6.27', '5.6.34', '5.6.51']);
  });

  it('come page by page, each once, with a marker only when there is more', async () => {
    const whole = await ask({ Engine: 'postgres', IncludeAll: true });
    expect(whole.Marker).toBeUndefined();
    const pages = [];
    for await (const page of paginateDescribeDBEngineVersions(
      { client: rds.client, pageSize: 20 },
      { Engine: 'postgres', IncludeAll: true },
    ))
      pages.push(page.DBEngineVersions);
    expect(pages).toHaveLength(Math.ceil((whole.DBEngineVersions ?? []).length / 20));
    expect(pages.slice(0, -1).every((page) => page?.length === 20)).toBe(true);
    expect(pages.flat()).toEqual(whole.DBEngineVersions);
  });

  it.each<[DescribeDBEngineVersionsCommandInput, string]>([
    [{ MaxRecords: 19 }, 'MaxRecords'],
    [{ MaxRecords: 101 }, 'MaxRecords'],
    [{ Marker: 'nonsense!' }, 'Marker'],
    [{ Marker: btoa('DescribeOrderableDBInstanceOptions/20') }, 'Marker'],
    [{ Filters: [{ Name: 'nosuch', Values: ['x'] }] }, 'Unrecognized filter name: nosuch'],
  ])('are refused for %j', async (input, words) => {
    const answer = await rejection(ask(input));
    expect(answer).toMatchObject({ code: 'InvalidParameterValue', status: 400 });
    expect(answer.message).toContain(words);
  });
});

describe('a version', () => {
  it('says what it is and can', async () => {
    const { DBEngineVersions } = await ask({ Engine: 'mysql', EngineVersion: '8.4.10' });
    expect(DBEngineVersions).toEqual([
      {
        Engine: 'mysql',
        MajorEngineVersion: '8.4',
        EngineVersion: '8.4.10',
        DBParameterGroupFamily: 'mysql8.4',
        DBEngineDescription: 'MySQL Community Edition',
        DBEngineVersionDescription: 'MySQL Community Edition 8.4.10',
        ValidUpgradeTarget: [],
        ExportableLogTypes: ['audit', 'error', 'general', 'iam-db-auth-error', 'slowquery'],
        SupportsLogExportsToCloudwatchLogs: true,
        SupportsReadReplica: true,
        SupportedEngineModes: ['provisioned'],
        SupportedFeatureNames: [],
        Status: 'available',
        SupportsParallelQuery: false,
        SupportsGlobalDatabases: false,
        SupportsBabelfish: false,
        SupportsLimitlessDatabase: false,
        SupportsCertificateRotationWithoutRestart: true,
        SupportedCACertificateIdentifiers: ['rds-ca-rsa2048-g1', 'rds-ca-rsa4096-g1', 'rds-ca-ecc384-g1'],
        SupportsLocalWriteForwarding: false,
        SupportsIntegrations: false,
        TagList: [],
      },
    ]);
  });

  it('says that it is no longer on offer', async () => {
    const { DBEngineVersions } = await ask({ Engine: 'mariadb', EngineVersion: '10.4.34' });
    expect(DBEngineVersions).toMatchObject([{ Status: 'deprecated' }]);
  });

  it('lists its character sets when asked to, if they are chosen at creation', async () => {
    const listing = async (Engine: string) =>
      (await ask({ Engine, DefaultOnly: true, ListSupportedCharacterSets: true })).DBEngineVersions?.[0];
    const oracle = await listing('oracle-ee');
    expect(oracle?.DefaultCharacterSet?.CharacterSetName).toBe('AL32UTF8');
    expect(oracle?.SupportedCharacterSets?.map((set) => set.CharacterSetName)).toContain('WE8MSWIN1252');
    expect(oracle?.SupportedNcharCharacterSets?.map((set) => set.CharacterSetName)).toEqual(['AL16UTF16', 'UTF8']);
    const sqlserver = await listing('sqlserver-se');
    expect(sqlserver?.DefaultCharacterSet?.CharacterSetName).toBe('SQL_Latin1_General_CP1_CI_AS');
    expect(sqlserver?.SupportedCharacterSets?.map((set) => set.CharacterSetName)).toContain('Japanese_CI_AS');
    expect((await listing('mysql'))?.SupportedCharacterSets).toBeUndefined();
    const unasked = await ask({ Engine: 'oracle-ee', DefaultOnly: true });
    expect(unasked.DBEngineVersions?.[0]?.SupportedCharacterSets).toBeUndefined();
  });

  it('lists its time zones when asked to, if one is chosen at creation', async () => {
    const listing = async (Engine: string) =>
      (await ask({ Engine, DefaultOnly: true, ListSupportedTimezones: true })).DBEngineVersions?.[0];
    const zones = (await listing('sqlserver-se'))?.SupportedTimezones?.map(({ TimezoneName }) => TimezoneName);
    expect(zones).toContain('Central Standard Time (Mexico)');
    expect(zones).toEqual([...new Set(zones)].sort());
    expect((await listing('oracle-ee'))?.SupportedTimezones).toBeUndefined();
    const unasked = await ask({ Engine: 'sqlserver-se', DefaultOnly: true });
    expect(unasked.DBEngineVersions?.[0]?.SupportedTimezones).toBeUndefined();
  });
});
