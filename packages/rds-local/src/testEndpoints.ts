import {
  CreateDBClusterEndpointCommand,
  type CreateDBClusterEndpointCommandInput,
  type DBClusterEndpoint,
  DescribeDBClusterEndpointsCommand,
  type DescribeDBClusterEndpointsCommandInput,
} from '@aws-sdk/client-rds';
import { availableCluster, availableMember } from './testDatabases.ts';
import { startTestRds, type TestRds } from './testRds.ts';

const ENDPOINT = {
  DBClusterIdentifier: 'mycluster',
  DBClusterEndpointIdentifier: 'reporting',
  EndpointType: 'READER',
  StaticMembers: ['member-2'],
};

/** An RDS with the cluster `mycluster`, which has a writer and a reader. */
export async function startRdsWithReader(): Promise<TestRds> {
  const rds = await startTestRds();
  await availableCluster(rds);
  await availableMember(rds);
  await availableMember(rds, { DBInstanceIdentifier: 'member-2' });
  return rds;
}

/** Asks for a custom endpoint that leads to the reader. */
export function createEndpoint(rds: TestRds, differences: Partial<CreateDBClusterEndpointCommandInput> = {}) {
  return rds.client.send(new CreateDBClusterEndpointCommand({ ...ENDPOINT, ...differences }));
}

export async function endpointsNow(
  rds: TestRds,
  input: DescribeDBClusterEndpointsCommandInput = {},
): Promise<DBClusterEndpoint[]> {
  const { DBClusterEndpoints = [] } = await rds.client.send(new DescribeDBClusterEndpointsCommand(input));
  return DBClusterEndpoints;
}
