import { DescribeDBParameterGroupsCommand, type DescribeDBParameterGroupsCommandInput } from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { availableInstance } from '../testDatabases.ts';
import { createdParameterGroup } from '../testParameterGroups.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const describeGroups = (input: DescribeDBParameterGroupsCommandInput = {}) =>
  rds.client.send(new DescribeDBParameterGroupsCommand(input));
const names = async (input: DescribeDBParameterGroupsCommandInput = {}) =>
  (await describeGroups(input)).DBParameterGroups?.map(({ DBParameterGroupName }) => DBParameterGroupName);

const DEFAULT_GROUP = {
  DBParameterGroupName: 'default.mysql8.4',
  DBParameterGroupFamily: 'mysql8.4',
  Description: 'Default parameter group for mysql8.4',
  DBParameterGroupArn: 'arn:aws:rds:us-east-1:123456789012:pg:default.mysql8.4',
};

it('lists groups by name, and default groups once an instance has them', async () => {
  expect(await names()).toEqual([]);
  const zeta = await createdParameterGroup(rds, { DBParameterGroupName: 'zeta' });
  const alpha = await createdParameterGroup(rds, { DBParameterGroupName: 'alpha' });
  expect((await describeGroups()).DBParameterGroups).toEqual([alpha, zeta]);
  await availableInstance(rds, { EngineVersion: '8.4.5' });
  expect((await describeGroups()).DBParameterGroups).toEqual([alpha, DEFAULT_GROUP, zeta]);
});

it('finds one by its name or ARN, a default group of any family as well', async () => {
  const group = await createdParameterGroup(rds);
  expect((await describeGroups({ DBParameterGroupName: 'MyGroup' })).DBParameterGroups).toEqual([group]);
  expect(await names({ DBParameterGroupName: group?.DBParameterGroupArn })).toEqual(['mygroup']);
  const byName = await describeGroups({ DBParameterGroupName: 'default.mysql8.4' });
  expect(byName.DBParameterGroups).toEqual([DEFAULT_GROUP]);
});

it('gives them page by page', async () => {
  const all = Array.from({ length: 25 }, (_, index) => `group-${String(index).padStart(2, '0')}`);
  for (const DBParameterGroupName of all) await createdParameterGroup(rds, { DBParameterGroupName });
  const first = await describeGroups({ MaxRecords: 20 });
  expect(first.DBParameterGroups).toHaveLength(20);
  expect(await names({ MaxRecords: 20, Marker: first.Marker })).toEqual(all.slice(20));
});

it('refuses a name that no group has, and filters', async () => {
  expect(await rejection(names({ DBParameterGroupName: 'default.mysql9.9' }))).toEqual({
    code: 'DBParameterGroupNotFound',
    message: 'DBParameterGroup not found: default.mysql9.9',
    status: 404,
  });
  const filtered = names({ Filters: [{ Name: 'family', Values: ['mysql8.4'] }] });
  expect((await rejection(filtered)).code).toBe('InvalidParameterValue');
});
