import {
  type CreateDBClusterParameterGroupCommandInput,
  ListTagsForResourceCommand,
  ModifyDBClusterCommand,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { availableCluster, availableMember, clusterNow, instanceNow } from '../testDatabases.ts';
import { clusterParametersSet, createdClusterParameterGroup, createdParameterGroup } from '../testParameterGroups.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

const POSTGRES = { Engine: 'aurora-postgresql', MasterUsername: 'somebody' };

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

it('makes a group in which nothing is set, its name in lower case', async () => {
  expect(await createdClusterParameterGroup(rds, { DBClusterParameterGroupName: 'MyGroup' })).toEqual({
    DBClusterParameterGroupName: 'mygroup',
    DBParameterGroupFamily: 'aurora-mysql8.0',
    Description: 'for tests',
    DBClusterParameterGroupArn: 'arn:aws:rds:us-east-1:123456789012:cluster-pg:mygroup',
  });
  expect(await clusterParametersSet(rds, 'MYGROUP')).toEqual([]);
});

it('keeps tags', async () => {
  const group = await createdClusterParameterGroup(rds, { Tags: [{ Key: 'team', Value: 'blue' }] });
  const tags = new ListTagsForResourceCommand({ ResourceName: group?.DBClusterParameterGroupArn });
  expect((await rds.client.send(tags)).TagList).toEqual([{ Key: 'team', Value: 'blue' }]);
});

describe('the group', () => {
  const modify = (input: object) =>
    rds.client.send(new ModifyDBClusterCommand({ DBClusterIdentifier: 'mycluster', ...input }));

  it('is for clusters of its family, and for no instances', async () => {
    await createdClusterParameterGroup(rds);
    const { DBClusterParameterGroup } = await availableCluster(rds, { DBClusterParameterGroupName: 'MyGroup' });
    expect(DBClusterParameterGroup).toBe('mygroup');
    const create = (differences: object) =>
      rejection(availableCluster(rds, { DBClusterIdentifier: 'x', ...differences }));
    const other = { ...POSTGRES, DBClusterParameterGroupName: 'mygroup' };
    expect((await create(other)).code).toBe('InvalidParameterCombination');
    expect(await create({ DBClusterParameterGroupName: 'nosuch' })).toEqual({
      code: 'DBClusterParameterGroupNotFound',
      message: 'DBClusterParameterGroup not found: nosuch',
      status: 404,
    });
    const member = availableMember(rds, { DBParameterGroupName: 'mygroup' });
    expect((await rejection(member)).code).toBe('DBParameterGroupNotFound');
  });

  it('comes to each instance of a cluster with a reboot', async () => {
    await createdClusterParameterGroup(rds);
    await availableCluster(rds);
    await availableMember(rds);
    const { DBCluster } = await modify({ DBClusterParameterGroupName: 'mygroup' });
    expect(DBCluster).toMatchObject({ Status: 'available', DBClusterParameterGroup: 'mygroup' });
    rds.pass();
    const [member] = (await clusterNow(rds)).DBClusterMembers ?? [];
    expect(member?.DBClusterParameterGroupStatus).toBe('pending-reboot');
  });

  it('comes with the major upgrade for which it is, as does a group for the instances', async () => {
    await createdClusterParameterGroup(rds, { DBParameterGroupFamily: 'aurora-postgresql17' });
    await createdParameterGroup(rds, { DBParameterGroupFamily: 'aurora-postgresql17' });
    await availableCluster(rds, { ...POSTGRES, EngineVersion: '16.8' });
    await availableMember(rds, { Engine: 'aurora-postgresql' });
    const groups = { DBClusterParameterGroupName: 'mygroup', DBInstanceParameterGroupName: 'mygroup' };
    expect((await rejection(modify(groups))).code).toBe('InvalidParameterCombination');
    const usual = { DBInstanceParameterGroupName: 'default.aurora-postgresql16' };
    expect((await rejection(modify(usual))).code).toBe('InvalidParameterCombination');

    const upgrade = { EngineVersion: '17.5', AllowMajorVersionUpgrade: true };
    await modify({ ...upgrade, ...groups });
    const groupsNow = async () => [
      (await clusterNow(rds)).DBClusterParameterGroup,
      (await instanceNow(rds, 'member-1')).DBParameterGroups?.[0],
    ];
    const waiting = { DBParameterGroupName: 'mygroup', ParameterApplyStatus: 'pending-database-upgrade' };
    expect(await groupsNow()).toEqual(['mygroup', waiting]);
    await modify({ EngineVersion: '16.8' });
    const former = { DBParameterGroupName: 'default.aurora-postgresql16', ParameterApplyStatus: 'in-sync' };
    expect(await groupsNow()).toEqual(['default.aurora-postgresql16', former]);

    await modify({ ...upgrade, ...groups, ApplyImmediately: true });
    rds.pass();
    expect(await groupsNow()).toEqual(['mygroup', { ...waiting, ParameterApplyStatus: 'in-sync' }]);
    const [member] = (await clusterNow(rds)).DBClusterMembers ?? [];
    expect(member?.DBClusterParameterGroupStatus).toBe('in-sync');
  });
});

describe('refusals', () => {
  it.each<[string, Partial<CreateDBClusterParameterGroupCommandInput>]>([
    ['InvalidParameterValue', { DBClusterParameterGroupName: '1group' }],
    ['InvalidParameterValue', { DBClusterParameterGroupName: 'default.aurora-mysql8.0' }],
    ['InvalidParameterValue', { DBParameterGroupFamily: 'mariadb11.4' }],
    ['InvalidParameterValue', { DBParameterGroupFamily: 'postgres12' }],
    ['InvalidParameterValue', { Tags: [{ Key: 'aws:mine' }] }],
    ['MissingParameter', { Description: '' }],
  ])('%s for %j', async (code, differences) => {
    expect((await rejection(createdClusterParameterGroup(rds, differences))).code).toBe(code);
  });

  it('refuses a name that another group for clusters has, but not that of one for instances', async () => {
    await createdParameterGroup(rds);
    await createdClusterParameterGroup(rds);
    const again = await rejection(createdClusterParameterGroup(rds, { DBClusterParameterGroupName: 'MyGroup' }));
    expect(again).toEqual({
      code: 'DBParameterGroupAlreadyExists',
      message: 'Parameter group mygroup already exists',
      status: 400,
    });
  });

  it('refuses the group beyond the quota', async () => {
    await rds.close();
    rds = await startTestRds({ quotas: { DBClusterParameterGroups: 1 } });
    await createdClusterParameterGroup(rds);
    const beyond = createdClusterParameterGroup(rds, { DBClusterParameterGroupName: 'second' });
    expect((await rejection(beyond)).code).toBe('DBParameterGroupQuotaExceeded');
  });
});
