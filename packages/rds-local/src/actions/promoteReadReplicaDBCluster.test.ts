import {
  CreateDBClusterCommand,
  CreateDBInstanceCommand,
  DeleteDBInstanceCommand,
  DescribeDBClustersCommand,
  ModifyDBClusterCommand,
  ModifyDBInstanceCommand,
  PromoteReadReplicaDBClusterCommand,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  availableCluster,
  availableInstance,
  availableMember,
  CLUSTER,
  clusterNow,
  instanceNow,
  MEMBER,
} from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

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
  expect(await rejection(promote())).toEqual({
    code: 'InvalidDBClusterStateFault',
    message: 'DB cluster mycluster is not a read replica.',
    status: 400,
  });
  const { DBInstanceArn } = await availableInstance(rds, { Engine: 'postgres', MasterUsername: 'dbadmin' });
  const other = { DBClusterIdentifier: 'other', Engine: 'aurora-mysql', ReplicationSourceIdentifier: DBInstanceArn };
  expect(await rejection(rds.client.send(new CreateDBClusterCommand(other)))).toMatchObject({
    code: 'InvalidParameterCombination',
  });
});

const CLUSTER_ARN = 'arn:aws:rds:us-east-1:123456789012:cluster:mycluster';

test('a replica has the master user of its source, and both follow each other through new names', async () => {
  const { DBInstanceArn } = await availableInstance(rds, { DBName: 'shop' });
  const { DBClusterIdentifier, Engine } = CLUSTER;
  const replica = { DBClusterIdentifier, Engine, ReplicationSourceIdentifier: DBInstanceArn };
  await rds.client.send(new CreateDBClusterCommand(replica));
  rds.pass();
  expect(await clusterNow(rds)).toMatchObject({ MasterUsername: 'admin', DatabaseName: 'shop' });
  const renames = { DBInstanceIdentifier: 'mydb', NewDBInstanceIdentifier: 'other', ApplyImmediately: true };
  await rds.client.send(new ModifyDBInstanceCommand(renames));
  const rename = { DBClusterIdentifier, NewDBClusterIdentifier: 'renamed', ApplyImmediately: true };
  await rds.client.send(new ModifyDBClusterCommand(rename));
  rds.pass();
  expect((await clusterNow(rds, 'renamed')).ReplicationSourceIdentifier).toBe(
    'arn:aws:rds:us-east-1:123456789012:db:other',
  );
  expect((await instanceNow(rds, 'other')).ReadReplicaDBClusterIdentifiers).toEqual([
    'arn:aws:rds:us-east-1:123456789012:cluster:renamed',
  ]);
  await rds.client.send(new DeleteDBInstanceCommand({ DBInstanceIdentifier: 'other', SkipFinalSnapshot: true }));
  expect((await clusterNow(rds, 'renamed')).ReplicationSourceIdentifier).toBeUndefined();
});

test('a cluster follows one in another region, and neither loses its last instance until it is promoted', async () => {
  await availableCluster(rds);
  await availableMember(rds);
  const far = rds.clientIn('eu-west-1');
  const { Engine } = CLUSTER;
  const source = { Engine, ReplicationSourceIdentifier: CLUSTER_ARN };
  await far.send(new CreateDBClusterCommand({ DBClusterIdentifier: 'follower', ...source }));
  await far.send(
    new CreateDBInstanceCommand({ ...MEMBER, DBClusterIdentifier: 'follower', DBInstanceIdentifier: 'far-1' }),
  );
  rds.pass();
  expect((await clusterNow(rds)).ReadReplicaIdentifiers).toEqual([
    'arn:aws:rds:eu-west-1:123456789012:cluster:follower',
  ]);
  const removeNear = () => rds.client.send(new DeleteDBInstanceCommand({ DBInstanceIdentifier: 'member-1' }));
  const removeFar = () => far.send(new DeleteDBInstanceCommand({ DBInstanceIdentifier: 'far-1' }));
  expect(await rejection(removeNear())).toEqual({
    code: 'InvalidDBClusterStateFault',
    message:
      'Cannot delete the last instance of the master cluster. Delete the replica cluster before deleting the last master ' +
      'cluster instance.',
    status: 400,
  });
  expect(await rejection(removeFar())).toMatchObject({ code: 'InvalidDBClusterStateFault' });
  await far.send(new PromoteReadReplicaDBClusterCommand({ DBClusterIdentifier: 'follower' }));
  rds.pass();
  await removeFar();
  await removeNear();
  const { DBClusters } = await far.send(new DescribeDBClustersCommand({ DBClusterIdentifier: 'follower' }));
  expect(DBClusters?.[0]?.ReplicationSourceIdentifier).toBeUndefined();
  expect((await clusterNow(rds)).ReadReplicaIdentifiers ?? []).toEqual([]);
});

test('an encrypted source in another region needs a key of the destination', async () => {
  await availableCluster(rds, { StorageEncrypted: true });
  const replica = { DBClusterIdentifier: 'follower', Engine: 'aurora-mysql', ReplicationSourceIdentifier: CLUSTER_ARN };
  const create = rds.clientIn('eu-west-1').send(new CreateDBClusterCommand(replica));
  expect(await rejection(create)).toMatchObject({ code: 'InvalidParameterCombination' });
});

test('a Multi-AZ DB cluster follows an instance of its engine', async () => {
  const { DBInstanceArn, EngineVersion } = await availableInstance(rds);
  await rds.client.send(
    new CreateDBClusterCommand({
      DBClusterIdentifier: 'mycluster',
      Engine: 'mysql',
      DBClusterInstanceClass: 'db.m6gd.large',
      AllocatedStorage: 100,
      ReplicationSourceIdentifier: DBInstanceArn,
    }),
  );
  rds.pass();
  expect(await clusterNow(rds)).toMatchObject({
    EngineVersion,
    MasterUsername: 'admin',
    ReplicationSourceIdentifier: DBInstanceArn,
  });
  await promote();
  rds.pass();
  expect((await clusterNow(rds)).Status).toBe('available');
});
