import {
  CreateDBSnapshotCommand,
  DeleteDBInstanceCommand,
  DeleteDBSnapshotCommand,
  DeleteOptionGroupCommand,
  ModifyDBInstanceCommand,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { availableInstance } from '../testDatabases.ts';
import { createdOptionGroup } from '../testOptionGroups.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
  await createdOptionGroup(rds);
});
afterEach(() => rds.close());

const remove = (OptionGroupName = 'myoptions') => rds.client.send(new DeleteOptionGroupCommand({ OptionGroupName }));
const IN_USE = {
  code: 'InvalidOptionGroupStateFault',
  message: "The option group 'myoptions' cannot be deleted because it is in use.",
  status: 400,
};

it('deletes a group at once, so that its name is free', async () => {
  await remove('MyOptions');
  expect(await rejection(remove())).toEqual({
    code: 'OptionGroupNotFoundFault',
    message: 'Specified OptionGroupName: myoptions not found.',
    status: 404,
  });
  await createdOptionGroup(rds);
});

it('refuses as long as an instance has the group, or a snapshot of such an instance', async () => {
  await availableInstance(rds, { OptionGroupName: 'myoptions', BackupRetentionPeriod: 0 });
  expect(await rejection(remove())).toEqual(IN_USE);
  await rds.client.send(
    new CreateDBSnapshotCommand({ DBInstanceIdentifier: 'mydb', DBSnapshotIdentifier: 'mysnapshot' }),
  );
  rds.pass();
  await rds.client.send(new DeleteDBInstanceCommand({ DBInstanceIdentifier: 'mydb', SkipFinalSnapshot: true }));
  rds.pass();
  expect(await rejection(remove())).toEqual(IN_USE);
  await rds.client.send(new DeleteDBSnapshotCommand({ DBSnapshotIdentifier: 'mysnapshot' }));
  rds.pass();
  await remove();
});

it('refuses a group that an instance is about to get', async () => {
  await availableInstance(rds);
  const change = { DBInstanceIdentifier: 'mydb', OptionGroupName: 'myoptions' };
  await rds.client.send(new ModifyDBInstanceCommand(change));
  expect(await rejection(remove())).toEqual(IN_USE);
});

it('refuses a default group', async () => {
  expect((await rejection(remove('default:mysql-8-4'))).code).toBe('InvalidParameterValue');
});
