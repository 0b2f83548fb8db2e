import { DescribeDBClustersCommand, type DescribeDBClustersCommandInput } from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { availableCluster } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const find = async (input: DescribeDBClustersCommandInput) =>
  (await rds.client.send(new DescribeDBClustersCommand(input))).DBClusters?.map((each) => each.DBClusterIdentifier);

it('finds clusters by name, ARN and filters', async () => {
  const { DBClusterArn, DbClusterResourceId = '' } = await availableCluster(rds);
  await availableCluster(rds, { DBClusterIdentifier: 'a-cluster', Engine: 'aurora-postgresql', MasterUsername: 'me' });
  expect(await find({})).toEqual(['a-cluster', 'mycluster']);
  expect(await find({ DBClusterIdentifier: 'MYCLUSTER' })).toEqual(['mycluster']);
  expect(await find({ DBClusterIdentifier: DBClusterArn })).toEqual(['mycluster']);
  expect(await find({ Filters: [{ Name: 'db-cluster-id', Values: ['A-CLUSTER'] }] })).toEqual(['a-cluster']);
  expect(await find({ Filters: [{ Name: 'db-cluster-resource-id', Values: [DbClusterResourceId] }] })).toEqual([
    'mycluster',
  ]);
  expect(await find({ Filters: [{ Name: 'engine', Values: ['aurora-postgresql'] }] })).toEqual(['a-cluster']);
});

it.each<[string, DescribeDBClustersCommandInput]>([
  ['DBClusterNotFoundFault', { DBClusterIdentifier: 'nosuch' }],
  ['InvalidParameterValue', { Filters: [{ Name: 'nosuch', Values: ['x'] }] }],
  ['InvalidParameterValue', { MaxRecords: 5 }],
  ['InvalidParameterValue', { Marker: 'nonsense' }],
])('refuses with %s for %j', async (code, input) => {
  expect((await rejection(find(input))).code).toBe(code);
});
