import {
  type DBInstance,
  DescribeDBInstancesCommand,
  type DescribeDBInstancesCommandInput,
  paginateDescribeDBInstances,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { availableCluster, availableInstance, availableMember, instanceNow } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const find = async (input: DescribeDBInstancesCommandInput) =>
  (await rds.client.send(new DescribeDBInstancesCommand(input))).DBInstances?.map((db) => db.DBInstanceIdentifier);
const filtered = (Name: string, ...Values: string[]) => find({ Filters: [{ Name, Values }] });

it('finds an instance by its name in any letter case and by its ARN', async () => {
  const { DBInstanceArn } = await availableInstance(rds);
  expect(await find({ DBInstanceIdentifier: 'MyDb' })).toEqual(['mydb']);
  expect(await find({ DBInstanceIdentifier: DBInstanceArn })).toEqual(['mydb']);
});

it('finds nothing of another region', async () => {
  await availableInstance(rds);
  const { DBInstances } = await rds.clientIn('eu-west-1').send(new DescribeDBInstancesCommand({}));
  expect(DBInstances).toEqual([]);
});

it('filters', async () => {
  const { DbiResourceId = '', DBInstanceArn = '' } = await availableInstance(rds);
  await availableCluster(rds);
  await availableMember(rds);
  expect(await find({})).toEqual(['member-1', 'mydb']);
  expect(await filtered('db-instance-id', 'MYDB', 'nosuch')).toEqual(['mydb']);
  expect(await filtered('db-instance-id', DBInstanceArn)).toEqual(['mydb']);
  expect(await filtered('db-cluster-id', 'mycluster')).toEqual(['member-1']);
  expect(await filtered('db-cluster-id', 'arn:aws:rds:us-east-1:123456789012:cluster:mycluster')).toEqual(['member-1']);
  expect(await filtered('dbi-resource-id', DbiResourceId)).toEqual(['mydb']);
  expect(await filtered('dbi-resource-id', 'db-NOSUCH')).toEqual([]);
  expect(await filtered('engine', 'mysql')).toEqual(['mydb']);
  expect(await filtered('domain', 'd-123')).toEqual([]);
});

it('pages in the order of the names, with a marker only when there is more', async () => {
  const large = await startTestRds();
  const names = Array.from({ length: 30 }, (_, index) => `db-${String(index).padStart(2, '0')}`);
  for (const DBInstanceIdentifier of [...names].reverse()) await availableInstance(large, { DBInstanceIdentifier });
  const pages: (DBInstance[] | undefined)[] = [];
  for await (const page of paginateDescribeDBInstances({ client: large.client, pageSize: 20 }, {})) {
    pages.push(page.DBInstances);
  }
  expect(pages.map((page) => page?.length)).toEqual([20, 10]);
  expect(pages.flat().map((db) => db?.DBInstanceIdentifier)).toEqual(names);
  const whole = await large.client.send(new DescribeDBInstancesCommand({}));
  expect(whole.Marker).toBeUndefined();
  await large.close();
});

it.each<[string, DescribeDBInstancesCommandInput, string]>([
  ['InvalidParameterValue', { MaxRecords: 19 }, 'MaxRecords'],
  ['InvalidParameterValue', { MaxRecords: 101 }, 'MaxRecords'],
  ['InvalidParameterValue', { Marker: 'nonsense!' }, 'Marker'],
  ['InvalidParameterValue', { Marker: btoa('DescribeDBClusters/mydb') }, 'Marker'],
  ['InvalidParameterValue', { Filters: [{ Name: 'nosuch', Values: ['x'] }] }, 'Unrecognized filter name: nosuch'],
  ['InvalidParameterValue', { Filters: [{ Name: 'constructor', Values: ['x'] }] }, 'Unrecognized filter name'],
  ['DBInstanceNotFound', { DBInstanceIdentifier: 'nosuch' }, 'DBInstance nosuch not found.'],
])('refuses with %s for %j', async (code, input, words) => {
  const answer = await rejection(find(input));
  expect(answer.code).toBe(code);
  expect(answer.message).toContain(words);
});

it('moves the latest restorable time on', async () => {
  const { LatestRestorableTime: before } = await availableInstance(rds);
  rds.pass(600);
  const { LatestRestorableTime: after } = await instanceNow(rds);
  expect((after?.getTime() ?? 0) - (before?.getTime() ?? 0)).toBe(600_000);
});
