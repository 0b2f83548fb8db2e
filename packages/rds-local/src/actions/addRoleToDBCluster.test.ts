import {
  AddRoleToDBClusterCommand,
  type AddRoleToDBClusterCommandInput,
  CreateDBClusterCommand,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { availableCluster, CLUSTER, clusterNow } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const RoleArn = 'arn:aws:iam::123456789012:role/load';

const add = (differences: Partial<AddRoleToDBClusterCommandInput> = {}) =>
  rds.client.send(new AddRoleToDBClusterCommand({ DBClusterIdentifier: 'mycluster', RoleArn, ...differences }));

it('gives an available cluster a role, which is pending for a while', async () => {
  await availableCluster(rds);
  await add();
  expect((await clusterNow(rds)).AssociatedRoles).toEqual([{ RoleArn, Status: 'PENDING' }]);
  rds.pass(60);
  expect(await clusterNow(rds)).toMatchObject({
    Status: 'available',
    AssociatedRoles: [{ RoleArn, Status: 'ACTIVE' }],
  });
});

it('takes a role for several features', async () => {
  await availableCluster(rds, { Engine: 'aurora-postgresql', MasterUsername: 'owner' });
  await add({ FeatureName: 's3Import' });
  await add({ FeatureName: 'SageMaker' });
  expect((await clusterNow(rds)).AssociatedRoles?.map(({ FeatureName }) => FeatureName)).toEqual([
    's3Import',
    'SageMaker',
  ]);
});

it.each<[string, Partial<AddRoleToDBClusterCommandInput>]>([
  ['DBClusterNotFoundFault', { DBClusterIdentifier: 'nosuch' }],
  ['InvalidParameterValue', { RoleArn: 'load' }],
  ['InvalidParameterValue', { FeatureName: 's3Import' }],
  ['DBClusterRoleAlreadyExists', {}],
])('%s for %j', async (code, differences) => {
  await availableCluster(rds);
  await add();
  expect((await rejection(add(differences))).code).toBe(code);
});

it('refuses a cluster that is not available, and the role beyond the quota', async () => {
  await rds.close();
  rds = await startTestRds({ quotas: { DBClusterRoles: 1 } });
  await rds.client.send(new CreateDBClusterCommand(CLUSTER));
  expect((await rejection(add())).code).toBe('InvalidDBClusterStateFault');
  rds.pass();
  await add();
  expect((await rejection(add({ RoleArn: `${RoleArn}-2` }))).code).toBe('DBClusterRoleQuotaExceeded');
});
