import {
  CreateDBSubnetGroupCommand,
  type CreateDBSubnetGroupCommandInput,
  DescribeDBSubnetGroupsCommand,
  ListTagsForResourceCommand,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { availableCluster, availableInstance, availableMember } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const GROUP = {
  DBSubnetGroupName: 'mygroup',
  DBSubnetGroupDescription: 'for tests',
  SubnetIds: ['subnet-0aaa', 'subnet-0bbb'],
} as const;

const create = async (differences: Partial<CreateDBSubnetGroupCommandInput> = {}) =>
  (await rds.client.send(new CreateDBSubnetGroupCommand({ ...GROUP, SubnetIds: [...GROUP.SubnetIds], ...differences })))
    .DBSubnetGroup;
const zones = (group: Awaited<ReturnType<typeof create>>) =>
  group?.Subnets?.map((subnet) => subnet.SubnetAvailabilityZone?.Name);

it('makes a group in the default VPC with its subnets in different zones, its name in lower case', async () => {
  const group = await create({ DBSubnetGroupName: 'My Group.1_a-b' });
  expect(group).toEqual({
    DBSubnetGroupName: 'my group.1_a-b',
    DBSubnetGroupDescription: 'for tests',
    DBSubnetGroupArn: 'arn:aws:rds:us-east-1:123456789012:subgrp:my group.1_a-b',
    VpcId: expect.stringMatching(/^vpc-[0-9a-f]{17}$/),
    SubnetGroupStatus: 'Complete',
    Subnets: GROUP.SubnetIds.map((SubnetIdentifier) => ({
      SubnetIdentifier,
      SubnetAvailabilityZone: { Name: expect.stringMatching(/^us-east-1[abc]$/) },
      SubnetOutpost: {},
      SubnetStatus: 'Active',
    })),
    SupportedNetworkTypes: ['IPV4'],
  });
  expect(new Set(zones(group)).size).toBe(2);
  const { DBSubnetGroups } = await rds.client.send(
    new DescribeDBSubnetGroupsCommand({ DBSubnetGroupName: 'MY GROUP.1_a-b' }),
  );
  expect(DBSubnetGroups).toEqual([group]);
});

it('covers three zones with three subnets, whatever their ids, and lays the same ids the same way', async () => {
  for (const letter of ['a', 'b', 'c', 'd', 'e']) {
    const SubnetIds = [1, 2, 3].map((number) => `subnet-${letter}${number}`);
    const group = await create({ DBSubnetGroupName: letter, SubnetIds });
    expect(new Set(zones(group)).size).toBe(3);
    expect(zones(await create({ DBSubnetGroupName: `${letter}2`, SubnetIds }))).toEqual(zones(group));
  }
});

it('leaves the subnets of the default VPC in their zones', async () => {
  const { DBSubnetGroups } = await rds.client.send(new DescribeDBSubnetGroupsCommand({ DBSubnetGroupName: 'default' }));
  const known = DBSubnetGroups?.[0]?.Subnets?.slice(1) ?? [];
  const SubnetIds = ['subnet-other', ...known.map(({ SubnetIdentifier = '' }) => SubnetIdentifier)];
  expect(zones(await create({ SubnetIds }))).toEqual(['us-east-1a', 'us-east-1b', 'us-east-1c']);
});

it('keeps tags', async () => {
  const group = await create({ Tags: [{ Key: 'team', Value: 'blue' }] });
  const tags = new ListTagsForResourceCommand({ ResourceName: group?.DBSubnetGroupArn });
  expect((await rds.client.send(tags)).TagList).toEqual([{ Key: 'team', Value: 'blue' }]);
});

describe('the group', () => {
  it('is where databases are placed, and in whose zones they lie', async () => {
    const group = await create();
    const covered = zones(group);
    const instance = await availableInstance(rds, { DBSubnetGroupName: 'MyGroup', MultiAZ: true });
    expect(instance.DBSubnetGroup).toEqual(group);
    expect([instance.AvailabilityZone, instance.SecondaryAvailabilityZone].sort()).toEqual(covered?.sort());
    expect((await availableCluster(rds, { DBSubnetGroupName: 'mygroup' })).DBSubnetGroup).toBe('mygroup');
    for (const DBInstanceIdentifier of ['member-1', 'member-2', 'member-3']) {
      const member = await availableMember(rds, { DBInstanceIdentifier });
      expect(member.DBSubnetGroup).toEqual(group);
      expect(covered).toContain(member.AvailabilityZone);
    }
  });

  it('takes no database into a zone where it has no subnet, and no member of a cluster from elsewhere', async () => {
    const covered = zones(await create());
    const AvailabilityZone = ['us-east-1a', 'us-east-1b', 'us-east-1c'].find((zone) => !covered?.includes(zone));
    const placed = availableInstance(rds, { DBSubnetGroupName: 'mygroup', AvailabilityZone });
    expect((await rejection(placed)).code).toBe('InvalidVPCNetworkStateFault');
    await availableCluster(rds);
    expect((await rejection(availableMember(rds, { DBSubnetGroupName: 'mygroup' }))).code).toBe(
      'InvalidParameterCombination',
    );
  });
});

describe('refusals', () => {
  it.each<[string, Partial<CreateDBSubnetGroupCommandInput>]>([
    ['InvalidParameterValue', { DBSubnetGroupName: 'Default' }],
    ['InvalidParameterValue', { DBSubnetGroupName: '1group' }],
    ['InvalidParameterValue', { DBSubnetGroupName: 'group!' }],
    ['InvalidParameterValue', { DBSubnetGroupName: 'g'.repeat(256) }],
    ['InvalidParameterValue', { SubnetIds: ['subnet-0aaa', 'vpc-0aaa'] }],
    ['InvalidParameterValue', { Tags: [{ Key: 'aws:mine' }] }],
    ['InvalidSubnet', { SubnetIds: [] }],
    ['DBSubnetGroupDoesNotCoverEnoughAZs', { SubnetIds: ['subnet-0aaa'] }],
    ['DBSubnetGroupDoesNotCoverEnoughAZs', { SubnetIds: ['subnet-0aaa', 'subnet-0aaa'] }],
    ['DBSubnetQuotaExceededFault', { SubnetIds: Array.from({ length: 21 }, (_, index) => `subnet-${index}`) }],
  ])('%s for %j', async (code, differences) => {
    expect((await rejection(create(differences))).code).toBe(code);
  });

  it('refuses a name that is taken in any letter case', async () => {
    await create();
    expect(await rejection(create({ DBSubnetGroupName: 'MyGroup' }))).toEqual({
      code: 'DBSubnetGroupAlreadyExists',
      message: "The DB subnet group 'mygroup' already exists.",
      status: 400,
    });
  });

  it('refuses the group beyond the quota', async () => {
    await rds.close();
    rds = await startTestRds({ quotas: { DBSubnetGroups: 1 } });
    await create();
    expect((await rejection(create({ DBSubnetGroupName: 'second' }))).code).toBe('DBSubnetGroupQuotaExceeded');
  });
});
