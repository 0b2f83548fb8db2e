import { RemoveSourceIdentifierFromSubscriptionCommand } from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { availableInstance } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';
import { activeSubscription, subscriptionNow } from './testSubscription.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const remove = async (SourceIdentifier: string, SubscriptionName = 'mysubscription') =>
  (await rds.client.send(new RemoveSourceIdentifierFromSubscriptionCommand({ SubscriptionName, SourceIdentifier })))
    .EventSubscription;

it('takes a source off the list, and is modifying for a while', async () => {
  await availableInstance(rds);
  await availableInstance(rds, { DBInstanceIdentifier: 'other' });
  const before = await activeSubscription(rds, { SourceIds: ['mydb', 'other'] });
  expect(await remove('MyDB')).toEqual({ ...before, SourceIdsList: ['other'], Status: 'modifying' });
  await remove('other');
  rds.pass(60);
  expect(await subscriptionNow(rds)).toEqual({ ...before, SourceIdsList: undefined });
});

it('refuses sources that are not on the list, and subscriptions that are not there', async () => {
  await activeSubscription(rds);
  expect((await rejection(remove('mydb'))).code).toBe('SourceNotFound');
  expect((await rejection(remove('mydb', 'nosuch'))).code).toBe('SubscriptionNotFound');
});
