import {
  CreateDBSubnetGroupCommand,
  DeleteDBClusterCommand,
  DeleteDBInstanceCommand,
  DeleteDBSubnetGroupCommand,
  ModifyDBInstanceCommand,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { availableCluster, availableInstance } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
  await create();
});
afterEach(() => rds.close());

const create = () =>
  rds.client.send(
    new CreateDBSubnetGroupCommand({
      DBSubnetGroupName: 'mygroup',
      DBSubnetGroupDescription: 'for tests',
      SubnetIds: ['subnet-0aaa', 'subnet-0bbb', 'subnet-0ccc'],
    }),
  );
const remove = (DBSubnetGroupName = 'mygroup') =>
  rds.client.send(new DeleteDBSubnetGroupCommand({ DBSubnetGroupName }));

it('deletes a group at once, so that its name is free', async () => {
  await remove('MyGroup');
  expect((await rejection(remove())).code).toBe('DBSubnetGroupNotFoundFault');
  await create();
});

it('refuses as long as a database uses the group, or is about to move to it', async () => {
  await availableInstance(rds, { DBSubnetGroupName: 'mygroup' });
  expect(await rejection(remove())).toEqual({
    code: 'InvalidDBSubnetGroupStateFault',
    message: "Cannot delete the subnet group 'mygroup' because at least one database instance: mydb is still using it.",
    status: 400,
  });
  await rds.client.send(new DeleteDBInstanceCommand({ DBInstanceIdentifier: 'mydb', SkipFinalSnapshot: true }));
  rds.pass();
  await availableCluster(rds, { DBSubnetGroupName: 'mygroup' });
  expect((await rejection(remove())).message).toContain('database cluster: mycluster');
  await rds.client.send(new DeleteDBClusterCommand({ DBClusterIdentifier: 'mycluster', SkipFinalSnapshot: true }));
  rds.pass();
  await availableInstance(rds);
  const move = { DBInstanceIdentifier: 'mydb', DBSubnetGroupName: 'mygroup' };
  await rds.client.send(new ModifyDBInstanceCommand(move));
  expect((await rejection(remove())).code).toBe('InvalidDBSubnetGroupStateFault');
});

it('refuses the default group', async () => {
  expect((await rejection(remove('default'))).code).toBe('InvalidParameterValue');
});
