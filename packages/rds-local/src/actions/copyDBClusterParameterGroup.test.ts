import { CopyDBClusterParameterGroupCommand, ListTagsForResourceCommand } from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { clusterParametersSet, createdClusterParameterGroup, setClusterParameters } from '../testParameterGroups.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const COPY = {
  SourceDBClusterParameterGroupIdentifier: 'mygroup',
  TargetDBClusterParameterGroupIdentifier: 'TheCopy',
  TargetDBClusterParameterGroupDescription: 'a copy',
};
const copy = (differences: object = {}) =>
  rds.client.send(new CopyDBClusterParameterGroupCommand({ ...COPY, ...differences }));

it('makes another group with what is set in the first, which later changes leave alone', async () => {
  await createdClusterParameterGroup(rds);
  const time_zone = { ParameterName: 'time_zone', ApplyMethod: 'immediate' } as const;
  await setClusterParameters(rds, { ...time_zone, ParameterValue: 'UTC' });
  const { DBClusterParameterGroup } = await copy({ Tags: [{ Key: 'team', Value: 'red' }] });
  expect(DBClusterParameterGroup).toEqual({
    DBClusterParameterGroupName: 'thecopy',
    DBParameterGroupFamily: 'aurora-mysql8.0',
    Description: 'a copy',
    DBClusterParameterGroupArn: 'arn:aws:rds:us-east-1:123456789012:cluster-pg:thecopy',
  });
  const tags = new ListTagsForResourceCommand({ ResourceName: DBClusterParameterGroup?.DBClusterParameterGroupArn });
  expect((await rds.client.send(tags)).TagList).toEqual([{ Key: 'team', Value: 'red' }]);
  await setClusterParameters(rds, { ...time_zone, ParameterValue: 'Europe/Paris' });
  expect(await clusterParametersSet(rds, 'thecopy')).toEqual([['time_zone', 'UTC', 'immediate']]);
});

it('takes the ARN of the first', async () => {
  const SourceDBClusterParameterGroupIdentifier = (await createdClusterParameterGroup(rds))?.DBClusterParameterGroupArn;
  const { DBClusterParameterGroup } = await copy({ SourceDBClusterParameterGroupIdentifier });
  expect(DBClusterParameterGroup?.DBClusterParameterGroupName).toBe('thecopy');
});

it('refuses a group that is not there, a name that is taken or none, and the group beyond the quota', async () => {
  expect(await rejection(copy())).toEqual({
    code: 'DBParameterGroupNotFound',
    message: 'DBClusterParameterGroup not found: mygroup',
    status: 404,
  });
  await rds.close();
  rds = await startTestRds({ quotas: { DBClusterParameterGroups: 1 } });
  await createdClusterParameterGroup(rds);
  const code = async (target: string) =>
    (await rejection(copy({ TargetDBClusterParameterGroupIdentifier: target }))).code;
  expect(await code('MyGroup')).toBe('DBParameterGroupAlreadyExists');
  expect(await code('1group')).toBe('InvalidParameterValue');
  expect(await code('second')).toBe('DBParameterGroupQuotaExceeded');
});

it('refuses to copy a default group', async () => {
  const SourceDBClusterParameterGroupIdentifier = 'default.aurora-mysql8.0';
  expect(await rejection(copy({ SourceDBClusterParameterGroupIdentifier }))).toEqual({
    code: 'InvalidParameterValue',
    message: 'Cannot copy a default parameter group.',
    status: 400,
  });
});
