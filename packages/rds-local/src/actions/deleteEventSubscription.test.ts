import { DeleteEventSubscriptionCommand } from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';
import { activeSubscription, subscriptionNow } from './testSubscription.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const remove = async (SubscriptionName = 'mysubscription') =>
  (await rds.client.send(new DeleteEventSubscriptionCommand({ SubscriptionName }))).EventSubscription;

it('is deleting for a while, then gone', async () => {
  const before = await activeSubscription(rds);
  expect(await remove('MySubscription')).toEqual({ ...before, Status: 'deleting' });
  expect((await subscriptionNow(rds))?.Status).toBe('deleting');
  rds.pass(60);
  expect(await rejection(subscriptionNow(rds))).toEqual({
    code: 'SubscriptionNotFound',
    message: 'Event subscription mysubscription not found.',
    status: 404,
  });
});

it('refuses what is not there and what is being deleted already', async () => {
  await activeSubscription(rds);
  expect((await rejection(remove('nosuch'))).code).toBe('SubscriptionNotFound');
  await remove();
  expect((await rejection(remove())).code).toBe('InvalidEventSubscriptionState');
});
