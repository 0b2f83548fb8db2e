import {
  AddRoleToDBInstanceCommand,
  RemoveRoleFromDBInstanceCommand,
  type RemoveRoleFromDBInstanceCommandInput,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { availableInstance, instanceNow } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

const POSTGRES = { Engine: 'postgres', MasterUsername: 'owner' };

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
  await availableInstance(rds, POSTGRES);
  await rds.client.send(new AddRoleToDBInstanceCommand(ROLE));
});
afterEach(() => rds.close());

const ROLE = {
  DBInstanceIdentifier: 'mydb',
  RoleArn: 'arn:aws:iam::123456789012:role/import',
  FeatureName: 's3Import',
};

const remove = (differences: Partial<RemoveRoleFromDBInstanceCommandInput> = {}) =>
  rds.client.send(new RemoveRoleFromDBInstanceCommand({ ...ROLE, ...differences }));

it('takes the role away', async () => {
  await remove();
  expect((await instanceNow(rds)).AssociatedRoles).toEqual([]);
  expect((await rejection(remove())).code).toBe('DBInstanceRoleNotFound');
});

it.each<[string, Partial<RemoveRoleFromDBInstanceCommandInput>]>([
  ['DBInstanceNotFound', { DBInstanceIdentifier: 'nosuch' }],
  ['DBInstanceRoleNotFound', { FeatureName: 'Lambda' }],
  ['DBInstanceRoleNotFound', { RoleArn: `${ROLE.RoleArn}-2` }],
  ['InvalidParameterValue', { RoleArn: 'import' }],
])('%s for %j', async (code, differences) => {
  expect((await rejection(remove(differences))).code).toBe(code);
});
