import {
  CreateDBClusterCommand,
  type CreateDBClusterCommandInput,
  CreateDBInstanceCommand,
  type CreateDBInstanceCommandInput,
  type DBCluster,
  type DBInstance,
  DescribeDBClustersCommand,
  DescribeDBInstancesCommand,
} from '@aws-sdk/client-rds';
import type { TestRds } from './testRds.ts';

/** A small MySQL instance with its windows far from the moment at which tests begin. */
export const INSTANCE = {
  DBInstanceIdentifier: 'mydb',
  DBInstanceClass: 'db.t3.micro',
  Engine: 'mysql',
  AllocatedStorage: 20,
  MasterUsername: 'admin',
  MasterUserPassword: 'correct-horse',
  PreferredBackupWindow: '03:00-03:30',
  PreferredMaintenanceWindow: 'sun:05:00-sun:06:00',
} as const satisfies CreateDBInstanceCommandInput;

/** An Aurora MySQL cluster with its windows far from the moment at which tests begin. */
export const CLUSTER = {
  DBClusterIdentifier: 'mycluster',
  Engine: 'aurora-mysql',
  MasterUsername: 'admin',
  MasterUserPassword: 'correct-horse',
  PreferredBackupWindow: '03:00-03:30',
  PreferredMaintenanceWindow: 'sun:05:00-sun:06:00',
} as const satisfies CreateDBClusterCommandInput;

/** An instance of that cluster. */
export const MEMBER = {
  DBInstanceIdentifier: 'member-1',
  DBClusterIdentifier: 'mycluster',
  DBInstanceClass: 'db.r5.large',
  Engine: 'aurora-mysql',
} as const satisfies CreateDBInstanceCommandInput;

/** Creates an instance and waits until it is available. */
export async function availableInstance(
  rds: TestRds,
  differences: Partial<CreateDBInstanceCommandInput> = {},
): Promise<DBInstance> {
  const input = { ...INSTANCE, ...differences };
  await rds.client.send(new CreateDBInstanceCommand(input));
  rds.pass();
  return instanceNow(rds, input.DBInstanceIdentifier);
}

/** Creates a cluster and waits until it is available. */
export async function availableCluster(
  rds: TestRds,
  differences: Partial<CreateDBClusterCommandInput> = {},
): Promise<DBCluster> {
  const input = { ...CLUSTER, ...differences };
  await rds.client.send(new CreateDBClusterCommand(input));
  rds.pass();
  return clusterNow(rds, input.DBClusterIdentifier);
}

/** Creates an instance of a cluster and waits until it is available. */
export async function availableMember(
  rds: TestRds,
  differences: Partial<CreateDBInstanceCommandInput> = {},
): Promise<DBInstance> {
  const input = { ...MEMBER, ...differences };
  await rds.client.send(new CreateDBInstanceCommand(input));
  rds.pass();
  return instanceNow(rds, input.DBInstanceIdentifier);
}

/** @throws DBInstanceNotFoundFault */
export async function instanceNow(rds: TestRds, DBInstanceIdentifier = 'mydb'): Promise<DBInstance> {
  const { DBInstances = [] } = await rds.client.send(new DescribeDBInstancesCommand({ DBInstanceIdentifier }));
  const [instance] = DBInstances;
  if (instance === undefined) throw new Error(`There is no instance ${DBInstanceIdentifier}.`);
  return instance;
}

/** @throws DBClusterNotFoundFault */
export async function clusterNow(rds: TestRds, DBClusterIdentifier = 'mycluster'): Promise<DBCluster> {
  const { DBClusters = [] } = await rds.client.send(new DescribeDBClustersCommand({ DBClusterIdentifier }));
  const [cluster] = DBClusters;
  if (cluster === undefined) throw new Error(`There is no cluster ${DBClusterIdentifier}.`);
  return cluster;
}
