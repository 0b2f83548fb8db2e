import { createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { queryClient } from './api.ts';
import { AddInstancePage } from './clusters/AddInstanceForm.tsx';
import { ClusterPage } from './clusters/ClusterPage.tsx';
import { ClustersPage } from './clusters/ClustersPage.tsx';
import { CreateClusterPage } from './clusters/create/CreateClusterPage.tsx';
import { ModifyClusterPage } from './clusters/ModifyClusterForm.tsx';
import { clusterQuery, clustersQuery, membersQuery } from './clusters/queries.ts';
import { RestoreClusterToPointInTimePage } from './clusters/RestoreClusterToPointInTimeForm.tsx';
import { DashboardPage, dashboardQueries } from './dashboard/DashboardPage.tsx';
import { CreateInstancePage } from './instances/create/CreateInstancePage.tsx';
import { InstancePage } from './instances/InstancePage.tsx';
import { InstancesPage } from './instances/InstancesPage.tsx';
import { ModifyInstancePage } from './instances/ModifyInstanceForm.tsx';
import { instanceQuery, instancesQuery } from './instances/queries.ts';
import { RestoreInstanceToPointInTimePage } from './instances/RestoreInstanceToPointInTimeForm.tsx';
import { engineVersionsQuery } from './settings/engineChoices.ts';
import { ErrorPage, NotFoundPage, PendingPage } from './shell/ErrorPage.tsx';
import { Shell } from './shell/Shell.tsx';
import { clusterSnapshotQuery, clusterSnapshotsQuery, snapshotQuery, snapshotsQuery } from './snapshots/queries.ts';
import { RestoreClusterSnapshotPage } from './snapshots/RestoreClusterSnapshotForm.tsx';
import { RestoreSnapshotPage } from './snapshots/RestoreSnapshotForm.tsx';
import { ClusterSnapshotPage, SnapshotPage } from './snapshots/SnapshotPage.tsx';
import { SnapshotsPage } from './snapshots/SnapshotsPage.tsx';
import { parseListSearch } from './table/ResourceTable.tsx';

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
const instanceDetails = createRoute({ getParentRoute: () => instance, path: '/', component: InstancePage });
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

const clusters = createRoute({
  getParentRoute: () => root,
  path: '/clusters',
  staticData: { crumb: 'Clusters' },
});
const clustersList = createRoute({
  getParentRoute: () => clusters,
  path: '/',
  validateSearch: parseListSearch,
  loader: () => queryClient.ensureQueryData(clustersQuery),
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
const clusterDetails = createRoute({ getParentRoute: () => cluster, path: '/', component: ClusterPage });
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
  validateSearch: parseListSearch,
  loader: () =>
    Promise.all([queryClient.ensureQueryData(snapshotsQuery), queryClient.ensureQueryData(clusterSnapshotsQuery)]),
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

/** Every address of the console. */
export const router = createRouter({
  routeTree: root.addChildren([
    dashboard,
    instances.addChildren([
      instancesList,
      instanceCreate,
      instance.addChildren([instanceDetails, instanceModify, instanceRestore]),
    ]),
    snapshots.addChildren([snapshotsList, snapshot.addChildren([snapshotDetails, snapshotRestore])]),
    clusterSnapshots.addChildren([
      clusterSnapshotsList,
      clusterSnapshot.addChildren([clusterSnapshotDetails, clusterSnapshotRestore]),
    ]),
    clusters.addChildren([
      clustersList,
      clusterCreate,
      cluster.addChildren([clusterDetails, clusterAddInstance, clusterModify, clusterRestore]),
    ]),
  ]),
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
  defaultPendingComponent: PendingPage,
  defaultPreload: false,
  scrollRestoration: true,
});
