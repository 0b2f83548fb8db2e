import { type CreateOptionGroupCommandInput, ListTagsForResourceCommand } from '@aws-sdk/client-rds';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { availableCluster, availableInstance } from '../testDatabases.ts';
import { createdOptionGroup, optionGroupNow } from '../testOptionGroups.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

it('makes a group without options, its name and engine in lower case', async () => {
  const group = await createdOptionGroup(rds, { OptionGroupName: 'MyOptions', EngineName: 'MySQL' });
  expect(group).toEqual({
    OptionGroupName: 'myoptions',
    OptionGroupDescription: 'for tests',
    EngineName: 'mysql',
    MajorEngineVersion: '8.4',
    Options: [],
    AllowsVpcAndNonVpcInstanceMemberships: true,
    OptionGroupArn: 'arn:aws:rds:us-east-1:123456789012:og:myoptions',
  });
  expect(await optionGroupNow(rds, 'MYOPTIONS')).toEqual(group);
});

it('keeps tags', async () => {
  const group = await createdOptionGroup(rds, { Tags: [{ Key: 'team', Value: 'blue' }] });
  const tags = new ListTagsForResourceCommand({ ResourceName: group?.OptionGroupArn });
  expect((await rds.client.send(tags)).TagList).toEqual([{ Key: 'team', Value: 'blue' }]);
});

describe('the group', () => {
  it('is for instances of its engine and major version, and for no clusters', async () => {
    await createdOptionGroup(rds);
    const fitting = await availableInstance(rds, { OptionGroupName: 'MyOptions', EngineVersion: '8.4.5' });
    expect(fitting.OptionGroupMemberships).toEqual([{ OptionGroupName: 'myoptions', Status: 'in-sync' }]);
    const create = (EngineVersion: string, Engine: string) =>
      rejection(
        availableInstance(rds, { DBInstanceIdentifier: 'x', OptionGroupName: 'myoptions', Engine, EngineVersion }),
      );
    expect((await create('8.0', 'mysql')).code).toBe('InvalidParameterCombination');
    expect((await create('11.4', 'mariadb')).code).toBe('InvalidParameterCombination');
    expect((await rejection(availableCluster(rds, { OptionGroupName: 'myoptions' }))).code).toBe(
      'OptionGroupNotFoundFault',
    );
  });
});

describe('refusals', () => {
  it.each<[string, Partial<CreateOptionGroupCommandInput>]>([
    ['InvalidParameterValue', { OptionGroupName: '1group' }],
    ['InvalidParameterValue', { OptionGroupName: 'a--b' }],
    ['InvalidParameterValue', { OptionGroupName: 'default:mysql-8-4' }],
    ['InvalidParameterValue', { OptionGroupName: 'g'.repeat(256) }],
    ['InvalidParameterValue', { EngineName: 'nosuch' }],
    ['InvalidParameterValue', { EngineName: 'aurora-mysql', MajorEngineVersion: '8.0' }],
    ['InvalidParameterValue', { Tags: [{ Key: 'aws:mine' }] }],
    ['InvalidParameterCombination', { MajorEngineVersion: '9.9' }],
    ['InvalidParameterCombination', { MajorEngineVersion: '8.4.5' }],
  ])('%s for %j', async (code, differences) => {
    expect((await rejection(createdOptionGroup(rds, differences))).code).toBe(code);
  });

  it('refuses a name that is taken in any letter case', async () => {
    await createdOptionGroup(rds);
    expect(await rejection(createdOptionGroup(rds, { OptionGroupName: 'MyOptions' }))).toEqual({
      code: 'OptionGroupAlreadyExistsFault',
      message: 'An option group named myoptions already exists.',
      status: 400,
    });
  });

  it('refuses the group beyond the quota', async () => {
    await rds.close();
    rds = await startTestRds({ quotas: { OptionGroups: 1 } });
    await createdOptionGroup(rds);
    const beyond = createdOptionGroup(rds, { OptionGroupName: 'second' });
    expect((await rejection(beyond)).code).toBe('OptionGroupQuotaExceededFault');
  });
});
