import { DescribeDBClustersCommand, DescribeDBInstancesCommand, type RDSClient } from '@aws-sdk/client-rds';
import { only } from '../rds/pages.ts';

/** A database and one of its endpoints, by what RDS calls them. */
export interface LoginQuestion {
  kind: 'instance' | 'cluster';
  id: string;
  Endpoint?: 'writer' | 'reader' | undefined;
}

/** The current facts about a database that are needed to log in. */
export interface LoginTarget {
  Engine: string;
  status: string;
  isEnabled: boolean;
  /** The value that waits for the maintenance window. */
  pending: boolean | undefined;
  /** Absent while the database has no endpoint. */
  address: { host: string; port: number } | undefined;
}

/**
 * Reads the login endpoint from RDS. Host and port never come from a request, so that nobody can make this server
 * sign a token for, or connect to, a host of their choice.
 */
export function loginTarget(rds: RDSClient, question: LoginQuestion): Promise<LoginTarget> {
  return question.kind === 'instance' ? instanceTarget(rds, question) : clusterTarget(rds, question);
}

async function instanceTarget(rds: RDSClient, { id }: LoginQuestion): Promise<LoginTarget> {
  const instance = only((await rds.send(new DescribeDBInstancesCommand({ DBInstanceIdentifier: id }))).DBInstances);
  return {
    Engine: instance.Engine ?? '',
    status: instance.DBInstanceStatus ?? '',
    isEnabled: instance.IAMDatabaseAuthenticationEnabled ?? false,
    pending: instance.PendingModifiedValues?.IAMDatabaseAuthenticationEnabled,
    address: addressOf(instance.Endpoint?.Address, instance.Endpoint?.Port),
  };
}

async function clusterTarget(rds: RDSClient, { id, Endpoint }: LoginQuestion): Promise<LoginTarget> {
  const cluster = only((await rds.send(new DescribeDBClustersCommand({ DBClusterIdentifier: id }))).DBClusters);
  return {
    Engine: cluster.Engine ?? '',
    status: cluster.Status ?? '',
    isEnabled: cluster.IAMDatabaseAuthenticationEnabled ?? false,
    pending: cluster.PendingModifiedValues?.IAMDatabaseAuthenticationEnabled,
    address: addressOf(Endpoint === 'reader' ? cluster.ReaderEndpoint : cluster.Endpoint, cluster.Port),
  };
}

function addressOf(host: string | undefined, port: number | undefined) {
  return host && port ? { host, port } : undefined;
}
