import { queryClient } from '../api.ts';
import { categoriesQuery, eventSubscription } from '../eventSubscriptions/eventSubscription.ts';
import { page } from './page.ts';
import { resourceRoutes, subpage } from './resourceRoutes.ts';

const loader = () => queryClient.ensureQueryData(categoriesQuery);

const { all, list, one, details } = resourceRoutes(eventSubscription, {
  crumb: 'Event subscriptions',
  pages: () => import('../eventSubscriptions/eventSubscriptionPages.tsx'),
});
const creation = subpage(all, 'create', {
  crumb: 'Create event subscription',
  loader,
  component: page(() => import('../eventSubscriptions/CreateEventSubscriptionPage.tsx'), 'CreateEventSubscriptionPage'),
});
const edit = subpage(one, 'edit', {
  crumb: 'Edit',
  loader,
  component: page(() => import('../eventSubscriptions/EditEventSubscriptionPage.tsx'), 'EditEventSubscriptionPage'),
});

/** Event subscriptions: `/event-subscriptions`. */
export const eventSubscriptionRoutes = all.addChildren([list, creation, one.addChildren([details, edit])]);
