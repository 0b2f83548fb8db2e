import { DescribeSourceRegionsCommand, type DescribeSourceRegionsCommandInput } from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const find = async (input: DescribeSourceRegionsCommandInput = {}, client = rds.client) =>
  (await client.send(new DescribeSourceRegionsCommand(input))).SourceRegions ?? [];

it('lists every other region of the partition', async () => {
  const names = (await find()).map(({ RegionName }) => RegionName);
  expect(names).toContain('eu-central-1');
  expect(names).toHaveLength(33);
  expect(names).not.toContain('us-east-1');
  expect(names).toEqual(names.toSorted());
  expect(await find({}, rds.clientIn('cn-north-1'))).toEqual([
    {
      RegionName: 'cn-northwest-1',
      Endpoint: 'https://rds.cn-northwest-1.amazonaws.com.cn',
      Status: 'available',
      SupportsDBInstanceAutomatedBackupsReplication: false,
    },
  ]);
});

it('finds one by its name', async () => {
  expect(await find({ RegionName: 'eu-west-1' })).toEqual([
    {
      RegionName: 'eu-west-1',
      Endpoint: 'https://rds.eu-west-1.amazonaws.com',
      Status: 'available',
      SupportsDBInstanceAutomatedBackupsReplication: false,
    },
  ]);
});

it.each<[string, DescribeSourceRegionsCommandInput]>([
  ['InvalidParameterValue', { RegionName: 'atlantis-1' }],
  ['InvalidParameterValue', { RegionName: 'us-east-1' }],
  ['InvalidParameterValue', { MaxRecords: 101 }],
  ['InvalidParameterValue', { Filters: [{ Name: 'x', Values: ['x'] }] }],
])('%s for %j', async (code, input) => {
  expect((await rejection(find(input))).code).toBe(code);
});
