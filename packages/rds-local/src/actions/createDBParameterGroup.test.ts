import {
  type CreateDBParameterGroupCommandInput,
  DescribeEventsCommand,
  ListTagsForResourceCommand,
  ModifyDBInstanceCommand,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { availableInstance, instanceNow } from '../testDatabases.ts';
import { createdParameterGroup, parametersSet } from '../testParameterGroups.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

it('makes a group in which nothing is set, its name in lower case', async () => {
  expect(await createdParameterGroup(rds, { DBParameterGroupName: 'MyGroup' })).toEqual({
    DBParameterGroupName: 'mygroup',
    DBParameterGroupFamily: 'mysql8.4',
    Description: 'for tests',
    DBParameterGroupArn: 'arn:aws:rds:us-east-1:123456789012:pg:mygroup',
  });
  expect(await parametersSet(rds, 'MYGROUP')).toEqual([]);
});

it('keeps tags', async () => {
  const group = await createdParameterGroup(rds, { Tags: [{ Key: 'team', Value: 'blue' }] });
  const tags = new ListTagsForResourceCommand({ ResourceName: group?.DBParameterGroupArn });
  expect((await rds.client.send(tags)).TagList).toEqual([{ Key: 'team', Value: 'blue' }]);
});

describe('the group', () => {
  const groupsNow = async () => (await instanceNow(rds)).DBParameterGroups;

  it('is for instances of its family', async () => {
    await createdParameterGroup(rds);
    const fitting = await availableInstance(rds, { DBParameterGroupName: 'MyGroup', EngineVersion: '8.4.5' });
    expect(fitting.DBParameterGroups).toEqual([{ DBParameterGroupName: 'mygroup', ParameterApplyStatus: 'in-sync' }]);
    const create = (EngineVersion: string, DBParameterGroupName: string) =>
      rejection(availableInstance(rds, { DBInstanceIdentifier: 'x', EngineVersion, DBParameterGroupName }));
    expect(await create('8.0', 'mygroup')).toEqual({
      code: 'InvalidParameterCombination',
      message:
        "The parameter group mygroup with DBParameterGroupFamily mysql8.4 can't be used for this instance. " +
        'Use a parameter group with DBParameterGroupFamily mysql8.0.',
      status: 400,
    });
    expect((await create('8.4', 'default.mysql8.0')).code).toBe('InvalidParameterCombination');
    expect(await create('8.4', 'nosuch')).toEqual({
      code: 'DBParameterGroupNotFound',
      message: 'DBParameterGroup not found: nosuch',
      status: 404,
    });
  });

  it('comes to an instance with a reboot, and stays with a minor upgrade', async () => {
    await createdParameterGroup(rds);
    await availableInstance(rds, { EngineVersion: '8.4.5' });
    const modify = new ModifyDBInstanceCommand({ DBInstanceIdentifier: 'mydb', DBParameterGroupName: 'mygroup' });
    const { DBInstance } = await rds.client.send(modify);
    expect(DBInstance?.DBInstanceStatus).toBe('available');
    rds.pass();
    const waiting = [{ DBParameterGroupName: 'mygroup', ParameterApplyStatus: 'pending-reboot' }];
    expect(await groupsNow()).toEqual(waiting);
    const input = { SourceType: 'db-instance', SourceIdentifier: 'mydb', Duration: 1440 } as const;
    const { Events = [] } = await rds.client.send(new DescribeEventsCommand(input));
    expect(Events.map(({ Message }) => Message)).toContain('Updated to use parameter group mygroup');
    const upgrade = { DBInstanceIdentifier: 'mydb', EngineVersion: '8.4.6', ApplyImmediately: true };
    await rds.client.send(new ModifyDBInstanceCommand(upgrade));
    rds.pass();
    expect(await groupsNow()).toEqual([{ DBParameterGroupName: 'mygroup', ParameterApplyStatus: 'in-sync' }]);
  });

  it('comes with the major upgrade for which it is, and goes when that is taken back', async () => {
    await createdParameterGroup(rds);
    await availableInstance(rds, { EngineVersion: '8.0.43' });
    const modify = (input: object) =>
      rds.client.send(new ModifyDBInstanceCommand({ DBInstanceIdentifier: 'mydb', ...input }));
    const upgrade = { EngineVersion: '8.4.6', AllowMajorVersionUpgrade: true, DBParameterGroupName: 'mygroup' };
    const present = { ...upgrade, DBParameterGroupName: 'default.mysql8.0' };
    expect((await rejection(modify(present))).code).toBe('InvalidParameterCombination');
    expect((await rejection(modify({ DBParameterGroupName: 'mygroup' }))).code).toBe('InvalidParameterCombination');

    await modify(upgrade);
    const waiting = [{ DBParameterGroupName: 'mygroup', ParameterApplyStatus: 'pending-database-upgrade' }];
    expect(await groupsNow()).toEqual(waiting);
    await modify({ EngineVersion: '8.0.43' });
    expect(await groupsNow()).toEqual([{ DBParameterGroupName: 'default.mysql8.0', ParameterApplyStatus: 'in-sync' }]);

    await modify({ ...upgrade, ApplyImmediately: true });
    rds.pass();
    expect(await groupsNow()).toEqual([{ DBParameterGroupName: 'mygroup', ParameterApplyStatus: 'in-sync' }]);
  });
});

describe('refusals', () => {
  it.each<[string, Partial<CreateDBParameterGroupCommandInput>]>([
    ['InvalidParameterValue', { DBParameterGroupName: '1group' }],
    ['InvalidParameterValue', { DBParameterGroupName: 'a--b' }],
    ['InvalidParameterValue', { DBParameterGroupName: 'default.mysql8.4' }],
    ['InvalidParameterValue', { DBParameterGroupName: 'g'.repeat(256) }],
    ['InvalidParameterValue', { Tags: [{ Key: 'aws:mine' }] }],
    ['MissingParameter', { Description: '' }],
  ])('%s for %j', async (code, differences) => {
    expect((await rejection(createdParameterGroup(rds, differences))).code).toBe(code);
  });

  it('refuses a family that does not exist', async () => {
    expect(await rejection(createdParameterGroup(rds, { DBParameterGroupFamily: 'mysql9.9' }))).toEqual({
      code: 'InvalidParameterValue',
      message: 'ParameterGroupFamily mysql9.9 is not a valid parameter group family',
      status: 400,
    });
  });

  it('refuses a name that is taken in any letter case', async () => {
    await createdParameterGroup(rds);
    expect(await rejection(createdParameterGroup(rds, { DBParameterGroupName: 'MyGroup' }))).toEqual({
      code: 'DBParameterGroupAlreadyExists',
      message: 'Parameter group mygroup already exists',
      status: 400,
    });
  });

  it('refuses the group beyond the quota', async () => {
    await rds.close();
    rds = await startTestRds({ quotas: { DBParameterGroups: 1 } });
    await createdParameterGroup(rds);
    const beyond = createdParameterGroup(rds, { DBParameterGroupName: 'second' });
    expect((await rejection(beyond)).code).toBe('DBParameterGroupQuotaExceeded');
  });
});
