import { createRoute } from '@tanstack/react-router';
import { queryClient } from '../api.ts';
import { categoriesQuery, subscriptionQuery, subscriptionsQuery } from '../eventSubscriptions/queries.ts';
import { parseListSearch } from '../table/listSearch.ts';
import { page } from './page.ts';
import { root } from './root.ts';

const subscriptions = createRoute({
  getParentRoute: () => root,
  path: '/event-subscriptions',
  staticData: { crumb: 'Event subscriptions' },
});
const subscriptionsList = createRoute({
  getParentRoute: () => subscriptions,
  path: '/',
  validateSearch: parseListSearch,
  loader: () => queryClient.ensureQueryData(subscriptionsQuery),
  component: page(() => import('../eventSubscriptions/EventSubscriptionsPage.tsx'), 'EventSubscriptionsPage'),
});
const subscriptionCreate = createRoute({
  getParentRoute: () => subscriptions,
  path: 'create',
  staticData: { crumb: 'Create event subscription' },
  loader: () => queryClient.ensureQueryData(categoriesQuery),
  component: page(() => import('../eventSubscriptions/CreateEventSubscriptionPage.tsx'), 'CreateEventSubscriptionPage'),
});
const subscription = createRoute({
  getParentRoute: () => subscriptions,
  path: '$SubscriptionName',
  staticData: { crumb: (params) => params.SubscriptionName },
  loader: ({ params }) => queryClient.ensureQueryData(subscriptionQuery(params.SubscriptionName)),
});
const subscriptionDetails = createRoute({
  getParentRoute: () => subscription,
  path: '/',
  component: page(() => import('../eventSubscriptions/EventSubscriptionPage.tsx'), 'EventSubscriptionPage'),
});
const subscriptionEdit = createRoute({
  getParentRoute: () => subscription,
  path: 'edit',
  staticData: { crumb: 'Edit' },
  loader: () => queryClient.ensureQueryData(categoriesQuery),
  component: page(() => import('../eventSubscriptions/EditEventSubscriptionPage.tsx'), 'EditEventSubscriptionPage'),
});

/** Event subscriptions: `/event-subscriptions`. */
export const eventSubscriptionRoutes = subscriptions.addChildren([
  subscriptionsList,
  subscriptionCreate,
  subscription.addChildren([subscriptionDetails, subscriptionEdit]),
]);
