import { createRoute, createRouter, type RouterHistory } from '@tanstack/react-router';
import { queryClient } from './api.ts';
import { dashboardQueries } from './dashboard/queries.ts';
import { categoriesQuery, eventSubscription } from './eventSubscriptions/eventSubscription.ts';
import { parseEventsSearch } from './events/eventsSearch.ts';
import { eventsQuery } from './events/queries.ts';
import { automatedBackupRoutes } from './routes/automatedBackupRoutes.ts';
import { clusterRoutes } from './routes/clusterRoutes.ts';
import { coverageRoutes } from './routes/coverageRoutes.ts';
import { identityRoutes } from './routes/identityRoutes.ts';
import { instanceRoutes } from './routes/instanceRoutes.ts';
import { optionGroupRoutes } from './routes/optionGroupRoutes.ts';
import { page } from './routes/page.ts';
import { parameterGroupRoutes } from './routes/parameterGroupRoutes.ts';
import { resourceRoutes } from './routes/resourceRoutes.ts';
import { root } from './routes/root.ts';
import { snapshotRoutes } from './routes/snapshotRoutes.ts';
import { lazyAfterLoad } from './shell/lazyAfterLoad.ts';
import { PendingPage } from './shell/PendingPage.tsx';
import { subnetGroup } from './subnetGroups/subnetGroup.ts';

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

const subnetGroups = resourceRoutes(subnetGroup, {
  pages: () => import('./subnetGroups/subnetGroupPages.tsx'),
  create: page(() => import('./subnetGroups/CreateSubnetGroupPage.tsx'), 'CreateSubnetGroupPage'),
  edit: page(() => import('./subnetGroups/EditSubnetGroupPage.tsx'), 'EditSubnetGroupPage'),
  loadForm: () => queryClient.ensureQueryData(subnetGroup.listQuery),
});

const eventSubscriptions = resourceRoutes(eventSubscription, {
  pages: () => import('./eventSubscriptions/eventSubscriptionPages.tsx'),
  create: page(() => import('./eventSubscriptions/CreateEventSubscriptionPage.tsx'), 'CreateEventSubscriptionPage'),
  edit: page(() => import('./eventSubscriptions/EditEventSubscriptionPage.tsx'), 'EditEventSubscriptionPage'),
  loadForm: () => queryClient.ensureQueryData(categoriesQuery),
});

/** In the order of the navigation, which has an entry for each of these but those that are listed with another one. */
const routeTree = root.addChildren([
  dashboard,
  instanceRoutes,
  clusterRoutes,
  ...snapshotRoutes,
  ...automatedBackupRoutes,
  subnetGroups,
  ...parameterGroupRoutes,
  optionGroupRoutes,
  coverageRoutes,
  identityRoutes,
  events,
  eventSubscriptions,
]);

export type ConsoleRouter = ReturnType<typeof createConsoleRouter>;

/**
 * Every address of the console; those of a feature that has more than forms for its resources stand in `routes/`.
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
