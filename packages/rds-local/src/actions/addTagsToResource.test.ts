import {
  AddTagsToResourceCommand,
  CreateDBClusterSnapshotCommand,
  CreateDBSnapshotCommand,
  CreateDBSubnetGroupCommand,
  ListTagsForResourceCommand,
  RemoveTagsFromResourceCommand,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { availableCluster, availableInstance, instanceNow } from '../testDatabases.ts';
import { createdOptionGroup } from '../testOptionGroups.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const arn = (rest: string) => `arn:aws:rds:us-east-1:123456789012:${rest}`;
const list = async (ResourceName: string) =>
  (await rds.client.send(new ListTagsForResourceCommand({ ResourceName }))).TagList;
const add = (ResourceName: string, Tags: { Key?: string; Value?: string }[]) =>
  rds.client.send(new AddTagsToResourceCommand({ ResourceName, Tags }));

const NAMES = [
  'db:mydb',
  'cluster:mycluster',
  'snapshot:s',
  'cluster-snapshot:cs',
  'subgrp:mysubnets',
  'og:myoptions',
  'subgrp:default',
  'og:default:mysql-8-4',
  'pg:default.mysql8.4',
  'cluster-pg:default.aurora-mysql8.0',
];

it('adds, replaces, lists and removes tags of all kinds of resources, RDS’s default groups among them', async () => {
  await availableInstance(rds);
  await createdOptionGroup(rds);
  const subnets = { DBSubnetGroupDescription: 'for tests', SubnetIds: ['subnet-0a', 'subnet-0b'] };
  await rds.client.send(new CreateDBSubnetGroupCommand({ DBSubnetGroupName: 'mysubnets', ...subnets }));
  await availableCluster(rds);
  await rds.client.send(new CreateDBSnapshotCommand({ DBSnapshotIdentifier: 's', DBInstanceIdentifier: 'mydb' }));
  await rds.client.send(
    new CreateDBClusterSnapshotCommand({ DBClusterSnapshotIdentifier: 'cs', DBClusterIdentifier: 'mycluster' }),
  );
  for (const name of NAMES.map(arn)) {
    await add(name, [{ Key: 'team', Value: 'blue' }, { Key: 'empty' }]);
    await add(name, [
      { Key: 'team', Value: 'green' },
      { Key: 'Team', Value: 'other case' },
    ]);
    expect(await list(name)).toEqual([
      { Key: 'team', Value: 'green' },
      { Key: 'empty', Value: '' },
      { Key: 'Team', Value: 'other case' },
    ]);
    await rds.client.send(new RemoveTagsFromResourceCommand({ ResourceName: name, TagKeys: ['empty', 'nosuch'] }));
    expect((await list(name))?.map((tag) => tag.Key)).toEqual(['team', 'Team']);
  }
  expect((await instanceNow(rds)).TagList).toEqual(await list(arn('db:mydb')));
});

it.each([
  ['DBInstanceNotFound', 'db:nosuch'],
  ['DBClusterNotFoundFault', 'cluster:nosuch'],
  ['DBSnapshotNotFound', 'snapshot:nosuch'],
  ['DBClusterSnapshotNotFoundFault', 'cluster-snapshot:nosuch'],
  ['DBSubnetGroupNotFoundFault', 'subgrp:nosuch'],
  ['OptionGroupNotFoundFault', 'og:default:mysql-9-9'],
  ['DBParameterGroupNotFound', 'pg:default.mysql9.9'],
  ['DBParameterGroupNotFound', 'cluster-pg:default.oracle-ee-19'],
  ['SubscriptionNotFound', 'es:nosuch'],
  ['ReservedDBInstanceNotFound', 'ri:nosuch'],
  ['DBClusterEndpointNotFoundFault', 'cluster-endpoint:nosuch'],
  ['DBInstanceAutomatedBackupNotFound', 'auto-backup:ab-nosuch'],
  ['DBClusterAutomatedBackupNotFoundFault', 'cluster-auto-backup:nosuch'],
  ['InvalidParameterValue', 'event:mydb'],
  ['InvalidParameterValue', 'nosuch:mydb'],
])('refuses with %s for %s', async (code, name) => {
  expect((await rejection(list(arn(name)))).code).toBe(code);
});

it('refuses what is no ARN of this account and region', async () => {
  await availableInstance(rds);
  for (const name of ['mydb', 'arn:aws:rds:eu-west-1:123456789012:db:mydb']) {
    expect((await rejection(list(name))).code).toBe('InvalidParameterValue');
  }
});

it('refuses keys that are reserved, characters that are not allowed, and more than fifty tags', async () => {
  await availableInstance(rds);
  const refused = async (tags: { Key?: string; Value?: string }[]) => (await rejection(add(arn('db:mydb'), tags))).code;
  expect(await refused([{ Key: 'rds:mine' }])).toBe('InvalidParameterValue');
  expect(await refused([{ Key: 'k'.repeat(129) }])).toBe('InvalidParameterValue');
  expect(await refused([{ Key: 'key', Value: '<script>' }])).toBe('InvalidParameterValue');
  expect(await refused(Array.from({ length: 51 }, (_, index) => ({ Key: `k${index}` })))).toBe('InvalidParameterValue');
  expect(await list(arn('db:mydb'))).toEqual([]);
});

it('refuses the same key twice in one request, and changes nothing', async () => {
  await availableInstance(rds);
  const twice = [
    { Key: 'team', Value: 'blue' },
    { Key: 'team', Value: 'green' },
  ];
  expect(await rejection(add(arn('db:mydb'), twice))).toEqual({
    code: 'InvalidParameterCombination',
    message: 'Duplicate tag key found in request: team',
    status: 400,
  });
  expect(await list(arn('db:mydb'))).toEqual([]);
});
