import {
  AddRoleToDBInstanceCommand,
  type AddRoleToDBInstanceCommandInput,
  CreateDBInstanceCommand,
  DescribeDBEngineVersionsCommand,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { availableCluster, availableInstance, availableMember, INSTANCE, instanceNow } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

const POSTGRES = { Engine: 'postgres', MasterUsername: 'owner' };

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const RoleArn = 'arn:aws:iam::123456789012:role/service-role/import';

const add = (differences: Partial<AddRoleToDBInstanceCommandInput> = {}) =>
  rds.client.send(
    new AddRoleToDBInstanceCommand({ DBInstanceIdentifier: 'mydb', RoleArn, FeatureName: 's3Import', ...differences }),
  );
const rolesNow = async () => (await instanceNow(rds)).AssociatedRoles;

it('gives an available instance a role for a feature, which is pending for a while', async () => {
  await availableInstance(rds, POSTGRES);
  await add({ DBInstanceIdentifier: 'MyDB' });
  expect(await rolesNow()).toEqual([{ RoleArn, FeatureName: 's3Import', Status: 'PENDING' }]);
  expect((await instanceNow(rds)).DBInstanceStatus).toBe('available');
  rds.pass(60);
  expect(await rolesNow()).toEqual([{ RoleArn, FeatureName: 's3Import', Status: 'ACTIVE' }]);
  await add({ FeatureName: 'Lambda', RoleArn: `${RoleArn}-2` });
  expect((await rolesNow())?.map(({ Status }) => Status)).toEqual(['ACTIVE', 'PENDING']);
});

it('takes the features that the engine version lists', async () => {
  const { DBEngineVersions } = await rds.client.send(
    new DescribeDBEngineVersionsCommand({ Engine: 'postgres', DefaultOnly: true }),
  );
  expect(DBEngineVersions?.[0]?.SupportedFeatureNames).toEqual(['Lambda', 's3Export', 's3Import']);
});

it.each<[string, Partial<AddRoleToDBInstanceCommandInput>]>([
  ['DBInstanceNotFound', { DBInstanceIdentifier: 'nosuch' }],
  ['InvalidParameterValue', { RoleArn: 'import' }],
  ['InvalidParameterValue', { FeatureName: 'S3_INTEGRATION' }],
  ['DBInstanceRoleAlreadyExists', { FeatureName: 'Lambda' }],
  ['DBInstanceRoleAlreadyExists', { RoleArn: `${RoleArn}-2` }],
])('%s for %j', async (code, differences) => {
  await availableInstance(rds, POSTGRES);
  await add();
  expect((await rejection(add(differences))).code).toBe(code);
});

it('refuses an engine that has no such feature', async () => {
  await availableInstance(rds);
  expect(await rejection(add())).toMatchObject({
    code: 'InvalidParameterValue',
    message: expect.stringContaining('The feature s3Import is not supported for mysql'),
  });
});

it('refuses an instance of a cluster, and one that is not available', async () => {
  await availableCluster(rds, { Engine: 'aurora-postgresql', MasterUsername: 'owner' });
  await availableMember(rds, { Engine: 'aurora-postgresql' });
  expect((await rejection(add({ DBInstanceIdentifier: 'member-1' }))).code).toBe('InvalidParameterCombination');
  await rds.client.send(new CreateDBInstanceCommand({ ...INSTANCE, ...POSTGRES }));
  expect((await rejection(add())).code).toBe('InvalidDBInstanceState');
});

it('refuses the role beyond the quota', async () => {
  await rds.close();
  rds = await startTestRds({ quotas: { DBInstanceRoles: 1 } });
  await availableInstance(rds, POSTGRES);
  await add();
  expect((await rejection(add({ FeatureName: 'Lambda', RoleArn: `${RoleArn}-2` }))).code).toBe(
    'DBInstanceRoleQuotaExceeded',
  );
});
