import {
  AddRoleToDBClusterCommand,
  RemoveRoleFromDBClusterCommand,
  type RemoveRoleFromDBClusterCommandInput,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { availableCluster, clusterNow } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
  await availableCluster(rds);
  await rds.client.send(new AddRoleToDBClusterCommand(ROLE));
});
afterEach(() => rds.close());

const ROLE = { DBClusterIdentifier: 'mycluster', RoleArn: 'arn:aws:iam::123456789012:role/load' };

const remove = (differences: Partial<RemoveRoleFromDBClusterCommandInput> = {}) =>
  rds.client.send(new RemoveRoleFromDBClusterCommand({ ...ROLE, ...differences }));

it('takes the role away', async () => {
  await remove();
  expect((await clusterNow(rds)).AssociatedRoles).toEqual([]);
  expect((await rejection(remove())).code).toBe('DBClusterRoleNotFound');
});

it.each<[string, Partial<RemoveRoleFromDBClusterCommandInput>]>([
  ['DBClusterNotFoundFault', { DBClusterIdentifier: 'nosuch' }],
  ['DBClusterRoleNotFound', { FeatureName: 's3Import' }],
  ['DBClusterRoleNotFound', { RoleArn: `${ROLE.RoleArn}-2` }],
  ['InvalidParameterValue', { RoleArn: 'load' }],
])('%s for %j', async (code, differences) => {
  expect((await rejection(remove(differences))).code).toBe(code);
});
