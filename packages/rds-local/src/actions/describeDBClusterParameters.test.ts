import { DescribeDBClusterParametersCommand, type DescribeDBClusterParametersCommandInput } from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { engineParameters } from '../catalog/parameters.ts';
import {
  allClusterParameters,
  createdClusterParameterGroup,
  named,
  setClusterParameters,
} from '../testParameterGroups.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const describeParameters = (input: Partial<DescribeDBClusterParametersCommandInput>) =>
  rds.client.send(new DescribeDBClusterParametersCommand({ DBClusterParameterGroupName: 'mygroup', ...input }));
const names = async (input: Partial<DescribeDBClusterParametersCommandInput>) =>
  (await describeParameters(input)).Parameters?.map(({ ParameterName }) => ParameterName);

it('gives all parameters of a group for clusters, page by page and in the order of their names', async () => {
  await createdClusterParameterGroup(rds);
  const all = await allClusterParameters(rds, 'mygroup');
  expect(all.map(({ ParameterName }) => ParameterName)).toEqual(
    engineParameters('aurora-mysql8.0', 'cluster').map(({ ParameterName }) => ParameterName),
  );
  expect(await allClusterParameters(rds, 'default.aurora-mysql8.0')).toEqual(all);
});

it('gives what is set with the source user, and the rest as the engine has it', async () => {
  await createdClusterParameterGroup(rds);
  const Filters = named('time_zone', 'binlog_format');
  const [binlog_format, time_zone] = (await describeParameters({ Filters })).Parameters ?? [];
  expect([binlog_format?.ParameterName, time_zone?.ParameterName]).toEqual(['binlog_format', 'time_zone']);
  await setClusterParameters(rds, { ParameterName: 'time_zone', ParameterValue: 'UTC', ApplyMethod: 'immediate' });
  expect((await describeParameters({ Filters })).Parameters).toEqual([
    binlog_format,
    { ...time_zone, ParameterValue: 'UTC', Source: 'user', ApplyMethod: 'immediate' },
  ]);
  expect(await names({ Source: 'user' })).toEqual(['time_zone']);
});

it('refuses other sources and filters, and groups that are not there', async () => {
  await createdClusterParameterGroup(rds);
  const code = async (input: Partial<DescribeDBClusterParametersCommandInput>) => (await rejection(names(input))).code;
  expect(await code({ Source: 'customer' })).toBe('InvalidParameterValue');
  expect(await code({ Filters: [{ Name: 'family', Values: ['mysql8.4'] }] })).toBe('InvalidParameterValue');
  expect(await code({ DBClusterParameterGroupName: 'nosuch' })).toBe('DBParameterGroupNotFound');
});
