import {
  CreateDBSubnetGroupCommand,
  ModifyDBInstanceCommand,
  ModifyDBSubnetGroupCommand,
  type ModifyDBSubnetGroupCommandInput,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { availableInstance, instanceNow } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

const SubnetIds = ['subnet-0aaa', 'subnet-0bbb', 'subnet-0ccc'];

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
  const group = { DBSubnetGroupName: 'mygroup', DBSubnetGroupDescription: 'first', SubnetIds };
  await rds.client.send(new CreateDBSubnetGroupCommand(group));
});
afterEach(() => rds.close());

const modify = async (differences: Partial<ModifyDBSubnetGroupCommandInput> = {}) => {
  const input = { DBSubnetGroupName: 'MyGroup', SubnetIds, ...differences };
  return (await rds.client.send(new ModifyDBSubnetGroupCommand(input))).DBSubnetGroup;
};

it('changes the description and the subnets, and keeps a description that is not given', async () => {
  const described = await modify({ DBSubnetGroupDescription: 'second' });
  expect(described).toMatchObject({ DBSubnetGroupName: 'mygroup', DBSubnetGroupDescription: 'second' });
  const widened = await modify({ SubnetIds: [...SubnetIds, 'subnet-0ddd'] });
  expect(widened?.DBSubnetGroupDescription).toBe('second');
  expect(widened?.Subnets?.map(({ SubnetIdentifier }) => SubnetIdentifier)).toEqual([...SubnetIds, 'subnet-0ddd']);
});

it('shows on the instances of the group, which stay where they are', async () => {
  await availableInstance(rds, { DBSubnetGroupName: 'mygroup' });
  await availableInstance(rds, { DBInstanceIdentifier: 'elsewhere' });
  const elsewhere = await instanceNow(rds, 'elsewhere');
  const group = await modify({ DBSubnetGroupDescription: 'second' });
  expect((await instanceNow(rds)).DBSubnetGroup).toEqual(group);
  expect(await instanceNow(rds, 'elsewhere')).toEqual(elsewhere);
});

it('is what an instance moves to', async () => {
  await availableInstance(rds);
  const move = { DBInstanceIdentifier: 'mydb', DBSubnetGroupName: 'mygroup', ApplyImmediately: true };
  await rds.client.send(new ModifyDBInstanceCommand(move));
  expect((await instanceNow(rds)).DBInstanceStatus).toBe('moving-to-vpc');
  rds.pass();
  expect(await instanceNow(rds)).toMatchObject({
    DBInstanceStatus: 'available',
    DBSubnetGroup: { DBSubnetGroupName: 'mygroup' },
    PendingModifiedValues: {},
  });
});

it('does not take away the only subnet in a zone where an instance lies', async () => {
  const { AvailabilityZone, DBSubnetGroup } = await availableInstance(rds, { DBSubnetGroupName: 'mygroup' });
  const without = DBSubnetGroup?.Subnets?.filter((each) => each.SubnetAvailabilityZone?.Name !== AvailabilityZone);
  const ids = without?.map(({ SubnetIdentifier = '' }) => SubnetIdentifier);
  expect((await rejection(modify({ SubnetIds: ids }))).code).toBe('SubnetAlreadyInUse');
  expect((await instanceNow(rds)).DBSubnetGroup).toEqual(DBSubnetGroup);
});

it.each<[string, Partial<ModifyDBSubnetGroupCommandInput>]>([
  ['DBSubnetGroupNotFoundFault', { DBSubnetGroupName: 'nosuch' }],
  ['InvalidParameterValue', { DBSubnetGroupName: 'default' }],
  ['InvalidParameterValue', { SubnetIds: ['nonsense', 'subnet-0aaa'] }],
  ['DBSubnetGroupDoesNotCoverEnoughAZs', { SubnetIds: ['subnet-0aaa'] }],
])('refuses with %s for %j', async (code, differences) => {
  expect((await rejection(modify(differences))).code).toBe(code);
});
