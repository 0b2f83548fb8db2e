import type { DBCluster, DBInstance } from '../rows.ts';

/** Which of a database's endpoints: an instance has one, a cluster one for its writer and one for its readers. */
export type EndpointRole = 'instance' | 'writer' | 'reader';

export interface LoginEndpoint {
  role: EndpointRole;
  host: string;
  port: number;
}

/** What has to be known of a database to log in to it by IAM, whether it is an instance or a cluster. */
export interface LoginDatabase {
  kind: 'instance' | 'cluster';
  /** `DBInstanceIdentifier` or `DBClusterIdentifier`. */
  id: string;
  /** Tells partition, region and account. */
  arn: string;
  /** What a policy names: `DbiResourceId`, or `DbClusterResourceId` for a cluster and for each of its members. */
  resourceId: string;
  Engine: string;
  EngineVersion: string;
  MasterUsername: string;
  /** The database that was made with it, if one was. */
  DatabaseName: string;
  /** Those that RDS reports now; none while it is being created. */
  endpoints: LoginEndpoint[];
}

/**
 * A DB instance as a login target.
 *
 * @param cluster of an instance that is a member of one; a policy names the cluster, never the member
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/UsingWithRDS.IAMDBAuth.IAMPolicy.html
 */
export function loginToInstance(instance: DBInstance, cluster?: DBCluster): LoginDatabase {
  const resourceId = instance.DBClusterIdentifier ? cluster?.DbClusterResourceId : instance.DbiResourceId;
  return {
    kind: 'instance',
    id: instance.DBInstanceIdentifier,
    arn: instance.DBInstanceArn,
    resourceId: resourceId ?? '',
    Engine: instance.Engine,
    EngineVersion: instance.EngineVersion,
    MasterUsername: instance.MasterUsername ?? '',
    DatabaseName: instance.DBName ?? '',
    endpoints: endpointsOf(['instance', instance.Endpoint?.Address, instance.Endpoint?.Port]),
  };
}

/** A DB cluster as one logs in to it. */
export function loginToCluster(cluster: DBCluster): LoginDatabase {
  return {
    kind: 'cluster',
    id: cluster.DBClusterIdentifier,
    arn: cluster.DBClusterArn,
    resourceId: cluster.DbClusterResourceId,
    Engine: cluster.Engine,
    EngineVersion: cluster.EngineVersion,
    MasterUsername: cluster.MasterUsername ?? '',
    DatabaseName: cluster.DatabaseName ?? '',
    endpoints: endpointsOf(
      ['writer', cluster.Endpoint, cluster.Port],
      ['reader', cluster.ReaderEndpoint, cluster.Port],
    ),
  };
}

function endpointsOf(...reported: [role: EndpointRole, host: string | undefined, port: number | undefined][]) {
  return reported.flatMap(([role, host, port]) => (host && port ? [{ role, host, port }] : []));
}

/** The protocol that an engine speaks; undefined where IAM DB authentication is unknown. */
export function protocolOf(Engine: string): 'mysql' | 'postgres' | undefined {
  if (/^(aurora|aurora-mysql|mysql|mariadb)$/.test(Engine)) return 'mysql';
  return /^(aurora-postgresql|postgres)$/.test(Engine) ? 'postgres' : undefined;
}

/** The parts of an ARN that tell where a database is. */
export function placeOf(arn: string) {
  const [, partition = '', , region = '', account = ''] = arn.split(':');
  return { partition, region, account };
}
