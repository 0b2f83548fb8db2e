import { DescribeAccountAttributesCommand } from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { availableCluster, availableInstance, availableMember } from '../testDatabases.ts';
import { startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds({ quotas: { DBInstances: 5 } });
});
afterEach(() => rds.close());

it('tells how much of each quota is used', async () => {
  await availableInstance(rds);
  await availableInstance(rds, { DBInstanceIdentifier: 'other', AllocatedStorage: 100 });
  await availableCluster(rds);
  await availableMember(rds);
  const { AccountQuotas } = await rds.client.send(new DescribeAccountAttributesCommand({}));
  expect(
    Object.fromEntries((AccountQuotas ?? []).map(({ AccountQuotaName, Used, Max }) => [AccountQuotaName, [Used, Max]])),
  ).toEqual({
    DBInstances: [3, 5],
    ReservedDBInstances: [0, 40],
    AllocatedStorage: [120, 100_000],
    DBSecurityGroups: [0, 25],
    AuthorizationsPerDBSecurityGroup: [0, 20],
    DBParameterGroups: [0, 50],
    ManualSnapshots: [0, 100],
    EventSubscriptions: [0, 20],
    DBSubnetGroups: [0, 50],
    OptionGroups: [0, 20],
    SubnetsPerDBSubnetGroup: [0, 20],
    ReadReplicasPerMaster: [0, 15],
    DBClusters: [1, 40],
    DBClusterParameterGroups: [0, 50],
    DBClusterRoles: [0, 5],
    DBInstanceRoles: [0, 5],
    CustomEndpointsPerDBCluster: [0, 5],
    ManualClusterSnapshots: [0, 100],
  });
});
