import {
  DescribeOptionGroupsCommand,
  type DescribeOptionGroupsCommandInput,
  paginateDescribeOptionGroups,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { availableInstance } from '../testDatabases.ts';
import { createdOptionGroup, optionGroupNow } from '../testOptionGroups.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds({ quotas: { OptionGroups: 50 } });
});
afterEach(() => rds.close());

const find = async (input: DescribeOptionGroupsCommandInput = {}) =>
  (await rds.client.send(new DescribeOptionGroupsCommand(input))).OptionGroupsList?.map(
    ({ OptionGroupName }) => OptionGroupName,
  );

it('lists groups by name, and a default group once a database has it', async () => {
  expect(await find()).toEqual([]);
  await createdOptionGroup(rds);
  await createdOptionGroup(rds, { OptionGroupName: 'apple', EngineName: 'oracle-ee', MajorEngineVersion: '19' });
  await availableInstance(rds, { EngineVersion: '8.0' });
  expect(await find()).toEqual(['apple', 'default:mysql-8-0', 'myoptions']);
});

it('lists those of an engine and of a major version, its default group among them', async () => {
  await createdOptionGroup(rds);
  await createdOptionGroup(rds, { OptionGroupName: 'older', MajorEngineVersion: '8.0' });
  await createdOptionGroup(rds, { OptionGroupName: 'apple', EngineName: 'oracle-ee', MajorEngineVersion: '19' });
  expect(await find({ EngineName: 'MySQL' })).toEqual(['myoptions', 'older']);
  expect(await find({ EngineName: 'mysql', MajorEngineVersion: '8.0' })).toEqual(['default:mysql-8-0', 'older']);
});

it('describes a default group by its name, whether a database has it or not', async () => {
  expect(await optionGroupNow(rds, 'default:sqlserver-se-15-00')).toEqual({
    OptionGroupName: 'default:sqlserver-se-15-00',
    OptionGroupDescription: 'Default option group for sqlserver-se 15.00',
    EngineName: 'sqlserver-se',
    MajorEngineVersion: '15.00',
    Options: [],
    AllowsVpcAndNonVpcInstanceMemberships: true,
    OptionGroupArn: 'arn:aws:rds:us-east-1:123456789012:og:default:sqlserver-se-15-00',
  });
});

it('comes page by page, each group once', async () => {
  await availableInstance(rds);
  const names = Array.from({ length: 45 }, (_, index) => `${index % 2 ? 'a' : 'z'}${index}`);
  for (const OptionGroupName of names) await createdOptionGroup(rds, { OptionGroupName });
  const pages: (string | undefined)[][] = [];
  for await (const page of paginateDescribeOptionGroups({ client: rds.client, pageSize: 20 }, {})) {
    pages.push((page.OptionGroupsList ?? []).map(({ OptionGroupName }) => OptionGroupName));
  }
  expect(pages.map((page) => page.length)).toEqual([20, 20, 6]);
  expect(pages.flat()).toEqual([...names, 'default:mysql-8-4'].sort());
});

it.each<[string, DescribeOptionGroupsCommandInput]>([
  ['OptionGroupNotFoundFault', { OptionGroupName: 'nosuch' }],
  ['OptionGroupNotFoundFault', { OptionGroupName: 'default:mysql-9-9' }],
  ['InvalidParameterCombination', { OptionGroupName: 'myoptions', EngineName: 'mysql' }],
  ['InvalidParameterCombination', { MajorEngineVersion: '8.4' }],
  ['InvalidParameterCombination', { EngineName: 'mysql', MajorEngineVersion: '9.9' }],
  ['InvalidParameterValue', { EngineName: 'nosuch' }],
  ['InvalidParameterValue', { Filters: [{ Name: 'engine', Values: ['mysql'] }] }],
])('refuses with %s for %j', async (code, input) => {
  expect((await rejection(find(input))).code).toBe(code);
});
