import { RdsError } from '../engine/rdsError.ts';
import type { Action } from './action.ts';
import { checkMaxRecords, readMarker } from './describe/page.ts';
import { findInstance, findSnapshot } from './lookup/findResource.ts';

/** What a Describe action answers about a part of RDS that rds-local does not have. */
interface EmptyList {
  /** The member of the output that holds the list. */
  list: string;
  /** The parameters that ask for one thing by name, and the code for there being none. */
  named?: Readonly<Record<string, string>>;
}

// The codes are those that the model gives for each action.
const EMPTY_LISTS: Readonly<Record<string, EmptyList>> = {
  DescribeBlueGreenDeployments: {
    list: 'BlueGreenDeployments',
    named: { BlueGreenDeploymentIdentifier: 'BlueGreenDeploymentNotFoundFault' },
  },
  DescribeDBCapacityReservations: {
    list: 'DBCapacityReservations',
    named: { DBCapacityReservationIdentifier: 'DBCapacityReservationNotFound' },
  },
  DescribeDBProxies: { list: 'DBProxies', named: { DBProxyName: 'DBProxyNotFoundFault' } },
  DescribeDBProxyEndpoints: {
    list: 'DBProxyEndpoints',
    named: { DBProxyName: 'DBProxyNotFoundFault', DBProxyEndpointName: 'DBProxyEndpointNotFoundFault' },
  },
  DescribeDBProxyTargetGroups: { list: 'TargetGroups', named: { DBProxyName: 'DBProxyNotFoundFault' } },
  DescribeDBProxyTargets: { list: 'Targets', named: { DBProxyName: 'DBProxyNotFoundFault' } },
  DescribeDBRecommendations: { list: 'DBRecommendations' },
  DescribeDBSecurityGroups: { list: 'DBSecurityGroups', named: { DBSecurityGroupName: 'DBSecurityGroupNotFound' } },
  DescribeDBShardGroups: { list: 'DBShardGroups', named: { DBShardGroupIdentifier: 'DBShardGroupNotFound' } },
  DescribeDBSnapshotTenantDatabases: { list: 'DBSnapshotTenantDatabases' },
  DescribeExportTasks: { list: 'ExportTasks', named: { ExportTaskIdentifier: 'ExportTaskNotFound' } },
  DescribeGlobalClusters: {
    list: 'GlobalClusters',
    named: { GlobalClusterIdentifier: 'GlobalClusterNotFoundFault' },
  },
  DescribeIntegrations: { list: 'Integrations', named: { IntegrationIdentifier: 'IntegrationNotFoundFault' } },
  DescribeServerlessV2PlatformVersions: { list: 'ServerlessV2PlatformVersions' },
  DescribeTenantDatabases: { list: 'TenantDatabases' },
};

/** The Describe actions of parts of RDS that rds-local does not have: they answer as in an account that has none of it. */
export const emptyAnswers: ReadonlyMap<string, Action<object, object>> = new Map(
  Object.entries(EMPTY_LISTS).map(([name, empty]) => [name, emptyAnswer(name, empty)]),
);

function emptyAnswer(name: string, { list, named = {} }: EmptyList): Action<object, object> {
  return (input, { region }) => {
    const given = new Map<string, unknown>(Object.entries(input));
    const { MaxRecords, Marker, DBInstanceIdentifier, DBSnapshotIdentifier } = Object.fromEntries(given);
    if (typeof MaxRecords === 'number') checkMaxRecords(MaxRecords);
    if (typeof Marker === 'string') readMarker(name, Marker);
    for (const [parameter, code] of Object.entries(named)) {
      const identifier = given.get(parameter);
      if (identifier !== undefined) throw new RdsError(code, `There is no ${parameter} ${identifier}.`);
    }
    if (typeof DBInstanceIdentifier === 'string') findInstance(region, DBInstanceIdentifier);
    if (typeof DBSnapshotIdentifier === 'string') findSnapshot(region, DBSnapshotIdentifier);
    return { [list]: [] };
  };
}
