import {
  CreateDBInstanceCommand,
  DescribeEventsCommand,
  ModifyDBParameterGroupCommand,
  type Parameter,
  RebootDBInstanceCommand,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { availableInstance, INSTANCE, instanceNow } from '../testDatabases.ts';
import { createdParameterGroup, parametersSet, setParameters } from '../testParameterGroups.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const DYNAMIC = { ParameterName: 'max_connections', ParameterValue: '100', ApplyMethod: 'immediate' } as const;
const STATIC = { ParameterName: 'performance_schema', ParameterValue: '1', ApplyMethod: 'pending-reboot' } as const;

it('sets parameters, which are described as they were sent', async () => {
  await createdParameterGroup(rds);
  const later = { ParameterName: 'long_query_time', ParameterValue: '3', ApplyMethod: 'pending-reboot' } as const;
  const { DBParameterGroupName } = await setParameters(rds, DYNAMIC, STATIC, later);
  expect(DBParameterGroupName).toBe('mygroup');
  await setParameters(rds, { ...DYNAMIC, ParameterValue: '{DBInstanceClassMemory/12582880}' });
  expect(await parametersSet(rds)).toEqual([
    ['long_query_time', '3', 'pending-reboot'],
    ['max_connections', '{DBInstanceClassMemory/12582880}', 'immediate'],
    ['performance_schema', '1', 'pending-reboot'],
  ]);
});

it('tells of each parameter by an event', async () => {
  const group = await createdParameterGroup(rds);
  await setParameters(rds, DYNAMIC, { ...STATIC, ParameterValue: '0' });
  const { Events } = await rds.client.send(new DescribeEventsCommand({ SourceType: 'db-parameter-group' }));
  const event = {
    SourceIdentifier: 'mygroup',
    SourceType: 'db-parameter-group',
    EventCategories: ['configuration change'],
    Date: new Date(rds.now()),
    SourceArn: group?.DBParameterGroupArn,
  };
  expect(Events).toEqual([
    { ...event, Message: 'Updated parameter max_connections to 100 with apply method immediate' },
    { ...event, Message: 'Updated parameter performance_schema to 0 with apply method pending-reboot' },
  ]);
});

describe('an instance with the group', () => {
  const status = async () => (await instanceNow(rds)).DBParameterGroups?.[0]?.ParameterApplyStatus;
  beforeEach(async () => {
    await createdParameterGroup(rds);
    await availableInstance(rds, { EngineVersion: '8.4.5', DBParameterGroupName: 'mygroup' });
  });

  it('takes dynamic parameters at once, which takes a moment and is no change of its status', async () => {
    await setParameters(rds, DYNAMIC);
    expect(await status()).toBe('applying');
    expect((await instanceNow(rds)).DBInstanceStatus).toBe('available');
    rds.pass(60);
    expect(await status()).toBe('in-sync');
  });

  it('takes the others when it is rebooted', async () => {
    await setParameters(rds, STATIC);
    await setParameters(rds, DYNAMIC);
    rds.pass();
    expect(await status()).toBe('pending-reboot');
    await rds.client.send(new RebootDBInstanceCommand({ DBInstanceIdentifier: 'mydb' }));
    rds.pass();
    expect(await status()).toBe('in-sync');
  });

  it('has nothing to take when a parameter keeps its value', async () => {
    await setParameters(rds, DYNAMIC);
    rds.pass();
    await setParameters(rds, { ...DYNAMIC, ApplyMethod: 'pending-reboot' });
    expect(await status()).toBe('in-sync');
  });

  it('takes parameters that were changed during its creation with its first start', async () => {
    const creating = { DBInstanceIdentifier: 'second', EngineVersion: '8.4.5', DBParameterGroupName: 'mygroup' };
    await rds.client.send(new CreateDBInstanceCommand({ ...INSTANCE, ...creating }));
    await setParameters(rds, STATIC);
    rds.pass();
    expect((await instanceNow(rds, 'second')).DBParameterGroups?.[0]?.ParameterApplyStatus).toBe('in-sync');
    expect(await status()).toBe('pending-reboot');
  });
});

describe('refusals', () => {
  beforeEach(async () => {
    await createdParameterGroup(rds);
  });
  const refused = (parameter: Partial<Parameter>) => rejection(setParameters(rds, { ...DYNAMIC, ...parameter }));

  it.each([
    [{ ParameterName: 'no_such' }, 'Could not find parameter with name: no_such'],
    [{ ParameterName: 'datadir' }, 'The parameter datadir cannot be modified.'],
    [{ ParameterName: '' }, 'The parameter ParameterName must be provided and must not be blank.'],
    [{ ParameterValue: '' }, 'The parameter ParameterValue must be provided and must not be blank.'],
    [{ ApplyMethod: undefined }, 'The parameter ApplyMethod must be provided and must not be blank.'],
    [{ ParameterValue: 'many' }, 'Invalid parameter value: many for: max_connections allowed values are: 1-100000'],
    // A caller may send what the model does not have.
    [{ ApplyMethod: 'now' as 'immediate' }, 'Invalid apply method: now. Valid values are immediate, pending-reboot.'],
  ])('InvalidParameterValue for %j', async (parameter, message) => {
    expect(await refused(parameter)).toEqual({ code: 'InvalidParameterValue', message, status: 400 });
  });

  it('refuses the methods that static parameters, and dynamic ones of SQL Server, do not have', async () => {
    expect(await refused({ ...STATIC, ApplyMethod: 'immediate' })).toEqual({
      code: 'InvalidParameterCombination',
      message: 'cannot use immediate apply method for static parameter',
      status: 400,
    });
    await createdParameterGroup(rds, { DBParameterGroupName: 'other', DBParameterGroupFamily: 'sqlserver-ex-16.0' });
    const Parameters = [{ ParameterName: '1204', ParameterValue: '1', ApplyMethod: 'pending-reboot' as const }];
    const modify = new ModifyDBParameterGroupCommand({ DBParameterGroupName: 'other', Parameters });
    expect((await rejection(rds.client.send(modify))).code).toBe('InvalidParameterCombination');
  });

  it('changes nothing when one parameter is refused, and takes from 1 to 20 in a request', async () => {
    await rejection(setParameters(rds, DYNAMIC, { ...STATIC, ParameterValue: '7' }));
    const many = Array.from({ length: 21 }, () => DYNAMIC);
    expect((await rejection(setParameters(rds, ...many))).code).toBe('InvalidParameterValue');
    expect(await parametersSet(rds)).toEqual([]);
    await setParameters(rds, ...many.slice(1));
    expect(await parametersSet(rds)).toEqual([['max_connections', '100', 'immediate']]);
  });

  it('refuses to turn TLS off in PostgreSQL, which IAM database authentication needs', async () => {
    await createdParameterGroup(rds, { DBParameterGroupName: 'other', DBParameterGroupFamily: 'postgres17' });
    const Parameters = [{ ParameterName: 'ssl', ParameterValue: '0', ApplyMethod: 'pending-reboot' as const }];
    const modify = new ModifyDBParameterGroupCommand({ DBParameterGroupName: 'other', Parameters });
    expect((await rejection(rds.client.send(modify))).code).toBe('InvalidParameterValue');
  });

  it('refuses default groups, and groups that are not there', async () => {
    const modify = (DBParameterGroupName: string) =>
      rejection(rds.client.send(new ModifyDBParameterGroupCommand({ DBParameterGroupName, Parameters: [DYNAMIC] })));
    expect(await modify('default.mysql8.4')).toEqual({
      code: 'InvalidParameterValue',
      message: 'Cannot modify a default parameter group.',
      status: 400,
    });
    expect((await modify('nosuch')).code).toBe('DBParameterGroupNotFound');
  });
});
