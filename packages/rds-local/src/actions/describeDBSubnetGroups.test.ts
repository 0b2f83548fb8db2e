import {
  CreateDBSubnetGroupCommand,
  DescribeDBSubnetGroupsCommand,
  type DescribeDBSubnetGroupsCommandInput,
  paginateDescribeDBSubnetGroups,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const create = (DBSubnetGroupName: string) =>
  rds.client.send(
    new CreateDBSubnetGroupCommand({
      DBSubnetGroupName,
      DBSubnetGroupDescription: 'for tests',
      SubnetIds: ['subnet-0aaa', 'subnet-0bbb'],
    }),
  );
const find = async (input: DescribeDBSubnetGroupsCommandInput = {}) =>
  (await rds.client.send(new DescribeDBSubnetGroupsCommand(input))).DBSubnetGroups?.map(
    ({ DBSubnetGroupName }) => DBSubnetGroupName,
  );

it('lists the default group among the others, by name', async () => {
  expect(await find()).toEqual(['default']);
  await create('second');
  await create('apple');
  expect(await find()).toEqual(['apple', 'default', 'second']);
  expect(await find({ DBSubnetGroupName: 'Second' })).toEqual(['second']);
  expect(await find({ DBSubnetGroupName: 'Default' })).toEqual(['default']);
});

it('describes the default group: one subnet in each zone of the default VPC', async () => {
  const { DBSubnetGroups } = await rds.client.send(new DescribeDBSubnetGroupsCommand({}));
  expect(DBSubnetGroups?.[0]).toMatchObject({ SubnetGroupStatus: 'Complete', SupportedNetworkTypes: ['IPV4'] });
  expect(DBSubnetGroups?.[0]?.Subnets?.map((subnet) => subnet.SubnetAvailabilityZone?.Name)).toEqual([
    'us-east-1a',
    'us-east-1b',
    'us-east-1c',
  ]);
});

it('comes page by page, each group once', async () => {
  const names = Array.from({ length: 45 }, (_, index) => `${index % 2 ? 'a' : 'z'}${index}`);
  for (const name of names) await create(name);
  const pages: (string | undefined)[][] = [];
  for await (const page of paginateDescribeDBSubnetGroups({ client: rds.client, pageSize: 20 }, {})) {
    pages.push((page.DBSubnetGroups ?? []).map(({ DBSubnetGroupName }) => DBSubnetGroupName));
  }
  expect(pages.map((page) => page.length)).toEqual([20, 20, 6]);
  expect(pages.flat()).toEqual([...names, 'default'].sort());
});

it('refuses a name that does not exist, and filters', async () => {
  expect(await rejection(find({ DBSubnetGroupName: 'nosuch' }))).toEqual({
    code: 'DBSubnetGroupNotFoundFault',
    message: "DB subnet group 'nosuch' does not exist.",
    status: 404,
  });
  expect((await rejection(find({ Filters: [{ Name: 'vpc-id', Values: ['vpc-1'] }] }))).code).toBe(
    'InvalidParameterValue',
  );
});
