/** One call of the RDS API: the action and its input, in a region where that is not the target's. */
export interface RdsRequest {
  action: string;
  input: Record<string, unknown>;
  region?: string;
}

// Which action of RDS a route of the contract asks for, with the route's input as the action's.
const actions: Readonly<Record<string, string>> = {
  'instances.create': 'CreateDBInstance',
  'instances.modify': 'ModifyDBInstance',
  'instances.delete': 'DeleteDBInstance',
  'instances.restoreToPointInTime': 'RestoreDBInstanceToPointInTime',
  'instances.reboot': 'RebootDBInstance',
  'instances.start': 'StartDBInstance',
  'instances.stop': 'StopDBInstance',
  'instances.createReadReplica': 'CreateDBInstanceReadReplica',
  'instances.promote': 'PromoteReadReplica',
  'clusters.create': 'CreateDBCluster',
  'clusters.modify': 'ModifyDBCluster',
  'clusters.delete': 'DeleteDBCluster',
  'clusters.restoreToPointInTime': 'RestoreDBClusterToPointInTime',
  'clusters.start': 'StartDBCluster',
  'clusters.stop': 'StopDBCluster',
  'clusters.reboot': 'RebootDBCluster',
  'clusters.failover': 'FailoverDBCluster',
  'clusters.promote': 'PromoteReadReplicaDBCluster',
  'snapshots.create': 'CreateDBSnapshot',
  'snapshots.delete': 'DeleteDBSnapshot',
  'snapshots.restore': 'RestoreDBInstanceFromDBSnapshot',
  'snapshots.copy': 'CopyDBSnapshot',
  'snapshots.modify': 'ModifyDBSnapshot',
  'snapshots.share': 'ModifyDBSnapshotAttribute',
  'clusterSnapshots.create': 'CreateDBClusterSnapshot',
  'clusterSnapshots.delete': 'DeleteDBClusterSnapshot',
  'clusterSnapshots.restore': 'RestoreDBClusterFromSnapshot',
  'clusterSnapshots.copy': 'CopyDBClusterSnapshot',
  'clusterSnapshots.share': 'ModifyDBClusterSnapshotAttribute',
  'automatedBackups.delete': 'DeleteDBInstanceAutomatedBackup',
  'automatedBackups.restore': 'RestoreDBInstanceToPointInTime',
  'clusterAutomatedBackups.delete': 'DeleteDBClusterAutomatedBackup',
  'clusterAutomatedBackups.restore': 'RestoreDBClusterToPointInTime',
  'subnetGroups.create': 'CreateDBSubnetGroup',
  'subnetGroups.modify': 'ModifyDBSubnetGroup',
  'subnetGroups.delete': 'DeleteDBSubnetGroup',
  'parameterGroups.create': 'CreateDBParameterGroup',
  'parameterGroups.copy': 'CopyDBParameterGroup',
  'parameterGroups.delete': 'DeleteDBParameterGroup',
  'parameterGroups.modify': 'ModifyDBParameterGroup',
  'parameterGroups.reset': 'ResetDBParameterGroup',
  'clusterParameterGroups.create': 'CreateDBClusterParameterGroup',
  'clusterParameterGroups.copy': 'CopyDBClusterParameterGroup',
  'clusterParameterGroups.delete': 'DeleteDBClusterParameterGroup',
  'clusterParameterGroups.modify': 'ModifyDBClusterParameterGroup',
  'clusterParameterGroups.reset': 'ResetDBClusterParameterGroup',
  'optionGroups.create': 'CreateOptionGroup',
  'optionGroups.copy': 'CopyOptionGroup',
  'optionGroups.modify': 'ModifyOptionGroup',
  'optionGroups.delete': 'DeleteOptionGroup',
  'eventSubscriptions.create': 'CreateEventSubscription',
  'eventSubscriptions.modify': 'ModifyEventSubscription',
  'eventSubscriptions.addSource': 'AddSourceIdentifierToSubscription',
  'eventSubscriptions.removeSource': 'RemoveSourceIdentifierFromSubscription',
  'eventSubscriptions.delete': 'DeleteEventSubscription',
  'tags.add': 'AddTagsToResource',
  'tags.remove': 'RemoveTagsFromResource',
  'maintenance.apply': 'ApplyPendingMaintenanceAction',
};

type Input = Record<string, unknown>;

// Routes of which one call becomes something else than the route's input.
const special: Readonly<Record<string, (input: Input, action: string) => RdsRequest[]>> = {
  'snapshots.copy': inDestination,
  'clusterSnapshots.copy': inDestination,
  'snapshots.share': ofRestoring,
  'clusterSnapshots.share': ofRestoring,
  'iamCoverage.tag': ({ Region, ResourceName, Tags, TagKeys }) => [
    ...(isEmpty(Tags) ? [] : [{ action: 'AddTagsToResource', input: { ResourceName, Tags }, region: String(Region) }]),
    ...(isEmpty(TagKeys)
      ? []
      : [{ action: 'RemoveTagsFromResource', input: { ResourceName, TagKeys }, region: String(Region) }]),
  ],
  'iamCoverage.startRun': ({ databases, ...wanted }) =>
    (Array.isArray(databases) ? databases : []).map(({ Region, kind, id }) =>
      kind === 'instance'
        ? { action: 'ModifyDBInstance', input: { DBInstanceIdentifier: id, ...wanted }, region: Region }
        : { action: 'ModifyDBCluster', input: { DBClusterIdentifier: id, ...wanted }, region: Region },
    ),
};

/**
 * What the console's server asks of RDS when a route of the contract is called, in order; nothing for a route that changes
 * nothing in RDS. A test of the server holds this to what it sends.
 *
 * @param route such as `instances.create`
 * @param input as the browser sends it
 */
export function rdsRequests(route: string, input: object): RdsRequest[] {
  const action = actions[route] ?? '';
  const own = special[route];
  if (own) return own({ ...input }, action);
  return action ? [{ action, input: { ...input } }] : [];
}

function inDestination({ DestinationRegion, ...input }: Input, action: string): RdsRequest[] {
  return [
    typeof DestinationRegion === 'string' && DestinationRegion
      ? { action, input, region: DestinationRegion }
      : { action, input },
  ];
}

function ofRestoring(input: Input, action: string): RdsRequest[] {
  return [{ action, input: { ...input, AttributeName: 'restore' } }];
}

function isEmpty(list: unknown) {
  return !Array.isArray(list) || list.length === 0;
}
