import type { DescribeEventSubscriptionsMessage, EventSubscriptionsMessage } from '@aws-sdk/client-rds';
import type { Action } from './action.ts';
import { matcherOf } from './reading/filter.ts';
import { entriesAmong, pageOfTable } from './reading/pageOfTable.ts';
import { findSubscription } from './rules/findSubscription.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeEventSubscriptions.html */
export const describeEventSubscriptions: Action<DescribeEventSubscriptionsMessage, EventSubscriptionsMessage> = (
  input,
  { region },
) => {
  matcherOf(input.Filters, {});
  const { SubscriptionName } = input;
  const entriesAfter =
    SubscriptionName === undefined
      ? region.eventSubscriptions.after
      : entriesAmong([[SubscriptionName.toLowerCase(), findSubscription(region, SubscriptionName)]]);
  const { items, Marker } = pageOfTable('DescribeEventSubscriptions', input, entriesAfter, ({ value }) => value);
  return { EventSubscriptionsList: items, Marker };
};
