import { DeleteDBInstanceCommand, DeleteDBParameterGroupCommand } from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { availableInstance } from '../testDatabases.ts';
import { createdParameterGroup, parametersSet } from '../testParameterGroups.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const remove = (DBParameterGroupName = 'mygroup') =>
  rds.client.send(new DeleteDBParameterGroupCommand({ DBParameterGroupName }));

it('deletes a group, once', async () => {
  await createdParameterGroup(rds);
  await remove('MyGroup');
  const gone = { code: 'DBParameterGroupNotFound', message: 'DBParameterGroup not found: mygroup', status: 404 };
  expect(await rejection(parametersSet(rds))).toEqual(gone);
  expect(await rejection(remove())).toEqual(gone);
});

it('refuses a group that an instance has, until the instance has gone', async () => {
  await createdParameterGroup(rds);
  await availableInstance(rds, { EngineVersion: '8.4.5', DBParameterGroupName: 'mygroup' });
  expect(await rejection(remove())).toEqual({
    code: 'InvalidDBParameterGroupState',
    message:
      'One or more database instances are still members of this parameter group mygroup, so the group cannot be deleted',
    status: 400,
  });
  await rds.client.send(new DeleteDBInstanceCommand({ DBInstanceIdentifier: 'mydb', SkipFinalSnapshot: true }));
  rds.pass();
  await remove();
  expect((await rejection(parametersSet(rds))).code).toBe('DBParameterGroupNotFound');
});

it('refuses a default group', async () => {
  expect(await rejection(remove('default.mysql8.4'))).toEqual({
    code: 'InvalidDBParameterGroupState',
    message: 'Default DBParameterGroup cannot be deleted: default.mysql8.4',
    status: 400,
  });
});
