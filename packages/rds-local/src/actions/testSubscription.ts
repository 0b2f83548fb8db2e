import {
  CreateEventSubscriptionCommand,
  type CreateEventSubscriptionCommandInput,
  DescribeEventSubscriptionsCommand,
  type EventSubscription,
} from '@aws-sdk/client-rds';
import type { TestRds } from '../testRds.ts';

/** Subscribes to the events of all DB instances, and waits until the subscription is active. */
export async function activeSubscription(
  rds: TestRds,
  differences: Partial<CreateEventSubscriptionCommandInput> = {},
): Promise<EventSubscription | undefined> {
  const input = {
    SubscriptionName: 'mysubscription',
    SnsTopicArn: 'arn:aws:sns:us-east-1:123456789012:interesting-events',
    SourceType: 'db-instance',
    ...differences,
  };
  await rds.client.send(new CreateEventSubscriptionCommand(input));
  rds.pass(60);
  return subscriptionNow(rds, input.SubscriptionName);
}

/** @throws SubscriptionNotFoundFault */
export async function subscriptionNow(
  rds: TestRds,
  SubscriptionName = 'mysubscription',
): Promise<EventSubscription | undefined> {
  const { EventSubscriptionsList } = await rds.client.send(new DescribeEventSubscriptionsCommand({ SubscriptionName }));
  return EventSubscriptionsList?.[0];
}
