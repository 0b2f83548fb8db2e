import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { queryClient } from './api.ts';
import { ClusterPage } from './clusters/ClusterPage.tsx';
import { ClustersPage } from './clusters/ClustersPage.tsx';
import { ModifyClusterPage } from './clusters/ModifyClusterForm.tsx';
import { clusterQuery, clustersQuery, membersQuery } from './clusters/queries.ts';
import { RestoreClusterToPointInTimePage } from './clusters/RestoreClusterToPointInTimeForm.tsx';
import { DashboardPage, dashboardQueries } from './dashboard/DashboardPage.tsx';
import { InstancePage } from './instances/InstancePage.tsx';
import { InstancesPage } from './instances/InstancesPage.tsx';
import { ModifyInstancePage } from './instances/ModifyInstanceForm.tsx';
import { instanceQuery, instancesQuery } from './instances/queries.ts';
import { RestoreInstanceToPointInTimePage } from './instances/RestoreInstanceToPointInTimeForm.tsx';
import { ErrorPage, NotFoundPage, PendingPage } from './shell/ErrorPage.tsx';
import { Shell } from './shell/Shell.tsx';
import { parseListSearch } from './table/ResourceTable.tsx';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The page's name in the breadcrumbs; a function when it is part of the address. */
    crumb?: string | ((params: Record<string, string>) => string | undefined);
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

/** Every address of the console. */
export const router = createRouter({
  routeTree: root.addChildren([
    dashboard,
    instances.addChildren([instancesList, instance.addChildren([instanceDetails, instanceModify, instanceRestore])]),
    clusters.addChildren([clustersList, cluster.addChildren([clusterDetails, clusterModify, clusterRestore])]),
  ]),
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
  defaultPendingComponent: PendingPage,
  defaultPreload: false,
  scrollRestoration: true,
});
