/** Parts of RDS that rds-local does not have, and the actions that would make, change or use what belongs to them. */
export const UNSUPPORTED_ACTIONS: Readonly<Record<string, readonly string[]>> = {
  'blue/green deployments': ['CreateBlueGreenDeployment', 'DeleteBlueGreenDeployment', 'SwitchoverBlueGreenDeployment'],
  'capacity reservations': [
    'CancelDBCapacityReservation',
    'CreateDBCapacityReservation',
    'ModifyDBCapacityReservation',
  ],
  'custom engine versions': [
    'CreateCustomDBEngineVersion',
    'DeleteCustomDBEngineVersion',
    'ModifyCustomDBEngineVersion',
  ],
  'database activity streams': ['ModifyActivityStream', 'StartActivityStream', 'StopActivityStream'],
  'database recommendations': ['ModifyDBRecommendation'],
  'DB security groups, which belong to EC2-Classic': [
    'AuthorizeDBSecurityGroupIngress',
    'CreateDBSecurityGroup',
    'DeleteDBSecurityGroup',
    'RevokeDBSecurityGroupIngress',
  ],
  'DB shard groups (Aurora Limitless)': [
    'CreateDBShardGroup',
    'DeleteDBShardGroup',
    'ModifyDBShardGroup',
    'RebootDBShardGroup',
  ],
  'exports to and imports from Amazon S3': [
    'CancelExportTask',
    'RestoreDBClusterFromS3',
    'RestoreDBInstanceFromS3',
    'StartExportTask',
  ],
  'global databases': [
    'CreateGlobalCluster',
    'DeleteGlobalCluster',
    'FailoverGlobalCluster',
    'ModifyGlobalCluster',
    'RemoveFromGlobalCluster',
    'SwitchoverGlobalCluster',
  ],
  'RDS Proxy': [
    'CreateDBProxy',
    'CreateDBProxyEndpoint',
    'DeleteDBProxy',
    'DeleteDBProxyEndpoint',
    'DeregisterDBProxyTargets',
    'ModifyDBProxy',
    'ModifyDBProxyEndpoint',
    'ModifyDBProxyTargetGroup',
    'RegisterDBProxyTargets',
  ],
  'replication of automated backups': [
    'StartDBInstanceAutomatedBackupsReplication',
    'StopDBInstanceAutomatedBackupsReplication',
  ],
  'Aurora Serverless v1': ['ModifyCurrentDBClusterCapacity'],
  'switchover of Oracle read replicas': ['SwitchoverReadReplica'],
  'tenant databases': ['CreateTenantDatabase', 'DeleteTenantDatabase', 'ModifyTenantDatabase'],
  'zero-ETL integrations': ['CreateIntegration', 'DeleteIntegration', 'ModifyIntegration'],
};

/** The part of RDS that an action belongs to, when it is one that rds-local does not have. */
export function unsupportedFamily(Action: string): string | undefined {
  return Object.entries(UNSUPPORTED_ACTIONS).find(([, names]) => names.includes(Action))?.[0];
}
