import {
  DescribeDBClusterParameterGroupsCommand,
  type DescribeDBClusterParameterGroupsCommandInput,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { availableCluster } from '../testDatabases.ts';
import { createdClusterParameterGroup, createdParameterGroup } from '../testParameterGroups.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const describeGroups = (input: DescribeDBClusterParameterGroupsCommandInput = {}) =>
  rds.client.send(new DescribeDBClusterParameterGroupsCommand(input));
const names = async (input: DescribeDBClusterParameterGroupsCommandInput = {}) =>
  (await describeGroups(input)).DBClusterParameterGroups?.map((group) => group.DBClusterParameterGroupName);

const DEFAULT_GROUP = {
  DBClusterParameterGroupName: 'default.aurora-mysql8.0',
  DBParameterGroupFamily: 'aurora-mysql8.0',
  Description: 'Default cluster parameter group for aurora-mysql8.0',
  DBClusterParameterGroupArn: 'arn:aws:rds:us-east-1:123456789012:cluster-pg:default.aurora-mysql8.0',
};

it('lists groups for clusters by name, and default groups once a cluster has them', async () => {
  await createdParameterGroup(rds);
  expect(await names()).toEqual([]);
  const zeta = await createdClusterParameterGroup(rds, { DBClusterParameterGroupName: 'zeta' });
  const alpha = await createdClusterParameterGroup(rds, { DBClusterParameterGroupName: 'alpha' });
  expect((await describeGroups()).DBClusterParameterGroups).toEqual([alpha, zeta]);
  await availableCluster(rds);
  expect((await describeGroups()).DBClusterParameterGroups).toEqual([alpha, DEFAULT_GROUP, zeta]);
});

it('finds one by its name or ARN, a default group of any family for clusters as well', async () => {
  const group = await createdClusterParameterGroup(rds);
  const byName = await describeGroups({ DBClusterParameterGroupName: 'MyGroup' });
  expect(byName.DBClusterParameterGroups).toEqual([group]);
  expect(await names({ DBClusterParameterGroupName: group?.DBClusterParameterGroupArn })).toEqual(['mygroup']);
  const usual = await describeGroups({ DBClusterParameterGroupName: 'default.aurora-mysql8.0' });
  expect(usual.DBClusterParameterGroups).toEqual([DEFAULT_GROUP]);
});

it('gives them page by page', async () => {
  const all = Array.from({ length: 25 }, (_, index) => `group-${String(index).padStart(2, '0')}`);
  for (const DBClusterParameterGroupName of all) {
    await createdClusterParameterGroup(rds, { DBClusterParameterGroupName });
  }
  const first = await describeGroups({ MaxRecords: 20 });
  expect(first.DBClusterParameterGroups).toHaveLength(20);
  expect(await names({ MaxRecords: 20, Marker: first.Marker })).toEqual(all.slice(20));
});

it('refuses a name that no group for clusters has, and filters', async () => {
  expect(await rejection(names({ DBClusterParameterGroupName: 'default.mariadb11.4' }))).toEqual({
    code: 'DBParameterGroupNotFound',
    message: 'DBClusterParameterGroup not found: default.mariadb11.4',
    status: 404,
  });
  const filtered = names({ Filters: [{ Name: 'family', Values: ['aurora-mysql8.0'] }] });
  expect((await rejection(filtered)).code).toBe('InvalidParameterValue');
});
