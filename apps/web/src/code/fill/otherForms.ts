import type { RdsRequest } from '@rds-console/contract/rdsRequests';

const addresses: Readonly<Record<string, (input: Readonly<Record<string, unknown>>) => string>> = {
  CreateDBInstance: ({ DBClusterIdentifier: cluster }) =>
    cluster ? `/clusters/${segment(cluster)}/add-instance` : '/instances/create',
  ModifyDBInstance: ({ DBInstanceIdentifier: id }) => `/instances/${segment(id)}/modify`,
  CreateDBInstanceReadReplica: ({ SourceDBInstanceIdentifier: id }) => `/instances/${segment(id)}/read-replica`,
  PromoteReadReplica: ({ DBInstanceIdentifier: id }) => `/instances/${segment(id)}/promote`,
  RestoreDBInstanceToPointInTime: ({ SourceDBInstanceIdentifier: id }) => `/instances/${segment(id)}/restore`,
  RestoreDBInstanceFromDBSnapshot: ({ DBSnapshotIdentifier: id }) => `/snapshots/${segment(id)}/restore`,
  CreateDBCluster: () => '/clusters/create',
  ModifyDBCluster: ({ DBClusterIdentifier: id }) => `/clusters/${segment(id)}/modify`,
  RestoreDBClusterToPointInTime: ({ SourceDBClusterIdentifier: id, RestoreType }) =>
    `/clusters/${segment(id)}/${RestoreType === 'copy-on-write' ? 'clone' : 'restore'}`,
  RestoreDBClusterFromSnapshot: ({ SnapshotIdentifier: id }) => `/cluster-snapshots/${segment(id)}/restore`,
  CopyDBSnapshot: ({ SourceDBSnapshotIdentifier: id }) => `/snapshots/${segment(id)}/copy`,
  CopyDBClusterSnapshot: ({ SourceDBClusterSnapshotIdentifier: id }) => `/cluster-snapshots/${segment(id)}/copy`,
  CreateDBSubnetGroup: () => '/subnet-groups/create',
  ModifyDBSubnetGroup: ({ DBSubnetGroupName: name }) => `/subnet-groups/${segment(name)}/edit`,
  CreateDBParameterGroup: () => '/parameter-groups/create',
  CreateDBClusterParameterGroup: () => '/parameter-groups/create?type=DB+cluster+parameter+group',
  CreateOptionGroup: () => '/option-groups/create',
  CreateEventSubscription: () => '/event-subscriptions/create',
  ModifyEventSubscription: ({ SubscriptionName: name }) => `/event-subscriptions/${segment(name)}/edit`,
};

/** The address of the form that takes a request; undefined where there is none, or it lies elsewhere. */
export function formOf({ action, input }: RdsRequest): string | undefined {
  const address = addresses[action]?.(input);
  return address?.includes('//') ? undefined : address;
}

/** The name, also of what is given by its ARN. */
function segment(id: unknown) {
  return typeof id === 'string' ? encodeURIComponent(bareName(id)) : '';
}

export function bareName(id: string) {
  return /^arn:[^:]*:rds:[^:]*:[^:]*:[^:]+:(.+)$/.exec(id)?.[1] ?? id;
}
