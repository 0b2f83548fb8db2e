import {
  DescribeEventsCommand,
  ModifyDBClusterParameterGroupCommand,
  type Parameter,
  RebootDBInstanceCommand,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { availableCluster, availableMember, clusterNow } from '../testDatabases.ts';
import { clusterParametersSet, createdClusterParameterGroup, setClusterParameters } from '../testParameterGroups.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const DYNAMIC = { ParameterName: 'time_zone', ParameterValue: 'UTC', ApplyMethod: 'immediate' } as const;
const STATIC = { ParameterName: 'binlog_format', ParameterValue: 'ROW', ApplyMethod: 'pending-reboot' } as const;

it('sets parameters, which are described as they were sent', async () => {
  await createdClusterParameterGroup(rds);
  const { DBClusterParameterGroupName } = await setClusterParameters(rds, DYNAMIC, STATIC);
  expect(DBClusterParameterGroupName).toBe('mygroup');
  expect(await clusterParametersSet(rds)).toEqual([
    ['binlog_format', 'ROW', 'pending-reboot'],
    ['time_zone', 'UTC', 'immediate'],
  ]);
});

it('tells of each parameter by an event', async () => {
  const group = await createdClusterParameterGroup(rds);
  await setClusterParameters(rds, DYNAMIC);
  const { Events } = await rds.client.send(new DescribeEventsCommand({ SourceType: 'db-parameter-group' }));
  expect(Events).toEqual([
    {
      SourceIdentifier: 'mygroup',
      SourceType: 'db-parameter-group',
      Message: 'Updated parameter time_zone to UTC with apply method immediate',
      EventCategories: ['configuration change'],
      Date: new Date(rds.now()),
      SourceArn: group?.DBClusterParameterGroupArn,
    },
  ]);
});

describe('a cluster with the group', () => {
  const statuses = async () =>
    (await clusterNow(rds)).DBClusterMembers?.map((member) => member.DBClusterParameterGroupStatus);
  beforeEach(async () => {
    await createdClusterParameterGroup(rds);
    await availableCluster(rds, { DBClusterParameterGroupName: 'mygroup' });
    await availableMember(rds);
    await availableMember(rds, { DBInstanceIdentifier: 'member-2' });
  });

  it('takes dynamic parameters at once in all of its instances', async () => {
    await setClusterParameters(rds, { ...DYNAMIC, ParameterValue: 'Europe/Paris' });
    expect(await statuses()).toEqual(['applying', 'applying']);
    rds.pass(60);
    expect(await statuses()).toEqual(['in-sync', 'in-sync']);
  });

  it('takes the others in each instance when that is rebooted', async () => {
    await setClusterParameters(rds, STATIC);
    rds.pass();
    expect(await statuses()).toEqual(['pending-reboot', 'pending-reboot']);
    await rds.client.send(new RebootDBInstanceCommand({ DBInstanceIdentifier: 'member-2' }));
    rds.pass();
    expect(await statuses()).toEqual(['pending-reboot', 'in-sync']);
  });
});

describe('refusals', () => {
  beforeEach(async () => {
    await createdClusterParameterGroup(rds);
  });

  it.each<[string, Partial<Parameter>]>([
    ['InvalidParameterValue', { ParameterName: 'no_such' }],
    ['InvalidParameterValue', { ParameterName: 'datadir' }],
    ['InvalidParameterValue', { ParameterValue: 'Mars/Olympus' }],
    ['InvalidParameterValue', { ApplyMethod: undefined }],
    ['InvalidParameterCombination', { ...STATIC, ApplyMethod: 'immediate' }],
  ])('%s for %j', async (code, parameter) => {
    expect((await rejection(setClusterParameters(rds, { ...DYNAMIC, ...parameter }))).code).toBe(code);
  });

  it('refuses default groups, groups that are not there, and more than 20 parameters', async () => {
    const modify = (DBClusterParameterGroupName: string, count = 1) => {
      const Parameters = Array.from({ length: count }, () => DYNAMIC);
      return rejection(
        rds.client.send(new ModifyDBClusterParameterGroupCommand({ DBClusterParameterGroupName, Parameters })),
      );
    };
    expect(await modify('default.aurora-mysql8.0')).toEqual({
      code: 'InvalidParameterValue',
      message: 'Cannot modify a default parameter group.',
      status: 400,
    });
    expect((await modify('nosuch')).code).toBe('DBParameterGroupNotFound');
    expect((await modify('mygroup', 21)).code).toBe('InvalidParameterValue');
  });
});
