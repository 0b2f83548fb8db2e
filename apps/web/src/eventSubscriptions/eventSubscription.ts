import type { EventSubscription } from '@rds-console/contract/rows';
import { api } from '../api.ts';
import { defineResource } from '../resource/resourceType.ts';

export const eventSubscription = defineResource({
  noun: 'event subscription',
  path: '/event-subscriptions',
  id: 'SubscriptionName',
  idOf: (subscription: EventSubscription) => subscription.CustSubscriptionId,
  statusOf: (subscription) => subscription.Status,
  operations: api.eventSubscriptions,
});

/** The categories of events that each type of source has, which never change while somebody looks. */
export const categoriesQuery = api.eventSubscriptions.categories.queryOptions({
  staleTime: Number.POSITIVE_INFINITY,
});
