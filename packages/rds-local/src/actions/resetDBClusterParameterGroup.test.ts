import { ResetDBClusterParameterGroupCommand } from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { availableCluster, availableMember, clusterNow } from '../testDatabases.ts';
import { clusterParametersSet, createdClusterParameterGroup, setClusterParameters } from '../testParameterGroups.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

const DYNAMIC = { ParameterName: 'time_zone', ParameterValue: 'Europe/Paris', ApplyMethod: 'immediate' } as const;
const STATIC = { ParameterName: 'binlog_format', ParameterValue: 'ROW', ApplyMethod: 'pending-reboot' } as const;

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
  await createdClusterParameterGroup(rds);
  await setClusterParameters(rds, DYNAMIC, STATIC);
});
afterEach(() => rds.close());

const reset = (input: object) =>
  rds.client.send(new ResetDBClusterParameterGroupCommand({ DBClusterParameterGroupName: 'mygroup', ...input }));
const status = async () => (await clusterNow(rds)).DBClusterMembers?.[0]?.DBClusterParameterGroupStatus;

it('puts back the parameters that are listed', async () => {
  const { ParameterName, ApplyMethod } = STATIC;
  const answer = await reset({ Parameters: [{ ParameterName, ApplyMethod }] });
  expect(answer.DBClusterParameterGroupName).toBe('mygroup');
  expect(await clusterParametersSet(rds)).toEqual([['time_zone', 'Europe/Paris', 'immediate']]);
});

it('puts back all, in its clusters the dynamic ones at once and the static ones with a reboot', async () => {
  await availableCluster(rds, { DBClusterParameterGroupName: 'mygroup' });
  await availableMember(rds);
  await reset({ Parameters: [{ ParameterName: 'time_zone' }] });
  expect(await status()).toBe('applying');
  rds.pass();
  expect(await status()).toBe('in-sync');
  await reset({ ResetAllParameters: true });
  expect(await status()).toBe('pending-reboot');
  expect(await clusterParametersSet(rds)).toEqual([]);
});

it('refuses a list together with all, and parameters that cannot be put back', async () => {
  const Parameters = [{ ParameterName: 'time_zone' }];
  const code = async (input: object) => (await rejection(reset(input))).code;
  expect(await code({ ResetAllParameters: true, Parameters })).toBe('InvalidParameterCombination');
  expect(await code({ Parameters: [{ ...STATIC, ApplyMethod: 'immediate' }] })).toBe('InvalidParameterCombination');
  expect(await code({ Parameters: [{ ParameterName: 'no_such' }] })).toBe('InvalidParameterValue');
  expect(await clusterParametersSet(rds)).toHaveLength(2);
});

it('refuses default groups, and groups that are not there', async () => {
  const code = async (DBClusterParameterGroupName: string) =>
    (await rejection(reset({ DBClusterParameterGroupName }))).code;
  expect(await code('default.aurora-mysql8.0')).toBe('InvalidParameterValue');
  expect(await code('nosuch')).toBe('DBParameterGroupNotFound');
});
