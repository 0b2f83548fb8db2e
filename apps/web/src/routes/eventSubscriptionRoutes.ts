import { createRoute } from '@tanstack/react-router';
import { queryClient } from '../api.ts';
import { categoriesQuery, eventSubscription } from '../eventSubscriptions/eventSubscription.ts';
import { page } from './page.ts';
import { resourceRoutes } from './resourceRoutes.ts';

const loader = () => queryClient.ensureQueryData(categoriesQuery);

const { all, list, one, details } = resourceRoutes(eventSubscription, {
  crumb: 'Event subscriptions',
  pages: () => import('../eventSubscriptions/eventSubscriptionPages.tsx'),
});
const creation = createRoute({
  getParentRoute: () => all,
  path: 'create',
  staticData: { crumb: 'Create event subscription' },
  loader,
  component: page(() => import('../eventSubscriptions/CreateEventSubscriptionPage.tsx'), 'CreateEventSubscriptionPage'),
});
const edit = createRoute({
  getParentRoute: () => one,
  path: 'edit',
  staticData: { crumb: 'Edit' },
  loader,
  component: page(() => import('../eventSubscriptions/EditEventSubscriptionPage.tsx'), 'EditEventSubscriptionPage'),
});

/** Event subscriptions: `/event-subscriptions`. */
export const eventSubscriptionRoutes = all.addChildren([list, creation, one.addChildren([details, edit])]);
