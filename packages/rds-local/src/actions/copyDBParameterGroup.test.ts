import { CopyDBParameterGroupCommand, ListTagsForResourceCommand } from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createdParameterGroup, parametersSet, setParameters } from '../testParameterGroups.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const COPY = {
  SourceDBParameterGroupIdentifier: 'mygroup',
  TargetDBParameterGroupIdentifier: 'TheCopy',
  TargetDBParameterGroupDescription: 'a copy',
};
const copy = (differences: object = {}) =>
  rds.client.send(new CopyDBParameterGroupCommand({ ...COPY, ...differences }));

it('makes another group with what is set in the first, which later changes leave alone', async () => {
  await createdParameterGroup(rds, { Tags: [{ Key: 'team', Value: 'blue' }] });
  await setParameters(rds, { ParameterName: 'max_connections', ParameterValue: '100', ApplyMethod: 'immediate' });
  const { DBParameterGroup } = await copy({ Tags: [{ Key: 'team', Value: 'red' }] });
  expect(DBParameterGroup).toEqual({
    DBParameterGroupName: 'thecopy',
    DBParameterGroupFamily: 'mysql8.4',
    Description: 'a copy',
    DBParameterGroupArn: 'arn:aws:rds:us-east-1:123456789012:pg:thecopy',
  });
  const tags = new ListTagsForResourceCommand({ ResourceName: DBParameterGroup?.DBParameterGroupArn });
  expect((await rds.client.send(tags)).TagList).toEqual([{ Key: 'team', Value: 'red' }]);
  await setParameters(rds, { ParameterName: 'max_connections', ParameterValue: '200', ApplyMethod: 'immediate' });
  expect(await parametersSet(rds, 'thecopy')).toEqual([['max_connections', '100', 'immediate']]);
});

it('takes the ARN of the first', async () => {
  const group = await createdParameterGroup(rds);
  const { DBParameterGroup } = await copy({ SourceDBParameterGroupIdentifier: group?.DBParameterGroupArn });
  expect(DBParameterGroup?.DBParameterGroupName).toBe('thecopy');
});

it('refuses a group that is not there, a name that is taken or none, and the group beyond the quota', async () => {
  expect(await rejection(copy())).toEqual({
    code: 'DBParameterGroupNotFound',
    message: 'DBParameterGroup not found: mygroup',
    status: 404,
  });
  await rds.close();
  rds = await startTestRds({ quotas: { DBParameterGroups: 1 } });
  await createdParameterGroup(rds);
  const code = async (target: string) => (await rejection(copy({ TargetDBParameterGroupIdentifier: target }))).code;
  expect(await code('MyGroup')).toBe('DBParameterGroupAlreadyExists');
  expect(await code('1group')).toBe('InvalidParameterValue');
  expect(await code('second')).toBe('DBParameterGroupQuotaExceeded');
});

it('refuses to copy a default group', async () => {
  expect(await rejection(copy({ SourceDBParameterGroupIdentifier: 'default.mysql8.4' }))).toEqual({
    code: 'InvalidParameterValue',
    message: 'Cannot copy a default parameter group.',
    status: 400,
  });
});
