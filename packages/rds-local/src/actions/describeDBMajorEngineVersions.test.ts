import {
  DescribeDBMajorEngineVersionsCommand,
  type DescribeDBMajorEngineVersionsCommandInput,
  paginateDescribeDBMajorEngineVersions,
} from '@aws-sdk/client-rds';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeAll(async () => {
  rds = await startTestRds();
});
afterAll(() => rds.close());

const ask = (input: DescribeDBMajorEngineVersionsCommandInput) =>
  rds.client.send(new DescribeDBMajorEngineVersionsCommand(input));
const find = async (input: DescribeDBMajorEngineVersionsCommandInput) =>
  (await ask(input)).DBMajorEngineVersions?.map(({ MajorEngineVersion }) => MajorEngineVersion);

describe('which major versions', () => {
  it('are those on offer of the engine, whose name may have any letter case', async () => {
    expect(await find({ Engine: 'mysql' })).toEqual(['5.7', '8.0', '8.4']);
    expect(await find({ Engine: 'MySQL' })).toEqual(['5.7', '8.0', '8.4']);
    expect(await find({ Engine: 'nosuch' })).toEqual([]);
  });

  it('are those of that number in any engine when none is named', async () => {
    const { DBMajorEngineVersions } = await ask({ MajorEngineVersion: '8.4' });
    expect(DBMajorEngineVersions?.map(({ Engine }) => Engine)).toEqual(['mysql', 'aurora-mysql']);
  });

  it('include one that is no longer on offer when it is asked for by its name', async () => {
    expect(await find({ Engine: 'mariadb' })).not.toContain('10.4');
    expect(await find({ Engine: 'mariadb', MajorEngineVersion: '10.4' })).toEqual(['10.4']);
  });

  it('come page by page, each once, with a marker only when there is more', async () => {
    const whole = await ask({});
    expect(whole.Marker).toBeUndefined();
    const pages = [];
    for await (const page of paginateDescribeDBMajorEngineVersions({ client: rds.client, pageSize: 20 }, {}))
      pages.push(page.DBMajorEngineVersions);
    expect(pages).toHaveLength(Math.ceil((whole.DBMajorEngineVersions ?? []).length / 20));
    expect(pages.slice(0, -1).every((page) => page?.length === 20)).toBe(true);
    expect(pages.flat()).toEqual(whole.DBMajorEngineVersions);
  });

  it.each<[DescribeDBMajorEngineVersionsCommandInput, string]>([
    [{ MaxRecords: 19 }, 'MaxRecords'],
    [{ MaxRecords: 101 }, 'MaxRecords'],
    [{ Marker: btoa('DescribeDBEngineVersions/20') }, 'Marker'],
  ])('are refused for %j', async (input, words) => {
    const answer = await rejection(ask(input));
    expect(answer).toMatchObject({ code: 'InvalidParameterValue', status: 400 });
    expect(answer.message).toContain(words);
  });
});

describe('a major version', () => {
  it('says how long it has standard and extended support', async () => {
    const { DBMajorEngineVersions } = await ask({ Engine: 'mysql', MajorEngineVersion: '5.7' });
    expect(DBMajorEngineVersions).toEqual([
      {
        Engine: 'mysql',
        MajorEngineVersion: '5.7',
        SupportedEngineLifecycles: [
          {
            LifecycleSupportName: 'open-source-rds-standard-support',
            LifecycleSupportStartDate: new Date('2016-02-22T00:00:00Z'),
            LifecycleSupportEndDate: new Date('2024-02-29T23:59:59.999Z'),
          },
          {
            LifecycleSupportName: 'open-source-rds-extended-support',
            LifecycleSupportStartDate: new Date('2024-03-01T00:00:00Z'),
            LifecycleSupportEndDate: new Date('2027-02-28T23:59:59.999Z'),
          },
        ],
      },
    ]);
  });

  it('of MariaDB has standard support only, and of a commercial engine tells no dates', async () => {
    const { DBMajorEngineVersions: mariadb = [] } = await ask({ Engine: 'mariadb' });
    const supports = mariadb.flatMap(({ SupportedEngineLifecycles = [] }) =>
      SupportedEngineLifecycles.map(({ LifecycleSupportName }) => LifecycleSupportName),
    );
    expect(new Set(supports)).toEqual(new Set(['open-source-rds-standard-support']));
    const { DBMajorEngineVersions: oracle } = await ask({ Engine: 'oracle-ee' });
    expect(oracle).toEqual([{ Engine: 'oracle-ee', MajorEngineVersion: '19' }]);
  });

  it('of every open source engine tells dates that follow each other', async () => {
    const { DBMajorEngineVersions = [] } = await ask({});
    for (const { Engine = '', SupportedEngineLifecycles } of DBMajorEngineVersions) {
      if (/^(oracle|sqlserver)-/.test(Engine)) continue;
      const dates = (SupportedEngineLifecycles ?? []).flatMap((each) => [
        each.LifecycleSupportStartDate?.getTime(),
        each.LifecycleSupportEndDate?.getTime(),
      ]);
      expect(dates.length).toBeGreaterThan(0);
      expect(dates).toEqual([...dates].sort((a, b) => (a ?? 0) - (b ?? 0)));
    }
  });
});
