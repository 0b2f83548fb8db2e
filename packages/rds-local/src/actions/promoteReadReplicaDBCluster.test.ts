import { CreateDBClusterCommand, PromoteReadReplicaDBClusterCommand } from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { availableInstance, CLUSTER, clusterNow, instanceNow } from '../testDatabases.ts';
import { refusal, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;

beforeEach(async () => {
  rds = await startTestRds();
});

afterEach(() => rds.close());

const promote = () =>
  rds.client.send(new PromoteReadReplicaDBClusterCommand({ DBClusterIdentifier: CLUSTER.DBClusterIdentifier }));

test('an Aurora cluster follows a MySQL instance until it is promoted', async () => {
  const { DBInstanceArn } = await availableInstance(rds);
  const { DBClusterIdentifier, Engine } = CLUSTER;
  await rds.client.send(
    new CreateDBClusterCommand({ DBClusterIdentifier, Engine, ReplicationSourceIdentifier: DBInstanceArn }),
  );
  rds.pass();
  expect(await clusterNow(rds)).toMatchObject({ ReplicationSourceIdentifier: DBInstanceArn });
  const arn = 'arn:aws:rds:us-east-1:123456789012:cluster:mycluster';
  expect((await instanceNow(rds)).ReadReplicaDBClusterIdentifiers).toEqual([arn]);
  expect((await promote()).DBCluster?.Status).toBe('promoting');
  rds.pass();
  const promoted = await clusterNow(rds);
  expect(promoted.Status).toBe('available');
  expect(promoted.ReplicationSourceIdentifier).toBeUndefined();
  expect((await instanceNow(rds)).ReadReplicaDBClusterIdentifiers ?? []).toEqual([]);
});

test('a cluster that follows nothing is refused, and one that is to follow another engine', async () => {
  await rds.client.send(new CreateDBClusterCommand(CLUSTER));
  rds.pass();
  expect(await refusal(promote())).toEqual({
    code: 'InvalidDBClusterStateFault',
    message: 'DB cluster mycluster is not a read replica.',
    status: 400,
  });
  const { DBInstanceArn } = await availableInstance(rds, { Engine: 'postgres', MasterUsername: 'dbadmin' });
  const other = { DBClusterIdentifier: 'other', Engine: 'aurora-mysql', ReplicationSourceIdentifier: DBInstanceArn };
  expect(await refusal(rds.client.send(new CreateDBClusterCommand(other)))).toMatchObject({
    code: 'InvalidParameterCombination',
  });
});
