import { createRoute, createRouter, type RouterHistory } from '@tanstack/react-router';
import { queryClient } from './api.ts';
import { dashboardQueries } from './dashboard/queries.ts';
import { parseEventsSearch } from './events/eventsSearch.ts';
import { eventsQuery } from './events/queries.ts';
import { automatedBackupRoutes } from './routes/automatedBackupRoutes.ts';
import { clusterRoutes } from './routes/clusterRoutes.ts';
import { coverageRoutes } from './routes/coverageRoutes.ts';
import { eventSubscriptionRoutes } from './routes/eventSubscriptionRoutes.ts';
import { instanceRoutes } from './routes/instanceRoutes.ts';
import { optionGroupRoutes } from './routes/optionGroupRoutes.ts';
import { page } from './routes/page.ts';
import { parameterGroupRoutes } from './routes/parameterGroupRoutes.ts';
import { root } from './routes/root.ts';
import { snapshotRoutes } from './routes/snapshotRoutes.ts';
import { subnetGroupRoutes } from './routes/subnetGroupRoutes.ts';
import { lazyAfterLoad } from './shell/lazyAfterLoad.ts';
import { PendingPage } from './shell/PendingPage.tsx';

const ErrorPage = lazyAfterLoad(() => import('./shell/ErrorPage.tsx').then((it) => it.ErrorPage));
const NotFoundPage = lazyAfterLoad(() => import('./shell/ErrorPage.tsx').then((it) => it.NotFoundPage));

declare module '@tanstack/react-router' {
  interface Register {
    router: ConsoleRouter;
  }
}

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
  component: page(() => import('./dashboard/DashboardPage.tsx'), 'DashboardPage'),
});

const events = createRoute({
  getParentRoute: () => root,
  path: '/events',
  validateSearch: parseEventsSearch,
  loaderDeps: ({ search: { Duration } }) => ({ Duration }),
  loader: ({ deps: { Duration } }) => queryClient.ensureQueryData(eventsQuery(Duration)),
  staticData: { crumb: 'Events' },
  component: page(() => import('./events/EventsPage.tsx'), 'EventsPage'),
});

const routeTree = root.addChildren([
  dashboard,
  instanceRoutes,
  clusterRoutes,
  ...snapshotRoutes,
  ...automatedBackupRoutes,
  subnetGroupRoutes,
  ...parameterGroupRoutes,
  optionGroupRoutes,
  coverageRoutes,
  events,
  eventSubscriptionRoutes,
]);

export type ConsoleRouter = ReturnType<typeof createConsoleRouter>;

/**
 * Every address of the console; those of a feature stand in its file of `routes/`.
 *
 * @param history where one is; the browser's own when absent
 */
export function createConsoleRouter(history?: RouterHistory) {
  return createRouter({
    routeTree,
    ...(history && { history }),
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
    defaultPendingComponent: PendingPage,
    defaultPreload: false,
    // A page about another resource begins anew: forms keep what they began with.
    defaultRemountDeps: ({ params }) => params,
    scrollRestoration: true,
  });
}
