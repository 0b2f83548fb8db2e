import {
  DescribeDBEngineVersionsCommand,
  type DescribeDBEngineVersionsCommandInput,
  DescribeOrderableDBInstanceOptionsCommand,
  paginateDescribeOrderableDBInstanceOptions,
} from '@aws-sdk/client-rds';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeAll(async () => {
  rds = await startTestRds();
});
afterAll(() => rds.close());

async function options(input: { Engine: string; EngineVersion?: string; DBInstanceClass?: string }) {
  const all = [];
  for await (const page of paginateDescribeOrderableDBInstanceOptions({ client: rds.client, pageSize: 20 }, input)) {
    all.push(...(page.OrderableDBInstanceOptions ?? []));
  }
  return all;
}

describe('DescribeOrderableDBInstanceOptions', () => {
  it('answers page by page what a version can be ordered with, in the zones of the region', async () => {
    const found = await options({ Engine: 'MySQL', EngineVersion: '8.0.40' });
    expect(found.length).toBeGreaterThan(100);
    expect(new Set(found.map((it) => `${it.DBInstanceClass} ${it.StorageType}`)).size).toBe(found.length);
    expect(found.every((it) => it.Engine === 'mysql' && it.EngineVersion === '8.0.40')).toBe(true);
    expect(found[0]?.AvailabilityZones?.map(({ Name }) => Name)).toEqual(['us-east-1a', 'us-east-1b', 'us-east-1c']);
  });

  it('says where IAM DB authentication can be had', async () => {
    const of = async (Engine: string, EngineVersion: string, DBInstanceClass: string) => [
      ...new Set(
        (await options({ Engine, EngineVersion, DBInstanceClass })).map((it) => it.SupportsIAMDatabaseAuthentication),
      ),
    ];
    expect(await of('mysql', '8.4.7', 'db.m3.medium')).toEqual([true]);
    expect(await of('mariadb', '10.5.29', 'db.t3.micro')).toEqual([false]);
    expect(await of('aurora-mysql', '8.0.mysql_aurora.3.08.2', 'db.t3.small')).toEqual([false]);
  });

  it('refuses an engine that there is not, and a marker that is none', async () => {
    await expect(options({ Engine: 'nosuch' })).rejects.toMatchObject({
      name: 'InvalidParameterValue',
      message: 'Invalid DB engine: nosuch',
    });
    const foreign = new DescribeOrderableDBInstanceOptionsCommand({ Engine: 'mysql', Marker: btoa('Other/20') });
    await expect(rds.client.send(foreign)).rejects.toMatchObject({ name: 'InvalidParameterValue' });
  });
});

describe('DescribeDBEngineVersions', () => {
  const versions = async (input: DescribeDBEngineVersionsCommandInput) =>
    (await rds.client.send(new DescribeDBEngineVersionsCommand(input))).DBEngineVersions ?? [];

  it('answers the versions that can be created, and the others when it is asked for all or by name', async () => {
    expect((await versions({ Engine: 'mysql' })).some((it) => it.EngineVersion === '5.5.62')).toBe(false);
    expect((await versions({ Engine: 'mysql', IncludeAll: true })).some((it) => it.EngineVersion === '5.5.62')).toBe(
      true,
    );
    expect(await versions({ Engine: 'mysql', EngineVersion: '5.5.62' })).toMatchObject([{ Status: 'deprecated' }]);
  });

  it('answers an engine’s default version, and nothing for an engine that there is not', async () => {
    expect(await versions({ Engine: 'PostgreS', DefaultOnly: true })).toMatchObject([
      { Engine: 'postgres', EngineVersion: '17.6', DBParameterGroupFamily: 'postgres17' },
    ]);
    expect(await versions({ Engine: 'nosuch' })).toEqual([]);
  });
});
