import { createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { queryClient } from './api.ts';
import { AddInstancePage } from './clusters/AddInstanceForm.tsx';
import { ClusterPage } from './clusters/ClusterPage.tsx';
import { ClustersPage } from './clusters/ClustersPage.tsx';
import { CreateClusterPage } from './clusters/create/CreateClusterPage.tsx';
import { ClusterConfiguration } from './clusters/details/ClusterConfiguration.tsx';
import { ClusterConnectivity } from './clusters/details/ClusterConnectivity.tsx';
import { ClusterEvents } from './clusters/details/ClusterEvents.tsx';
import { ClusterMaintenance } from './clusters/details/ClusterMaintenance.tsx';
import { ClusterMembersTab } from './clusters/details/ClusterMembersTab.tsx';
import { ClusterSnapshots } from './clusters/details/ClusterSnapshots.tsx';
import { ClusterTags } from './clusters/details/ClusterTags.tsx';
import { ModifyClusterPage } from './clusters/ModifyClusterForm.tsx';
import { clusterQuery, clustersQuery, membersQuery } from './clusters/queries.ts';
import { RestoreClusterToPointInTimePage } from './clusters/RestoreClusterToPointInTimeForm.tsx';
import { DashboardPage, dashboardQueries } from './dashboard/DashboardPage.tsx';
import { EventsPage } from './events/EventsPage.tsx';
import { parseEventsSearch } from './events/eventsSearch.ts';
import { eventsQuery } from './events/queries.ts';
import { CreateReadReplicaPage } from './instances/actions/CreateReadReplicaForm.tsx';
import { PromoteReplicaPage } from './instances/actions/PromoteReplicaForm.tsx';
import { CreateInstancePage } from './instances/create/CreateInstancePage.tsx';
import { InstanceConfiguration } from './instances/details/InstanceConfiguration.tsx';
import { InstanceConnectivity } from './instances/details/InstanceConnectivity.tsx';
import { InstanceLogs } from './instances/details/InstanceLogs.tsx';
import { InstanceMaintenance } from './instances/details/InstanceMaintenance.tsx';
import { InstanceSnapshots } from './instances/details/InstanceSnapshots.tsx';
import { InstanceTags } from './instances/details/InstanceTags.tsx';
import { LogFilePage } from './instances/details/LogFilePage.tsx';
import { InstancePage } from './instances/InstancePage.tsx';
import { InstancesPage } from './instances/InstancesPage.tsx';
import { ModifyInstancePage } from './instances/ModifyInstanceForm.tsx';
import { instanceQuery, instancesQuery } from './instances/queries.ts';
import { RestoreInstanceToPointInTimePage } from './instances/RestoreInstanceToPointInTimeForm.tsx';
import { CreateParameterGroupPage, parseCreateSearch } from './parameterGroups/CreateParameterGroupForm.tsx';
import { ClusterParameterGroupPage, ParameterGroupPage } from './parameterGroups/ParameterGroupPage.tsx';
import { ParameterGroupsPage } from './parameterGroups/ParameterGroupsPage.tsx';
import {
  clusterParameterGroupQuery,
  clusterParameterGroupsQuery,
  parameterGroupQuery,
  parameterGroupsQuery,
} from './parameterGroups/queries.ts';
import { engineVersionsQuery } from './settings/engineChoices.ts';
import { ErrorPage, NotFoundPage, PendingPage } from './shell/ErrorPage.tsx';
import { Shell } from './shell/Shell.tsx';
import { clusterSnapshotQuery, clusterSnapshotsQuery, snapshotQuery, snapshotsQuery } from './snapshots/queries.ts';
import { RestoreClusterSnapshotPage } from './snapshots/RestoreClusterSnapshotForm.tsx';
import { RestoreSnapshotPage } from './snapshots/RestoreSnapshotForm.tsx';
import { ClusterSnapshotPage, SnapshotPage } from './snapshots/SnapshotPage.tsx';
import { SnapshotsPage } from './snapshots/SnapshotsPage.tsx';
import { parseSnapshotsSearch } from './snapshots/snapshotScope.ts';
import { CreateSubnetGroupPage } from './subnetGroups/CreateSubnetGroupForm.tsx';
import { EditSubnetGroupPage } from './subnetGroups/EditSubnetGroupForm.tsx';
import { subnetGroupQuery, subnetGroupsQuery } from './subnetGroups/queries.ts';
import { SubnetGroupPage } from './subnetGroups/SubnetGroupPage.tsx';
import { SubnetGroupsPage } from './subnetGroups/SubnetGroupsPage.tsx';
import { parseListSearch } from './table/listSearch.ts';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The page's name in the breadcrumbs; a function when it is part of the address. */
    crumb?: string | ((params: Record<string, string>) => string | undefined);
    /** Where the breadcrumb leads, when it is not the address so far. */
    crumbHref?: string;
  }
  interface Register {
    router: typeof router;
  }
}

const root = createRootRoute({ component: Shell });

const dashboard = createRoute({
  getParentRoute: () => root,
  path: '/',
  staticData: { crumb: 'Dashboard' },
  loader: () =>
    Promise.all([
      queryClient.ensureQueryData(dashboardQueries.target),
      queryClient.ensureQueryData(dashboardQueries.instances),
      queryClient.ensureQueryData(dashboardQueries.clusters),
      queryClient.ensureQueryData(dashboardQueries.snapshots),
      queryClient.ensureQueryData(dashboardQueries.clusterSnapshots),
    ]),
  component: DashboardPage,
});

const instances = createRoute({
  getParentRoute: () => root,
  path: '/instances',
  staticData: { crumb: 'Instances' },
});
const instancesList = createRoute({
  getParentRoute: () => instances,
  path: '/',
  validateSearch: parseListSearch,
  loader: () => queryClient.ensureQueryData(instancesQuery),
  component: InstancesPage,
});
const instanceCreate = createRoute({
  getParentRoute: () => instances,
  path: 'create',
  staticData: { crumb: 'Create database' },
  loader: () => queryClient.ensureQueryData(engineVersionsQuery()),
  component: CreateInstancePage,
});
const instance = createRoute({
  getParentRoute: () => instances,
  path: '$DBInstanceIdentifier',
  staticData: { crumb: (params) => params.DBInstanceIdentifier },
  loader: ({ params }) => queryClient.ensureQueryData(instanceQuery(params.DBInstanceIdentifier)),
});
const instanceDetails = createRoute({ getParentRoute: () => instance, id: 'details', component: InstancePage });
const instanceConnectivity = createRoute({
  getParentRoute: () => instanceDetails,
  path: '/',
  component: InstanceConnectivity,
});
const instanceConfiguration = createRoute({
  getParentRoute: () => instanceDetails,
  path: 'configuration',
  component: InstanceConfiguration,
});
const instanceMaintenance = createRoute({
  getParentRoute: () => instanceDetails,
  path: 'maintenance',
  component: InstanceMaintenance,
});
const instanceLogs = createRoute({ getParentRoute: () => instanceDetails, path: 'logs', component: InstanceLogs });
const instanceSnapshots = createRoute({
  getParentRoute: () => instanceDetails,
  path: 'snapshots',
  component: InstanceSnapshots,
});
const instanceTags = createRoute({ getParentRoute: () => instanceDetails, path: 'tags', component: InstanceTags });
const instanceLogFile = createRoute({
  getParentRoute: () => instance,
  path: 'log-file',
  // In the search, since it has slashes and looks like the name of a file of the console's own.
  validateSearch: ({ name }: Record<string, unknown>) => ({ name: String(name ?? '') }),
  staticData: { crumb: 'Log file' },
  component: LogFilePage,
});
const instanceModify = createRoute({
  getParentRoute: () => instance,
  path: 'modify',
  staticData: { crumb: 'Modify' },
  component: ModifyInstancePage,
});
const instanceRestore = createRoute({
  getParentRoute: () => instance,
  path: 'restore',
  staticData: { crumb: 'Restore to point in time' },
  component: RestoreInstanceToPointInTimePage,
});

const instanceReadReplica = createRoute({
  getParentRoute: () => instance,
  path: 'read-replica',
  staticData: { crumb: 'Create read replica' },
  component: CreateReadReplicaPage,
});
const instancePromote = createRoute({
  getParentRoute: () => instance,
  path: 'promote',
  staticData: { crumb: 'Promote read replica' },
  component: PromoteReplicaPage,
});

const clusters = createRoute({
  getParentRoute: () => root,
  path: '/clusters',
  staticData: { crumb: 'Clusters' },
});
const clustersList = createRoute({
  getParentRoute: () => clusters,
  path: '/',
  validateSearch: parseListSearch,
  loader: () => Promise.all([queryClient.ensureQueryData(clustersQuery), queryClient.ensureQueryData(instancesQuery)]),
  component: ClustersPage,
});
const clusterCreate = createRoute({
  getParentRoute: () => clusters,
  path: 'create',
  validateSearch: (search: Record<string, unknown>) => (search.engine ? { engine: String(search.engine) } : {}),
  staticData: { crumb: 'Create Aurora cluster' },
  loader: () => queryClient.ensureQueryData(engineVersionsQuery()),
  component: CreateClusterPage,
});
const cluster = createRoute({
  getParentRoute: () => clusters,
  path: '$DBClusterIdentifier',
  staticData: { crumb: (params) => params.DBClusterIdentifier },
  loader: ({ params: { DBClusterIdentifier } }) =>
    Promise.all([
      queryClient.ensureQueryData(clusterQuery(DBClusterIdentifier)),
      queryClient.ensureQueryData(membersQuery(DBClusterIdentifier)),
    ]),
});
const clusterDetails = createRoute({ getParentRoute: () => cluster, id: 'details', component: ClusterPage });
const clusterConnectivity = createRoute({
  getParentRoute: () => clusterDetails,
  path: '/',
  component: ClusterConnectivity,
});
const clusterMembers = createRoute({
  getParentRoute: () => clusterDetails,
  path: 'members',
  component: ClusterMembersTab,
});
const clusterConfiguration = createRoute({
  getParentRoute: () => clusterDetails,
  path: 'configuration',
  component: ClusterConfiguration,
});
const clusterMaintenance = createRoute({
  getParentRoute: () => clusterDetails,
  path: 'maintenance',
  component: ClusterMaintenance,
});
const clusterEvents = createRoute({ getParentRoute: () => clusterDetails, path: 'events', component: ClusterEvents });
const clusterSnapshotsTab = createRoute({
  getParentRoute: () => clusterDetails,
  path: 'snapshots',
  component: ClusterSnapshots,
});
const clusterTags = createRoute({ getParentRoute: () => clusterDetails, path: 'tags', component: ClusterTags });
const clusterAddInstance = createRoute({
  getParentRoute: () => cluster,
  path: 'add-instance',
  staticData: { crumb: 'Add instance' },
  component: AddInstancePage,
});
const clusterModify = createRoute({
  getParentRoute: () => cluster,
  path: 'modify',
  staticData: { crumb: 'Modify' },
  component: ModifyClusterPage,
});
const clusterRestore = createRoute({
  getParentRoute: () => cluster,
  path: 'restore',
  staticData: { crumb: 'Restore to point in time' },
  component: RestoreClusterToPointInTimePage,
});

const snapshots = createRoute({ getParentRoute: () => root, path: '/snapshots', staticData: { crumb: 'Snapshots' } });
const snapshotsList = createRoute({
  getParentRoute: () => snapshots,
  path: '/',
  validateSearch: parseSnapshotsSearch,
  loaderDeps: ({ search: { type } }) => ({ type }),
  loader: ({ deps: { type } }) =>
    Promise.all([
      queryClient.ensureQueryData(snapshotsQuery(type)),
      queryClient.ensureQueryData(clusterSnapshotsQuery(type)),
    ]),
  component: SnapshotsPage,
});
const snapshot = createRoute({
  getParentRoute: () => snapshots,
  path: '$DBSnapshotIdentifier',
  staticData: { crumb: (params) => params.DBSnapshotIdentifier },
  loader: ({ params }) => queryClient.ensureQueryData(snapshotQuery(params.DBSnapshotIdentifier)),
});
const snapshotDetails = createRoute({ getParentRoute: () => snapshot, path: '/', component: SnapshotPage });
const snapshotRestore = createRoute({
  getParentRoute: () => snapshot,
  path: 'restore',
  staticData: { crumb: 'Restore' },
  component: RestoreSnapshotPage,
});

const clusterSnapshots = createRoute({
  getParentRoute: () => root,
  path: '/cluster-snapshots',
  staticData: { crumb: 'Snapshots', crumbHref: '/snapshots' },
});
const clusterSnapshotsList = createRoute({
  getParentRoute: () => clusterSnapshots,
  path: '/',
  beforeLoad: () => redirect({ to: '/snapshots', throw: true }),
});
const clusterSnapshot = createRoute({
  getParentRoute: () => clusterSnapshots,
  path: '$DBClusterSnapshotIdentifier',
  staticData: { crumb: (params) => params.DBClusterSnapshotIdentifier },
  loader: ({ params }) => queryClient.ensureQueryData(clusterSnapshotQuery(params.DBClusterSnapshotIdentifier)),
});
const clusterSnapshotDetails = createRoute({
  getParentRoute: () => clusterSnapshot,
  path: '/',
  component: ClusterSnapshotPage,
});
const clusterSnapshotRestore = createRoute({
  getParentRoute: () => clusterSnapshot,
  path: 'restore',
  staticData: { crumb: 'Restore' },
  loader: () => queryClient.ensureQueryData(instancesQuery),
  component: RestoreClusterSnapshotPage,
});

const subnetGroups = createRoute({
  getParentRoute: () => root,
  path: '/subnet-groups',
  staticData: { crumb: 'Subnet groups' },
});
const subnetGroupsList = createRoute({
  getParentRoute: () => subnetGroups,
  path: '/',
  validateSearch: parseListSearch,
  loader: () => queryClient.ensureQueryData(subnetGroupsQuery),
  component: SubnetGroupsPage,
});
const subnetGroupCreate = createRoute({
  getParentRoute: () => subnetGroups,
  path: 'create',
  staticData: { crumb: 'Create subnet group' },
  loader: () => queryClient.ensureQueryData(subnetGroupsQuery),
  component: CreateSubnetGroupPage,
});
const subnetGroup = createRoute({
  getParentRoute: () => subnetGroups,
  path: '$DBSubnetGroupName',
  staticData: { crumb: (params) => params.DBSubnetGroupName },
  loader: ({ params }) => queryClient.ensureQueryData(subnetGroupQuery(params.DBSubnetGroupName)),
});
const subnetGroupDetails = createRoute({ getParentRoute: () => subnetGroup, path: '/', component: SubnetGroupPage });
const subnetGroupEdit = createRoute({
  getParentRoute: () => subnetGroup,
  path: 'edit',
  staticData: { crumb: 'Edit' },
  loader: () => queryClient.ensureQueryData(subnetGroupsQuery),
  component: EditSubnetGroupPage,
});

const parameterGroups = createRoute({
  getParentRoute: () => root,
  path: '/parameter-groups',
  staticData: { crumb: 'Parameter groups' },
});
const parameterGroupsList = createRoute({
  getParentRoute: () => parameterGroups,
  path: '/',
  validateSearch: parseListSearch,
  loader: () =>
    Promise.all([
      queryClient.ensureQueryData(parameterGroupsQuery),
      queryClient.ensureQueryData(clusterParameterGroupsQuery),
    ]),
  component: ParameterGroupsPage,
});
const parameterGroupCreate = createRoute({
  getParentRoute: () => parameterGroups,
  path: 'create',
  validateSearch: parseCreateSearch,
  staticData: { crumb: 'Create parameter group' },
  loader: () => queryClient.ensureQueryData(engineVersionsQuery()),
  component: CreateParameterGroupPage,
});
const parameterGroup = createRoute({
  getParentRoute: () => parameterGroups,
  path: '$DBParameterGroupName',
  staticData: { crumb: (params) => params.DBParameterGroupName },
  loader: ({ params }) => queryClient.ensureQueryData(parameterGroupQuery(params.DBParameterGroupName)),
  component: ParameterGroupPage,
});
const clusterParameterGroups = createRoute({
  getParentRoute: () => root,
  path: '/cluster-parameter-groups',
  staticData: { crumb: 'Parameter groups', crumbHref: '/parameter-groups' },
});
const clusterParameterGroupsList = createRoute({
  getParentRoute: () => clusterParameterGroups,
  path: '/',
  beforeLoad: () => redirect({ to: '/parameter-groups', throw: true }),
});
const clusterParameterGroup = createRoute({
  getParentRoute: () => clusterParameterGroups,
  path: '$DBClusterParameterGroupName',
  staticData: { crumb: (params) => params.DBClusterParameterGroupName },
  loader: ({ params }) => queryClient.ensureQueryData(clusterParameterGroupQuery(params.DBClusterParameterGroupName)),
  component: ClusterParameterGroupPage,
});

const events = createRoute({
  getParentRoute: () => root,
  path: '/events',
  validateSearch: parseEventsSearch,
  loaderDeps: ({ search: { Duration } }) => ({ Duration }),
  loader: ({ deps: { Duration } }) => queryClient.ensureQueryData(eventsQuery(Duration)),
  staticData: { crumb: 'Events' },
  component: EventsPage,
});

/** Every address of the console. */
export const router = createRouter({
  routeTree: root.addChildren([
    dashboard,
    instances.addChildren([
      instancesList,
      instanceCreate,
      instance.addChildren([
        instanceDetails.addChildren([
          instanceConnectivity,
          instanceConfiguration,
          instanceMaintenance,
          instanceLogs,
          instanceSnapshots,
          instanceTags,
        ]),
        instanceLogFile,
        instanceModify,
        instanceRestore,
        instanceReadReplica,
        instancePromote,
      ]),
    ]),
    snapshots.addChildren([snapshotsList, snapshot.addChildren([snapshotDetails, snapshotRestore])]),
    clusterSnapshots.addChildren([
      clusterSnapshotsList,
      clusterSnapshot.addChildren([clusterSnapshotDetails, clusterSnapshotRestore]),
    ]),
    subnetGroups.addChildren([
      subnetGroupsList,
      subnetGroupCreate,
      subnetGroup.addChildren([subnetGroupDetails, subnetGroupEdit]),
    ]),
    parameterGroups.addChildren([parameterGroupsList, parameterGroupCreate, parameterGroup]),
    clusterParameterGroups.addChildren([clusterParameterGroupsList, clusterParameterGroup]),
    events,
    clusters.addChildren([
      clustersList,
      clusterCreate,
      cluster.addChildren([
        clusterDetails.addChildren([
          clusterConnectivity,
          clusterMembers,
          clusterConfiguration,
          clusterMaintenance,
          clusterEvents,
          clusterSnapshotsTab,
          clusterTags,
        ]),
        clusterAddInstance,
        clusterModify,
        clusterRestore,
      ]),
    ]),
  ]),
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
  defaultPendingComponent: PendingPage,
  defaultPreload: false,
  scrollRestoration: true,
});
