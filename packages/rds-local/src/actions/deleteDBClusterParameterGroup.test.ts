import { DeleteDBClusterCommand, DeleteDBClusterParameterGroupCommand } from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { availableCluster } from '../testDatabases.ts';
import { clusterParametersSet, createdClusterParameterGroup } from '../testParameterGroups.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const remove = (DBClusterParameterGroupName = 'mygroup') =>
  rds.client.send(new DeleteDBClusterParameterGroupCommand({ DBClusterParameterGroupName }));

it('deletes a group, once', async () => {
  await createdClusterParameterGroup(rds);
  await remove('MyGroup');
  const gone = { code: 'DBParameterGroupNotFound', message: 'DBClusterParameterGroup not found: mygroup', status: 404 };
  expect(await rejection(clusterParametersSet(rds))).toEqual(gone);
  expect(await rejection(remove())).toEqual(gone);
});

it('refuses a group that a cluster has, until the cluster has gone', async () => {
  await createdClusterParameterGroup(rds);
  await availableCluster(rds, { DBClusterParameterGroupName: 'mygroup' });
  expect(await rejection(remove())).toEqual({
    code: 'InvalidDBParameterGroupState',
    message:
      'One or more database clusters are still members of this parameter group mygroup, so the group cannot be deleted',
    status: 400,
  });
  await rds.client.send(new DeleteDBClusterCommand({ DBClusterIdentifier: 'mycluster', SkipFinalSnapshot: true }));
  rds.pass();
  await remove();
  expect((await rejection(clusterParametersSet(rds))).code).toBe('DBParameterGroupNotFound');
});

it('refuses a default group', async () => {
  expect(await rejection(remove('default.aurora-mysql8.0'))).toEqual({
    code: 'InvalidDBParameterGroupState',
    message: 'Default DBClusterParameterGroup cannot be deleted: default.aurora-mysql8.0',
    status: 400,
  });
});
