import { ResetDBParameterGroupCommand } from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { availableInstance, instanceNow } from '../testDatabases.ts';
import { createdParameterGroup, parametersSet, setParameters } from '../testParameterGroups.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';
import { eventsOf } from '../testSnapshots.ts';

const DYNAMIC = { ParameterName: 'max_connections', ParameterValue: '100', ApplyMethod: 'immediate' } as const;
const STATIC = { ParameterName: 'performance_schema', ParameterValue: '1', ApplyMethod: 'pending-reboot' } as const;

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
  await createdParameterGroup(rds);
  await setParameters(rds, DYNAMIC, STATIC);
});
afterEach(() => rds.close());

const reset = (input: object) =>
  rds.client.send(new ResetDBParameterGroupCommand({ DBParameterGroupName: 'mygroup', ...input }));
const status = async () => (await instanceNow(rds)).DBParameterGroups?.[0]?.ParameterApplyStatus;

it('puts back the parameters that are listed, and tells of it', async () => {
  const { ParameterName, ApplyMethod } = DYNAMIC;
  const answer = await reset({ ResetAllParameters: false, Parameters: [{ ParameterName, ApplyMethod }] });
  expect(answer.DBParameterGroupName).toBe('mygroup');
  expect(await parametersSet(rds)).toEqual([['performance_schema', '1', 'pending-reboot']]);
  expect((await eventsOf(rds, 'db-parameter-group', 'mygroup')).at(-1)).toBe(
    'Updated parameter max_connections to its default value with apply method immediate',
  );
});

it('puts back all, on its instances the dynamic ones at once and the static ones with a reboot', async () => {
  await availableInstance(rds, { EngineVersion: '8.4.5', DBParameterGroupName: 'mygroup' });
  await reset({ Parameters: [{ ParameterName: 'max_connections' }] });
  expect(await status()).toBe('applying');
  rds.pass();
  expect(await status()).toBe('in-sync');
  await reset({ ResetAllParameters: true });
  rds.pass();
  expect(await status()).toBe('pending-reboot');
  expect(await parametersSet(rds)).toEqual([]);
});

it('puts back all when nothing else is said, and nothing when nothing is set', async () => {
  await reset({});
  expect(await parametersSet(rds)).toEqual([]);
  await availableInstance(rds, { EngineVersion: '8.4.5', DBParameterGroupName: 'mygroup' });
  await reset({});
  expect(await status()).toBe('in-sync');
});

it('refuses a list together with all, neither of them, and parameters that cannot be put back', async () => {
  const Parameters = [{ ParameterName: 'max_connections' }];
  const code = async (input: object) => (await rejection(reset(input))).code;
  expect(await code({ ResetAllParameters: true, Parameters })).toBe('InvalidParameterCombination');
  expect(await code({ ResetAllParameters: false })).toBe('InvalidParameterCombination');
  expect(await code({ Parameters: [{ ...STATIC, ApplyMethod: 'immediate' }] })).toBe('InvalidParameterCombination');
  expect(await code({ Parameters: [{ ParameterName: 'no_such' }] })).toBe('InvalidParameterValue');
  expect(await code({ Parameters: Array.from({ length: 21 }, () => DYNAMIC) })).toBe('InvalidParameterValue');
  expect(await parametersSet(rds)).toHaveLength(2);
});

it('refuses default groups, and groups that are not there', async () => {
  expect((await rejection(reset({ DBParameterGroupName: 'default.mysql8.4' }))).code).toBe('InvalidParameterValue');
  expect((await rejection(reset({ DBParameterGroupName: 'nosuch' }))).code).toBe('DBParameterGroupNotFound');
});
