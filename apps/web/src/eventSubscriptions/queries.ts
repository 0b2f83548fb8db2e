import type { EventSubscription } from '@rds-console/contract/rows';
import { api, queryClient } from '../api.ts';
import { pollInterval } from '../polling.ts';

/** All event subscriptions of the region. */
export const subscriptionsQuery = api.eventSubscriptions.list.queryOptions({
  refetchInterval: ({ state }) => pollInterval(state.data?.map(({ Status }) => Status)),
});

/** One event subscription. */
export function subscriptionQuery(SubscriptionName: string) {
  return api.eventSubscriptions.get.queryOptions({
    input: { SubscriptionName },
    refetchInterval: ({ state }) => pollInterval([state.data?.Status]),
  });
}

/** The categories of events that each type of source has, which never change while somebody looks. */
export const categoriesQuery = api.eventSubscriptions.categories.queryOptions({
  staleTime: Number.POSITIVE_INFINITY,
});

/** Puts RDS's answer to a write where the pages read, and asks the list again. */
export function keepSubscription(subscription: EventSubscription) {
  queryClient.setQueryData(subscriptionQuery(subscription.CustSubscriptionId ?? '').queryKey, subscription);
  return queryClient.invalidateQueries({ queryKey: subscriptionsQuery.queryKey });
}
