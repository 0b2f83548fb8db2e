import * as rds from '@aws-sdk/client-rds';
import type { RdsLocal } from '@rds-console/rds-local/startRdsLocal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  recreateCluster,
  recreateInstance,
  recreateOptionGroup,
  recreateParameterGroup,
  recreateSubnetGroup,
} from './recreate.ts';
import { clientOf, loadSampleFleet, send, startInstantRds } from './testing/sampleFleet.ts';

/* What is described in one account is made again in an empty one, and described there as the same. */

let there: RdsLocal;
let again: RdsLocal;

beforeAll(async () => {
  [there, again] = await Promise.all([startInstantRds(), startInstantRds()]);
  await loadSampleFleet(there);
});
afterAll(async () => {
  await Promise.all([there.close(), again.close()]);
});

async function describedBy(server: RdsLocal) {
  const client = clientOf(server);
  const { DBInstances = [] } = await client.send(new rds.DescribeDBInstancesCommand({}));
  const { DBClusters = [] } = await client.send(new rds.DescribeDBClustersCommand({}));
  const { DBSubnetGroups = [] } = await client.send(new rds.DescribeDBSubnetGroupsCommand({}));
  const { DBParameterGroups = [] } = await client.send(new rds.DescribeDBParameterGroupsCommand({}));
  const { OptionGroupsList = [] } = await client.send(new rds.DescribeOptionGroupsCommand({}));
  const members = (cluster: rds.DBCluster) =>
    DBInstances.filter((it) => it.DBClusterIdentifier === cluster.DBClusterIdentifier);
  const isOwn = (name = '') => name !== 'default' && !/^default[.:]/.test(name);
  return [
    ...DBSubnetGroups.filter((it) => isOwn(it.DBSubnetGroupName)).flatMap(recreateSubnetGroup),
    ...DBParameterGroups.filter((it) => isOwn(it.DBParameterGroupName)).flatMap((it) =>
      recreateParameterGroup('DBParameterGroup', it, []),
    ),
    ...OptionGroupsList.filter((it) => isOwn(it.OptionGroupName)).flatMap(recreateOptionGroup),
    ...DBClusters.flatMap((it) => recreateCluster(it, members(it))),
    // Those that follow another one need it first.
    ...DBInstances.filter((it) => !it.DBClusterIdentifier)
      .toSorted((a, b) => Number(isReplica(a)) - Number(isReplica(b)))
      .flatMap(recreateInstance),
  ];
}

function isReplica({ ReadReplicaSourceDBInstanceIdentifier }: rds.DBInstance) {
  return ReadReplicaSourceDBInstanceIdentifier !== undefined;
}

test('the sample fleet', async () => {
  const requests = await describedBy(there);
  expect([...new Set(requests.map(({ action }) => action))].toSorted()).toEqual([
    'CreateDBCluster',
    'CreateDBInstance',
  ]);
  for (const { action, input } of requests) {
    const password = 'MasterUserPassword' in input ? { MasterUserPassword: 'correct-horse' } : {};
    await send(again, { action, input: { ...input, ...password } });
  }
  expect(await describedBy(again)).toEqual(requests);
});
