import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { queryClient } from './api.ts';
import { DashboardPage, dashboardQueries } from './dashboard/DashboardPage.tsx';
import { InstancePage } from './instances/InstancePage.tsx';
import { InstancesPage } from './instances/InstancesPage.tsx';
import { ModifyInstancePage } from './instances/ModifyInstanceForm.tsx';
import { instanceQuery, instancesQuery } from './instances/queries.ts';
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

/** Every address of the console. */
export const router = createRouter({
  routeTree: root.addChildren([
    dashboard,
    instances.addChildren([instancesList, instance.addChildren([instanceDetails, instanceModify])]),
  ]),
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
  defaultPendingComponent: PendingPage,
  defaultPreload: false,
  scrollRestoration: true,
});
