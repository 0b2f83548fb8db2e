import type { DescribeEventSubscriptionsMessage, EventSubscriptionsMessage } from '@aws-sdk/client-rds';
import { describe } from './describe/describe.ts';
import { allEntries } from './describe/entries.ts';
import { findSubscription } from './lookup/findSubscription.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeEventSubscriptions.html */
export const describeEventSubscriptions = describe<DescribeEventSubscriptionsMessage, EventSubscriptionsMessage>(
  'DescribeEventSubscriptions',
)({
  list: 'EventSubscriptionsList',
  filters: {},
  named: ['SubscriptionName', findSubscription],
  entries: (_input, { region }) => allEntries(region.eventSubscriptions),
  item: ({ value }) => value,
});
