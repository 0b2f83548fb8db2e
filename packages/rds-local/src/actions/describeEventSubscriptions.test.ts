import { DescribeEventSubscriptionsCommand } from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';
import { activeSubscription } from './testSubscription.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds({ quotas: { EventSubscriptions: 30 } });
});
afterEach(() => rds.close());

it('lists subscriptions by their names, page by page', async () => {
  for (let number = 10; number < 35; number += 1) await activeSubscription(rds, { SubscriptionName: `sub-${number}` });
  const first = await rds.client.send(new DescribeEventSubscriptionsCommand({ MaxRecords: 20 }));
  const { Marker } = first;
  const rest = await rds.client.send(new DescribeEventSubscriptionsCommand({ MaxRecords: 20, Marker }));
  const names = [...(first.EventSubscriptionsList ?? []), ...(rest.EventSubscriptionsList ?? [])].map(
    ({ CustSubscriptionId }) => CustSubscriptionId,
  );
  expect(names).toEqual(Array.from({ length: 25 }, (_, index) => `sub-${index + 10}`));
  expect(rest.Marker).toBeUndefined();
});

it('refuses a name that is not there, and filters, which it does not have', async () => {
  const byName = rds.client.send(new DescribeEventSubscriptionsCommand({ SubscriptionName: 'nosuch' }));
  expect((await rejection(byName)).code).toBe('SubscriptionNotFound');
  const Filters = [{ Name: 'status', Values: ['active'] }];
  const filtered = rds.client.send(new DescribeEventSubscriptionsCommand({ Filters }));
  expect((await rejection(filtered)).code).toBe('InvalidParameterValue');
});
